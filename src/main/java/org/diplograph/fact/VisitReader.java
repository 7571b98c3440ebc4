package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads visits: the words of a journey, who makes it, and where to. */
final class VisitReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("visits.tsv"));
    private static final Set<String> KINDS = Set.of("state", "official", "working", "friendly", "friendship", "goodwill", "private", "transit", "unofficial");
    private static final Map<String, String> KIND_OF =
            Map.of("friendship", "friendly", "goodwill", "friendly", "unofficial", "private");
    private static final Map<String, Integer> NUMBERS =
            new HashMap<>(Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10));
    private static final Pattern DAYS = Pattern.compile("\\b(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})[- ]days?\\b");

    private final Memory memory;
    private final VisitBook book;
    private final @Nullable LocalDate today;
    private final String text;

    VisitReader(Memory memory, VisitBook book, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.book = book;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        for (Hit hit : FRAMES.in(scan)) {
            new Telling(scan, hit).read();
        }
    }

    /** A destination that the words name. */
    private record Goal(State state, @Nullable Place place, int at) {}

    /** One frame's words in one sentence. */
    private final class Telling {
        final Scan scan;
        final Hit hit;
        final Frame frame;
        final Roles roles;

        Telling(Scan scan, Hit hit) {
            this.scan = scan;
            this.hit = hit;
            this.frame = hit.frame();
            this.roles = new Roles(scan, memory);
        }

        void read() {
            switch (frame.form()) {
                case "noun" -> noun();
                case "invite" -> invite();
                case "host" -> host();
                case "bring" -> bring();
                default -> verb();
            }
        }

        private void verb() {
            List<Goal> goals = goals(hit.end(), frame.prepositions(), 3);
            for (Goal goal : goals) {
                Predicate<Agent> fits = traveller(goal.state());
                Filler who = roles.subject(hit.at(), fits);
                if (who != null && plausible(goal, who)) {
                    tell(who, goal, "");
                }
            }
        }

        /** A bare "is in Hanoi" tells no travel unless a purpose follows or a journey is open. */
        private boolean plausible(Goal goal, Filler who) {
            State own = memory.allegiance.stateOf(who.agent());
            boolean domestic = own == null && goal.place() != null && Memory.same(goal.state(), memory.home);
            boolean be = frame.id().equals("visit.be") && own == null;
            return !domestic && !be;
        }

        private void bring() {
            Filler who = roles.firstRight(hit.end(), 2, a -> isTraveller(a));
            Agent agent = who != null ? who.agent() : scan.is(hit.end(), "him", "her", "them") ? memory.pronoun(scan.word(hit.end()), VisitReader.this::isTraveller) : null;
            if (agent != null) {
                for (Goal goal : goals(hit.end() + 1, frame.prepositions(), 3)) {
                    if (traveller(goal.state()).test(agent)) {
                        tell(new Filler(agent, who == null ? hit.end() : who.at()), goal, "");
                    }
                }
            }
        }

        private void noun() {
            if (isCourtesy() || isGeneric()) {
                return;
            }
            List<Goal> goals = nounGoals();
            if (goals.isEmpty()) {
                attach();
                return;
            }
            for (Goal goal : goals) {
                Filler who = visitorOf(goal);
                if (who != null) {
                    tell(who, goal, kind());
                }
            }
        }

        private @Nullable Filler visitorOf(Goal goal) {
            Predicate<Agent> fits = traveller(goal.state());
            Filler found = roles.owner(hit.at(), fits);
            found = found != null ? found : roles.agentBehind(hit.end(), fits);
            found = found != null ? found : roles.subject(hit.at(), fits);
            found = found != null ? found : roles.anyLeft(hit.at(), fits);
            if (found == null && goal.at() >= hit.end()) {
                found = roles.firstRight(goal.at() + 1, 12, fits);
            }
            if (found == null) {
                VisitDraft open = book.open();
                Agent agent = open != null && fits.test(open.visitor) ? open.visitor : null;
                found = agent == null ? null : new Filler(agent, -1);
            }
            return found;
        }

        /** A courtesy visit, a visit to the museum. */
        private boolean isCourtesy() {
            return scan.is(hit.at() - 1, "courtesy") || scan.is(hit.at(), "call") || scan.is(hit.at() - 1, "site", "field", "exchange", "return") && !scan.is(hit.at() - 1, "return");
        }

        /** "high-level visits", "exchange of visits". */
        private boolean isGeneric() {
            boolean plural = scan.is(hit.at(), "visits", "trips");
            return plural && (scan.is(hit.at() - 1, "high-level", "mutual", "reciprocal", "regular") || scan.is(hit.at() - 1, "of", "level"));
        }

        private List<Goal> nounGoals() {
            List<Goal> right = goals(hit.end(), List.of("to"), 14);
            if (right.isEmpty()) {
                right = goals(hit.end(), List.of("in", "of", "through"), 2);
            }
            if (!right.isEmpty()) {
                return right;
            }
            Where left = scan.where(hit.at() - 1) != null ? scan.where(hit.at() - 1) : scan.where(hit.at() - 2);
            boolean compound = left != null && left.kind() != Where.Kind.DEMONYM && left.state() != null && !scan.isPossessive(hit.at() - 1);
            return compound ? List.of(new Goal(Objects.requireNonNull(Objects.requireNonNull(left).state()), left.place(), hit.at() - 1)) : List.of();
        }

        /** "The visit, …": what is told of it belongs to the journey that is open. */
        private void attach() {
            Filler owner = roles.owner(hit.at(), VisitReader.this::isTraveller);
            VisitDraft open = owner == null ? book.open() : book.last(owner.agent());
            boolean definite = owner != null || scan.is(hit.at() - 1, "the", "this") || scan.is(hit.at() - 2, "the", "this");
            if (open != null && definite && (owner == null || open.visitor.equals(owner.agent()))) {
                if (open.kind.equals(VisitDraft.UNSPECIFIED)) {
                    open.kind = kind().isEmpty() ? open.kind : kind();
                }
                open.days = open.days == 0 ? days() : open.days;
                return;
            }
            implied(owner);
        }

        /** "Aquino, on an official visit, was received …": the destination is where the report is. */
        private void implied(@Nullable Filler owner) {
            boolean told = scan.is(hit.at() - 1, "official", "state", "working") || scan.find(hit.at() - 5, hit.at(), "on") >= 0 || owner != null;
            State here = memory.home;
            if (!told || here == null || scan.is(hit.at(), "call", "tour", "swing", "journey")) {
                return;
            }
            Predicate<Agent> fits = traveller(here).and(a -> memory.allegiance.stateOf(a) != null);
            Filler who = owner != null && fits.test(owner.agent()) ? owner : roles.subject(hit.at(), fits);
            if (who != null) {
                tell(who, new Goal(here, null, hit.at()), kind());
            }
        }

        private void invite() {
            int to = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 14), "visit", "come", "to", "pay", "make");
            if (to < 0 || scan.find(hit.at() - 2, hit.at(), "at", "by") >= 0 && scan.is(hit.at(), "invitation")) {
                return;
            }
            Filler guest = roles.firstRight(hit.end(), 10, a -> a instanceof Person || a instanceof Holder);
            Filler inviter = roles.subject(hit.at(), a -> true);
            List<Goal> goals = goals(to, List.of("visit", "to", "in"), 8);
            State goal = !goals.isEmpty() ? goals.getFirst().state() : inviter == null ? null : memory.allegiance.stateOf(inviter.agent());
            boolean means = !goals.isEmpty() || scan.find(to, scan.size(), "visit", "come") >= 0;
            if (guest == null || goal == null || !means || !traveller(goal).test(guest.agent())) {
                return;
            }
            VisitDraft draft = draft(guest, new Goal(goal, null, to), "");
            if (draft != null && !book.has(draft.visitor, goal)) {
                draft.status = Status.INVITED;
                draft.invitedBy = inviter == null ? null : inviter.agent();
                book.add(draft);
            }
        }

        /** "received the visiting Minister": travel is told by "visiting". */
        private void host() {
            for (int i : scan.places(Who.class, 0, scan.size())) {
                Who who = Objects.requireNonNull(scan.who(i));
                boolean visiting = who.text().toLowerCase(java.util.Locale.ROOT).contains("visiting ") || scan.is(i - 1, "visiting");
                if (visiting) {
                    Filler subject = roles.subject(hit.at(), a -> memory.allegiance.stateOf(a) != null);
                    State here = subject == null || subject.at() == i ? memory.home : memory.allegiance.stateOf(subject.agent());
                    Agent guest = memory.agent(who);
                    if (here != null && traveller(here).test(guest)) {
                        tell(new Filler(guest, i), new Goal(here, null, i), "");
                    }
                }
            }
        }

        /** The destinations that stand behind one of the prepositions, a list of them included. */
        private List<Goal> goals(int from, List<String> prepositions, int reach) {
            int limit = Math.min(scan.clauseEnd(Math.min(from, scan.size())), from + reach);
            if (prepositions.isEmpty() && scan.is(from, "the", "neighbouring", "neighboring")) {
                from++;
            }
            if (prepositions.isEmpty()) {
                return destination(from) == null ? List.of() : list(from);
            }
            for (int i = from; i < limit; i++) {
                if (prepositions.contains(scan.word(i)) || prepositions.contains(scan.word(i) + " " + scan.word(i + 1))) {
                    int at = i + 1;
                    while (at < i + 4 && scan.is(at, "the", "to", "both", "his", "her", "fellow", "neighbouring", "neighboring", "nearby", "its", "capital", "city", "of")) {
                        at++;
                    }
                    if (destination(at) != null) {
                        return list(at);
                    }
                }
                if (scan.is(i, "here") && memory.home != null && prepositions.contains("in")) {
                    return List.of(new Goal(memory.home, null, i));
                }
            }
            return List.of();
        }

        private @Nullable Goal destination(int at) {
            Where where = scan.where(at);
            if (where != null && where.kind() != Where.Kind.DEMONYM && where.state() != null && !scan.isPossessive(at + 1)) {
                return new Goal(where.state(), where.place(), at);
            }
            boolean yours = scan.is(at, "your") && scan.is(at + 1, "country") || scan.is(at - 1, "your") && scan.is(at, "country");
            if (yours && memory.addressed != null) {
                return new Goal(memory.addressed, null, at);
            }
            if (scan.is(at, "country") && scan.is(at - 1, "the", "that") && memory.lastState() != null) {
                return new Goal(Objects.requireNonNull(memory.lastState()), null, at);
            }
            return null;
        }

        private List<Goal> list(int from) {
            Map<String, Goal> out = new LinkedHashMap<>();
            int i = from;
            while (i < scan.size()) {
                Goal goal = destination(i);
                if (goal != null) {
                    out.merge(goal.state().id(), goal, (a, b) -> a.place() != null ? a : b);
                    i++;
                } else if (scan.is(i, ",", "and", "then", "as", "well", "the", "finally") && (destination(i + 1) != null || destination(i + 2) != null || destination(i + 3) != null)) {
                    i++;
                } else {
                    break;
                }
            }
            return new ArrayList<>(out.values());
        }

        private void tell(Filler who, Goal goal, String kind) {
            VisitDraft draft = draft(who, goal, kind);
            if (draft != null) {
                book.add(draft);
            }
        }

        private @Nullable VisitDraft draft(Filler who, Goal goal, String kind) {
            When when = roles.nearestWhen(hit.at(), hit.end());
            Status tense = Standing.of(scan, hit.at(), hit.end(), null, today);
            EdtfDate date = when == null ? null : tense == Status.PLANNED ? when.ahead() : when.date();
            date = anniversary(date);
            Status status = tense == null ? null : tense == Status.CANCELLED ? tense : Standing.of(scan, hit.at(), hit.end(), date, today);
            if (status == null) {
                return null;
            }
            VisitDraft draft = new VisitDraft(who.agent(), goal.state(), status);
            draft.kind = kind.isEmpty() ? nearKind() : kind;
            draft.date = date;
            draft.days = days();
            if (goal.place() != null) {
                draft.places.add(goal.place());
            }
            draft.evidence.add(evidence(who.at(), goal.at()));
            return draft;
        }

        /** "the 65th anniversary of X's visit" tells the visit's year, not its own. */
        private @Nullable EdtfDate anniversary(@Nullable EdtfDate date) {
            int at = scan.find(Math.max(0, hit.at() - 8), hit.at(), "anniversary");
            if (at < 0) {
                return date;
            }
            Matcher years = Pattern.compile("(\\d{1,3})(st|nd|rd|th)").matcher(scan.joined(Math.max(0, at - 2), at));
            LocalDate from = date != null ? date.earliest().orElse(today) : today;
            return years.find() && from != null ? new EdtfDate(String.valueOf(from.getYear() - Integer.parseInt(years.group(1)))) : null;
        }

        private Evidence evidence(int who, int goal) {
            Span span = scan.cover(hit.at(), hit.end() - 1, who, goal);
            return new Evidence(span, span.of(text), frame.id(), frame.confidence(), memory.speaker == null ? null : memory.speaker.name());
        }

        private String kind() {
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
                if (scan.isIn(i, KINDS)) {
                    return KIND_OF.getOrDefault(scan.word(i), scan.word(i));
                }
                if (scan.who(i) != null || scan.is(i, ",", "a", "an", "his", "her", "the")) {
                    break;
                }
            }
            return "";
        }

        /** "arrived in Hanoi for a state visit": the kind stands behind. */
        private String nearKind() {
            for (int i = hit.end(); i < Math.min(scan.clauseEnd(hit.at()), hit.end() + 14); i++) {
                if (scan.isIn(i, KINDS) && scan.find(i + 1, i + 4, "visit", "trip", "tour", "journey", "visits") >= 0) {
                    return KIND_OF.getOrDefault(scan.word(i), scan.word(i));
                }
            }
            return VisitDraft.UNSPECIFIED;
        }

        private int days() {
            Matcher m = DAYS.matcher(scan.joined(Math.max(0, hit.at() - 6), Math.min(scan.size(), hit.end() + 12)));
            if (!m.find()) {
                return 0;
            }
            Integer number = NUMBERS.get(m.group(1));
            return number != null ? number : Character.isDigit(m.group(1).charAt(0)) ? Integer.parseInt(m.group(1)) : 0;
        }
    }

    private Predicate<Agent> traveller(State goal) {
        return agent -> isTraveller(agent) && !Memory.same(memory.allegiance.stateOf(agent), goal);
    }

    private boolean isTraveller(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person);
            case Holder holder -> Allegiance.of(holder.office()) != null && !holder.office().title().endsWith("s");
            case Body body -> body.kind() == Body.Kind.DELEGATION && body.state() != null;
            case State state -> false;
        };
    }
}
