package org.diplograph.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;

/** The parties of a document whose words name none: the states of its sentence, else those of the report. */
record PartyContext(Scan scan, Memory memory) {

    /** Where states meet that are not the host's guests. */
    private static final Set<String> MEETING_PLACES = Set.of(
            "New York", "Geneva", "Vienna", "Brussels", "The Hague", "Hague", "Strasbourg", "Addis Ababa", "Davos");

    /** States that the sentence names, else those of whom the report is about. */
    List<Agent> agents(List<Agent> named, List<Agent> actors) {
        Set<Agent> states = inSentence();
        if (states.size() == 2) {
            return List.copyOf(states);
        }
        if (states.size() == 1 && !isOfVisit(states.iterator().next())) {
            List<Agent> pair = withOther(states.iterator().next());
            if (pair.size() == 2) {
                return pair;
            }
        }
        List<Agent> known = named.isEmpty() ? actors : named;
        if (isOrganisation(known)) {
            return known;
        }
        VisitDraft open = memory.visits.open();
        State sender = open == null ? null : memory.allegiance.stateOf(open.visitor);
        if (open != null && sender != null) {
            return List.of(sender, open.receiving);
        }
        Set<Agent> pair = ofPair();
        if (pair.size() == 2) {
            return List.copyOf(pair);
        }
        List<State> protagonists = memory.protagonists();
        boolean ours = protagonists.size() == 2 && protagonists.containsAll(states);
        return states.size() > 2
                ? List.copyOf(states).subList(0, 2)
                : ours ? List.copyOf(protagonists) : withHost(states);
    }

    /** The only state of the sentence, with that in which it is set, unless the place is where many meet. */
    private List<Agent> withHost(Set<Agent> states) {
        Where where = states.size() == 1 ? new Setting(scan).place() : null;
        State host = where == null ? null : where.state();
        Set<Agent> out = new LinkedHashSet<>(states);
        if (where != null && host != null && !MEETING_PLACES.contains(where.text())) {
            out.add(host);
        }
        return List.copyOf(out);
    }

    /** An international organisation by itself: its members' document. */
    static boolean isOrganisation(List<Agent> agents) {
        return agents.size() == 1 && agents.getFirst() instanceof Body body && body.kind() == Body.Kind.INTERNATIONAL;
    }

    /** Whether sentence or report tell of states at all. */
    boolean isAmongStates() {
        return !inSentence().isEmpty() || memory.protagonists().size() > 1;
    }

    /** Whether the open journey leads from or to the state, or none is open. */
    private boolean isOfVisit(Agent state) {
        VisitDraft open = memory.visits.open();
        return open == null
                || Memory.same(open.receiving, (State) state)
                || Memory.same(memory.allegiance.stateOf(open.visitor), (State) state);
    }

    /** A state that is no side of the open journey, and the traveller's own. */
    private List<Agent> withOther(Agent state) {
        VisitDraft open = memory.visits.open();
        State sender = open == null ? null : memory.allegiance.stateOf(open.visitor);
        return sender == null ? List.of() : List.of(sender, state);
    }

    /** The states of the sentence, by their own names or by whoever serves them. */
    Set<Agent> inSentence() {
        Set<Agent> states = new LinkedHashSet<>();
        List<DocumentNoun> nouns = DocumentNoun.in(scan);
        for (int i = 0; i < scan.size(); i++) {
            int at = i;
            Chunk chunk = nouns.stream().anyMatch(n -> n.isNamedAfter(at)) ? null : scan.at(i);
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
