package org.diplograph.rdf;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.StateInfo;
import org.diplograph.model.View;
import org.diplograph.model.View.Candidate;
import org.jspecify.annotations.Nullable;

/** Describes whoever and whatever the view speaks of: one preferred name each. */
final class ThingWriter {

    private final View view;
    private final Base base;
    private final Triples out;

    ThingWriter(View view, Base base, Triples out) {
        this.view = view;
        this.base = base;
        this.out = out;
    }

    void write() {
        Set<String> known = new HashSet<>();
        for (StateInfo info : view.states()) {
            known.add(info.state().id());
            state(info);
        }
        for (Map.Entry<Object, String> entry : view.things().entrySet()) {
            Node node = base.thing(entry.getValue());
            switch (entry.getKey()) {
                case State s -> unlisted(node, s, known);
                case Person p -> person(node, p);
                case Holder h -> holder(node, h);
                case Body b -> body(node, b);
                case Office o -> office(node, o);
                case Place p -> place(node, p);
                default -> {}
            }
        }
        view.candidates().forEach(this::candidate);
    }

    /** A state that reference data does not know has at least its name. */
    private void unlisted(Node node, State state, Set<String> known) {
        if (!known.contains(state.id())) {
            named(node, Dg.STATE, state.name());
        }
    }

    private void named(Node node, Node type, String name) {
        out.say(node, Terms.TYPE, type);
        out.say(node, Terms.PREF_LABEL, Terms.english(name));
    }

    private void state(StateInfo info) {
        Node node = base.state(info.state().id());
        named(node, Dg.STATE, info.state().name());
        info.otherNames().forEach(name -> out.say(node, Terms.ALT_LABEL, Terms.english(name)));
        out.text(node, Dg.ISO_CODE, info.isoCode());
        if (info.capital() != null) {
            out.say(node, Dg.CAPITAL, base.thing(view.id(new Place(info.capital(), info.state()))));
        }
        info.predecessors().forEach(p -> out.say(node, Dg.PREDECESSOR, base.state(p)));
        info.successors().forEach(s -> out.say(node, Dg.SUCCESSOR, base.state(s)));
    }

    private void person(Node node, Person person) {
        named(node, Dg.OFFICIAL, person.name());
        person.otherNames().forEach(name -> out.say(node, Terms.ALT_LABEL, Terms.english(name)));
        out.say(node, Dg.OF_STATE, stateOf(person.state()));
    }

    private void holder(Node node, Holder holder) {
        named(node, Dg.OFFICIAL, holder.name());
        out.say(node, Dg.KNOWN_BY_OFFICE, base.thing(view.id(holder.office())));
        out.say(node, Dg.OF_STATE, stateOf(holder.office().state()));
    }

    private void body(Node node, Body body) {
        named(node, Kinds.type(body), body.name());
        Node state = stateOf(body.state());
        if (state != null) {
            out.say(state, Dg.HAS_BODY, node);
        }
    }

    private void office(Node node, Office office) {
        named(node, Dg.OFFICE_CLASS, office.title());
        if (!office.fullTitle().equals(office.title())) {
            out.say(node, Terms.ALT_LABEL, Terms.english(office.fullTitle()));
        }
        Node state = stateOf(office.state());
        out.say(node, Dg.OF_STATE, state);
        out.say(node, Dg.OFFICE_OF, office.body() == null ? state : base.thing(view.id(office.body())));
    }

    private void place(Node node, Place place) {
        named(node, Dg.PLACE_CLASS, place.name());
        out.say(node, Dg.IN_STATE, stateOf(place.state()));
    }

    private void candidate(Candidate candidate) {
        Node node = base.thing("match/" + candidate.one().replace('/', '.') + "--"
                + candidate.other().replace('/', '.'));
        out.say(base.thing(candidate.one()), Dg.CANDIDATE_MATCH, node);
        out.say(node, Terms.TYPE, Dg.CANDIDATE_MATCH_CLASS);
        out.say(node, Dg.MATCH_TARGET, base.thing(candidate.other()));
        out.say(node, Dg.SCORE, Terms.decimal(candidate.score()));
        out.text(node, Dg.REASONS, candidate.reasons());
    }

    private @Nullable Node stateOf(@Nullable State state) {
        return state == null ? null : base.state(state.id());
    }
}
