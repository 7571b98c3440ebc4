package org.diplograph.fact;

import java.util.List;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads an invitation to a visit: who is to come, where to, and who asks. */
final class Invitation {

    private static final String[] HANDED = {
        "handed", "hands", "gave", "conveyed", "delivered", "presented", "transmitted", "passed", "brought", "extended"
    };

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
        int asked = scan.find(scan.clauseStart(hit.at()), hit.at(), "asked", "asks");
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
        int to = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 14), "visit", "come", "to", "pay", "make");
        if (!isToVisit(to)) {
            return;
        }
        boolean told = isPassive() || isAccepted();
        Filler guest = told ? roles.subject(hit.at(), a -> a instanceof Person) : null;
        guest = guest != null ? guest : guest();
        int handed = told || guest != null ? -1 : scan.find(Math.max(0, hit.at() - 8), hit.at(), HANDED);
        if (handed >= 0) {
            guest = roles.firstRight(handed + 1, 6, a -> a instanceof Person);
        }
        Filler inviter = handed >= 0
                ? roles.subject(handed, a -> true)
                : told ? roles.agentBehind(hit.end(), a -> true) : roles.subject(hit.at(), a -> true);
        State goal = goal(to, guest, inviter);
        if (guest != null && goal != null && telling.traveller(goal).test(guest.agent())) {
            tell(guest, goal, to, inviter);
        }
    }

    /** "at the invitation of" is no invitation to come; nor is one to a dinner. */
    private boolean isToVisit(int to) {
        boolean adjunct = scan.is(hit.at(), "invitation") && scan.find(hit.at() - 2, hit.at(), "at", "by", "on") >= 0;
        boolean place = to >= 0 && scan.is(to, "to") && isPlace(scan.is(to + 1, "the") ? to + 2 : to + 1);
        boolean opening = scan.is(hit.at(), "invited") && scan.is(hit.end(), "by") && hit.at() == 0;
        boolean means = place || to >= 0 && scan.find(to, hit.end() + 16, "visit", "come", "visits", "trip") >= 0;
        return to >= 0 && !adjunct && !opening && means;
    }

    private boolean isPlace(int at) {
        Where where = scan.where(at);
        return where != null && where.kind() != Where.Kind.DEMONYM;
    }

    private @Nullable Filler guest() {
        Filler guest = roles.firstRight(hit.end(), 10, a -> a instanceof Person || a instanceof Holder);
        Filler behindTo = scan.find(hit.at() - 6, hit.at(), "to", "on") >= 0 && scan.is(hit.at(), "invitation")
                ? roles.anyLeft(hit.at(), a -> a instanceof Person)
                : null;
        return guest != null ? guest : behindTo;
    }

    private boolean isPassive() {
        return scan.is(hit.at(), "invited") && scan.find(hit.at() - 3, hit.at(), "been", "was", "is", "were") >= 0;
    }

    private boolean isAccepted() {
        return scan.find(hit.at() - 4, hit.at(), "accepted", "accepts", "accept", "received") >= 0;
    }

    /** The state that the words name, else the inviter's own. */
    private @Nullable State goal(int to, @Nullable Filler guest, @Nullable Filler inviter) {
        List<Goal> found = telling.goals.behind(to, List.of("visit", "to", "in"), 8);
        if (found.isEmpty()) {
            return inviter == null ? null : telling.memory.allegiance.stateOf(inviter.agent());
        }
        return guest == null ? found.getFirst().state() : telling.goals.meant(found.getFirst(), guest.agent());
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
