package org.diplograph.rdf;

import org.apache.jena.graph.Node;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** Describes agents, offices and places as one article names them, each under the IRI of its path. */
final class AgentWriter {

    private final Base base;
    private final Triples out;

    AgentWriter(Base base, Triples out) {
        this.base = base;
        this.out = out;
    }

    Node agent(String iri, Agent agent) {
        return switch (agent) {
            case State state -> state(state);
            case Person person -> person(iri, person);
            case Holder holder -> holder(iri, holder);
            case Body body -> body(iri, body);
        };
    }

    Node office(String iri, Office office) {
        Node node = Terms.iri(iri);
        out.say(node, Terms.TYPE, Dg.OFFICE_CLASS);
        out.text(node, Terms.PREF_LABEL, office.title());
        out.say(node, Dg.OF_STATE, stateOrNull(office.state()));
        if (office.body() != null) {
            out.say(node, Dg.OFFICE_OF, body(iri + "/body", office.body()));
        }
        return node;
    }

    Node place(String iri, Place place) {
        Node node = Terms.iri(iri);
        out.say(node, Terms.TYPE, Dg.PLACE_CLASS);
        out.text(node, Terms.PREF_LABEL, place.name());
        out.say(node, Dg.IN_STATE, stateOrNull(place.state()));
        return node;
    }

    private Node state(State state) {
        Node node = base.state(state.id());
        out.say(node, Terms.TYPE, Dg.STATE);
        out.text(node, Terms.PREF_LABEL, state.name());
        return node;
    }

    private @Nullable Node stateOrNull(@Nullable State state) {
        return state == null ? null : state(state);
    }

    private Node person(String iri, Person person) {
        Node node = Terms.iri(iri);
        out.say(node, Terms.TYPE, Dg.OFFICIAL);
        out.text(node, Terms.PREF_LABEL, person.name());
        person.otherNames().forEach(name -> out.text(node, Terms.ALT_LABEL, name));
        out.say(node, Dg.OF_STATE, stateOrNull(person.state()));
        return node;
    }

    private Node holder(String iri, Holder holder) {
        Node node = Terms.iri(iri);
        out.say(node, Terms.TYPE, Dg.OFFICIAL);
        out.text(node, Terms.PREF_LABEL, holder.name());
        out.say(node, Dg.KNOWN_BY_OFFICE, office(iri + "/office", holder.office()));
        return node;
    }

    private Node body(String iri, Body body) {
        Node node = Terms.iri(iri);
        out.say(node, Terms.TYPE, Kinds.type(body));
        out.text(node, Terms.PREF_LABEL, body.name());
        out.say(node, Dg.OF_STATE, stateOrNull(body.state()));
        return node;
    }
}
