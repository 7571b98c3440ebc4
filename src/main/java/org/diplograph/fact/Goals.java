package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** Finds where a journey goes: states and cities by name, "the Thai capital", "the country", "here", "your country". */
final class Goals {

    /**
     * A destination.
     *
     * @param state the state, or null where the words point back ("the country"): the traveller then decides
     * @param stop when the traveller is there, where a list tells it of each stop; else null
     */
    record Goal(
            @Nullable State state,
            @Nullable Place place,
            int at,
            @Nullable Stop stop) {
        Goal(@Nullable State state, @Nullable Place place, int at) {
            this(state, place, at, null);
        }

        /** The same, to be reached on a day that nothing tells. */
        Goal undated() {
            return new Goal(state, place, at, new Stop(null));
        }
    }

    /** A stop of a list that tells dates; its own may be missing. */
    record Stop(@Nullable When when) {}

    private static final Set<String> BEFORE_NAME = Set.of(
            "the",
            "your",
            "to",
            "both",
            "his",
            "her",
            "fellow",
            "neighbouring",
            "neighboring",
            "nearby",
            "its",
            "capital",
            "city",
            "of",
            "on",
            "friendly",
            "neighbour",
            "neighbor",
            "island",
            "state",
            "republic",
            "in",
            "visit",
            "a",
            "tiny",
            "oil-rich",
            "west",
            "african",
            "asian",
            "european");
    private static final Set<String> COUNTRY = Set.of(
            "country",
            "kingdom",
            "republic",
            "sultanate",
            "emirate",
            "island",
            "federation",
            "archipelago",
            "principality");
    private final Scan scan;
    private final Memory memory;

    Goals(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
    }

    /** The destinations that stand behind one of the prepositions within {@code reach}, a list of them included. */
    List<Goal> behind(int from, List<String> prepositions, int reach) {
        if (prepositions.isEmpty()) {
            return object(from);
        }
        int limit = Math.min(scan.clauseEnd(Math.min(from, scan.size())), from + reach);
        for (int i = from; i < limit; i++) {
            boolean led =
                    prepositions.contains(scan.word(i)) || prepositions.contains(scan.word(i) + " " + scan.word(i + 1));
            List<Goal> found = led ? listed(named(i + 1)) : List.of();
            if (!found.isEmpty()) {
                return found;
            }
            if (scan.is(i, "here") && memory.home != null) {
                return List.of(new Goal(memory.home, null, i));
            }
            Goal there = scan.is(i, "there") && i < from + 2 ? there(i) : null;
            if (there != null) {
                return List.of(there);
            }
        }
        return List.of();
    }

    /** The place that the sentence has named before, else the state spoken of last. */
    private @Nullable Goal there(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Goal goal = scan.where(i) == null ? null : goal(i);
            if (goal != null) {
                return new Goal(goal.state(), goal.place(), at);
            }
        }
        return memory.lastState() == null ? null : new Goal(memory.lastState(), null, at);
    }

    /** A plain object: "visited Hanoi", "was in the Maldives"; "visit to" is no verb. */
    private List<Goal> object(int from) {
        if (scan.is(from - 1, "here") && memory.home != null) {
            return List.of(new Goal(memory.home, null, from - 1));
        }
        if (scan.is(from - 1, "there")) {
            return List.of(new Goal(null, null, from - 1));
        }
        if (scan.is(from, "to", "in", "on")) {
            return List.of();
        }
        if (scan.is(from, "here") && memory.home != null) {
            return List.of(new Goal(memory.home, null, from));
        }
        Goal there = scan.is(from, "there") ? there(from) : null;
        if (there != null) {
            return List.of(there);
        }
        return listed(named(from));
    }

    /** The destinations listed from a place on, each with its date where it has one. */
    List<Goal> listed(int from) {
        return new GoalList(scan, this).from(from);
    }

    /** Steps over "the neighbouring", "the capital of". */
    int named(int from) {
        int at = from;
        while (at < from + 5 && goal(at) == null && scan.isIn(at, BEFORE_NAME)) {
            at++;
        }
        return at;
    }

    /** The destination that stands at a place, or null. */
    @Nullable
    Goal goal(int at) {
        Where where = scan.where(at);
        if (where != null && where.state() != null) {
            boolean possessive = scan.isPossessive(at + 1);
            boolean capital = scan.is(possessive ? at + 2 : at + 1, "capital", "soil", "territory", "city", "town");
            if (capital || where.kind() != Where.Kind.DEMONYM && !possessive) {
                return new Goal(where.state(), where.place(), at);
            }
            return null;
        }
        if (scan.isIn(at, COUNTRY)) {
            if (scan.is(at - 1, "your")) {
                return memory.addressed == null ? null : new Goal(memory.addressed, null, at);
            }
            return scan.is(at - 1, "the", "his", "her", "their", "this", "that", "host", "neighbouring", "neighboring")
                    ? new Goal(null, null, at)
                    : null;
        }
        return null;
    }

    /** The state that "the country" means to a traveller: the one spoken of that is not his own. */
    @Nullable
    State meant(Goal goal, Agent traveller) {
        if (goal.state() != null) {
            return goal.state();
        }
        State own = memory.allegiance.stateOf(traveller);
        State his = scan.is(goal.at() - 1, "his", "her") ? possessor(goal.at(), traveller) : null;
        if (his != null) {
            return his;
        }
        VisitDraft open = memory.visits.open();
        List<State> candidates = new ArrayList<>(isUnnamed(goal) ? statesBefore(goal.at()) : List.of());
        if (isUnnamed(goal) && memory.homeSure && memory.home != null) {
            candidates.add(memory.home);
        }
        candidates.addAll(memory.statesLastFirst());
        if (memory.home != null) {
            candidates.add(memory.home);
        }
        State sender = own == null && memory.homeSure && open == null ? memory.home : own;
        for (State state : candidates) {
            if (state != null && sender != null && !Memory.same(state, sender)) {
                return state;
            }
        }
        if (scan.is(goal.at(), "there") && own == null && open == null) {
            return memory.lastState();
        }
        return own == null && open != null && !open.visitor.equals(traveller)
                ? memory.allegiance.stateOf(open.visitor)
                : null;
    }

    /** Whether no word tells the place at all: "who came in July". */
    private boolean isUnnamed(Goal goal) {
        return !scan.isIn(goal.at(), COUNTRY) && !scan.is(goal.at(), "there", "here");
    }

    /** The states of the places that the sentence names before, the last first. */
    private List<State> statesBefore(int at) {
        List<State> out = new ArrayList<>();
        for (int i = at - 1; i >= 0; i--) {
            Goal goal = scan.where(i) == null ? null : goal(i);
            if (goal != null && goal.state() != null) {
                out.add(goal.state());
            }
        }
        return out;
    }

    /** "the visit that X is paying to his country": it is that of somebody else in the sentence, the host. */
    private @Nullable State possessor(int at, Agent traveller) {
        State own = memory.allegiance.stateOf(traveller);
        for (int i = at - 1; i >= 0; i--) {
            Who who = scan.who(i);
            Agent host = who == null ? traveller : memory.agent(who);
            State state = host.equals(traveller) ? null : memory.allegiance.stateOf(host);
            if (state != null && !Memory.same(state, own)) {
                return state;
            }
        }
        return null;
    }
}
