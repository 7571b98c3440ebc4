package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** A meeting as the report tells it bit by bit. */
final class MeetingDraft {

    /** Where people come together: at a table, over a meal, on the road (the airport, a farewell), or anywhere. */
    enum Occasion {
        TABLE,
        MEAL,
        ROAD,
        ANY
    }

    final List<Agent> people;
    final List<Evidence> evidence = new ArrayList<>();
    String kind;
    Occasion occasion = Occasion.TABLE;

    /** Whether it is told as another than those told so far. */
    boolean apart;

    /** Whether it is told as one of the past, without a day. */
    boolean recalled;

    /** The sentence that told it last. */
    @Nullable
    Span sentence;

    /** The larger event's name, where the words tell it. */
    @Nullable
    String event;

    @Nullable
    Place place;

    @Nullable
    EdtfDate date;

    MeetingDraft(List<Agent> people, String kind, @Nullable Place place, @Nullable EdtfDate date, Evidence evidence) {
        this.people = new ArrayList<>(people);
        this.kind = kind;
        this.place = place;
        this.date = date;
        this.evidence.add(evidence);
    }

    /** Whether another telling can mean this meeting. */
    boolean mayBe(MeetingDraft other, @Nullable LocalDate today) {
        boolean inside = people.containsAll(other.people) || other.people.containsAll(people);
        return inside && isOneOccasion(other) && isOneKind(other) && isOneTime(other, today);
    }

    private boolean isOneTime(MeetingDraft other, @Nullable LocalDate today) {
        return date == null || other.date == null
                ? !isPast(other.date, today) && !isPast(date, today)
                : VisitDraft.close(date, other.date);
    }

    private boolean isOneOccasion(MeetingDraft other) {
        return occasion == other.occasion || occasion == Occasion.ANY || other.occasion == Occasion.ANY;
    }

    /** Kinds of which one tells the other more closely; two acts that one sentence tells are two. */
    private boolean isOneKind(MeetingDraft other) {
        boolean any = occasion == Occasion.ANY || other.occasion == Occasion.ANY;
        boolean same = kind.equals(other.kind) || kind.equals("unspecified") || other.kind.equals("unspecified");
        boolean twice = sentence != null && sentence.equals(other.sentence) && isThenConsultation(other);
        boolean talks = isTalks(kind) && isTalks(other.kind) && !twice;
        boolean welcome = isWelcome(kind, other.kind) || isWelcome(other.kind, kind);
        return any || same || talks || welcome || isCall(other) || other.isCall(this);
    }

    /** "spoke by telephone", then "they talked": the call, told again. */
    private boolean isCall(MeetingDraft other) {
        boolean spoke = other.evidence.stream()
                .map(Evidence::pattern)
                .allMatch(p -> p.equals("meeting.confer") || p.equals("meeting.speak") || p.equals("meeting.topic"));
        return kind.equals("phone") && other.kind.equals("talks") && spoke;
    }

    /** "held talks and then chaired the commission": the session comes on top. */
    private boolean isThenConsultation(MeetingDraft other) {
        return !kind.equals("consultation") && other.kind.equals("consultation");
    }

    /** Whoever receives a guest goes on to talk with the guest. */
    private static boolean isWelcome(String kind, String other) {
        return kind.equals("reception") && (other.equals("talks") || other.equals("sidelines"));
    }

    /**
     * Whether the other tells by bodies or states ("the two ministries") what this tells by the people who serve them.
     */
    boolean isOf(MeetingDraft other, Allegiance allegiance) {
        List<Agent> rest =
                other.people.stream().filter(a -> !people.contains(a)).toList();
        boolean bodies = !rest.isEmpty() && rest.stream().allMatch(a -> a instanceof Body || a instanceof State);
        boolean served = rest.stream()
                .map(allegiance::stateOf)
                .allMatch(s -> s != null
                        && people.stream()
                                .anyMatch(p -> p instanceof Person
                                        && (allegiance.stateOf(p) == null || Memory.same(allegiance.stateOf(p), s))));
        boolean days = date == null || other.date == null || VisitDraft.close(date, other.date);
        boolean kinds = kind.equals(other.kind) || isTalks(kind) && isTalks(other.kind);
        return bodies && served && kinds && days;
    }

    /** A meeting without a date is of these days; one of long ago is another. */
    static boolean isPast(@Nullable EdtfDate date, @Nullable LocalDate today) {
        LocalDate last = date == null ? null : date.latest().orElse(null);
        return last != null && today != null && last.isBefore(today.minusDays(45));
    }

    private static boolean isTalks(String kind) {
        return kind.equals("talks") || kind.equals("sidelines") || kind.equals("consultation") || kind.equals("summit");
    }

    void add(MeetingDraft other) {
        boolean named = people.stream().anyMatch(Person.class::isInstance);
        other.people.stream()
                .filter(p -> !people.contains(p) && !(named && !(p instanceof Person)))
                .forEach(people::add);
        evidence.addAll(other.evidence);
        kind = closer(other);
        recalled &= other.recalled;
        occasion = occasion == Occasion.ANY ? other.occasion : occasion;
        sentence = other.sentence;
        event = event == null ? other.event : event;
        place = place == null ? other.place : place;
        date = date == null ? other.date : date;
    }

    /** The kind that says more. */
    private String closer(MeetingDraft other) {
        boolean weaker = other.occasion == Occasion.ANY && occasion != Occasion.ANY;
        if (other.kind.equals("unspecified") || weaker) {
            return kind;
        }
        boolean more = kind.equals("unspecified")
                || occasion == Occasion.ANY && other.occasion != Occasion.ANY
                || other.kind.equals("sidelines")
                || other.isCall(this)
                || isWelcome(kind, other.kind);
        return more ? other.kind : kind;
    }
}
