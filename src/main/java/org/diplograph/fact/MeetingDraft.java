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
import org.jspecify.annotations.Nullable;

/** A meeting as the report tells it bit by bit. */
final class MeetingDraft {

    final List<Agent> people;
    final List<Evidence> evidence = new ArrayList<>();
    String kind;

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
        boolean kinds = kind.equals(other.kind)
                || kind.equals("unspecified")
                || other.kind.equals("unspecified")
                || isTalks(kind) && isTalks(other.kind);
        boolean days = date == null || other.date == null
                ? !isPast(other.date, today) && !isPast(date, today)
                : VisitDraft.close(date, other.date);
        return inside && kinds && days;
    }

    /**
     * Whether the other tells by bodies or states ("the two ministries") what this tells by the people who serve them.
     */
    boolean isOf(MeetingDraft other, Allegiance allegiance) {
        boolean bodies = other.people.stream().allMatch(a -> a instanceof Body || a instanceof State);
        boolean served = other.people.stream()
                .map(allegiance::stateOf)
                .allMatch(s -> s != null
                        && people.stream()
                                .anyMatch(p -> p instanceof Person
                                        && (allegiance.stateOf(p) == null || Memory.same(allegiance.stateOf(p), s))));
        boolean days = date == null || other.date == null || VisitDraft.close(date, other.date);
        return bodies && served && kind.equals(other.kind) && days;
    }

    /** A meeting without a date is of these days; one of long ago is another. */
    static boolean isPast(@Nullable EdtfDate date, @Nullable LocalDate today) {
        LocalDate last = date == null ? null : date.latest().orElse(null);
        return last != null && today != null && last.isBefore(today.minusDays(45));
    }

    private static boolean isTalks(String kind) {
        return kind.equals("talks") || kind.equals("sidelines") || kind.equals("consultation");
    }

    void add(MeetingDraft other) {
        boolean named = people.stream().anyMatch(Person.class::isInstance);
        other.people.stream()
                .filter(p -> !people.contains(p) && !(named && !(p instanceof Person)))
                .forEach(people::add);
        evidence.addAll(other.evidence);
        kind = kind.equals("unspecified") || other.kind.equals("sidelines")
                ? other.kind.equals("unspecified") ? kind : other.kind
                : kind;
        place = place == null ? other.place : place;
        date = date == null ? other.date : date;
    }
}
