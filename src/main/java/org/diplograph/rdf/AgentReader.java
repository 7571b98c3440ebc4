package org.diplograph.rdf;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AgentWriter} wrote. */
final class AgentReader {

    private final Reading in;

    AgentReader(Reading in) {
        this.in = in;
    }

    @Nullable
    Agent agent(Node claim, Node property) {
        Node node = in.one(claim, property);
        return node == null ? null : agent(node);
    }

    List<Agent> agents(Node claim, Node property) {
        return in.all(claim, property).stream().map(this::agent).toList();
    }

    List<State> states(Node claim, Node property) {
        return in.all(claim, property).stream().map(this::state).toList();
    }

    State state(Node node) {
        return new State(Reading.lastStep(node), in.needText(node, Terms.PREF_LABEL));
    }

    Agent agent(Node node) {
        if (in.isA(node, Dg.STATE)) {
            return state(node);
        }
        if (!in.isA(node, Dg.OFFICIAL)) {
            return body(node);
        }
        Node office = in.one(node, Dg.KNOWN_BY_OFFICE);
        return office == null ? person(node) : new Holder(office(office));
    }

    Person person(Node node) {
        return new Person(
                in.needText(node, Terms.PREF_LABEL), in.texts(node, Terms.ALT_LABEL), stateOf(node, Dg.OF_STATE));
    }

    Office office(Node node) {
        Node body = in.one(node, Dg.OFFICE_OF);
        return new Office(
                in.needText(node, Terms.PREF_LABEL), body == null ? null : body(body), stateOf(node, Dg.OF_STATE));
    }

    @Nullable
    Place place(Node claim, Node property) {
        List<Place> places = places(claim, property);
        return places.isEmpty() ? null : places.getFirst();
    }

    List<Place> places(Node claim, Node property) {
        return in.all(claim, property).stream()
                .map(node -> new Place(in.needText(node, Terms.PREF_LABEL), stateOf(node, Dg.IN_STATE)))
                .toList();
    }

    private Body body(Node node) {
        Body.Kind kind = Kinds.BODIES.entrySet().stream()
                .filter(e -> in.isA(node, e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of agent: " + node));
        return new Body(in.needText(node, Terms.PREF_LABEL), kind, stateOf(node, Dg.OF_STATE));
    }

    private @Nullable State stateOf(Node node, Node property) {
        Node state = in.one(node, property);
        return state == null ? null : state(state);
    }
}
