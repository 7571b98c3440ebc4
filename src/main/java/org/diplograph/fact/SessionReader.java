package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads sessions that are told by what sits rather than by who meets: a body of two states ("the Chile-Peru Joint
 * Committee held its second session"), and one of a series ("the previous round was held in Lima in 2019").
 */
final class SessionReader {

    private static final String[] ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth last "
                    + "latest previous earlier inaugural preceding opening")
            .split(" ");
    private static final String[] EDITIONS =
            "one round session edition meeting consultation consultations sitting summit such".split(" ");
    private static final String[] TOOK_PLACE = "held place was were met hosted convened sat gathered".split(" ");

    private final Memory memory;
    private final MeetingBook book;
    private final JointBodies bodies;
    private final @Nullable LocalDate today;
    private final String text;

    SessionReader(Memory memory, MeetingBook book, JointBodies bodies, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.book = book;
        this.bodies = bodies;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        for (int i : scan.places(Who.class, 0, scan.size())) {
            List<Agent> states = JointBodies.isInSession(scan, i) ? bodies.statesOf(scan, i) : List.of();
            if (states.size() == 2) {
                tell(scan, i, chairs(scan, states), "meeting.session");
            }
        }
        int edition = editionAt(scan);
        if (edition >= 0) {
            tell(scan, edition, book.lastParties(), "meeting.edition");
        }
        int last = lastOfSeriesAt(scan);
        if (last >= 0) {
            tell(scan, last, ministries(scan), "meeting.series");
        }
    }

    /** The people of both states whom the sentence names, else the states themselves. */
    private List<Agent> chairs(Scan scan, List<Agent> states) {
        Roles roles = new Roles(scan, memory);
        List<Agent> people = new ArrayList<>();
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Filler found = roles.filler(i, a -> a instanceof Person || a instanceof Holder);
            State own = found == null ? null : memory.allegiance.stateOf(found.agent());
            if (found != null && states.contains(own) && !people.contains(found.agent())) {
                people.add(found.agent());
            }
        }
        long sides = people.stream().map(memory.allegiance::stateOf).distinct().count();
        return sides == 2 ? people : states;
    }

    /** Where an edition of the series told last is named with its own date, or -1. */
    private int editionAt(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            boolean named = scan.is(i, ORDINALS) && scan.find(i + 1, i + 3, EDITIONS) >= 0;
            if (named
                    && !scan.is(i - 1, "a", "its", "his", "her")
                    && dated(scan, i)
                    && scan.find(i, scan.size(), TOOK_PLACE) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** "Consultations are held, the last of which took place in April": where the last is named, or -1. */
    private static int lastOfSeriesAt(Scan scan) {
        int series = scan.find(0, scan.size(), "consultations", "consultation", "dialogue", "dialogues");
        int last = series < 0 ? -1 : scan.find(series, scan.size(), "last", "latest");
        return last >= 0 && scan.is(last + 1, "of", "one") && scan.find(last, scan.size(), TOOK_PLACE) >= 0 ? last : -1;
    }

    /** The foreign ministries of the two states that the report is about, where the sentence speaks of ministries. */
    private List<Agent> ministries(Scan scan) {
        boolean told = scan.has("ministries", "ministry")
                || scan.places(Who.class, 0, scan.size()).stream()
                        .anyMatch(i -> scan.at(i) instanceof Who w
                                && w.agent() instanceof Body b
                                && b.kind() == Body.Kind.MINISTRY);
        return memory.protagonists().stream()
                .map(s -> told
                        ? new Body("Ministry of Foreign Affairs of " + s.name(), Body.Kind.MINISTRY, s)
                        : (Agent) s)
                .toList();
    }

    private boolean dated(Scan scan, int i) {
        When when = new Setting(scan).when(i, i + 2);
        return when != null && MeetingDraft.isPast(when.date(), today);
    }

    private void tell(Scan scan, int at, List<Agent> parties, String id) {
        When when = new Setting(scan).when(at, at + 1);
        EdtfDate date = when == null ? memory.day() : when.date();
        Status standing = Standing.of(scan, at, at + 1, null, today);
        Status status = standing == Status.COMPLETED ? Standing.of(scan, at, at + 1, date, today) : standing;
        if (parties.size() < 2 || status == null || status == Status.PLANNED || status == Status.CANCELLED) {
            return;
        }
        Span span = scan.cover(at, when == null ? at : scan.chunks.indexOf(when));
        String speaker = memory.speaker == null ? null : memory.speaker.name();
        Evidence evidence = new Evidence(span, span.of(text), id, 0.6, speaker);
        String kind = id.equals("meeting.edition") ? book.lastKind() : "consultation";
        MeetingDraft draft = new MeetingDraft(parties, kind, place(scan), date, evidence);
        draft.sentence = scan.row.sentence().span();
        draft.apart = id.equals("meeting.edition");
        book.add(draft);
    }

    private static @Nullable Place place(Scan scan) {
        Where where = new Setting(scan).place();
        return where == null ? null : where.place();
    }
}
