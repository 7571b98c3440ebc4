package org.diplograph.fact;

import java.util.List;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads a visit told by a verb: "arrived in", "brings him to", "their next stop is". */
final class VisitVerb {

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Frame frame;
    private final Roles roles;
    private final Goals goals;
    private final Memory memory;

    VisitVerb(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.frame = telling.frame;
        this.roles = telling.roles;
        this.goals = telling.goals;
        this.memory = telling.memory;
    }

    void read() {
        if (Invitation.isAround(scan, hit)) {
            return;
        }
        Goal last = null;
        for (Goal goal : found()) {
            Predicate<Agent> fits = telling.traveller(goal.state());
            Filler who = visitor(goal, fits);
            if (who != null && plausible(goal, who)) {
                for (Filler each : telling.all(who, fits)) {
                    telling.tell(each, goal, "");
                }
                last = goal;
            }
        }
        if (last != null) {
            new Gapping(telling).behind(last, "");
        }
    }

    private List<Goal> found() {
        int reach = frame.id().equals("visit.leave") ? 7 : 4;
        List<Goal> found = goals.behind(hit.end(), frame.prepositions(), reach);
        return found.isEmpty() && !isStay() ? goals.before(hit.at()) : found;
    }

    private @Nullable Filler visitor(Goal goal, Predicate<Agent> fits) {
        Filler who = roles.subject(hit.at(), fits);
        who = who != null ? who : owned(fits);
        who = who != null || hit.at() > 2 ? who : roles.firstRight(goal.at() + 1, 6, fits);
        boolean days = scan.is(hit.at(), "days", "day");
        return who != null || !days ? who : roles.firstRight(goal.at() + 1, 14, fits);
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
        boolean atHome = Memory.same(goal.state(), home);
        boolean domestic = !known
                && goal.place() != null
                && atHome
                && (memory.homeSure || !goal.place().equals(memory.homePlace));
        boolean crowd = isStay() && scan.is(who.at(), "they", "their");
        boolean host = !known && home != null && memory.homeSure && atHome && memory.allegiance.hasForeignLeader(home);
        if (crowd || host) {
            return false;
        }
        boolean abroad = known || home != null && goal.state() != null && !atHome;
        return !domestic && (abroad || !isStay());
    }

    /** "is in Hanoi": the weakest words for a visit. */
    private boolean isStay() {
        return frame.id().equals("visit.be");
    }

    /** "A tour takes him to Hanoi": the traveller is the object. */
    void bring() {
        Filler who = roles.firstRight(hit.end(), 2, telling::isTraveller);
        if (who != null) {
            for (Goal goal : goals.behind(hit.end() + 1, frame.prepositions(), 3)) {
                if (telling.traveller(goal.state()).test(who.agent())) {
                    telling.tell(who, goal, "");
                }
            }
        }
    }

    /** "Their next stop is Russia", "Portugal and Greece are next": stations of the open journey. */
    void stops() {
        Filler who = roles.owner(hit.at(), telling::isTraveller);
        who = who != null ? who : roles.firstRight(hit.end(), 12, telling::isTraveller);
        VisitDraft open = telling.book.open();
        who = who != null ? who : open == null ? null : new Filler(open.visitor, -1);
        boolean other =
                scan.is(hit.end(), "talks", "at", "the") && frame.phrases().size() == 1;
        if (who == null || other) {
            return;
        }
        boolean ahead = scan.has("next", "further", "last", "final");
        for (Goal goal : goals.stations(hit.at(), memory.allegiance.stateOf(who.agent()))) {
            if (telling.traveller(goal.state()).test(who.agent()) && telling.tell(who, goal, "")) {
                telling.book.station(who.agent(), ahead ? Status.PLANNED : null);
            }
        }
    }
}
