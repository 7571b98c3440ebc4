package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Finds where a journey goes when its words do not lead there: the place stands before them, in a list, or nowhere. */
final class GoalsAround {

    private static final List<String> TAKING_IN = List.of(
            "includes",
            "include",
            "including",
            "included",
            "covers",
            "cover",
            "covering",
            "comprises",
            "embraces",
            "spanning",
            "takes in",
            "taking in",
            "took in",
            "stops in",
            "stop in",
            "stopping in",
            "calls at",
            "legs in");

    /** What may stand between "and" and the preposition of a further destination. */
    private static final Set<String> THEN = Set.of(
            "then after that this from there on later afterwards thereafter next finally lastly also ,".split(" "));

    private final Scan scan;
    private final Goals goals;

    GoalsAround(Scan scan, Goals goals) {
        this.scan = scan;
        this.goals = goals;
    }

    /** "a tour of three states: A, B and C", "(A and B)", "which takes in A and B". */
    List<Goal> enumerated(int from) {
        int end = scan.clauseEnd(from);
        int open = scan.is(end, ":") ? end : scan.find(from, from + 5, "(");
        List<Goal> listed = open < 0 ? List.of() : goals.listed(goals.named(open + 1));
        boolean closed =
                !listed.isEmpty() && GoalList.isClosed(scan, listed.getLast().at() + 1);
        return closed ? listed : goals.behind(from, TAKING_IN, 10);
    }

    /** "Russia, where he is to pay a visit", "It was to Tehran that he travelled": the place that stands before. */
    List<Goal> before(int at) {
        int where = scan.find(Math.max(0, at - 12), at, "where", "which");
        where = scan.is(where, "which") ? (scan.is(where - 1, "to", "into") ? where - 1 : -1) : where;
        if (where > 0 && !isOver(where, at)) {
            for (int i = where - 1; i >= Math.max(0, where - 3); i--) {
                Goal goal = goals.goal(i);
                if (goal != null) {
                    return List.of(goal);
                }
            }
        }
        List<Goal> predicate = predicate(at);
        if (!predicate.isEmpty()) {
            return predicate;
        }
        Goal opening = scan.is(0, "to", "into") && !scan.is(2, ",") ? goals.goal(1) : null;
        if (opening != null) {
            return List.of(opening);
        }
        int that = scan.find(Math.max(0, at - 6), at, "that");
        if (that > 1 && scan.is(that - 2, "to") && goals.goal(that - 1) != null && scan.find(0, that, "it") >= 0) {
            return List.of(Objects.requireNonNull(goals.goal(that - 1)));
        }
        return List.of();
    }

    /** "Zurich, where he spoke, the President landed": the clause of "where" has its subject, and another comes. */
    private boolean isOver(int where, int at) {
        int comma = at - 1;
        while (comma > where && !scan.is(comma, ",")) {
            comma--;
        }
        boolean subject =
                !scan.places(Who.class, where, comma).isEmpty() || scan.find(where, comma, "he", "she", "they") >= 0;
        return comma > where && subject && scan.who(comma + 1) != null;
    }

    /** "The tour begins in Riyadh and leads on to Doha": the first station. */
    List<Goal> first(int from) {
        int begins = scan.find(
                from, Math.min(scan.clauseEnd(from), from + 10), "begins", "starts", "opens", "began", "started");
        return begins < 0 ? List.of() : goals.behind(begins + 1, List.of("in"), 3);
    }

    /** "Mali, Chad and Togo were the others he visited": the list that the verb's clause is said of. */
    private List<Goal> predicate(int at) {
        int be = scan.find(Math.max(scan.clauseStart(at), at - 8), at, "were", "are", "was");
        boolean others = be >= 0
                && scan.find(be, at, "others", "other", "countries", "states", "capitals", "stops", "first", "last")
                        >= 0;
        List<Goal> listed = others ? goals.listed(goals.named(scan.clauseStart(at))) : List.of();
        return !listed.isEmpty() && listed.getLast().at() < be ? listed : List.of();
    }

    /** "who visited in 2000", "landed on Wednesday": the words name no place, so it is the one spoken of. */
    List<Goal> unnamed(int end) {
        int when = scan.whenFrom(end);
        boolean bare = when >= 0
                || scan.is(end, ".", ",", "again", "himself", "herself", "too", "twice", "shortly", "later", "soon")
                || scan.is(end, "at") && scan.is(end + 1, "noon", "midday", "dawn", "midnight");
        if (!bare) {
            return List.of();
        }
        return List.of(new Goal(null, null, end - 1));
    }

    /** "In Hanoi for two days, X said": the place at the opening of a clause, and what one is there for. */
    List<Goal> opening(int in) {
        int at = goals.named(in + 1);
        Goal goal = in == 0 || scan.is(in - 1, ",") ? goals.goal(at) : null;
        boolean capital = scan.is(at + 1, "capital", "city");
        int reason = capital ? at + 2 : at + 1;
        boolean purpose = scan.is(reason, "for")
                && scan.where(reason + 1) == null
                && scan.find(reason, reason + 4, "first", "last", "second", "time", "years", "decades") < 0;
        return goal != null && purpose ? List.of(goal) : List.of();
    }

    /** "was in Pyongyang on a state visit": the place that the journey's words follow. */
    List<Goal> inPlace(int noun) {
        int on = scan.find(Math.max(0, noun - 5), noun, "on", "for", "during");
        for (int i = on - 1; i >= Math.max(1, on - 5); i--) {
            Goal goal = goals.goal(i);
            if (goal != null
                    && (scan.is(i - 1, "in", "to", "at", "into", "reached", "visited") || scan.is(i - 2, "in", "to"))) {
                return List.of(goal);
            }
        }
        return List.of();
    }

    /**
     * "made Slovakia the destination of his first trip", "chose Oslo for her first visit": the place that is chosen.
     */
    List<Goal> chosen(int noun) {
        int chose = scan.find(
                Math.max(scan.clauseStart(noun), noun - 12),
                noun,
                "made",
                "makes",
                "making",
                "make",
                "chose",
                "chosen",
                "chooses",
                "choosing",
                "picked",
                "picks",
                "selected",
                "selects",
                "singled");
        int at = goals.named(scan.is(chose + 1, "out") ? chose + 2 : chose + 1);
        boolean destination = scan.is(at + 1, "the", "his", "her", "their", "its", "as", "for", "a");
        Goal goal = chose >= 0 && destination ? goals.goal(at) : null;
        return goal == null ? List.of() : List.of(goal);
    }

    /** The destinations that stand between two places: "with Baku behind them". */
    List<Goal> within(int from, int to) {
        List<Goal> found = goals.listed(goals.named(from));
        return !found.isEmpty()
                        && scan.is(found.getLast().at() + 1, "behind", "over")
                        && found.getLast().at() < to
                ? found
                : List.of();
    }

    /** "left Hanoi on Monday": a plain object, behind which the clause goes on without it. */
    List<Goal> closed(int from) {
        Goal goal = goals.goal(goals.named(from));
        boolean closed = goal != null
                && (GoalList.isClosed(scan, goal.at() + 1)
                        || scan.is(
                                goal.at() + 1,
                                "after",
                                "to",
                                "at",
                                "without",
                                "via",
                                "with",
                                "early",
                                "late",
                                "by",
                                "again"));
        return goal == null || !closed ? List.of() : List.of(goal);
    }

    /** "to France for a meeting, and after that to Sri Lanka": with the destinations told further on in the clause. */
    List<Goal> further(List<Goal> found) {
        int from = found.isEmpty() ? scan.size() : found.getLast().at() + 1;
        int to = VisitReader.verb(scan, from, scan.clauseEnd(Math.min(from, scan.size())));
        for (int i = from; i < to; i++) {
            int at = scan.is(i, "and", "then", "before") ? i + 1 : to;
            while (at < Math.min(to, i + 6) && (scan.isIn(at, THEN) || scan.when(at) != null)) {
                at++;
            }
            List<Goal> next = scan.is(at, "to") && at < to ? goals.listed(goals.named(at + 1)) : List.of();
            if (!next.isEmpty()) {
                return Stream.concat(found.stream(), next.stream()).toList();
            }
        }
        return found;
    }

    /** Every state named in the clause: the stations of a tour. */
    List<Goal> stations(int at, @Nullable State own) {
        List<Goal> out = new ArrayList<>();
        boolean colon = scan.is(scan.clauseEnd(at), ":");
        for (int i = scan.clauseStart(at); i < (colon ? scan.size() : scan.clauseEnd(at)); i++) {
            Goal goal = scan.where(i) == null ? null : goals.goal(i);
            boolean origin = scan.is(i - 1, "from");
            if (goal != null
                    && !origin
                    && !Memory.same(goal.state(), own)
                    && out.stream().noneMatch(g -> Memory.same(g.state(), goal.state()))) {
                out.add(goal);
            }
        }
        return out;
    }

    /** "his Iran visit", "a China trip": the name before the noun. */
    List<Goal> compound(int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 2); i--) {
            Where where = scan.where(i);
            if (where != null
                    && where.kind() != Where.Kind.DEMONYM
                    && where.state() != null
                    && !scan.isPossessive(i + 1)) {
                return List.of(new Goal(where.state(), where.place(), i));
            }
        }
        return List.of();
    }
}
