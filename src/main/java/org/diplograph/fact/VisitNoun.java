package org.diplograph.fact;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads a visit told by a noun: "a state visit to Hanoi", "his trip"; "the visit" is the one that is open. */
final class VisitNoun {

    /** Nouns by which a report speaks of a journey that it has told. */
    static final String[] JOURNEYS =
            "visit trip tour stay journey mission arrival departure itinerary programme".split(" ");

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;
    private final Goals goals;
    private final GoalsAround around;
    private final Memory memory;
    private final VisitBook book;

    VisitNoun(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
        this.goals = telling.goals;
        this.around = telling.around;
        this.memory = telling.memory;
        this.book = telling.book;
    }

    void read() {
        if (isCourtesy() || isGeneric() || isOther()) {
            return;
        }
        if (Invitation.isAround(scan, hit)) {
            asked();
            return;
        }
        boolean told = false;
        Filler first = null;
        List<Goal> found = found();
        if (found.isEmpty() && reach() < 2) {
            return;
        }
        for (Goal goal : found) {
            Predicate<Agent> fits = telling.traveller(goal.state());
            Filler who = first == null ? visitor(goal, fits) : fits.test(first.agent()) ? first : null;
            first = first == null ? who : first;
            if (who != null) {
                for (Filler each :
                        scan.isPossessive(who.at() + 1) ? List.of(who) : telling.travellers.with(who, hit.at(), fits)) {
                    told |= telling.tell(each, goal, telling.kind());
                }
                new Gapping(telling).behind(goal, telling.kind());
            }
        }
        if (!told) {
            attach(found.isEmpty());
        }
    }

    /** A courtesy visit, a visit to the museum. */
    private boolean isCourtesy() {
        return scan.is(hit.at() - 1, "courtesy", "site", "field", "exchange") || scan.is(hit.at(), "call");
    }

    /** "that of X to Hanoi" goes on with the visits that the sentence tells. */
    private boolean isOther() {
        boolean anaphor = scan.is(hit.at(), "one", "that", "those");
        boolean of = scan.is(hit.end(), "of", "by") && scan.who(hit.end() + 1) != null;
        return anaphor && !(of && scan.find(0, hit.at(), "visit", "visits", "trip", "trips", "journey", "tour") >= 0);
    }

    /** "high-level visits", "exchange of visits". */
    private boolean isGeneric() {
        int before = hit.at() - 1;
        return scan.is(hit.at(), "visits", "trips")
                && (scan.is(before, "high-level", "mutual", "reciprocal", "regular", "exchange", "of", "level")
                        || scan.is(before, "more", "such")
                        || scan.find(hit.at() - 4, hit.at(), "exchange", "exchanges") >= 0);
    }

    /** How far the noun's own words go: to the next verb of a journey. */
    private int reach() {
        return VisitReader.verb(scan, hit.end(), hit.end() + 14) - hit.end();
    }

    private List<Goal> found() {
        int reach = reach();
        List<Goal> right = goals.behind(hit.end(), List.of("to"), reach);
        List<Goal> start = around.first(hit.end());
        right = start.isEmpty()
                ? right
                : Stream.concat(start.stream(), right.stream()).toList();
        int near = scan.is(hit.end(), "of", "by") ? 5 : 2;
        right = !right.isEmpty() ? right : goals.behind(hit.end(), List.of("in", "of", "through"), near);
        right = !right.isEmpty() ? right : around.enumerated(hit.end());
        right = !right.isEmpty() ? right : around.compound(hit.at());
        right = !right.isEmpty() ? right : around.chosen(hit.at());
        right = !right.isEmpty() ? right : around.inPlace(hit.at());
        return !right.isEmpty() ? right : around.before(hit.at());
    }

    private @Nullable Filler visitor(Goal goal, Predicate<Agent> fits) {
        Filler found = roles.owner(hit.at(), fits);
        found = found != null ? found : identified(goal);
        found = found != null ? found : roles.agentBehind(hit.end(), fits);
        found = found != null || goal.at() < hit.end() ? found : within(goal, fits);
        found = found != null ? found : announced(goal, fits);
        found = found != null ? found : roles.subject(hit.at(), fits);
        found = found != null ? found : roles.anyLeft(hit.at(), fits);
        found = found != null || goal.at() < hit.end() ? found : roles.firstRight(goal.at() + 1, 12, fits);
        VisitDraft open = book.open();
        return found == null && open != null && fits.test(open.visitor) ? new Filler(open.visitor, -1) : found;
    }

    /** "the visit to Cairo which President X has announced". */
    private @Nullable Filler announced(Goal goal, Predicate<Agent> fits) {
        boolean by = scan.is(goal.at() + 1, "which", "that") && scan.who(goal.at() + 2) != null;
        return by ? roles.filler(goal.at() + 2, fits) : null;
    }

    /** "The French President will be in Yerevan. It is Macron's second trip to Armenia": the name of the office. */
    private @Nullable Filler identified(Goal goal) {
        Filler owner = roles.owner(
                hit.at(),
                a -> a instanceof Person p && memory.allegiance.posts(p).isEmpty());
        VisitDraft open = book.open();
        boolean same = open != null
                && open.visitor instanceof Holder
                && (goal.state() == null || Memory.same(goal.state(), open.receiving));
        if (owner == null || !same || open == null || !(owner.agent() instanceof Person person)) {
            return null;
        }
        State sender = memory.allegiance.stateOf(open.visitor);
        if (sender != null) {
            memory.allegiance.serves(person, sender);
        }
        book.lead(open, person);
        return owner;
    }

    /** "the visit which its head, X, is to pay to Moldova". */
    private @Nullable Filler within(Goal goal, Predicate<Agent> fits) {
        boolean relative = scan.find(hit.end(), hit.end() + 3, "which", "that", "who", "whom", "when") >= 0
                || scan.who(hit.end()) != null;
        return relative ? roles.firstRight(hit.end(), goal.at() - hit.end(), fits) : null;
    }

    /** "The visit, …": what is told of it belongs to the journey that is open. */
    private void attach(boolean bare) {
        Filler owner = roles.owner(hit.at(), telling::isTraveller);
        VisitDraft open = owner == null ? book.open() : book.last(owner.agent());
        Filler subject = owner != null || open == null ? null : roles.subject(hit.at(), telling::isTraveller);
        boolean his = subject != null && open != null && subject.agent().equals(open.visitor);
        boolean definite = owner != null || his || scan.find(hit.at() - 4, hit.at(), "the", "this") >= 0;
        if (open != null && definite) {
            complete(open);
        } else if (bare) {
            implied(owner, definite);
        }
    }

    /** "She had been asked to come on an official visit", said of the journey that is open: of that kind it is. */
    private void asked() {
        VisitDraft open = book.open();
        boolean passive = scan.find(hit.at() - 9, hit.at(), "been", "was") >= 0 || scan.find(0, hit.at(), "at") >= 0;
        if (open != null
                && passive
                && open.status != Status.INVITED
                && roles.subject(hit.at(), a -> a.equals(open.visitor)) != null) {
            open.kind =
                    open.kind.equals(VisitDraft.UNSPECIFIED) && !telling.kind().isEmpty() ? telling.kind() : open.kind;
        }
    }

    /** Adds to the journey what the words tell of its kind, its time and its course. */
    private void complete(VisitDraft open) {
        String kind = telling.kind();
        open.kind = open.kind.equals(VisitDraft.UNSPECIFIED) && !kind.isEmpty() ? kind : open.kind;
        When when = scan.when(hit.at() - 1);
        EdtfDate told = when != null ? when.date() : telling.timing().ofNoun(telling.status(null));
        open.date = open.date == null ? told : open.date;
        open.signs.addAll(telling.aspect.signs());
        open.days = open.days == 0 ? telling.timing().days() : open.days;
        if (telling.status(null) == Status.CANCELLED && !open.recorded) {
            open.status = Status.CANCELLED;
        }
    }

    /** "Aquino, on an official visit, was received …": the destination is where the report is. */
    private void implied(@Nullable Filler owner, boolean definite) {
        State here = memory.home;
        boolean kind = !telling.kind().isEmpty();
        boolean told = kind || owner != null || definite || scan.find(hit.at() - 5, hit.at(), "on") >= 0;
        boolean stranger = owner != null && memory.allegiance.stateOf(owner.agent()) == null;
        boolean several = scan.is(hit.at(), "tour", "swing", "visits", "trips");
        if (!told || here == null || !memory.homeSure && stranger || several) {
            return;
        }
        Predicate<Agent> fits = telling.traveller(here);
        Predicate<Agent> foreign = fits.and(a -> memory.allegiance.stateOf(a) != null);
        Filler who = owner != null && fits.test(owner.agent()) ? owner : roles.subject(hit.at(), foreign);
        if (who == null && (kind || definite)) {
            Agent last = memory.last(foreign.and(a -> a instanceof Person));
            who = last == null ? null : new Filler(last, -1);
        }
        if (who != null) {
            telling.tell(who, new Goal(here, null, hit.at()), telling.kind());
        }
    }
}
