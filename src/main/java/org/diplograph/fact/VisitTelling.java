package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.diplograph.fact.Aspect.Sign;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Goals.Stop;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** One frame's words in one sentence: who can travel there, and the visit that they tell, with its evidence. */
final class VisitTelling {

    final Scan scan;
    final Hit hit;
    final Frame frame;
    final Memory memory;
    final VisitBook book;
    final Roles roles;
    final Goals goals;
    final GoalsAround around;
    final Aspect aspect;
    final Travellers travellers;

    /** Who receives the visitor, where the words say so. */
    @Nullable
    Agent host;

    private final VisitKind kinds;
    private final @Nullable LocalDate today;
    private final String text;

    VisitTelling(Scan scan, Hit hit, Memory memory, @Nullable LocalDate today, String text) {
        this.scan = scan;
        this.hit = hit;
        this.frame = hit.frame();
        this.memory = memory;
        this.book = memory.visits;
        this.roles = new Roles(scan, memory);
        this.goals = new Goals(scan, memory);
        this.around = new GoalsAround(scan, goals);
        this.aspect = new Aspect(scan, hit);
        this.travellers = new Travellers(scan, roles, memory);
        this.kinds = new VisitKind(scan, hit);
        this.today = today;
        this.text = text;
    }

    /** Those who can pay a visit to the state: they travel by office, and it is not their own. */
    Predicate<Agent> traveller(@Nullable State goal) {
        return agent -> isTraveller(agent) && !Memory.same(memory.allegiance.stateOf(agent), goal);
    }

    boolean isTraveller(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person) && !memory.allegiance.isKin(person);
            case Holder holder ->
                Allegiance.of(holder.office()) != null
                        && !holder.office().title().endsWith("s");
            case Body body -> body.kind() == Body.Kind.DELEGATION && body.state() != null;
            case State state -> false;
        };
    }

    /** Enters the visit in the book; false where the words tell none. */
    boolean tell(Filler filler, Goal goal, String kind) {
        Filler who = led(filler);
        State state = goals.meant(goal, who.agent());
        VisitDraft draft = state == null || isPrivateCitizen() ? null : draft(who, state, goal, kind);
        if (draft == null || isElsewhere(draft)) {
            return false;
        }
        book.add(draft);
        return true;
    }

    /** "Stopped en route to Oslo", "spoke of her visit to Oslo" in a diary: that visit is another entry's. */
    private boolean isElsewhere(VisitDraft draft) {
        boolean entry = memory.diarist() != null && draft.visitor.equals(memory.diarist());
        boolean went = List.of("object", "to", "arrive").contains(frame.form()) && !scan.is(hit.at(), "en", "way");
        return entry && draft.date == null && !went && !book.has(draft.visitor, draft.receiving);
    }

    /** "by then a private citizen, he went to": whoever has no office any more travels for nobody. */
    private boolean isPrivateCitizen() {
        int citizen =
                scan.find(scan.clauseStart(hit.at()), scan.clauseEnd(hit.at()), "citizen", "tourist", "holidaymaker");
        return citizen > 0 && scan.is(citizen - 1, "private", "ordinary", "a", "mere");
    }

    /** A delegation that somebody leads is that person's visit. */
    private Filler led(Filler who) {
        boolean delegation = who.at() >= 0 && who.agent() instanceof Body;
        if (!delegation) {
            return who;
        }
        int at = who.at();
        boolean before =
                scan.find(scan.clauseStart(at), at, "led", "leads", "leading", "headed", "heads", "heading") >= 0;
        Filler leader = roles.leaderBehind(at, 7);
        leader = leader != null || !before ? leader : roles.subject(at, a -> a instanceof Person);
        leader = leader != null ? leader : joined(who);
        return leader == null ? who : leader;
    }

    /** "President X, his wife and the delegation": whoever is named before the delegation leads it. */
    private @Nullable Filler joined(Filler delegation) {
        State own = memory.allegiance.stateOf(delegation.agent());
        int and = scan.find(delegation.at() - 3, delegation.at(), "and");
        Predicate<Agent> leads = a -> a instanceof Person p
                && memory.allegiance.isOfficial(p)
                && !memory.allegiance.isKin(p)
                && Memory.same(memory.allegiance.stateOf(p), own);
        return and < 0 ? null : roles.anyLeft(and, leads);
    }

    @Nullable
    VisitDraft draft(Filler who, State state, Goal goal, String kind) {
        Timing timing = timing();
        Status tense = status(null);
        When aside = who.at() < hit.at() ? new Setting(scan).aside(who.at()) : null;
        Stop stop = aside == null ? goal.stop() : new Stop(aside);
        EdtfDate date = stop == null ? timing.date(tense, goal.at()) : date(stop, tense);
        Status status = tense == null || tense == Status.CANCELLED ? tense : status(date);
        status = date == null && isOnward(who.agent(), status) ? Status.PLANNED : status;
        VisitDraft draft = new VisitDraft(who.agent(), state, status);
        draft.kind = !kind.isEmpty() ? kind : !frame.kind().isEmpty() ? frame.kind() : kinds.behind();
        boolean told = date == null
                && status == Status.COMPLETED
                && aspect.isArrival()
                && aspect.signs().contains(Sign.PRESENT);
        draft.host = host;
        draft.days = timing.days();
        draft.signs.addAll(aspect.signs());
        draft.date =
                told ? memory.day() : draft.is(Sign.ENDED) && date != null ? timing.endingOn(date, draft.days) : date;
        if (goal.place() != null) {
            draft.places.add(goal.place());
        }
        draft.evidence.add(evidence(who.at(), goal.at()));
        return draft;
    }

    /** "She then flies on to Oslo", said of a journey that is still to come. */
    private boolean isOnward(Agent visitor, @Nullable Status status) {
        VisitDraft open = book.open();
        return (status == Status.COMPLETED || status == Status.ONGOING)
                && open != null
                && open.status == Status.PLANNED
                && open.visitor.equals(visitor)
                && (Standing.isPresent(scan, hit.at(), hit.end()) || scan.is(hit.at() - 1, "has", "includes", "with"));
    }

    private static @Nullable EdtfDate date(Stop stop, @Nullable Status tense) {
        When when = stop.when();
        return when == null ? null : tense == Status.PLANNED ? when.ahead() : when.date();
    }

    Timing timing() {
        return new Timing(scan, hit, today);
    }

    /** How far the visit has come, by its words and the date, where there is one. */
    @Nullable
    Status status(@Nullable EdtfDate date) {
        return Standing.of(scan, hit.at(), hit.end(), date, today);
    }

    /** The kind that stands before the frame's words: "state", or "" for none. */
    String kind() {
        return kinds.before();
    }

    private Evidence evidence(int who, int goal) {
        Span span = scan.cover(hit.at(), hit.end() - 1, who, goal);
        return new Evidence(
                span,
                span.of(text),
                frame.id(),
                frame.confidence(),
                memory.speaker == null ? null : memory.speaker.name());
    }
}
