package org.diplograph.fact;

import java.util.List;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.jspecify.annotations.Nullable;

/** Reads the visit that answers another: "returned the call", "made the journey in the opposite direction". */
final class Reciprocal {

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;

    Reciprocal(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
    }

    void read() {
        if (Invitation.isAround(scan, hit)) {
            return;
        }
        Filler who = telling.roles.subject(hit.at(), telling::isTraveller);
        Goal goal = who == null ? null : goal(who.agent());
        if (who != null && goal != null && telling.traveller(goal.state()).test(who.agent())) {
            telling.tell(who, goal, telling.kind());
        }
    }

    private @Nullable Goal goal(Agent visitor) {
        List<Goal> told = telling.goals.behind(hit.end(), List.of("to"), 3);
        if (!told.isEmpty()) {
            return told.getFirst();
        }
        State own = telling.memory.allegiance.stateOf(visitor);
        State back = own == null ? unknown(visitor) : answered(own);
        return back == null ? null : place(back);
    }

    /** Somebody of whom no state is told answers the visit that is open, for those who were visited. */
    private @Nullable State unknown(Agent visitor) {
        VisitDraft open = telling.book.open();
        State back = open == null ? null : telling.memory.allegiance.stateOf(open.visitor);
        if (open != null && back != null && visitor instanceof Person person && !visitor.equals(open.visitor)) {
            telling.memory.allegiance.serves(person, open.receiving);
            return back;
        }
        return null;
    }

    /** Where the last who came to the state came from; else the state beside it that the report is about. */
    private @Nullable State answered(State own) {
        for (VisitDraft draft : telling.book.drafts().reversed()) {
            State from = telling.memory.allegiance.stateOf(draft.visitor);
            if (Memory.same(draft.receiving, own) && from != null) {
                return from;
            }
        }
        return telling.memory.protagonists().stream()
                .filter(s -> !Memory.same(s, own))
                .findFirst()
                .orElse(null);
    }

    /** "with a day in Georgetown": the place in the state that the sentence names. */
    private Goal place(State state) {
        for (int i : scan.places(Where.class, hit.end(), scan.clauseEnd(hit.end()))) {
            Goal goal = telling.goals.goal(i);
            if (goal != null && Memory.same(goal.state(), state)) {
                return goal;
            }
        }
        return new Goal(state, null, hit.at());
    }
}
