package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Partners.Sides;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Office;
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
    private final Setting setting;
    private final Partners partners;
    private final MeetingWords words;

    MeetingTelling(Scan scan, Hit hit, Memory memory, MeetingBook book, @Nullable LocalDate today, String text) {
        this.scan = scan;
        this.hit = hit;
        this.memory = memory;
        this.book = book;
        this.today = today;
        this.text = text;
        this.setting = new Setting(scan);
        this.partners = new Partners(scan, hit, memory);
        this.words = new MeetingWords(scan, hit);
    }

    /** Whether the words say that nobody has met, or not yet. */
    boolean isRuledOut() {
        return words.isPurpose() || words.isMessage() || new Prospect(scan, hit).isAhead() || !tookPlace(null);
    }

    /** Whether the frame's words told a meeting. */
    boolean read() {
        if (words.isEventName() || isRuledOut()) {
            return false;
        }
        Sides told = partners.sides();
        boolean each = words.isOneHostEach() && partners.areHosts(told);
        Sides sides = each ? told.turned() : told;
        List<Filler> right = sides.right();
        int last = right.isEmpty() ? -1 : right.getLast().at();
        if (words.isDemand(last) || words.isDenied(last)) {
            return false;
        }
        boolean several = !sides.left().isEmpty() && right.size() >= 2;
        boolean oneByOne = sides.left().size() == 1 && words.isOneEach();
        boolean apart = several && (oneByOne || partners.isApart(right));
        return apart ? oneByOne(sides.left(), right) : tell(sides.left(), right, setting.when(hit.at(), hit.end()));
    }

    private boolean oneByOne(List<Filler> left, List<Filler> right) {
        boolean told = false;
        for (Filler partner : right) {
            When own = partners.day(partner, right);
            told |= tell(left, List.of(partner), own != null ? own : setting.when(hit.at(), hit.end()));
        }
        return told;
    }

    /** Tells that these two met. */
    void tell(List<Filler> both) {
        tell(both.subList(0, 1), both.subList(1, 2), setting.when(hit.at(), hit.end()));
    }

    private boolean tell(List<Filler> left, List<Filler> right, @Nullable When when) {
        LinkedHashSet<Agent> all = new LinkedHashSet<>();
        left.forEach(f -> all.addAll(everybody(f)));
        right.forEach(f -> all.addAll(everybody(f)));
        List<Agent> people = known(all);
        boolean recalled = when == null && words.isRecalled() && !isOfJourney(people);
        EdtfDate date = when == null ? recalled ? null : memory.day() : when.date();
        if (people.size() < 2 || oneSide(people) || words.isWeak() && !isForeign(people) || !tookPlace(date)) {
            return false;
        }
        int first = left.isEmpty() ? -1 : left.getFirst().at();
        int last = right.isEmpty() ? -1 : right.getLast().at();
        Span span = scan.cover(hit.at(), hit.end() - 1, first, last);
        boolean goesOn = when == null && words.isWeak() || isFollowUp(left, right, when);
        if (goesOn && book.goesOn(people, evidence(span))) {
            return true;
        }
        hosts(people);
        MeetingDraft draft = new MeetingDraft(people, kind(people, date), place(), date, evidence(span));
        draft.sentence = scan.row.sentence().span();
        draft.occasion = words.occasion();
        draft.event = words.event(text);
        draft.recalled = recalled || memory.toldOfThePast();
        book.add(draft);
        memory.met(people);
        return true;
    }

    /** Whether one of them is on the journey of which the report is telling. */
    private boolean isOfJourney(List<Agent> people) {
        VisitDraft open = memory.visits.open();
        return open != null && open.isReal() && people.contains(open.visitor);
    }

    /** "They discussed …": plural words alone say no more than that those who met talked. */
    private boolean isFollowUp(List<Filler> left, List<Filler> right, @Nullable When when) {
        boolean plural = left.stream().allMatch(f -> f.at() < 0) && right.isEmpty();
        return when == null
                && plural
                && List.of("topic", "speak").contains(hit.frame().form());
    }

    /** One office of several states stands for several people. */
    private List<Agent> everybody(Filler filler) {
        Who who = filler.at() < 0 ? null : scan.who(filler.at());
        List<Agent> ministries = who == null ? List.of() : Ministries.at(scan, filler.at());
        return !ministries.isEmpty()
                ? ministries
                : who != null && who.agents().size() > 1 ? who.agents() : List.of(filler.agent());
    }

    /**
     * Without offices that stand beside their holders ("the presidents of A and B, X and Y"); a counterpart of whom
     * nothing is told has the office of the other.
     */
    private List<Agent> known(Set<Agent> all) {
        List<Agent> out = new ArrayList<>();
        for (Agent agent : all) {
            boolean held = agent instanceof Holder h && all.stream().anyMatch(p -> holds(p, h.office()));
            if (!held) {
                out.add(
                        agent instanceof Holder h && h.office().title().equals("counterpart")
                                ? counterpart(h, all)
                                : agent);
            }
        }
        return out;
    }

    private boolean holds(Agent agent, Office office) {
        return agent instanceof Person p
                && memory.allegiance.stateOf(p) != null
                && Memory.same(memory.allegiance.stateOf(p), Allegiance.of(office))
                && (memory.allegiance.posts(p).isEmpty() || memory.allegiance.mayHold(p, office));
    }

    private Agent counterpart(Holder holder, Set<Agent> all) {
        for (Agent other : all) {
            Office office = other instanceof Holder h
                    ? h.office()
                    : other instanceof Person p ? memory.allegiance.office(p) : null;
            if (office != null && !office.title().equals("counterpart")) {
                return new Holder(
                        new Office(office.title(), null, holder.office().state()));
            }
        }
        return holder;
    }

    private boolean oneSide(List<Agent> people) {
        State first = memory.allegiance.stateOf(people.getFirst());
        return first != null && people.stream().allMatch(p -> Memory.same(first, memory.allegiance.stateOf(p)));
    }

    /** Whether each of them is known to serve a state or organisation, and not all the same. */
    private boolean isForeign(List<Agent> people) {
        return people.stream()
                .allMatch(p -> memory.allegiance.stateOf(p) != null || memory.allegiance.internationalOf(p) != null);
    }

    /** Whether the sentence tells the meeting as one that is, or was: neither planned, nor denied, nor cancelled. */
    private boolean tookPlace(@Nullable EdtfDate date) {
        if (memory.diarist() != null && Diary.isOpen(scan, hit.at())) {
            return true;
        }
        Status standing = Standing.of(scan, hit.at(), hit.end(), null, today);
        Status status = standing == Status.COMPLETED ? Standing.of(scan, hit.at(), hit.end(), date, today) : standing;
        return status != null && status != Status.PLANNED && status != Status.CANCELLED;
    }

    /**
     * What the words tell; "she also met" beside a summit goes on beside it, and a head of state or government receives
     * an envoy, whatever the words.
     */
    private String kind(List<Agent> people, @Nullable EdtfDate date) {
        String kind = words.kind(people.size() > 2);
        if (kind.equals("talks") && people.size() == 2 && isAudience(people)) {
            return "reception";
        }
        boolean goesOn = words.isAnother() && book.lastKind().equals("sidelines")
                || book.isBeside() && memory.visits.open() == null && !MeetingDraft.isPast(date, today);
        return goesOn && (kind.equals("unspecified") || kind.equals("talks")) ? "sidelines" : kind;
    }

    private boolean isAudience(List<Agent> two) {
        return two.stream().anyMatch(memory.allegiance::isEnvoy)
                && two.stream().anyMatch(a -> a instanceof Person p && memory.allegiance.isHead(p));
    }

    private Evidence evidence(Span span) {
        String speaker = memory.speaker == null ? null : memory.speaker.name();
        return new Evidence(span, span.of(text), hit.frame().id(), hit.frame().confidence(), speaker);
    }

    /** Whoever meets a foreigner at home and serves nobody yet serves the state of the place. */
    private void hosts(List<Agent> people) {
        State home = memory.home;
        boolean foreigner =
                people.stream().map(memory.allegiance::stateOf).anyMatch(s -> s != null && !Memory.same(s, home));
        VisitDraft open = memory.visits.open();
        if (home != null && foreigner) {
            people.forEach(p -> {
                boolean guest = open != null && !memory.homeSure && p.equals(open.visitor);
                if (p instanceof Person person && !guest && memory.allegiance.stateOf(p) == null) {
                    memory.allegiance.serves(person, home);
                }
            });
        }
    }

    private @Nullable Place place() {
        Where where = setting.place();
        return where == null ? null : where.place();
    }
}
