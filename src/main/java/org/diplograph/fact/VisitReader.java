package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
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
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads visits: the words of a journey, who makes it, and where to. */
final class VisitReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("visits.tsv"));
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("state", "state"),
            Map.entry("official", "official"),
            Map.entry("working", "working"),
            Map.entry("friendly", "friendly"),
            Map.entry("friendship", "friendly"),
            Map.entry("goodwill", "friendly"),
            Map.entry("private", "private"),
            Map.entry("unofficial", "private"),
            Map.entry("transit", "transit"),
            Map.entry("stopover", "transit"),
            Map.entry("work", "working"));

    private final Memory memory;
    private final VisitBook book;
    private final @Nullable LocalDate today;
    private final String text;

    VisitReader(Memory memory, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.book = memory.visits;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        for (Hit hit : FRAMES.in(scan)) {
            new Telling(scan, hit).read();
        }
    }

    /** One frame's words in one sentence. */
    private final class Telling {
        final Scan scan;
        final Hit hit;
        final Frame frame;
        final Roles roles;
        final Goals goals;
        final Aspect aspect;

        Telling(Scan scan, Hit hit) {
            this.scan = scan;
            this.hit = hit;
            this.frame = hit.frame();
            this.roles = new Roles(scan, memory);
            this.goals = new Goals(scan, memory);
            this.aspect = new Aspect(scan, hit);
        }

        void read() {
            switch (frame.form()) {
                case "noun" -> noun();
                case "invite" -> invite();
                case "host" -> host();
                case "bring" -> bring();
                case "stops" -> stops();
                default -> verb();
            }
        }

        /** "asked him to come to Hanoi on a visit": an invitation. */
        private boolean isAsked() {
            int asked = scan.find(scan.clauseStart(hit.at()), hit.at(), "asked", "asks");
            return asked >= 0 && scan.find(asked, hit.at(), "to") >= 0;
        }

        /** "an invitation to visit Hanoi", "invited him to come". */
        private boolean isInvited() {
            int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 9);
            int invited = scan.find(from, hit.at(), "invited", "invitation", "invite", "invites", "inviting");
            return invited >= 0
                    && scan.find(invited, hit.at(), ",", "and", "but") < 0
                    && (!scan.is(invited - 1, "the", "an") || scan.is(invited + 1, "to"));
        }

        private void verb() {
            if (isAsked() || isInvited()) {
                return;
            }
            List<Goal> found =
                    goals.behind(hit.end(), frame.prepositions(), frame.id().equals("visit.leave") ? 7 : 4);
            if (found.isEmpty() && !frame.id().equals("visit.be")) {
                found = goals.before(hit.at());
            }
            for (Goal goal : found) {
                Predicate<Agent> fits = traveller(goal.state());
                Filler who = roles.subject(hit.at(), fits);
                who = who != null ? who : owned(fits);
                who = who != null || hit.at() > 2 ? who : roles.firstRight(goal.at() + 1, 6, fits);
                boolean days = scan.is(hit.at(), "days", "day");
                who = who != null || !days ? who : roles.firstRight(goal.at() + 1, 14, fits);
                if (who != null && plausible(goal, who)) {
                    for (Filler each : all(who, fits)) {
                        tell(each, goal, "");
                    }
                }
            }
        }

        /** "his plan to go to Poland", "was to see him go on to Iraq". */
        private @Nullable Filler owned(Predicate<Agent> fits) {
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 5); i--) {
                if (scan.is(i, "his", "her", "him", "their")) {
                    return roles.filler(i, fits);
                }
                if (scan.isPossessive(i)) {
                    return roles.filler(i - 1, fits);
                }
            }
            return null;
        }

        /** A bare "is in Hanoi" tells no travel of somebody whose state is unknown; nor does a city at home. */
        private boolean plausible(Goal goal, Filler who) {
            State own = memory.allegiance.stateOf(who.agent());
            boolean domestic = own == null
                    && goal.place() != null
                    && Memory.same(goal.state(), memory.home)
                    && (memory.homeSure || !goal.place().equals(memory.homePlace));
            boolean crowd = frame.id().equals("visit.be") && scan.is(who.at(), "they", "their");
            State home = memory.home;
            boolean host = own == null
                    && home != null
                    && memory.homeSure
                    && Memory.same(goal.state(), home)
                    && memory.allegiance.hasForeignLeader(home);
            if (crowd || host) {
                return false;
            }
            boolean abroad = own != null
                    || memory.home != null && goal.state() != null && !Memory.same(goal.state(), memory.home);
            return !domestic && (abroad || !frame.id().equals("visit.be"));
        }

        /** "A and B paid visits": each of them travels. */
        private List<Filler> all(Filler who, Predicate<Agent> fits) {
            boolean named = who.at() >= 0 && Roles.isNamed(scan.who(who.at()));
            return named ? roles.coordinated(who, a -> a instanceof Person && fits.test(a)) : List.of(who);
        }

        private void bring() {
            Filler who = roles.firstRight(hit.end(), 2, VisitReader.this::isTraveller);
            if (who != null) {
                for (Goal goal : goals.behind(hit.end() + 1, frame.prepositions(), 3)) {
                    if (traveller(goal.state()).test(who.agent())) {
                        tell(who, goal, "");
                    }
                }
            }
        }

        /** "Their next stop is Russia", "Portugal and Greece are next": stations of the open journey. */
        private void stops() {
            Filler who = roles.owner(hit.at(), VisitReader.this::isTraveller);
            who = who != null ? who : roles.firstRight(hit.end(), 12, VisitReader.this::isTraveller);
            VisitDraft open = book.open();
            who = who != null ? who : open == null ? null : new Filler(open.visitor, -1);
            if (who == null
                    || scan.is(hit.end(), "talks", "at", "the")
                            && hit.frame().phrases().size() == 1) {
                return;
            }
            for (Goal goal : goals.stations(hit.at(), memory.allegiance.stateOf(who.agent()))) {
                if (traveller(goal.state()).test(who.agent()) && tell(who, goal, "")) {
                    book.station(who.agent(), scan.has("next", "further", "last", "final") ? Status.PLANNED : null);
                }
            }
        }

        private void noun() {
            if (isCourtesy() || isGeneric() || isInvited() || isAsked()) {
                return;
            }
            List<Goal> found = nounGoals();
            boolean told = false;
            Filler first = null;
            for (Goal goal : found) {
                Filler who = first == null
                        ? visitorOf(goal)
                        : traveller(goal.state()).test(first.agent()) ? first : null;
                first = first == null ? who : first;
                if (who != null) {
                    for (Filler each :
                            scan.isPossessive(who.at() + 1) ? List.of(who) : all(who, traveller(goal.state()))) {
                        told |= tell(each, goal, kind());
                    }
                }
            }
            if (!told) {
                attach();
            }
        }

        private @Nullable Filler visitorOf(Goal goal) {
            Predicate<Agent> fits = traveller(goal.state());
            Filler found = roles.owner(hit.at(), fits);
            found = found != null ? found : roles.agentBehind(hit.end(), fits);
            found = found != null || goal.at() < hit.end() ? found : within(goal, fits);
            found = found != null ? found : roles.subject(hit.at(), fits);
            found = found != null ? found : roles.anyLeft(hit.at(), fits);
            found = found != null || goal.at() < hit.end() ? found : roles.firstRight(goal.at() + 1, 12, fits);
            VisitDraft open = book.open();
            return found == null && open != null && fits.test(open.visitor) ? new Filler(open.visitor, -1) : found;
        }

        /** "the visit which its head, X, is to pay to Moldova". */
        private @Nullable Filler within(Goal goal, Predicate<Agent> fits) {
            boolean relative = scan.find(hit.end(), hit.end() + 3, "which", "that", "who", "whom", "when") >= 0
                    || scan.who(hit.end()) != null;
            return relative ? roles.firstRight(hit.end(), goal.at() - hit.end(), fits) : null;
        }

        /** A courtesy visit, a visit to the museum. */
        private boolean isCourtesy() {
            return scan.is(hit.at() - 1, "courtesy", "site", "field", "exchange") || scan.is(hit.at(), "call");
        }

        /** "high-level visits", "exchange of visits". */
        private boolean isGeneric() {
            return scan.is(hit.at(), "visits", "trips")
                    && (scan.is(
                                    hit.at() - 1,
                                    "high-level",
                                    "mutual",
                                    "reciprocal",
                                    "regular",
                                    "exchange",
                                    "of",
                                    "level",
                                    "more",
                                    "such")
                            || scan.find(hit.at() - 4, hit.at(), "exchange", "exchanges") >= 0);
        }

        private List<Goal> nounGoals() {
            List<Goal> right = goals.behind(hit.end(), List.of("to"), 14);
            right = !right.isEmpty() ? right : goals.behind(hit.end(), List.of("in", "of", "through"), 2);
            right = !right.isEmpty() ? right : goals.compound(hit.at());
            right = !right.isEmpty() ? right : goals.inPlace(hit.at());
            return !right.isEmpty() ? right : goals.before(hit.at());
        }

        /** "The visit, …": what is told of it belongs to the journey that is open. */
        private void attach() {
            Filler owner = roles.owner(hit.at(), VisitReader.this::isTraveller);
            VisitDraft open = owner == null ? book.open() : book.last(owner.agent());
            Filler subject =
                    owner != null || open == null ? null : roles.subject(hit.at(), VisitReader.this::isTraveller);
            boolean his = subject != null && open != null && subject.agent().equals(open.visitor);
            boolean definite = owner != null || his || scan.find(hit.at() - 4, hit.at(), "the", "this") >= 0;
            if (open == null || !definite) {
                implied(owner, definite);
                return;
            }
            open.kind = open.kind.equals(VisitDraft.UNSPECIFIED) && !kind().isEmpty() ? kind() : open.kind;
            When when = scan.when(hit.at() - 1);
            open.date = open.date == null && when != null ? when.date() : open.date;
            open.ended |= aspect.isOver();
            open.present |= aspect.isPresent();
            open.days = open.days == 0 ? new Timing(scan, hit, roles, today).days() : open.days;
            if (Standing.of(scan, hit.at(), hit.end(), null, today) == Status.CANCELLED) {
                open.status = Status.CANCELLED;
            }
        }

        /** "Aquino, on an official visit, was received …": the destination is where the report is. */
        private void implied(@Nullable Filler owner, boolean definite) {
            State here = memory.home;
            boolean kind = !kind().isEmpty();
            boolean told = kind || owner != null || definite || scan.find(hit.at() - 5, hit.at(), "on") >= 0;
            if (!told
                    || here == null
                    || !memory.homeSure && (owner != null && memory.allegiance.stateOf(owner.agent()) == null)
                    || scan.is(hit.at(), "tour", "swing", "visits", "trips")) {
                return;
            }
            Predicate<Agent> fits = traveller(here);
            Predicate<Agent> foreign = fits.and(a -> memory.allegiance.stateOf(a) != null);
            Filler who = owner != null && fits.test(owner.agent()) ? owner : roles.subject(hit.at(), foreign);
            if (who == null && (kind || definite)) {
                Agent last = memory.last(foreign.and(a -> a instanceof Person));
                who = last == null ? null : new Filler(last, -1);
            }
            if (who != null) {
                tell(who, new Goal(here, null, hit.at()), kind());
            }
        }

        private void invite() {
            int to = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 14), "visit", "come", "to", "pay", "make");
            boolean adjunct =
                    scan.is(hit.at(), "invitation") && scan.find(hit.at() - 2, hit.at(), "at", "by", "on") >= 0;
            boolean means = to >= 0 && scan.find(to, hit.end() + 16, "visit", "come", "visits") >= 0;
            if (to < 0 || adjunct || !means) {
                return;
            }
            Filler guest = roles.firstRight(hit.end(), 10, a -> a instanceof Person || a instanceof Holder);
            Filler behindTo = scan.find(hit.at() - 6, hit.at(), "to", "on") >= 0 && scan.is(hit.at(), "invitation")
                    ? roles.anyLeft(hit.at(), a -> a instanceof Person)
                    : null;
            guest = guest != null ? guest : behindTo;
            boolean passive =
                    scan.is(hit.at(), "invited") && scan.find(hit.at() - 3, hit.at(), "been", "was", "is", "were") >= 0;
            boolean accepts = scan.find(hit.at() - 4, hit.at(), "accepted", "accepts", "accept", "received") >= 0;
            if (guest == null && (passive || accepts)) {
                guest = roles.subject(hit.at(), a -> a instanceof Person);
            }
            Filler inviter = passive || accepts ? null : roles.subject(hit.at(), a -> true);
            List<Goal> found = goals.behind(to, List.of("visit", "to", "in"), 8);
            State goal = found.isEmpty()
                    ? inviter == null ? null : memory.allegiance.stateOf(inviter.agent())
                    : guest == null ? found.getFirst().state() : goals.meant(found.getFirst(), guest.agent());
            if (guest == null || goal == null || !traveller(goal).test(guest.agent())) {
                return;
            }
            VisitDraft draft = draft(guest, goal, new Goal(goal, null, to), "");
            if (draft != null && !book.has(draft.visitor, goal)) {
                draft.status = Status.INVITED;
                draft.invitedBy = inviter == null ? null : inviter.agent();
                book.invited(draft);
            }
        }

        /** "received the visiting Minister": travel is told by "visiting". */
        private void host() {
            hostState();
            for (int i : scan.places(Who.class, 0, scan.size())) {
                Who who = Objects.requireNonNull(scan.who(i));
                boolean visiting =
                        who.text().toLowerCase(Locale.ROOT).contains("visiting ") || scan.is(i - 1, "visiting");
                Filler subject = visiting ? roles.subject(hit.at(), a -> memory.allegiance.stateOf(a) != null) : null;
                State here =
                        subject == null || subject.at() == i ? memory.home : memory.allegiance.stateOf(subject.agent());
                Agent guest = memory.agent(who);
                if (visiting && here != null && traveller(here).test(guest)) {
                    tell(new Filler(guest, i), new Goal(here, null, i), "");
                }
            }
        }

        /** "Kazakhstan will host Prime Minister Meloni": a state as host. */
        private void hostState() {
            int i = hit.at() - 1;
            while (i > 0 && scan.is(i, "will", "to", "also", "has", "is", "had", "would")) {
                i--;
            }
            Where host = scan.where(i);
            boolean state = host != null
                    && host.place() == null
                    && host.state() != null
                    && host.kind() == Where.Kind.NAME
                    && !scan.isPreposition(i - 1);
            State here = state ? Objects.requireNonNull(host).state() : null;
            Filler guest = here == null
                    ? null
                    : roles.firstRight(hit.end(), 2, traveller(here).and(a -> memory.allegiance.stateOf(a) != null));
            if (guest != null && here != null) {
                tell(guest, new Goal(here, null, i), "");
            }
        }

        private boolean tell(Filler filler, Goal goal, String kind) {
            Filler who = led(filler);
            State state = goals.meant(goal, who.agent());
            VisitDraft draft = state == null ? null : draft(who, state, goal, kind);
            if (draft != null) {
                book.add(draft);
            }
            return draft != null;
        }

        /** A delegation that somebody leads is that person's visit. */
        private Filler led(Filler who) {
            boolean delegation = who.at() >= 0 && who.agent() instanceof Body;
            if (!delegation) {
                return who;
            }
            boolean behind = scan.find(who.at() + 1, who.at() + 4, "led", "headed", "under", "chaired") >= 0;
            boolean before = scan.find(
                            scan.clauseStart(who.at()),
                            who.at(),
                            "led",
                            "leads",
                            "leading",
                            "headed",
                            "heads",
                            "heading")
                    >= 0;
            Filler leader = behind
                    ? roles.firstRight(who.at() + 1, 7, a -> a instanceof Person)
                    : before ? roles.subject(who.at(), a -> a instanceof Person) : null;
            return leader == null ? who : leader;
        }

        private @Nullable VisitDraft draft(Filler who, State state, Goal goal, String kind) {
            Timing timing = new Timing(scan, hit, roles, today);
            Status tense = Standing.of(scan, hit.at(), hit.end(), null, today);
            EdtfDate date = timing.date(tense, goal.at());
            Status status = tense == null || tense == Status.CANCELLED
                    ? tense
                    : Standing.of(scan, hit.at(), hit.end(), date, today);
            VisitDraft draft = new VisitDraft(who.agent(), state, status);
            draft.kind = kind.isEmpty() ? nearKind() : kind;
            boolean told = date == null && status == Status.COMPLETED && aspect.isArrival() && aspect.isPresent();
            draft.date = told ? memory.day() : date;
            draft.days = timing.days();
            draft.ended = aspect.isOver();
            draft.present = aspect.isPresent();
            if (goal.place() != null) {
                draft.places.add(goal.place());
            }
            draft.evidence.add(evidence(who.at(), goal.at()));
            return draft;
        }

        private Evidence evidence(int who, int goal) {
            Span span = scan.cover(hit.at(), hit.end() - 1, who, goal);
            return new Evidence(
                    span,
                    span.of(text),
                    frame.id(),
                    frame.confidence(),
                    memory.speaker == null ? null : memory.speaker.name());
        }

        private String kind() {
            if (scan.is(hit.at(), "stopover")) {
                return "transit";
            }
            for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
                if (KINDS.containsKey(scan.word(i))) {
                    return Objects.requireNonNull(KINDS.get(scan.word(i)));
                }
                if (scan.who(i) != null || scan.is(i, ",", "a", "an", "his", "her", "the")) {
                    break;
                }
            }
            return "";
        }

        /** "arrived in Hanoi for a state visit": the kind stands near. */
        private String nearKind() {
            List<Integer> order = new ArrayList<>();
            for (int i = hit.end(); i < Math.min(scan.clauseEnd(hit.at()), hit.end() + 16); i++) {
                order.add(i);
            }
            for (int i : order) {
                if (KINDS.containsKey(scan.word(i))
                        && scan.find(i + 1, i + 4, "visit", "trip", "tour", "journey", "stay") >= 0) {
                    return Objects.requireNonNull(KINDS.get(scan.word(i)));
                }
            }
            return VisitDraft.UNSPECIFIED;
        }
    }

    private Predicate<Agent> traveller(@Nullable State goal) {
        return agent -> isTraveller(agent) && !Memory.same(memory.allegiance.stateOf(agent), goal);
    }

    private boolean isTraveller(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person) && !memory.allegiance.isKin(person);
            case Holder holder ->
                Allegiance.of(holder.office()) != null
                        && !holder.office().title().endsWith("s");
            case Body body -> body.kind() == Body.Kind.DELEGATION && body.state() != null;
            case State state -> false;
        };
    }
}
