package org.diplograph.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Whom a name, an office, a pronoun, "the guest", "the Ecuadorian" mean, by what the report has told so far. */
final class References {

    private static final Set<String> GUESTS =
            Scan.words("visitor guest caller dignitary traveller traveler envoy newcomer arrival visitors guests");
    private static final Set<String> HOSTS = Scan.words("host hosts");
    private static final Set<String> MAJESTIES = Scan.words("king queen emperor empress sultan");
    private static final Set<String> HIGHNESSES =
            Scan.words("prince princess emir sheikh sheikha duke duchess sultan aga ruler");
    private static final Set<String> PRONOUNS =
            Scan.words("he she him his her they their them i my me himself herself its");
    private static final Set<String> OPENINGS = Scan.words("ahead on upon during following while when having speaking "
            + "arriving shortly soon just once late early throughout concluding ending beginning prior");
    private static final Set<String> AFTER_PEOPLE =
            Scan.words("has had is was will who told said also then went came and himself , 's diplomat politician "
                    + "statesman envoy dignitary guest visitor premier delegation side monarch parliamentarian "
                    + "official host team ruler strongman counterpart president minister");

    private final Memory memory;

    References(Memory memory) {
        this.memory = memory;
    }

    /** Whom the chunk at {@code i} refers to: a name, an office, a pronoun, "the guest", "the Ecuadorian"; or null. */
    @Nullable
    Agent referred(Scan scan, int i, Predicate<Agent> fits) {
        Chunk chunk = scan.at(i);
        Agent found = null;
        if (chunk instanceof Who who) {
            found = agent(who);
        } else if (chunk instanceof Where where
                && where.kind() == Where.Kind.DEMONYM
                && scan.is(i - 1, "the")
                && scan.isIn(i + 1, AFTER_PEOPLE)) {
            found = memory.last(a -> Memory.same(stateOf(a), where.state()));
        } else if (scan.isIn(i, GUESTS) && scan.is(i - 1, "the", "his", "her", "their", "royal", "this")) {
            found = guest();
        } else if (scan.is(i, "latter") && scan.is(i - 1, "the")) {
            found = latter(scan, i);
        } else if (scan.isIn(i, HOSTS) && scan.is(i - 1, "the", "his", "her", "their")) {
            found = memory.last(a -> a instanceof Person && isHost(a));
        } else if (scan.isIn(i, PRONOUNS)) {
            return scan.isTitle(i) ? titled(scan, i, fits) : pronoun(scan, i, fits);
        }
        return found != null && fits.test(found) ? found : null;
    }

    /** "the latter": the person named last in the sentence before it, else in the report. */
    private @Nullable Agent latter(Scan scan, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Who who = scan.who(i);
            if (who != null && who.form() == Who.Form.NAMED) {
                return agent(who);
            }
        }
        return memory.last(a -> a instanceof Person);
    }

    /** Whose title it is: of the one named right behind, else of the last one of that rank, the guest first. */
    private @Nullable Agent titled(Scan scan, int i, Predicate<Agent> fits) {
        Who named = scan.who(i + 1);
        if (named != null && named.form() == Who.Form.NAMED) {
            Agent agent = agent(named);
            return fits.test(agent) ? agent : null;
        }
        boolean majesty = java.util.Objects.requireNonNull(scan.at(i))
                .text()
                .toLowerCase(Locale.ROOT)
                .contains("majesty");
        Predicate<Agent> ranked = a -> a instanceof Person p
                && fits.test(p)
                && memory.allegiance.posts(p).stream()
                        .anyMatch(post -> (majesty ? MAJESTIES : HIGHNESSES)
                                .contains(Allegiance.head(post.office().title())));
        VisitDraft open = memory.visits.open();
        Agent found = open != null && ranked.test(open.visitor) ? open.visitor : memory.last(ranked);
        return found != null ? found : pronoun(scan, i, fits);
    }

    private @Nullable State stateOf(Agent agent) {
        return memory.allegiance.stateOf(agent);
    }

    private boolean isHost(Agent agent) {
        VisitDraft open = memory.visits.open();
        State host = open == null ? memory.home : open.receiving;
        return Memory.same(stateOf(agent), host);
    }

    private @Nullable Agent guest() {
        VisitDraft open = memory.visits.open();
        return open != null
                ? open.visitor
                : memory.last(a -> a instanceof Person && stateOf(a) != null && !Memory.same(stateOf(a), memory.home));
    }

    /** Whom a mention means: the person who holds the office, where the report has told. */
    Agent agent(Who who) {
        if (who.form() != Who.Form.OFFICE
                || !(who.agent() instanceof Holder holder)
                || who.agents().size() > 1) {
            return who.agent();
        }
        if (who.text().contains("host")) {
            return host(holder);
        }
        Office office = holder.office();
        if (office.title().equals("counterpart")) {
            return counterpart(holder);
        }
        VisitDraft open = memory.visits.open();
        if (open != null && open.visitor instanceof Person visitor && memory.allegiance.mayHold(visitor, office)) {
            return visitor;
        }
        Person found = lastHolder(office);
        found = found != null ? found : anyHolder(office, who);
        State state = Allegiance.of(office);
        if (found != null && state != null) {
            memory.allegiance.serves(found, state);
        }
        return found != null ? found : holder;
    }

    /** "his Haitian counterpart": the leader of that state who was named last, else the last of its officials. */
    private Agent counterpart(Holder holder) {
        State state = holder.office().state();
        Person found = lastPerson(p -> Memory.same(stateOf(p), state) && memory.allegiance.isLeader(p));
        found = found != null ? found : lastPerson(p -> Memory.same(stateOf(p), state));
        return found == null ? holder : found;
    }

    /** "his host", "the host President": the leader of the hosts who was named last, else the last of them. */
    private Agent host(Holder holder) {
        Person host = lastPerson(p -> isHost(p) && memory.allegiance.isHead(p));
        host = host != null ? host : lastPerson(p -> isHost(p) && memory.allegiance.isLeader(p));
        host = host != null ? host : lastPerson(this::isHost);
        return host == null ? holder : host;
    }

    /** Who of those named so far holds the office: first of its own state, then of those whose state is not told. */
    private @Nullable Person lastHolder(Office office) {
        State wanted = Allegiance.of(office);
        boolean anyLeader = wanted != null && Allegiance.head(office.title()).equals("leader");
        Person found = wanted == null
                ? null
                : lastPerson(p -> Memory.same(stateOf(p), wanted) && memory.allegiance.mayHold(p, office));
        found = found != null || !anyLeader ? found : lastPerson(p -> stateOf(p) == null);
        return found != null ? found : lastPerson(p -> memory.allegiance.mayHold(p, office));
    }

    /** Who of all the report's people holds the office; without a state it must be definite and fit one alone. */
    private @Nullable Person anyHolder(Office office, Who who) {
        boolean ofState = Allegiance.of(office) != null;
        boolean definite = !who.posts().isEmpty() && who.posts().getFirst().definite();
        if (!ofState && !definite) {
            return null;
        }
        List<Person> fitting = memory.allegiance.people().stream()
                .filter(p -> memory.allegiance.mayHold(p, office))
                .toList();
        return !fitting.isEmpty() && (ofState || fitting.size() == 1) ? fitting.getFirst() : null;
    }

    private @Nullable Person lastPerson(Predicate<Person> fits) {
        Agent found = memory.last(a -> a instanceof Person p && fits.test(p));
        return found instanceof Person person ? person : null;
    }

    private @Nullable Agent pronoun(Scan scan, int at, Predicate<Agent> fits) {
        Person speaker = memory.speaker;
        if (speaker != null && scan.is(at, "i", "my", "me")) {
            return fits.test(speaker) ? speaker : null;
        }
        char gender = gender(scan.word(at));
        Predicate<Agent> meant = agent -> memory.isPerson(agent, gender) && fits.test(agent);
        Agent near = gender == '-' ? null : namedBefore(scan, at, gender, meant);
        near = near != null ? near : namedBehind(scan, at, gender, meant);
        if (near != null) {
            return near;
        }
        VisitDraft open = memory.visits.open();
        if (open != null
                && (gender != '-' || scan.is(at, "their"))
                && !scan.is(at + 1, "own")
                && scan.find(at + 1, at + 5, VisitNoun.JOURNEYS) > 0
                && meant.test(open.visitor)) {
            return open.visitor;
        }
        Topics topics = memory.topics();
        boolean owner = scan.is(at, "his", "her", "their", "its");
        return Stream.of(owner ? topics.subject() : topics.topic(), topics.topic(), memory.protagonist())
                .filter(a -> a != null && meant.test(a))
                .findFirst()
                .orElseGet(() -> memory.last(meant));
    }

    private static char gender(String pronoun) {
        return switch (pronoun) {
            case "he", "his", "him", "himself" -> 'm';
            case "she", "her", "herself" -> 'f';
            default -> '-';
        };
    }

    /** "On her arrival in Bogotá, President Castro …": the subject behind the adjunct that opens the sentence. */
    private @Nullable Agent namedBehind(Scan scan, int at, char gender, Predicate<Agent> meant) {
        int comma = scan.find(at, at + 12, ",");
        Who who = comma < 0 ? null : scan.who(comma + 1);
        boolean opening = scan.isPreposition(0) || scan.isIn(0, OPENINGS);
        if (who == null || !opening || !scan.places(Who.class, 0, comma).isEmpty()) {
            return null;
        }
        boolean subject = who.form() == Who.Form.NAMED
                && (gender == '-' || who.gender() == '-' || who.gender() == gender)
                && !scan.isPossessive(comma + 2)
                && !scan.is(comma + 2, "and", ",");
        Agent agent = agent(who);
        return subject && meant.test(agent) ? agent : null;
    }

    /** The nearest person before the pronoun in its own sentence who stands behind no preposition. */
    private @Nullable Agent namedBefore(Scan scan, int at, char gender, Predicate<Agent> meant) {
        for (int i = at - 1; i >= 0; i--) {
            Who who = scan.who(i);
            if (who != null
                    && who.form() != Who.Form.BODY
                    && (who.gender() == '-' || who.gender() == gender)
                    && !scan.isPossessive(i + 1)) {
                Agent agent = agent(who);
                boolean with = scan.is(i - 1, "with") && scan.is(at, "his", "her") && at - i < 7;
                if (meant.test(agent) && (with && scan.find(i, at, ",") < 0 || !scan.isPreposition(i - 1))) {
                    return agent;
                }
            }
        }
        return null;
    }
}
