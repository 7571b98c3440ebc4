package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** The meetings of a report: tellings of one meeting become one draft. */
final class MeetingBook {

    /** Days of a month in which news may be of the month before. */
    private static final int FIRST_DAYS = 4;

    private final String keys;
    private final Allegiance allegiance;
    private final @Nullable Agent diarist;
    private final @Nullable LocalDate today;
    private final List<MeetingDraft> drafts = new ArrayList<>();
    private @Nullable MeetingDraft last;
    private boolean beside;

    /**
     * @param diarist whoever keeps the report as a diary, where it is one: all that is told went on during the journey
     */
    MeetingBook(String keys, Allegiance allegiance, @Nullable Agent diarist, @Nullable LocalDate today) {
        this.diarist = diarist;
        this.keys = keys;
        this.allegiance = allegiance;
        this.today = today;
    }

    void add(MeetingDraft draft) {
        for (MeetingDraft known : drafts) {
            boolean bodies = draft.isOf(known, allegiance);
            if ((known.mayBe(draft, today) || known.isOf(draft, allegiance) || bodies)
                    && !(draft.apart && known.date == null)) {
                known.add(draft);
                if (bodies) {
                    known.people.clear();
                    known.people.addAll(draft.people);
                }
                last = known;
                return;
            }
        }
        drafts.add(draft);
        last = draft;
    }

    /** Whether the report has told that these met. */
    boolean tells(List<Agent> people) {
        return drafts.stream().anyMatch(d -> d.people.containsAll(people));
    }

    /** Somebody was at an event of many. */
    void attended(MeetingDraft draft) {
        boolean known =
                drafts.stream().anyMatch(d -> d.people.equals(draft.people) && Objects.equals(d.event, draft.event));
        if (!known) {
            drafts.add(draft);
        }
    }

    /** Words that go on about the meeting told last: "they discussed …". */
    boolean goesOn(List<Agent> people, Evidence evidence) {
        MeetingDraft draft = last;
        boolean same = draft != null && draft.people.containsAll(people);
        if (draft != null && same) {
            draft.evidence.add(evidence);
        }
        return same;
    }

    /** Who takes part in a series of which one was told last: the states of the people, else those who were told. */
    List<Agent> lastParties() {
        MeetingDraft draft = last;
        if (draft == null || draft.people.stream().noneMatch(Person.class::isInstance)) {
            return draft == null ? List.of() : draft.people;
        }
        List<Agent> states = new ArrayList<>();
        for (Agent person : draft.people) {
            State state = allegiance.stateOf(person);
            if (state != null && !states.contains(state)) {
                states.add(state);
            }
        }
        return states;
    }

    /** The day of the meeting told last, on whose occasion documents are signed. */
    @Nullable
    EdtfDate lastDate() {
        return drafts.isEmpty() ? null : drafts.getLast().date;
    }

    /** The report tells of what goes on beside a larger event. */
    void beside() {
        beside = true;
    }

    boolean isBeside() {
        return beside;
    }

    /** The kind of the meeting told last, or "". */
    String lastKind() {
        MeetingDraft draft = last;
        return draft == null ? "" : draft.kind;
    }

    /** The first day on which somebody is told to have met somebody, or null. */
    @Nullable
    EdtfDate dayOf(Agent agent) {
        return drafts.stream()
                .filter(d -> d.date != null && d.people.contains(agent))
                .map(d -> Objects.requireNonNull(d.date))
                .findFirst()
                .orElse(null);
    }

    List<Meeting> facts(List<Visit> visits) {
        List<Meeting> out = new ArrayList<>();
        for (MeetingDraft draft : drafts) {
            if (draft.people.size() > 1 && isAtHome(draft)) {
                continue;
            }
            Visit during = during(draft, visits);
            EdtfDate date = draft.date != null ? draft.date : during == null ? ofLate(draft) : bounded(during.date());
            out.add(new Meeting(
                    keys + "meeting-" + (out.size() + 1),
                    allegiance.settled(draft.people),
                    draft.kind,
                    draft.place != null || during == null || during.places().size() != 1
                            ? draft.place
                            : during.places().getFirst(),
                    date,
                    Status.COMPLETED,
                    during == null ? null : during.key(),
                    draft.event,
                    draft.evidence));
        }
        return out;
    }

    /** What is told without a day is of these days: the month of the report, but for the first days of one. */
    private @Nullable EdtfDate ofLate(MeetingDraft draft) {
        LocalDate day = draft.recalled ? null : today;
        boolean sure = day != null && day.getDayOfMonth() > FIRST_DAYS;
        return day == null ? null : new EdtfDate(day.toString().substring(0, sure ? 7 : 4));
    }

    /** Whether those who met turn out, further on in the report, to be of one state. */
    private boolean isAtHome(MeetingDraft draft) {
        State first = allegiance.stateOf(draft.people.getFirst());
        return first != null
                && draft.people.stream()
                        .allMatch(p ->
                                allegiance.internationalOf(p) == null && Memory.same(first, allegiance.stateOf(p)));
    }

    /** A meeting of a visit has the visit's day, or its month where the visit took longer. */
    static @Nullable EdtfDate bounded(@Nullable EdtfDate visit) {
        if (visit == null || !visit.isInterval() || !visit.isDayRange()) {
            return visit;
        }
        String first = visit.start();
        String last = visit.end();
        return first.equals(last)
                ? new EdtfDate(first)
                : first.substring(0, 7).equals(last.substring(0, 7))
                        ? new EdtfDate(first.substring(0, 7))
                        : new EdtfDate(first.substring(0, 4));
    }

    /** The visit that one of them is on, in the state of another. */
    private @Nullable Visit during(MeetingDraft draft, List<Visit> visits) {
        List<Agent> people = allegiance.settled(draft.people);
        for (Visit visit : visits) {
            boolean guest = people.contains(visit.visitor());
            boolean host = draft.people.stream().anyMatch(p -> Memory.same(allegiance.stateOf(p), visit.receiving()));
            boolean unknown = people.stream().allMatch(p -> p.equals(visit.visitor()) || allegiance.stateOf(p) == null);
            EdtfDate a = draft.date;
            EdtfDate b = visit.date();
            boolean days =
                    a == null || b == null ? a != null || !MeetingDraft.isPast(b, today) : VisitDraft.close(a, b);
            boolean entry = diarist != null && draft.people.contains(diarist);
            boolean real = visit.status() == Status.COMPLETED || visit.status() == Status.ONGOING;
            Agent visitor = visit.visitor();
            if (real && guest && days && (host || unknown || entry) && visitor != null) {
                return visit;
            }
        }
        return null;
    }
}
