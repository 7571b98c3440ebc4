package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Partners.Sides;
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

/** One frame of an encounter in one sentence: the meetings that it tells, if any, go into the book. */
final class MeetingTelling {

    private final Scan scan;
    private final Hit hit;
    private final Memory memory;
    private final MeetingBook book;
    private final @Nullable LocalDate today;
    private final String text;
    private final Roles roles;
    private final Partners partners;
    private final MeetingWords words;

    MeetingTelling(Scan scan, Hit hit, Memory memory, MeetingBook book, @Nullable LocalDate today, String text) {
        this.scan = scan;
        this.hit = hit;
        this.memory = memory;
        this.book = book;
        this.today = today;
        this.text = text;
        this.roles = new Roles(scan, memory);
        this.partners = new Partners(scan, hit, memory);
        this.words = new MeetingWords(scan, hit);
    }

    /** Whether the frame's words told a meeting. */
    boolean read() {
        if (edition()) {
            return true;
        }
        if (words.isPurpose() || words.isEventName()) {
            return false;
        }
        List<Filler> relative = partners.relative();
        if (!relative.isEmpty()) {
            return together(List.of(relative.getFirst()), relative.subList(1, relative.size()));
        }
        Sides sides = partners.sides();
        boolean apart = sides.left().size() == 1 && sides.right().size() >= 2 && words.isOneEach();
        return apart ? separate(sides.left(), sides.right()) : together(sides.left(), sides.right());
    }

    private boolean together(List<Filler> left, List<Filler> right) {
        LinkedHashSet<Agent> all = new LinkedHashSet<>();
        left.forEach(f -> all.addAll(everybody(f)));
        right.forEach(f -> all.addAll(everybody(f)));
        return tell(new ArrayList<>(all), left, right);
    }

    private boolean separate(List<Filler> left, List<Filler> right) {
        boolean told = false;
        for (Filler partner : right) {
            told |= together(left, List.of(partner));
        }
        return told;
    }

    /** One office of several states stands for several people. */
    private List<Agent> everybody(Filler filler) {
        Who who = filler.at() < 0 ? null : scan.who(filler.at());
        return who != null && who.agents().size() > 1 ? who.agents() : List.of(filler.agent());
    }

    /**
     * "Consultations are held between the ministries, the last of which took place in April": one edition of a series.
     */
    private boolean edition() {
        boolean last = scan.find(hit.end(), scan.size(), "last", "latest") >= 0
                && scan.find(hit.end(), scan.size(), "place", "held") >= 0
                && (scan.has("ministries", "ministry") || hasMinistry());
        List<State> states = last && hit.frame().id().equals("meeting.consult") ? memory.protagonists() : List.of();
        When when = states.size() == 2 ? roles.nearestWhen(hit.at(), hit.end()) : null;
        if (when == null || when.date() == null) {
            return false;
        }
        List<Agent> ministries = new ArrayList<>();
        states.forEach(
                s -> ministries.add(new Body("Ministry of Foreign Affairs of " + s.name(), Body.Kind.MINISTRY, s)));
        Span span = scan.cover(hit.at(), scan.chunks.indexOf(when));
        Evidence evidence = evidence(span, "meeting.edition", 0.6);
        book.add(new MeetingDraft(ministries, "consultation", null, when.date(), evidence));
        return true;
    }

    private boolean hasMinistry() {
        return scan.places(Who.class, 0, scan.size()).stream()
                .anyMatch(i -> Objects.requireNonNull(scan.who(i)).agent() instanceof Body b
                        && b.kind() == Body.Kind.MINISTRY);
    }

    private boolean tell(List<Agent> people, List<Filler> left, List<Filler> right) {
        dropOffices(people);
        if (people.size() < 2 || oneSide(people)) {
            return false;
        }
        When when = roles.nearestWhen(hit.at(), hit.end());
        EdtfDate date = when == null ? memory.day() : when.date();
        if (!tookPlace(date)) {
            return false;
        }
        int first = left.isEmpty() ? -1 : left.getFirst().at();
        int last = right.isEmpty() ? -1 : right.getLast().at();
        Span span = scan.cover(hit.at(), hit.end() - 1, first, last);
        Evidence evidence = evidence(span, hit.frame().id(), hit.frame().confidence());
        hosts(people);
        book.add(new MeetingDraft(people, words.kind(), place(), date, evidence));
        memory.met(people);
        return true;
    }

    /** "The presidents of A and B, X and Y": the offices are the people's own. */
    private static void dropOffices(List<Agent> people) {
        long named = people.stream().filter(Person.class::isInstance).count();
        people.removeIf(
                a -> named > 1 && a instanceof Holder h && h.office().title().endsWith("s"));
    }

    private boolean oneSide(List<Agent> people) {
        State first = memory.allegiance.stateOf(people.getFirst());
        return first != null && people.stream().allMatch(p -> Memory.same(first, memory.allegiance.stateOf(p)));
    }

    /** Whether the sentence tells the meeting as one that is, or was: neither planned, nor denied, nor cancelled. */
    private boolean tookPlace(@Nullable EdtfDate date) {
        Status standing = Standing.of(scan, hit.at(), hit.end(), null, today);
        Status status = standing == Status.COMPLETED ? Standing.of(scan, hit.at(), hit.end(), date, today) : standing;
        return status != null && status != Status.PLANNED && status != Status.CANCELLED;
    }

    private Evidence evidence(Span span, String frame, double confidence) {
        String speaker = memory.speaker == null ? null : memory.speaker.name();
        return new Evidence(span, span.of(text), frame, confidence, speaker);
    }

    /** Whoever meets a foreigner at home and serves nobody yet serves the state of the place. */
    private void hosts(List<Agent> people) {
        State home = memory.home;
        boolean foreigner =
                people.stream().map(memory.allegiance::stateOf).anyMatch(s -> s != null && !Memory.same(s, home));
        if (home != null && foreigner) {
            people.forEach(p -> {
                if (p instanceof Person person && memory.allegiance.stateOf(p) == null) {
                    memory.allegiance.serves(person, home);
                }
            });
        }
    }

    private @Nullable Place place() {
        Where where = Roles.placeIn(scan);
        return where == null ? null : where.place();
    }
}
