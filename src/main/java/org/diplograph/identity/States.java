package org.diplograph.identity;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.StateInfo;

/** Which states are one another's past: the Azerbaijan SSR is Azerbaijan's, and so is the Soviet Union for a person. */
final class States {

    private final Map<String, Set<String>> past = new HashMap<>();
    private final Lexicon lexicon;

    States(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (StateEntry entry : lexicon.states()) {
            entry.predecessors().forEach(p -> link(entry.id(), p));
            entry.successors().forEach(s -> link(s, entry.id()));
        }
    }

    private void link(String state, String predecessor) {
        past.computeIfAbsent(state, k -> new TreeSet<>()).add(predecessor);
    }

    /** Whether a report that names one may mean the other: equal, or one the other's past. */
    boolean sameLand(State one, State other) {
        return one.id().equals(other.id())
                || pastOf(one.id(), false).contains(other.id())
                || pastOf(other.id(), false).contains(one.id());
    }

    /**
     * As {@link #sameLand}, where a republic's people also serve the union: the key {@code su-az} lies in {@code su}.
     */
    boolean sameService(State one, State other) {
        return sameLand(one, other)
                || pastOf(one.id(), true).contains(other.id())
                || pastOf(other.id(), true).contains(one.id());
    }

    /** The state of the past where one of them is, else the first by key. */
    State earliest(Stream<State> states) {
        return states.min(Comparator.comparingInt(
                                (State s) -> pastOf(s.id(), true).size())
                        .thenComparing(State::id)
                        .thenComparing(State::name))
                .orElseThrow();
    }

    /** Words that say nothing more beside the state: its names and demonyms. */
    Set<String> words(State state) {
        Set<String> words = new HashSet<>(Fold.words(state.name()));
        lexicon.state(state.id())
                .ifPresent(entry -> Stream.concat(entry.names(), entry.demonyms().stream())
                        .forEach(name -> words.addAll(Fold.words(name))));
        return words;
    }

    /** Reference data for the view. */
    List<StateInfo> infos() {
        return lexicon.states().stream().map(this::info).toList();
    }

    private StateInfo info(StateEntry entry) {
        Set<String> successors = new TreeSet<>();
        past.forEach((state, predecessors) -> {
            if (predecessors.contains(entry.id())) {
                successors.add(state);
            }
        });
        return new StateInfo(
                entry.asState(),
                entry.names().filter(n -> !n.equals(entry.name())).sorted().toList(),
                entry.iso2(),
                entry.capital(),
                List.copyOf(past.getOrDefault(entry.id(), Set.of())),
                List.copyOf(successors));
    }

    private Set<String> pastOf(String id, boolean withUnions) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String state = open.remove();
            Set<String> next = new HashSet<>(past.getOrDefault(state, Set.of()));
            int hyphen = state.indexOf('-');
            if (withUnions
                    && hyphen > 0
                    && lexicon.state(state.substring(0, hyphen)).isPresent()
                    && lexicon.state(state.substring(0, hyphen)).get().historical()) {
                next.add(state.substring(0, hyphen));
            }
            next.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }
}
