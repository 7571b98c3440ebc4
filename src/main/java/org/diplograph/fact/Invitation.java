package org.diplograph.fact;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads an invitation to a visit: who is to come, where to, and who asks. */
final class Invitation {

    private static final String[] HANDED = {
        "handed", "hands", "gave", "conveyed", "delivered", "presented", "transmitted", "passed", "brought", "extended"
    };

    private static final Set<String> BEHIND_COME =
            Set.of(", . ; and with on for in at over again here there back soon next this as when while".split(" "));

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;

    Invitation(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
    }

    /** Whether the words of a visit only say to what somebody is invited or asked. */
    static boolean isAround(Scan scan, Hit hit) {
        return isInvited(scan, hit) || isAsked(scan, hit);
    }

    /** "asked him to come to Hanoi on a visit": an invitation. */
    private static boolean isAsked(Scan scan, Hit hit) {
        int asked = scan.find(scan.clauseStart(hit.at()), hit.at(), "asked", "asks", "urged", "pressed");
        return asked >= 0 && scan.find(asked, hit.at(), "to") >= 0;
    }

    /** "an invitation to visit Hanoi", "invited him to come". */
    private static boolean isInvited(Scan scan, Hit hit) {
        int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 9);
        int invited = scan.find(from, hit.at(), "invited", "invitation", "invite", "invites", "inviting");
        return invited >= 0
                && scan.find(invited, hit.at(), "and", "but") < 0
                && (!scan.is(invited + 1, ",") && isInfinitive(scan, hit.at()) || scan.find(invited, hit.at(), ",") < 0)
                && (!scan.is(invited - 1, "the", "an") || scan.is(invited + 1, "to") || scan.is(hit.at() - 1, "to"));
    }

    /** "from his host, X, to visit", "to pay a visit", but not "is to visit". */
    private static boolean isInfinitive(Scan scan, int at) {
        int paid = scan.find(at - 4, at, "pay", "make");
        int to = (paid >= 0 ? paid : at) - 1;
        return scan.is(to, "to")
                && !scan.is(to - 1, "is", "are", "was", "were", "due", "set", "scheduled", "expected", "plans");
    }

    void read() {
        int to = scan.find(
                hit.end(), Math.min(scan.size(), hit.end() + 14), "visit", "come", "to", "pay", "make", "over");
        if (!isToVisit(to)) {
            return;
        }
        int whom = scan.find(hit.at() - 8, hit.at(), "whom");
        boolean told = whom < 0 && (isPassive() || isAccepted());
        int handed = told || whom >= 0 ? -1 : handed();
        Filler inviter = handed >= 0
                ? roles.subject(handed, a -> true)
                : told ? inviterBehind() : roles.subject(hit.at(), a -> true);
        State goal = goal(to, inviter);
        Predicate<Agent> fits = telling.traveller(goal)
                .and(a -> a instanceof Person || a instanceof Holder)
                .and(a -> inviter == null || !a.equals(inviter.agent()));
        Filler guest = whom >= 0
                ? roles.antecedent(whom, fits)
                : told ? roles.subject(hit.at(), fits) : handed >= 0 ? roles.firstRight(handed + 1, 10, fits) : null;
        guest = guest != null ? guest : guest(fits);
        State meant =
                goal != null || guest == null ? goal : telling.goals.meant(new Goal(null, null, to), guest.agent());
        if (guest != null && meant != null && fits.test(guest.agent())) {
            tell(guest, meant, to, inviter);
        }
    }

    /** "invited by X", "an invitation from X". */
    private @Nullable Filler inviterBehind() {
        Filler by = roles.agentBehind(hit.end(), a -> true);
        int from = by == null ? scan.find(hit.end(), hit.end() + 3, "from") : -1;
        return from < 0 ? by : roles.firstRight(from + 1, 3, a -> true);
    }

    /** Where the words say that an invitation is handed over: "extended an invitation", "gave X his invitation". */
    private int handed() {
        return scan.is(hit.at(), "invitation", "invitations")
                ? scan.find(Math.max(scan.clauseStart(hit.at()), hit.at() - 8), hit.at(), HANDED)
                : -1;
    }

    /** "would be happy to see him in the country again": the host hopes, and says where. */
    void hope() {
        List<Goal> places = telling.goals.behind(hit.end() + 1, List.of("in", "to", "at"), 8);
        State named = places.isEmpty() ? null : places.getFirst().state();
        Filler host = roles.subject(hit.at(), a -> isOf(a, named));
        State here =
                named != null ? named : host == null ? stateBefore() : telling.memory.allegiance.stateOf(host.agent());
        Predicate<Agent> fits =
                telling.traveller(here).and(a -> isFrom(a, here) && (host == null || !a.equals(host.agent())));
        boolean told = here != null && (!places.isEmpty() || host == null);
        Filler guest = told ? roles.firstRight(hit.end(), 4, fits) : null;
        if (guest != null && here != null) {
            tell(guest, here, hit.end(), host);
        }
    }

    /**
     * Whether somebody may come from abroad: where the report is at home, an official without a state is at home too.
     */
    private boolean isFrom(Agent agent, @Nullable State here) {
        boolean home = telling.memory.homeSure && Memory.same(telling.memory.home, here);
        return !home || telling.memory.allegiance.stateOf(agent) != null;
    }

    /** Whether somebody serves that state, or any at all where none is named. */
    private boolean isOf(Agent agent, @Nullable State state) {
        State own = telling.memory.allegiance.stateOf(agent);
        return own != null && (state == null || Memory.same(own, state));
    }

    /** "Azerbaijan hopes to host": a state as the host. */
    private @Nullable State stateBefore() {
        Where where = scan.where(hit.at() - 1);
        return where == null || where.kind() == Where.Kind.DEMONYM ? null : where.state();
    }

    /** "at the invitation of" is no invitation to come; nor is one to a dinner. */
    private boolean isToVisit(int to) {
        boolean adjunct = scan.is(hit.at(), "invitation") && scan.find(hit.at() - 2, hit.at(), "at", "by", "on") >= 0;
        boolean place = to >= 0 && scan.is(to, "to") && isPlace(scan.is(to + 1, "the") ? to + 2 : to + 1);
        boolean opening = scan.is(hit.at(), "invited") && scan.is(hit.end(), "by") && hit.at() == 0;
        boolean over = to >= 0 && scan.is(to, "over") && to < hit.end() + 4;
        int act = scan.find(to, hit.end() + 16, "visit", "come", "visits", "trip");
        boolean means = place || over || act >= 0 && (!scan.is(act, "come") || isToCome(act + 1));
        return to >= 0 && !adjunct && !opening && means;
    }

    /** "to come to Hanoi", "to come again", not "to come to terms". */
    private boolean isToCome(int next) {
        boolean there = scan.is(next, "to") && telling.goals.goal(telling.goals.named(next + 1)) != null;
        return there || next >= scan.size() || scan.at(next) instanceof When || scan.isIn(next, BEHIND_COME);
    }

    private boolean isPlace(int at) {
        Where where = scan.where(at);
        return where != null && where.kind() != Where.Kind.DEMONYM;
    }

    private @Nullable Filler guest(Predicate<Agent> fits) {
        Filler guest = roles.firstRight(hit.end(), 10, fits);
        boolean behindTo =
                scan.find(hit.at() - 6, hit.at(), "to", "on") >= 0 && scan.is(hit.at(), "invitation", "invitations");
        return guest != null || !behindTo ? guest : roles.anyLeft(hit.at(), fits);
    }

    private boolean isPassive() {
        return scan.is(hit.at(), "invited", "asked", "urged", "bidden")
                && scan.find(hit.at() - 3, hit.at(), "been", "was", "is", "were", "be") >= 0;
    }

    private boolean isAccepted() {
        return scan.find(hit.at() - 4, hit.at(), "accepted", "accepts", "accept", "accepting", "received") >= 0;
    }

    /** The state that the words name, else the inviter's own; null where it is the traveller who decides. */
    private @Nullable State goal(int to, @Nullable Filler inviter) {
        List<Goal> found = telling.goals.behind(to, List.of("visit", "to", "in"), 8);
        State named = found.isEmpty() ? null : found.getFirst().state();
        return named != null || inviter == null ? named : telling.memory.allegiance.stateOf(inviter.agent());
    }

    private void tell(Filler guest, State state, int to, @Nullable Filler inviter) {
        VisitDraft draft = telling.draft(guest, state, new Goal(state, null, to), "");
        if (draft != null && !telling.book.has(draft.visitor, state)) {
            draft.status = Status.INVITED;
            draft.invitedBy = inviter == null ? null : inviter.agent();
            telling.book.invited(draft);
        }
    }
}
