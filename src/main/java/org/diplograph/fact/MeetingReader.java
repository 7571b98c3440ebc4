package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
            "with",
            "by",
            "the",
            "also",
            "separately",
            "in",
            "turn",
            "his",
            "her",
            "their",
            "to",
            "for",
            "between",
            "of",
            "from",
            "on",
            "at",
            "held",
            "yesterday",
            "individually",
            "briefly",
            "one",
            "first",
            "both",
            "then",
            "official",
            "bilateral",
            "private",
            "afternoon",
            "morning",
            "evening",
            "night",
            "a",
            "an",
            "here",
            "there",
            "each",
            "and",
            "warmly",
            "later",
            "today",
            "visiting",
            "after",
            "another",
            "respectively",
            ",",
            "went",
            "alone");
    private static final Set<String> BOTH = Set.of(
            "leaders",
            "ministers",
            "presidents",
            "officials",
            "sides",
            "men",
            "women",
            "heads",
            "parties",
            "two",
            "both",
            "they",
            "statesmen",
            "diplomats",
            "premiers",
            "interlocutors",
            "delegations",
            "countries",
            "pair",
            "chiefs",
            "speakers",
            "monarchs");

    private final Memory memory;
    private final MeetingBook book;
    private final @Nullable LocalDate today;
    private final String text;

    MeetingReader(Memory memory, MeetingBook book, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.book = book;
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
            if (edition()) {
                return true;
            }
            if (isPurpose() || isEventName()) {
                return false;
            }
            List<Filler> relative = relative();
            if (!relative.isEmpty()) {
                return together(List.of(relative.getFirst()), relative.subList(1, relative.size()));
            }
            List<Filler> left = left();
            List<Filler> right = hit.frame().form().equals("pair") ? List.of() : right(left);
            right = right.isEmpty() ? those(left) : right;
            left = left.isEmpty() ? were(right) : left;
            left = left.isEmpty() && !right.isEmpty() ? opening(right) : left;
            if (left.isEmpty() && right.isEmpty() && scan.is(hit.end(), "by")) {
                right = clean(roles.list(hit.end() + 1));
            }
            right = right.isEmpty() ? between() : right;
            right = right.isEmpty() ? objectBefore(left) : right;
            right = right.isEmpty() ? withWhom(left) : right;
            boolean social = hit.frame().id().equals("meeting.ceremony")
                    || hit.frame().id().equals("meeting.meal");
            if (left.isEmpty() && right.size() == 1 && !social) {
                Filler implied = implied(right.getFirst());
                left = implied == null ? List.of() : List.of(implied);
            }
            return apart(left, right) ? separate(left, right) : together(left, right);
        }

        private boolean together(List<Filler> left, List<Filler> right) {
            LinkedHashSet<Agent> all = new LinkedHashSet<>();
            left.forEach(f -> all.addAll(everybody(f)));
            right.forEach(f -> all.addAll(everybody(f)));
            return tell(new ArrayList<>(all), left, right);
        }

        /** One office of several states stands for several people. */
        private List<Agent> everybody(Filler filler) {
            Who who = filler.at() < 0 ? null : scan.who(filler.at());
            return who != null && who.agents().size() > 1 ? who.agents() : List.of(filler.agent());
        }

        /**
         * "Consultations are held between the ministries, the last of which took place in April": one edition of a
         * series.
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
            Evidence evidence = new Evidence(
                    span, span.of(text), "meeting.edition", 0.6, memory.speaker == null ? null : memory.speaker.name());
            book.add(new MeetingDraft(ministries, "consultation", null, when.date(), evidence));
            return true;
        }

        private boolean hasMinistry() {
            return scan.places(Who.class, 0, scan.size()).stream()
                    .anyMatch(i -> Objects.requireNonNull(scan.who(i)).agent() instanceof Body b
                            && b.kind() == Body.Kind.MINISTRY);
        }

        /** "its 39th Regular Meeting" names an event. */
        private boolean isEventName() {
            String word = Objects.requireNonNull(scan.at(hit.at())).text();
            return hit.at() > 0
                    && Character.isUpperCase(word.charAt(0))
                    && scan.row.sentence().part() != org.diplograph.model.Sentence.Part.HEADLINE;
        }

        /** "flew in to meet X": a purpose, not yet a meeting; one who is at the airport to meet X does meet. */
        private boolean isPurpose() {
            boolean host = hit.frame().form().equals("host") || scan.has("airport");
            return !host
                    && scan.is(hit.at() - 1, "to")
                    && !scan.is(hit.at(), "talks", "negotiations", "discussions")
                    && scan.word(hit.at()).length() > 2
                    && (hit.frame().kind().isEmpty() || hit.frame().id().equals("meeting.confer"));
        }

        /** "a call which X made to Y": both parties stand in the relative clause. */
        private List<Filler> relative() {
            if (!scan.is(hit.end(), "which", "that")) {
                return List.of();
            }
            Filler first = roles.firstRight(hit.end() + 1, 3, MeetingReader.this::isPartner);
            int to = first == null ? -1 : scan.find(first.at() + 1, first.at() + 10, "to", "with");
            List<Filler> partners = to < 0 ? List.of() : clean(roles.list(to + 1));
            if (first == null || partners.isEmpty()) {
                return List.of();
            }
            List<Filler> out = new ArrayList<>(List.of(first));
            out.addAll(partners);
            return out;
        }

        /** "During talks with A, B proposed", "Receiving A, B recalled": the subject of the sentence stands behind. */
        private List<Filler> opening(List<Filler> right) {
            boolean opens =
                    hit.at() < 4 && Roles.isNamed(scan.who(right.getLast().at()));
            Filler subject = opens
                    ? roles.firstRight(
                            right.getLast().at() + 1,
                            12,
                            a -> takesPart(a)
                                    && right.stream().noneMatch(f -> f.agent().equals(a)))
                    : null;
            return subject == null ? List.of() : List.of(subject);
        }

        /** "A was among those he met": the partner opens the sentence. */
        private List<Filler> those(List<Filler> left) {
            boolean those = scan.find(hit.at() - 4, hit.at(), "those", "whom", "people") >= 0;
            Filler first = those && !left.isEmpty()
                    ? roles.firstRight(
                            0,
                            hit.at(),
                            a -> isPartner(a)
                                    && left.stream().noneMatch(f -> f.agent().equals(a)))
                    : null;
            return first == null ? List.of() : List.of(first);
        }

        /** "Those who met him at the airport were A and B": the act's subject stands behind. */
        private List<Filler> were(List<Filler> right) {
            int were = right.isEmpty()
                    ? -1
                    : scan.find(right.getLast().at() + 1, right.getLast().at() + 8, "were", "was");
            boolean those =
                    scan.find(hit.at() - 3, hit.at(), "those", "who") >= 0 || scan.is(hit.at(), "waiting", "awaiting");
            return were < 0 || !those ? List.of() : clean(roles.list(were + 1));
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
            boolean plural = scan.is(hit.at(), "meetings", "audiences", "encounters", "talks", "calls")
                    || scan.has("separately", "separate", "turn", "individually");
            boolean passive = scan.find(hit.end(), hit.end() + 2, "by") >= 0;
            boolean verb = !passive
                    && (hit.frame().id().equals("meeting.meet")
                            || hit.frame().id().equals("meeting.sit"));
            return plural && !scan.is(hit.at(), "talks") || verb || scan.has("separately", "separate");
        }

        /** The list of partners behind the act. */
        private List<Filler> right(List<Filler> left) {
            Predicate<Agent> other =
                    a -> isPartner(a) && left.stream().noneMatch(f -> f.agent().equals(a));
            int at = hit.end();
            int by = scan.find(hit.end(), hit.end() + 12, "by");
            boolean passive = scan.find(hit.at() - 2, hit.at(), "was", "been", "were", "being") >= 0;
            if (by > 0 && scan.who(by + 1) != null && (hit.frame().form().equals("host") || passive)) {
                return clean(roles.list(by + 1));
            }
            boolean led = hit.frame().prepositions().contains("")
                    || hit.frame().prepositions().isEmpty();
            if (scan.is(at, ",") && scan.find(at + 1, at + 10, ",") > 0) {
                at = scan.find(at + 1, at + 10, ",") + 1;
                led |= scan.who(at) != null;
            }
            for (int limit = Math.min(scan.size(), at + 12); at < limit; at++) {
                led |= hit.frame().prepositions().contains(scan.word(at));
                boolean possessive = scan.isPossessive(at + 1);
                if (scan.who(at) != null) {
                    return led && !possessive ? clean(roles.list(at)) : List.of();
                }
                boolean object = scan.is(
                        at, "him", "her", "them", "guest", "visitor", "host", "guests", "visitors", "dignitary", "me");
                Filler referred = object && led ? roles.filler(at, other.and(a -> a instanceof Person)) : null;
                if (referred != null) {
                    return List.of(referred);
                }
                boolean skip =
                        scan.isIn(at, BETWEEN_ACT_AND_PARTNER) || scan.when(at) != null || scan.where(at) != null;
                if (!skip) {
                    return List.of();
                }
            }
            return List.of();
        }

        /**
         * "negotiations between Iran and the United States", "the South Africa-Rwanda Joint Commission": states as
         * parties.
         */
        private List<Filler> between() {
            List<Filler> out = new ArrayList<>();
            int at = scan.find(hit.end(), hit.end() + 6, "between");
            int from = at >= 0 ? at + 1 : hit.at() - 2;
            int to = at >= 0 ? at + 6 : hit.at();
            for (int i = Math.max(0, from); i < Math.min(to, scan.size()); i++) {
                Where where = scan.where(i);
                if (where != null && where.state() != null && where.place() == null && out.size() < 2) {
                    out.add(new Filler(where.state(), i));
                }
            }
            boolean formal = hit.frame().kind().equals("consultation")
                    || at >= 0 && hit.frame().kind().equals("talks");
            return out.size() == 2 && formal ? out : List.of();
        }

        /** "bid him a warm welcome": whom the act is done to stands before. */
        private List<Filler> objectBefore(List<Filler> left) {
            if (!hit.frame().form().equals("host")) {
                return List.of();
            }
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 4); i--) {
                if (scan.is(i, "him", "guest", "visitor", "them")
                        || scan.is(i, "her") && scan.is(i + 1, "a", "an", "the")) {
                    Filler found = roles.filler(
                            i,
                            a -> takesPart(a)
                                    && left.stream().noneMatch(f -> f.agent().equals(a)));
                    return found == null ? List.of() : List.of(found);
                }
            }
            return List.of();
        }

        /** "B, with whom he held talks": the partner stands before the clause. */
        private List<Filler> withWhom(List<Filler> left) {
            int whom = scan.find(hit.at() - 6, hit.at(), "whom");
            for (int i = whom - 1; whom > 0 && i >= Math.max(0, whom - 5); i--) {
                Filler found = scan.who(i) == null
                        ? null
                        : roles.filler(
                                i,
                                a -> isPartner(a)
                                        && left.stream()
                                                .noneMatch(f -> f.agent().equals(a)));
                if (found != null) {
                    return List.of(found);
                }
            }
            return List.of();
        }

        private List<Filler> left() {
            if (!between().isEmpty()) {
                return List.of();
            }
            Filler owner = roles.owner(hit.at(), MeetingReader.this::takesPart);
            if (owner != null) {
                return List.of(owner);
            }
            Filler subject = roles.subject(hit.at(), MeetingReader.this::takesPart);
            int both = bothAt();
            boolean plural = subject != null
                    && scan.who(subject.at()) != null
                    && isBoth(Objects.requireNonNull(scan.who(subject.at())));
            if (plural || both >= 0 && (subject == null || subject.at() < both)) {
                List<Agent> pair = memory.pair();
                if (!pair.isEmpty()) {
                    return pair.stream().map(a -> new Filler(a, -1)).toList();
                }
            }
            return subject == null ? List.of() : roles.coordinated(subject, MeetingReader.this::takesPart);
        }

        private static boolean isBoth(Who who) {
            String words = who.text().toLowerCase(java.util.Locale.ROOT);
            return who.form() == Who.Form.OFFICE
                    && (words.startsWith("the two")
                            || words.startsWith("both")
                            || words.startsWith("two ")
                            || words.matches("(the )?(leaders|presidents|ministers|heads.*)"));
        }

        private int bothAt() {
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
                if (scan.isIn(i, BOTH)) {
                    return i;
                }
            }
            return -1;
        }

        /** Where only one side is named, the other is the guest, the host, or whom the report is about. */
        private @Nullable Filler implied(Filler one) {
            if (one.agent() instanceof Body) {
                return null;
            }
            VisitDraft open = memory.visits.open();
            State own = memory.allegiance.stateOf(one.agent());
            if (open != null
                    && !open.visitor.equals(one.agent())
                    && !Memory.same(memory.allegiance.stateOf(open.visitor), own)) {
                return new Filler(open.visitor, -1);
            }
            Agent last = memory.last(a -> a instanceof Person
                    && takesPart(a)
                    && !a.equals(one.agent())
                    && memory.allegiance.stateOf(a) != null
                    && !Memory.same(memory.allegiance.stateOf(a), own));
            return last == null ? null : new Filler(last, -1);
        }

        private List<Filler> clean(List<Filler> list) {
            return list.stream().filter(f -> isPartner(f.agent())).toList();
        }

        /** "The presidents of A and B, X and Y": the offices are the people's own. */
        private static void dropOffices(List<Agent> people) {
            long named = people.stream().filter(Person.class::isInstance).count();
            people.removeIf(a ->
                    named > 1 && a instanceof Holder h && h.office().title().endsWith("s"));
        }

        private boolean tell(List<Agent> people, List<Filler> left, List<Filler> right) {
            dropOffices(people);
            if (people.size() < 2 || oneSide(people)) {
                return false;
            }
            Status standing = Standing.of(scan, hit.at(), hit.end(), null, today);
            When when = roles.nearestWhen(hit.at(), hit.end());
            EdtfDate date = when == null ? memory.day() : when.date();
            Status status =
                    standing == Status.COMPLETED ? Standing.of(scan, hit.at(), hit.end(), date, today) : standing;
            if (status == null || status == Status.PLANNED || status == Status.CANCELLED) {
                return false;
            }
            int first = left.isEmpty() ? -1 : left.getFirst().at();
            int last = right.isEmpty() ? -1 : right.getLast().at();
            Span span = scan.cover(hit.at(), hit.end() - 1, first, last);
            Evidence evidence = new Evidence(
                    span,
                    span.of(text),
                    hit.frame().id(),
                    hit.frame().confidence(),
                    memory.speaker == null ? null : memory.speaker.name());
            hosts(people);
            book.add(new MeetingDraft(people, kind(), place(), date, evidence));
            memory.met(people);
            return true;
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

        private boolean oneSide(List<Agent> people) {
            State first = memory.allegiance.stateOf(people.getFirst());
            return first != null && people.stream().allMatch(p -> Memory.same(first, memory.allegiance.stateOf(p)));
        }

        private String kind() {
            if (scan.has("sidelines", "margins", "sideline")) {
                return "sidelines";
            }
            String kind = hit.frame().kind();
            boolean social = hit.frame().form().equals("host") || kind.isEmpty();
            if (social && scan.has("anthems", "honour", "honor", "ceremony", "ceremonially")) {
                return "ceremony";
            }
            if (social && scan.has("airport") || scan.is(hit.at(), "audience", "audiences")) {
                return "reception";
            }
            if (hit.frame().id().equals("meeting.sit") && !scan.has("separately", "turn", "one")) {
                return "talks";
            }
            if (kind.isEmpty()) {
                return scan.has("telephone", "phone", "telephoned")
                        ? "phone"
                        : scan.has("talks", "bilateral") ? "talks" : "unspecified";
            }
            return kind;
        }

        private @Nullable Place place() {
            Where where = Roles.placeIn(scan);
            return where == null ? null : where.place();
        }
    }

    /** Whoever stands as a partner of somebody official needs no office of their own. */
    private boolean isPartner(Agent agent) {
        return agent instanceof Person || takesPart(agent);
    }

    private boolean takesPart(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person);
            case Holder holder -> Allegiance.of(holder.office()) != null;
            case Body body ->
                body.kind() == Body.Kind.INTERNATIONAL
                        || body.state() != null && body.kind() != Body.Kind.REGION && body.kind() != Body.Kind.COMPANY;
            case State state -> true;
        };
    }
}
