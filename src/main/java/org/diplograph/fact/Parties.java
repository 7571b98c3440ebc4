package org.diplograph.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Between whom a document is: the bodies and states behind "between", else those that sentence and report give. */
record Parties(Scan scan, Memory memory) {

    /** Gives the draft of the document at {@code hit} its parties and their states. */
    void into(AgreementDraft draft, Hit hit) {
        Set<Agent> parties = between(hit);
        if (parties.size() < 2) {
            parties.clear();
            parties.addAll(context());
        }
        draft.parties.addAll(parties);
        for (Agent party : parties) {
            State state = memory.allegiance.stateOf(party);
            if (state != null && draft.states.stream().noneMatch(s -> s.id().equals(state.id()))) {
                draft.states.add(state);
            }
        }
    }

    private Set<Agent> between(Hit hit) {
        Set<Agent> parties = new LinkedHashSet<>();
        int between = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 16), "between");
        if (between >= 0) {
            for (int i = between + 1; i < Math.min(scan.size(), between + 14) && !scan.is(i, ".", ";"); i++) {
                Agent party = party(scan.at(i));
                boolean adjective = scan.where(i) != null
                        && Objects.requireNonNull(scan.where(i)).kind() == Where.Kind.DEMONYM;
                if (party != null && !adjective) {
                    parties.add(party);
                }
            }
        }
        return parties;
    }

    private static @Nullable Agent party(@Nullable Chunk chunk) {
        if (chunk instanceof Who who && who.agent() instanceof Body body) {
            return body;
        }
        return chunk instanceof Where where ? where.state() : null;
    }

    /** States that the sentence names, else those of whom the report is about. */
    private List<Agent> context() {
        Set<Agent> states = named();
        if (states.size() == 2) {
            return List.copyOf(states);
        }
        VisitDraft open = memory.visits.open();
        State sender = open == null ? null : memory.allegiance.stateOf(open.visitor);
        if (open != null && sender != null) {
            return List.of(sender, open.receiving);
        }
        Set<Agent> pair = ofPair();
        return pair.size() == 2
                ? List.copyOf(pair)
                : states.size() > 2 ? List.copyOf(states).subList(0, 2) : List.copyOf(states);
    }

    /** The states of the sentence, by their own names or by whoever serves them. */
    private Set<Agent> named() {
        Set<Agent> states = new LinkedHashSet<>();
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = scan.at(i);
            if (chunk instanceof Who many && many.agents().size() > 1) {
                many.agents().stream()
                        .map(memory.allegiance::stateOf)
                        .filter(Objects::nonNull)
                        .forEach(states::add);
                continue;
            }
            State state = chunk instanceof Where w && w.place() == null
                    ? w.state()
                    : chunk instanceof Who who ? memory.allegiance.stateOf(memory.agent(who)) : null;
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private Set<Agent> ofPair() {
        Set<Agent> pair = new LinkedHashSet<>();
        memory.pair().forEach(a -> {
            State state = memory.allegiance.stateOf(a);
            if (state != null) {
                pair.add(state);
            }
        });
        return pair;
    }
}
