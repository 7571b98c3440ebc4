package org.diplograph.fact;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads a visit told by a verb: "arrived in", "brings him to", "their next stop is". */
final class VisitVerb {

    /** How many words may stand between the verb and its preposition. */
    private static final Map<String, Integer> REACH = Map.of("arrive", 9, "leave", 7, "days", 6, "spend", 6);

    private static final String[] BUSINESS = {
        "talks",
        "meetings",
        "engagements",
        "discussions",
        "negotiations",
        "consultations",
        "events",
        "ceremonies",
        "diplomacy",
        "visit",
        "work",
        "festivities",
        "sightseeing",
        "business",
        "conversations",
        "his",
        "her",
        "official"
    };

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Frame frame;
    private final Roles roles;
    private final Goals goals;
    private final GoalsAround around;
    private final Memory memory;

    VisitVerb(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.frame = telling.frame;
        this.roles = telling.roles;
        this.goals = telling.goals;
        this.around = telling.around;
        this.memory = telling.memory;
    }

    void read() {
        if (Invitation.isAround(scan, hit)) {
            return;
        }
        Goal last = null;
        for (Goal goal : found()) {
            Predicate<Agent> fits = telling.traveller(goal.state());
            for (Filler each : visitors(goal, fits)) {
                telling.tell(each, goal, "");
                last = goal;
            }
        }
        if (last != null) {
            new Gapping(telling).behind(last, "");
        }
    }

    private List<Goal> found() {
        switch (frame.form()) {
            case "opening" -> {
                return around.opening(hit.at());
            }
            case "behind" -> {
                return around.within(hit.at() + 1, hit.end());
            }
            case "left" -> {
                return around.closed(hit.end());
            }
            case "where" -> {
                return isStated() ? around.before(hit.at()) : List.of();
            }
            default -> {}
        }
        if (frame.form().equals("lead") && !isGroup()) {
            return List.of();
        }
        List<Goal> found = goals.behind(hit.end(), frame.prepositions(), REACH.getOrDefault(frame.form(), 4));
        found = found.isEmpty() && !frame.isStay() ? around.before(hit.at()) : around.further(found);
        boolean bare = frame.id().equals("visit.verb") && scan.is(hit.at(), "visited")
                || frame.form().equals("arrive") && !scan.isPreposition(hit.end() - 1)
                || scan.is(hit.end() - 1, "along", "over") && scan.is(hit.at(), "come", "came", "comes");
        found = found.isEmpty() && bare ? around.unnamed(hit.end()) : found;
        found = found.isEmpty() && isForEvent() ? goals.behind(hit.end() + 1, List.of("in", "at"), 14) : found;
        boolean visiting = scan.is(hit.at(), "visiting")
                && scan.is(hit.at() - 1, "is", "was", "are", "were")
                && scan.is(hit.end(), ".", ",", "and", "for", "at");
        return found.isEmpty() && visiting ? List.of(new Goal(null, null, hit.at())) : found;
    }

    /**
     * "flew in for the Assembly's session in Geneva", "came for talks in Iran": the place stands behind the purpose.
     */
    private boolean isForEvent() {
        boolean moves =
                frame.form().equals("arrive") || scan.is(hit.at(), "came", "come", "comes", "went", "go", "goes");
        return moves && scan.is(hit.end(), "for") && scan.when(hit.end() + 1) == null;
    }

    /** "where she will be until Friday", not "where she is president". */
    private boolean isStated() {
        return hasSubject(scan.find(hit.at() - 7, hit.at(), "where"))
                && (GoalList.isClosed(scan, hit.end())
                        || scan.is(
                                hit.end(), "earlier", "before", "until", "from", "by", "at", "next", "last", "later"));
    }

    /** Whether somebody stands between "where" and the verb. */
    private boolean hasSubject(int where) {
        return where >= 0
                && (!scan.places(Who.class, where, hit.at()).isEmpty()
                        || scan.find(where, hit.at(), "he", "she", "they") >= 0);
    }

    private List<Filler> visitors(Goal goal, Predicate<Agent> fits) {
        List<Filler> several = telling.travellers.before(hit.at(), fits);
        Filler who = several.isEmpty() ? visitor(goal, fits) : several.getFirst();
        if (who == null) {
            return telling.travellers.onTour(hit.at(), fits);
        }
        if (!plausible(goal, who) || isHomecoming(goal, who)) {
            return List.of();
        }
        boolean list = who.at() > goal.at()
                && (scan.is(scan.clauseEnd(hit.end()), ":") || frame.form().equals("behind"));
        return !several.isEmpty()
                ? several
                : list ? roles.list(who.at()) : telling.travellers.with(who, hit.at(), fits);
    }

    private @Nullable Filler visitor(Goal goal, Predicate<Agent> fits) {
        Filler who = listed(fits);
        who = who != null ? who : roles.subject(hit.at(), fits);
        who = who != null ? who : owned(fits);
        who = who != null ? who : accompanied(goal, fits);
        boolean finite = scan.is(hit.at() - 1, "is", "was", "are", "were");
        boolean in = frame.form().equals("opening");
        int be = scan.find(
                goal.at() + 1, Math.min(scan.clauseEnd(hit.at()), goal.at() + 8), "was", "were", "is", "came");
        boolean inverted = be >= 0 && scan.who(be + 1) != null;
        boolean opens = inverted || hit.at() <= 2 && !finite || goal.at() < hit.at() || in;
        int behind = inverted ? be : Math.max(goal.at(), hit.end() - 1);
        who = who != null || !opens ? who : roles.firstRight(behind + 1, in ? 10 : 6, fits);
        boolean days = frame.form().equals("days") || scan.is(hit.at(), "days", "day");
        who = who != null || !days ? who : roles.firstRight(goal.at() + 1, 14, fits);
        return who;
    }

    /** "the delegation that has come to Kuwait with him": whom the travellers come with. */
    private @Nullable Filler accompanied(Goal goal, Predicate<Agent> fits) {
        int with = Math.max(goal.at(), hit.end() - 1) + 1;
        return scan.is(with, "with", "alongside") ? roles.firstRight(with + 1, 1, fits) : null;
    }

    /** "three ministers are due in Nairobi: A; B; and C": the first of those who are told behind the colon. */
    private @Nullable Filler listed(Predicate<Agent> fits) {
        int colon = scan.clauseEnd(hit.end());
        boolean several = scan.find(scan.clauseStart(hit.at()), hit.at(), "are", "were", "have", "will", "all") >= 0
                || scan.is(hit.at(), "are", "were");
        return several && scan.is(colon, ":") ? roles.firstRight(colon + 1, 2, fits) : null;
    }

    /** "his plan to go to Poland", "was to see him go on to Iraq". */
    private @Nullable Filler owned(Predicate<Agent> fits) {
        for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 5); i--) {
            if (scan.is(i, "his", "her", "him", "their")) {
                return roles.filler(i, fits);
            }
            if (scan.isPossessive(i)) {
                return roles.filler(i - 1, fits);
            }
        }
        return null;
    }

    /** A bare "is in Hanoi" tells no travel of somebody whose state is unknown; nor does a city at home. */
    private boolean plausible(Goal goal, Filler who) {
        State home = memory.home;
        boolean known = memory.allegiance.stateOf(who.agent()) != null;
        boolean international = memory.allegiance.internationalOf(who.agent()) != null;
        boolean atHome = Memory.same(goal.state(), home);
        boolean domestic = !known
                && goal.place() != null
                && atHome
                && (memory.homeSure || !goal.place().equals(memory.homePlace));
        boolean idle = frame.form().equals("days") && scan.is(hit.end() - 1, "of") && !isBusy();
        if (idle || frame.form().equals("spend") && !isTime()) {
            return false;
        }
        if (frame.form().equals("left") && !known) {
            return false;
        }
        boolean crowd = frame.isStay() && scan.is(who.at(), "they", "their");
        boolean host = !known && home != null && memory.homeSure && atHome && memory.allegiance.hasForeignLeader(home);
        if (crowd || host) {
            return false;
        }
        boolean abroad = known || international || home != null && goal.state() != null && !atHome;
        return !domestic && (abroad || !frame.isStay());
    }

    /** "he goes back to Thailand" of Thailand's own: nobody else is meant, and nobody visits. */
    private boolean isHomecoming(Goal goal, Filler who) {
        boolean back = scan.find(hit.at(), hit.end() + 3, "back", "home", "returns", "returned", "return") >= 0;
        Filler meant = back && who.at() >= 0 && scan.who(who.at()) == null ? roles.filler(who.at(), a -> true) : null;
        return meant != null && Memory.same(memory.allegiance.stateOf(meant.agent()), goal.state());
    }

    /** "led a delegation to": a group is led. */
    private boolean isGroup() {
        Who who = scan.who(hit.end());
        boolean body = who != null && who.agent() instanceof Body;
        return body || scan.find(hit.end(), hit.end() + 5, "delegation", "mission", "team", "group", "party") >= 0;
    }

    /** "three days of talks", not of rain. */
    private boolean isBusy() {
        return scan.find(hit.end(), hit.end() + 4, BUSINESS) >= 0;
    }

    /** "spent Tuesday", "spends three days": time is spent, not money. */
    private boolean isTime() {
        return !scan.places(When.class, hit.end(), hit.end() + 4).isEmpty()
                || scan.find(hit.end(), hit.end() + 4, "day", "days", "week", "night", "hours", "time", "weekend") >= 0;
    }

    /** "the delegation that she has brought to Hanoi": whoever brings it comes too. */
    private List<Filler> leading(Predicate<Agent> fits) {
        boolean relative = scan.find(hit.at() - 7, hit.at(), "that", "which", "whom") >= 0;
        Filler leader = relative ? roles.subject(hit.at(), fits) : null;
        return leader == null ? List.of() : List.of(leader);
    }

    /** "A tour takes him to Hanoi": the traveller is the object. */
    void bring() {
        for (Goal goal : goals.behind(hit.end(), frame.prepositions(), 5)) {
            Predicate<Agent> fits = telling.traveller(goal.state());
            List<Filler> carried = telling.travellers.behind(hit.end(), 2, fits);
            for (Filler each : carried.isEmpty() ? leading(fits) : carried) {
                telling.tell(each, goal, "");
            }
        }
    }
}
