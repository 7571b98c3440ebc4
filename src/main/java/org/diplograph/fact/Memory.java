package org.diplograph.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** What the report has told so far: who was named last, where one is, which journey is open. */
final class Memory {

    private static final int RECENT = 12;

    final Allegiance allegiance;
    final @Nullable State home;
    private final List<Agent> lastFirst = new ArrayList<>();
    private final Map<Agent, Character> genders = new HashMap<>();
    private List<Agent> pair = List.of();
    private @Nullable Agent subject;
    private @Nullable State lastState;
    @Nullable Person speaker;
    @Nullable State addressed;

    Memory(Allegiance allegiance, @Nullable State home) {
        this.allegiance = allegiance;
        this.home = home;
    }

    /** Takes note of a sentence after its facts have been read. */
    void note(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = scan.at(i);
            if (chunk instanceof Who who) {
                note(agent(who), who.gender());
            } else if (chunk instanceof Where where && where.kind() != Where.Kind.DEMONYM && where.state() != null) {
                lastState = where.state();
            }
        }
        Agent first = firstSubject(scan);
        if (first != null) {
            subject = first;
        }
    }

    private @Nullable Agent firstSubject(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            Who who = scan.who(i);
            if (who != null && !scan.isPreposition(i - 1) && who.form() != Who.Form.BODY && !scan.isPossessive(i + 1)) {
                return agent(who);
            }
        }
        return null;
    }

    void note(Agent agent, char gender) {
        lastFirst.remove(agent);
        lastFirst.addFirst(agent);
        if (lastFirst.size() > RECENT) {
            lastFirst.removeLast();
        }
        if (gender != '-') {
            genders.putIfAbsent(agent, gender);
        }
    }

    void met(List<Agent> participants) {
        pair = List.copyOf(participants);
    }

    List<Agent> pair() {
        return pair;
    }

    @Nullable State lastState() {
        return lastState;
    }

    /** Whom a mention means: the person who holds the office, where the report has told. */
    Agent agent(Who who) {
        if (who.form() != Who.Form.OFFICE || !(who.agent() instanceof Holder holder)) {
            return who.agent();
        }
        if (who.posts().isEmpty()) {
            return holder;
        }
        for (Agent candidate : lastFirst) {
            if (candidate instanceof Person p && allegiance.mayHold(p, holder.office())) {
                return p;
            }
        }
        for (Person p : allegiance.people()) {
            if (Allegiance.of(holder.office()) != null && allegiance.mayHold(p, holder.office())) {
                return p;
            }
        }
        return holder;
    }

    /** Whom "he", "she", "they" or "his" means: the last subject or the last named that fits. */
    @Nullable Agent pronoun(String word, Predicate<Agent> fits) {
        char gender = word.equals("he") || word.equals("his") || word.equals("him") ? 'm'
                : word.equals("she") || word.equals("her") ? 'f' : '-';
        if ((word.equals("i") || word.equals("my") || word.equals("me")) && speaker != null) {
            return speaker;
        }
        if (subject != null && isPerson(subject, gender) && fits.test(subject)) {
            return subject;
        }
        return last(agent -> isPerson(agent, gender) && fits.test(agent));
    }

    private boolean isPerson(Agent agent, char gender) {
        boolean person = agent instanceof Person || agent instanceof Holder;
        Character told = genders.get(agent);
        return person && (gender == '-' || told == null || told == gender);
    }

    /** The last named agent that fits, or null. */
    @Nullable Agent last(Predicate<Agent> fits) {
        for (Agent agent : lastFirst) {
            if (fits.test(agent)) {
                return agent;
            }
        }
        return null;
    }

    static boolean same(@Nullable State a, @Nullable State b) {
        return a != null && b != null && a.id().equals(b.id());
    }

    static @Nullable Place place(@Nullable Where where) {
        return where == null ? null : where.place();
    }
}
