package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Who takes part in an encounter: those who stand before its words, and those whom they lead to. */
final class Partners {

    /** The two sides of an encounter; either may be empty, or hold everybody. */
    record Sides(List<Filler> left, List<Filler> right) {}

    private static final Set<String> BETWEEN_ACT_AND_PARTNER = Set.of(("with by the also separately in turn his her "
                    + "their to for between of from on at held yesterday individually briefly one first both then "
                    + "official bilateral private afternoon morning evening night a an here there each and warmly "
                    + "later today visiting after another respectively , went alone")
            .split(" "));
    private static final Set<String> BOTH = Set.of(("leaders ministers presidents officials sides men women heads "
                    + "parties two both they statesmen diplomats premiers interlocutors delegations countries pair "
                    + "chiefs speakers monarchs")
            .split(" "));
    private static final String[] REFERRED = "him her them guest visitor host guests visitors dignitary me".split(" ");

    private final Scan scan;
    private final Hit hit;
    private final Memory memory;
    private final Roles roles;

    Partners(Scan scan, Hit hit, Memory memory) {
        this.scan = scan;
        this.hit = hit;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
    }

    /** Both sides, each looked for first in its own place and then in the places where English may move it. */
    Sides sides() {
        List<Filler> left = left();
        List<Filler> right = hit.frame().form().equals("pair") ? agents() : right(left);
        right = right.isEmpty() ? those(left) : right;
        left = left.isEmpty() ? were(right) : left;
        left = left.isEmpty() && !right.isEmpty() ? opening(right) : left;
        if (left.isEmpty() && right.isEmpty() && scan.is(hit.end(), "by")) {
            right = clean(roles.list(hit.end() + 1));
        }
        right = right.isEmpty() ? between() : right;
        right = right.isEmpty() ? objectBefore(left) : right;
        right = right.isEmpty() ? withWhom(left) : right;
        boolean social =
                hit.frame().id().equals("meeting.ceremony") || hit.frame().id().equals("meeting.meal");
        if (left.isEmpty() && right.size() == 1 && !social) {
            Filler implied = implied(right.getFirst());
            left = implied == null ? List.of() : List.of(implied);
        }
        return new Sides(left, right);
    }

    /** "a call which X made to Y": both parties stand in the relative clause. */
    List<Filler> relative() {
        if (!scan.is(hit.end(), "which", "that")) {
            return List.of();
        }
        Filler first = roles.firstRight(hit.end() + 1, 3, this::isPartner);
        int to = first == null ? -1 : scan.find(first.at() + 1, first.at() + 10, "to", "with");
        List<Filler> partners = to < 0 ? List.of() : clean(roles.list(to + 1));
        if (first == null || partners.isEmpty()) {
            return List.of();
        }
        List<Filler> out = new ArrayList<>(List.of(first));
        out.addAll(partners);
        return out;
    }

    private List<Filler> left() {
        if (!between().isEmpty()) {
            return List.of();
        }
        Filler owner = roles.owner(hit.at(), this::takesPart);
        if (owner != null) {
            return List.of(owner);
        }
        Filler subject = roles.subject(hit.at(), this::takesPart);
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
        return subject == null ? List.of() : roles.coordinated(subject, this::takesPart);
    }

    private static boolean isBoth(Who who) {
        String words = who.text().toLowerCase(Locale.ROOT);
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

    /** "was co-chaired on April 21 by A and B": those behind "by". */
    private List<Filler> agents() {
        int by = scan.find(hit.end(), hit.end() + 5, "by");
        return by < 0 ? List.of() : clean(roles.list(by + 1));
    }

    /** The list of partners behind the act. */
    private List<Filler> right(List<Filler> left) {
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
        return rightFrom(at, led, other(this::isPartner, left));
    }

    /** The partners that stand behind nothing but small words; {@code led} is whether a preposition has led there. */
    private List<Filler> rightFrom(int from, boolean led, Predicate<Agent> other) {
        boolean ledHere = led;
        for (int at = from; at < Math.min(scan.size(), from + 12); at++) {
            ledHere |= hit.frame().prepositions().contains(scan.word(at));
            boolean possessive = scan.isPossessive(at + 1);
            if (scan.who(at) != null) {
                return ledHere && !possessive ? clean(roles.list(at)) : List.of();
            }
            boolean object = scan.is(at, REFERRED);
            Filler referred = object && ledHere ? roles.filler(at, other.and(a -> a instanceof Person)) : null;
            if (referred != null) {
                return List.of(referred);
            }
            boolean skip = scan.isIn(at, BETWEEN_ACT_AND_PARTNER) || scan.when(at) != null || scan.where(at) != null;
            if (!skip) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "A was among those he met": the partner opens the sentence. */
    private List<Filler> those(List<Filler> left) {
        boolean those = scan.find(hit.at() - 4, hit.at(), "those", "whom", "people") >= 0;
        return those && !left.isEmpty() ? one(roles.firstRight(0, hit.at(), other(this::isPartner, left))) : List.of();
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

    /** "During talks with A, B proposed", "Receiving A, B recalled": the subject of the sentence stands behind. */
    private List<Filler> opening(List<Filler> right) {
        int last = right.getLast().at();
        boolean opens = hit.at() < 4 && Roles.isNamed(scan.who(last));
        return opens ? one(roles.firstRight(last + 1, 12, other(this::takesPart, right))) : List.of();
    }

    /**
     * "negotiations between Iran and the United States", "the South Africa-Rwanda Joint Commission": states as parties.
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
                return one(roles.filler(i, other(this::takesPart, left)));
            }
        }
        return List.of();
    }

    /** "B, with whom he held talks": the partner stands before the clause. */
    private List<Filler> withWhom(List<Filler> left) {
        int whom = scan.find(hit.at() - 6, hit.at(), "whom");
        for (int i = whom - 1; whom > 0 && i >= Math.max(0, whom - 5); i--) {
            Filler found = scan.who(i) == null ? null : roles.filler(i, other(this::isPartner, left));
            if (found != null) {
                return List.of(found);
            }
        }
        return List.of();
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

    private static List<Filler> one(@Nullable Filler filler) {
        return filler == null ? List.of() : List.of(filler);
    }

    /** Whoever fits and does not stand on the given side already. */
    private static Predicate<Agent> other(Predicate<Agent> fits, List<Filler> side) {
        return fits.and(a -> side.stream().noneMatch(f -> f.agent().equals(a)));
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
