package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
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

/** Reads meetings: the words of an encounter and everybody who takes part. */
final class MeetingReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("meetings.tsv"));
    private static final Set<String> BETWEEN_ACT_AND_PARTNER = Set.of(
            "with", "by", "the", "also", "separately", "in", "turn", "his", "her", "their", "to", "for", "between", "of", "from", "on", "at", "held",
            "yesterday", "individually", "briefly", "one", "first", "both", "then", "official", "bilateral", "private", "afternoon", "morning",
            "evening", "night", "a", "an", "here", "there", "each", "and", "warmly", "later", "today", "visiting", "after", "another", "respectively", ",");
    private static final Set<String> BOTH = Set.of(
            "leaders", "ministers", "presidents", "officials", "sides", "men", "women", "heads", "parties", "two", "both", "they", "statesmen",
            "diplomats", "premiers", "interlocutors", "delegations", "countries", "pair", "chiefs", "speakers", "monarchs");

    private final Memory memory;
    private final MeetingBook book;
    private final VisitBook visits;
    private final @Nullable LocalDate today;
    private final String text;

    MeetingReader(Memory memory, MeetingBook book, VisitBook visits, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.book = book;
        this.visits = visits;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        int done = -1;
        for (Hit hit : FRAMES.in(scan)) {
            if (hit.at() >= done && new Telling(scan, hit).read()) {
                done = hit.end();
            }
        }
    }

    private final class Telling {
        final Scan scan;
        final Hit hit;
        final Roles roles;

        Telling(Scan scan, Hit hit) {
            this.scan = scan;
            this.hit = hit;
            this.roles = new Roles(scan, memory);
        }

        boolean read() {
            List<Filler> right = hit.frame().form().equals("pair") ? List.of() : right();
            List<Filler> left = left();
            if (left.isEmpty() && right.size() == 1) {
                Filler implied = implied(right.getFirst());
                left = implied == null ? List.of() : List.of(implied);
            }
            return apart(left, right) ? separate(left, right) : together(left, right);
        }

        private boolean together(List<Filler> left, List<Filler> right) {
            LinkedHashSet<Agent> all = new LinkedHashSet<>();
            left.forEach(f -> all.add(f.agent()));
            right.forEach(f -> all.add(f.agent()));
            return tell(new ArrayList<>(all), left, right);
        }

        /** "separate meetings with A and B", "met A, B and C": one each. */
        private boolean separate(List<Filler> left, List<Filler> right) {
            boolean told = false;
            for (Filler partner : right) {
                told |= together(left, List.of(partner));
            }
            return told;
        }

        private boolean apart(List<Filler> left, List<Filler> right) {
            if (left.size() != 1 || right.size() < 2) {
                return false;
            }
            boolean plural = scan.is(hit.at(), "meetings", "audiences", "encounters", "talks", "calls") || scan.has("separately", "separate", "turn", "individually");
            boolean verb = hit.frame().id().equals("meeting.meet") || hit.frame().id().equals("meeting.sit");
            return plural && !scan.is(hit.at(), "talks") || verb || scan.has("separately", "separate");
        }

        /** The list of partners behind the act. */
        private List<Filler> right() {
            int at = hit.end();
            int limit = Math.min(scan.size(), at + 12);
            boolean led = hit.frame().prepositions().contains("");
            while (at < limit) {
                Who who = scan.who(at);
                if (who != null) {
                    boolean possessive = scan.isPossessive(at + 1);
                    return led && !possessive ? clean(roles.list(at)) : List.of();
                }
                if (hit.frame().prepositions().contains(scan.word(at))) {
                    led = true;
                }
                boolean skip = scan.isIn(at, BETWEEN_ACT_AND_PARTNER) || scan.when(at) != null || scan.where(at) != null;
                if (!skip) {
                    return List.of();
                }
                at++;
            }
            return List.of();
        }

        private List<Filler> left() {
            Filler owner = roles.owner(hit.at(), MeetingReader.this::takesPart);
            if (owner != null) {
                return List.of(owner);
            }
            Filler subject = roles.subject(hit.at(), MeetingReader.this::takesPart);
            if (bothBefore() && !memory.pair().isEmpty() && (subject == null || subject.at() < bothAt())) {
                return memory.pair().stream().map(a -> new Filler(a, -1)).toList();
            }
            if (subject == null) {
                return List.of();
            }
            return coordinated(subject);
        }

        private boolean bothBefore() {
            return bothAt() >= 0;
        }

        private int bothAt() {
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
                if (scan.isIn(i, BOTH)) {
                    return i;
                }
            }
            return -1;
        }

        /** "A and B met": everybody joined to the subject. */
        private List<Filler> coordinated(Filler subject) {
            List<Filler> out = new ArrayList<>(List.of(subject));
            int i = subject.at() - 1;
            while (i >= 0) {
                Who who = scan.who(i);
                boolean joined = scan.is(i + 1, "and", ",", "&") || scan.is(i + 1, "his", "her", "the");
                if (who != null && joined && takesPart(memory.agent(who)) && !scan.isPreposition(i - 1)) {
                    out.addFirst(new Filler(memory.agent(who), i));
                } else if (!scan.is(i, "and", ",", "&", "his", "her", "the")) {
                    break;
                }
                i--;
            }
            return out;
        }

        /** Where only one side is named, the other is the guest, the host, or whom the report is about. */
        private @Nullable Filler implied(Filler one) {
            VisitDraft open = visits.open();
            State own = memory.allegiance.stateOf(one.agent());
            if (open != null && !open.visitor.equals(one.agent()) && !Memory.same(memory.allegiance.stateOf(open.visitor), own)) {
                return new Filler(open.visitor, -1);
            }
            Agent last = memory.pronoun("they", a -> takesPart(a) && !a.equals(one.agent()) && own != null && memory.allegiance.stateOf(a) != null && !Memory.same(memory.allegiance.stateOf(a), own));
            return last == null ? null : new Filler(last, -1);
        }

        private List<Filler> clean(List<Filler> list) {
            return list.stream().filter(f -> takesPart(f.agent())).toList();
        }

        private boolean tell(List<Agent> people, List<Filler> left, List<Filler> right) {
            people.removeIf(p -> !takesPart(p));
            if (people.size() < 2 || oneSide(people)) {
                return false;
            }
            Status standing = Standing.of(scan, hit.at(), hit.end(), null, today);
            When when = roles.nearestWhen(hit.at(), hit.end());
            EdtfDate date = when == null ? null : when.date();
            Status status = standing == Status.COMPLETED ? Standing.of(scan, hit.at(), hit.end(), date, today) : standing;
            if (status == null || status == Status.PLANNED || status == Status.CANCELLED) {
                return false;
            }
            int first = left.isEmpty() ? -1 : left.getFirst().at();
            int last = right.isEmpty() ? -1 : right.getLast().at();
            Span span = scan.cover(hit.at(), hit.end() - 1, first, last);
            Evidence evidence = new Evidence(span, span.of(text), hit.frame().id(), hit.frame().confidence(), memory.speaker == null ? null : memory.speaker.name());
            book.add(new MeetingDraft(people, kind(), place(), date, evidence));
            memory.met(people);
            return true;
        }

        private boolean oneSide(List<Agent> people) {
            State first = memory.allegiance.stateOf(people.getFirst());
            return first != null && people.stream().allMatch(p -> Memory.same(first, memory.allegiance.stateOf(p)));
        }

        private String kind() {
            if (scan.has("sidelines", "margins", "sideline")) {
                return "sidelines";
            }
            String kind = hit.frame().kind();
            if (kind.isEmpty()) {
                return scan.has("telephone", "phone", "telephoned") ? "phone" : scan.has("talks", "bilateral") ? "talks" : "unspecified";
            }
            return kind;
        }

        private @Nullable Place place() {
            for (int i : scan.places(Where.class, 0, scan.size())) {
                Where where = Objects.requireNonNull(scan.where(i));
                if (where.place() != null && scan.is(i - 1, "in", "at")) {
                    return where.place();
                }
            }
            return null;
        }
    }

    private boolean takesPart(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person);
            case Holder holder -> Allegiance.of(holder.office()) != null;
            case Body body -> body.kind() != Body.Kind.REGION && body.kind() != Body.Kind.COMPANY;
            case State state -> true;
        };
    }
}
