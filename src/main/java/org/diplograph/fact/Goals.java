package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** Finds where a journey goes: states and cities by name, "the Thai capital", "the country", "here", "your country". */
final class Goals {

    /**
     * A destination.
     *
     * @param state the state, or null where the words point back ("the country"): the traveller then decides
     * @param stop when the traveller is there, where a list tells it of each stop; else null
     */
    record Goal(
            @Nullable State state,
            @Nullable Place place,
            int at,
            @Nullable Stop stop) {
        Goal(@Nullable State state, @Nullable Place place, int at) {
            this(state, place, at, null);
        }
    }

    /** A stop of a list that tells dates; its own may be missing. */
    record Stop(@Nullable When when) {}

    private static final Set<String> BEFORE_NAME = Set.of(
            "the",
            "your",
            "to",
            "both",
            "his",
            "her",
            "fellow",
            "neighbouring",
            "neighboring",
            "nearby",
            "its",
            "capital",
            "city",
            "of",
            "on",
            "friendly",
            "neighbour",
            "neighbor",
            "island",
            "state",
            "republic",
            "in",
            "visit",
            "a",
            "tiny",
            "oil-rich",
            "west",
            "african",
            "asian",
            "european");
    private static final Set<String> COUNTRY =
            Set.of("country", "kingdom", "republic", "sultanate", "emirate", "island", "federation");
    private final Scan scan;
    private final Memory memory;
    private final GoalList lists;

    Goals(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
        this.lists = new GoalList(scan, this);
    }

    /** The destinations that stand behind one of the prepositions within {@code reach}, a list of them included. */
    List<Goal> behind(int from, List<String> prepositions, int reach) {
        if (prepositions.isEmpty()) {
            return object(from);
        }
        int limit = Math.min(scan.clauseEnd(Math.min(from, scan.size())), from + reach);
        for (int i = from; i < limit; i++) {
            boolean led =
                    prepositions.contains(scan.word(i)) || prepositions.contains(scan.word(i) + " " + scan.word(i + 1));
            List<Goal> found = led ? lists.from(named(i + 1)) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
            if (scan.is(i, "here") && memory.home != null) {
                return List.of(new Goal(memory.home, null, i));
            }
            if (scan.is(i, "there") && memory.lastState() != null && i < from + 2) {
                return List.of(new Goal(memory.lastState(), null, i));
            }
        }
        return List.of();
    }

    /** A plain object: "visited Hanoi", "was in the Maldives"; "visit to" is no verb. */
    private List<Goal> object(int from) {
        if (scan.is(from - 1, "here") && memory.home != null) {
            return List.of(new Goal(memory.home, null, from - 1));
        }
        if (scan.is(from - 1, "there")) {
            return List.of(new Goal(null, null, from - 1));
        }
        if (scan.is(from, "to", "in", "on")) {
            return List.of();
        }
        if (scan.is(from, "here") && memory.home != null) {
            return List.of(new Goal(memory.home, null, from));
        }
        if (scan.is(from, "there") && memory.lastState() != null) {
            return List.of(new Goal(memory.lastState(), null, from));
        }
        return lists.from(named(from));
    }

    /** Steps over "the neighbouring", "the capital of". */
    private int named(int from) {
        int at = from;
        while (at < from + 5 && goal(at) == null && scan.isIn(at, BEFORE_NAME)) {
            at++;
        }
        return at;
    }

    /** "Russia, where he is to pay a visit", "It was to Tehran that he travelled": the place that stands before. */
    List<Goal> before(int at) {
        int where = scan.find(Math.max(0, at - 12), at, "where");
        if (where > 0) {
            for (int i = where - 1; i >= Math.max(0, where - 3); i--) {
                Goal goal = goal(i);
                if (goal != null) {
                    return List.of(goal);
                }
            }
        }
        int that = scan.find(Math.max(0, at - 6), at, "that");
        if (that > 1 && scan.is(that - 2, "to") && goal(that - 1) != null && scan.find(0, that, "it") >= 0) {
            return List.of(Objects.requireNonNull(goal(that - 1)));
        }
        return List.of();
    }

    /** "was in Pyongyang on a state visit": the place that the journey's words follow. */
    List<Goal> inPlace(int noun) {
        int on = scan.find(Math.max(0, noun - 5), noun, "on", "for", "during");
        for (int i = on - 1; i >= Math.max(1, on - 5); i--) {
            Goal goal = goal(i);
            if (goal != null
                    && (scan.is(i - 1, "in", "to", "at", "into", "reached", "visited") || scan.is(i - 2, "in", "to"))) {
                return List.of(goal);
            }
        }
        return List.of();
    }

    /** Every state named in the clause: the stations of a tour. */
    List<Goal> stations(int at, @Nullable State own) {
        List<Goal> out = new ArrayList<>();
        boolean colon = scan.is(scan.clauseEnd(at), ":");
        for (int i = scan.clauseStart(at); i < (colon ? scan.size() : scan.clauseEnd(at)); i++) {
            Goal goal = scan.where(i) == null ? null : goal(i);
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

    /** The destination that stands at a place, or null. */
    @Nullable
    Goal goal(int at) {
        Where where = scan.where(at);
        if (where != null && where.state() != null) {
            boolean possessive = scan.isPossessive(at + 1);
            boolean capital = scan.is(possessive ? at + 2 : at + 1, "capital", "soil", "territory", "city", "town");
            if (capital || where.kind() != Where.Kind.DEMONYM && !possessive) {
                return new Goal(where.state(), where.place(), at);
            }
            return null;
        }
        if (scan.isIn(at, COUNTRY)) {
            if (scan.is(at - 1, "your")) {
                return memory.addressed == null ? null : new Goal(memory.addressed, null, at);
            }
            return scan.is(at - 1, "the", "his", "her", "their", "this", "that", "host", "neighbouring", "neighboring")
                    ? new Goal(null, null, at)
                    : null;
        }
        return null;
    }

    /** The state that "the country" means to a traveller: the one spoken of that is not his own. */
    @Nullable
    State meant(Goal goal, Agent traveller) {
        if (goal.state() != null) {
            return goal.state();
        }
        State own = memory.allegiance.stateOf(traveller);
        VisitDraft open = memory.visits.open();
        List<State> candidates = new ArrayList<>(memory.statesLastFirst());
        if (memory.home != null) {
            candidates.add(memory.home);
        }
        for (State state : candidates) {
            if (state != null && own != null && !Memory.same(state, own)) {
                return state;
            }
        }
        if (scan.is(goal.at(), "there") && own == null && open == null) {
            return memory.lastState();
        }
        return own == null && open != null && !open.visitor.equals(traveller)
                ? memory.allegiance.stateOf(open.visitor)
                : null;
    }
}
