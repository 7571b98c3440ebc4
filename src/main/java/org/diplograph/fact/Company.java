package org.diplograph.fact;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;

/** Those who stand before the words of an encounter, alone or several, named or not; and who can stand there at all. */
final class Company {

    /** How far a plural may stand before the act: "the two heads of state, in a ceremony there, unveiled". */
    private static final int REACH = 6;

    private static final String[] HOLDS = ("held hold began opened concluded conducted through completed launched "
                    + "convened finished resumed staged went")
            .split(" ");

    /** Verbs of going along with somebody. */
    static final String[] LED = {"accompanied", "accompanies", "accompanying", "joined", "escorted"};

    private static final Set<String> PLURALS = Set.of(("sides men women parties two both they statesmen interlocutors "
                    + "delegations countries pair duo trio three four their")
            .split(" "));

    private static final Set<Body.Kind> MEETING =
            EnumSet.of(Body.Kind.MINISTRY, Body.Kind.PARLIAMENT, Body.Kind.PARTY, Body.Kind.DELEGATION);

    private final Scan scan;
    private final Hit hit;
    private final Memory memory;
    private final Roles roles;

    Company(Scan scan, Hit hit, Memory memory) {
        this.scan = scan;
        this.hit = hit;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
    }

    /** The act's owner, or its subject with everybody joined to it, or those whom a plural means. */
    List<Filler> left() {
        if (!between().isEmpty()) {
            return List.of();
        }
        int plural = pluralAt();
        Filler owner = plural >= 0 && scan.is(plural, "their") ? null : roles.owner(hit.at(), this::takesPart);
        if (owner != null) {
            return List.of(owner);
        }
        Filler subject = roles.subject(hit.at(), this::takesPart);
        if (plural >= 0 && (subject == null || subject.at() <= plural)) {
            List<Filler> several = several(plural);
            if (!several.isEmpty()) {
                return several;
            }
        }
        return subject == null ? List.of() : withLed(roles.coordinated(subject, this::takesPart));
    }

    /** "A accompanied B to talks with C": B takes part as well. */
    private List<Filler> withLed(List<Filler> acting) {
        int verb = scan.find(scan.clauseStart(hit.at()), hit.at(), LED);
        int to = verb < 0 ? -1 : scan.find(verb, hit.at(), "to", "at", "for", "in");
        Filler led = to < 0 || scan.who(verb + 1) == null ? null : roles.filler(verb + 1, this::takesPart);
        List<Filler> out = new ArrayList<>(acting);
        if (led != null && acting.stream().noneMatch(f -> f.agent().equals(led.agent()))) {
            out.add(led);
        }
        return out;
    }

    /** The nearest plural before the act that can be its subject or owner, or -1. */
    private int pluralAt() {
        for (int i = hit.at() - 1; i >= Math.max(scan.clauseStart(hit.at()), hit.at() - REACH); i--) {
            boolean plural = (scan.isIn(i, PLURALS) || scan.who(i) != null) && !isGoverned(i);
            if (plural && !memory.several(scan, i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** "between the two countries": a preposition stands before the plural's own words. */
    private boolean isGoverned(int i) {
        int first = i;
        while (scan.is(first - 1, "the", "two", "both", "three", "all", "host", "foreign")) {
            first--;
        }
        return scan.isPreposition(first - 1) && !scan.is(i, "their");
    }

    /** Those listed right before the act, whatever leads to them: "with A and his counterpart, B, in the chair". */
    List<Filler> before() {
        int i = hit.at() - 1;
        while (scan.is(i, ",", "acting", "serving", "sitting")) {
            i--;
        }
        Filler last = scan.who(i) == null ? null : roles.filler(i, this::takesPart);
        if (last == null) {
            return List.of();
        }
        List<Filler> out = new ArrayList<>(roles.coordinated(last, this::takesPart));
        int first = out.getFirst().at();
        Filler led = scan.is(first - 1, "and") && scan.is(first - 3, "with")
                ? roles.filler(first - 2, this::takesPart)
                : null;
        if (led != null) {
            out.addFirst(led);
        }
        return out;
    }

    /** Everybody official in the sentence, where they serve different states. */
    List<Filler> everybody() {
        List<Filler> out = new ArrayList<>();
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Filler found = roles.filler(i, a -> takesPart(a) && memory.allegiance.stateOf(a) != null);
            if (found != null && out.stream().noneMatch(f -> f.agent().equals(found.agent()))) {
                out.add(found);
            }
        }
        List<Filler> people = people(out);
        return people.size() > 1 && !isOneSide(people) ? people : isOneSide(out) ? List.of() : out;
    }

    List<Filler> people(List<Filler> list) {
        return list.stream()
                .filter(f -> f.agent() instanceof Person || f.agent() instanceof Holder)
                .toList();
    }

    /** Whether they are of several states, so that nobody else needs to be understood. */
    boolean isBetween(List<Filler> list) {
        return list.stream()
                        .map(f -> memory.allegiance.stateOf(f.agent()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether they are known to serve one state, or one of them stands alone. */
    boolean isOneSide(List<Filler> list) {
        State first = list.isEmpty()
                ? null
                : memory.allegiance.stateOf(list.getFirst().agent());
        return list.size() < 2
                || first != null
                        && list.stream().allMatch(f -> Memory.same(first, memory.allegiance.stateOf(f.agent())));
    }

    /** The side as it stands, but nobody meets their own people: a pronoun then means the next of whom it can tell. */
    List<Filler> foreignTo(List<Filler> other, List<Filler> side) {
        Filler one = side.size() == 1 ? side.getFirst() : null;
        if (one == null
                || other.isEmpty()
                || one.at() < 0
                || scan.who(one.at()) != null
                || isForeignTo(one.agent(), other)) {
            return side;
        }
        Filler next = roles.filler(one.at(), a -> takesPart(a) && isForeignTo(a, other));
        return next == null ? side : List.of(next);
    }

    /** Whether somebody serves another state than any of these. */
    boolean isForeignTo(Agent agent, List<Filler> other) {
        State side = memory.sideOf(agent);
        return side == null || other.stream().noneMatch(f -> Memory.same(side, memory.sideOf(f.agent())));
    }

    /** Those whom the plural at {@code i} means. */
    List<Filler> several(int i) {
        return memory.several(scan, i).stream().map(a -> new Filler(a, -1)).toList();
    }

    /**
     * "negotiations between Iran and the United States", "the South Africa-Rwanda Joint Commission", "Chile and Peru
     * held consultations": states as parties.
     */
    List<Filler> between() {
        boolean consultation = hit.frame().kind().equals("consultation");
        int at = scan.find(hit.end(), hit.end() + 6, "between");
        at = at < 0 && consultation && scan.is(hit.end(), "of") ? hit.end() : at;
        boolean formal = consultation || at >= 0 && hit.frame().kind().equals("talks");
        if (!formal) {
            return List.of();
        }
        List<Filler> out = at >= 0 ? states(at + 1, at + 6) : states(hit.at() - 3, hit.at());
        return out.isEmpty() && at < 0 && consultation ? holding() : out;
    }

    /** "Chile and Peru held …", "have been through …": the states before a verb that holds the act. */
    private List<Filler> holding() {
        int verb = scan.find(hit.at() - 9, hit.at(), HOLDS);
        int end = verb;
        while (scan.is(end - 1, "have", "has", "had", "been", "also", "recently", "now", "just")) {
            end--;
        }
        boolean subject = end > 2 && scan.where(end - 1) != null && !scan.isPreposition(end - 4);
        return subject ? states(end - 4, end) : List.of();
    }

    /** The two states named between two places, or none. */
    private List<Filler> states(int from, int to) {
        List<Filler> out = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, scan.size()); i++) {
            Where where = scan.where(i);
            if (where != null && where.state() != null && where.place() == null && out.size() < 2) {
                out.add(new Filler(where.state(), i));
            }
        }
        return out.size() == 2 ? out : List.of();
    }

    /** Whoever stands as a partner of somebody official needs no office of their own. */
    boolean isPartner(Agent agent) {
        return agent instanceof Person || takesPart(agent);
    }

    /** Somebody whom the report names in full, though it tells no office. */
    boolean isFullName(Agent agent) {
        return agent instanceof Person person && person.name().contains(" ");
    }

    boolean takesPart(Agent agent) {
        return switch (agent) {
            case Person person -> memory.allegiance.isOfficial(person);
            case Holder holder ->
                Allegiance.of(holder.office()) != null
                        && !holder.office().title().endsWith("leaders");
            case Body body ->
                body.kind() == Body.Kind.INTERNATIONAL || body.state() != null && MEETING.contains(body.kind());
            case State state -> true;
        };
    }
}
