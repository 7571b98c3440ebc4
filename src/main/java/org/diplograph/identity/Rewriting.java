package org.diplograph.identity;

import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/** The same fact with other names for whoever takes part; visits each agent, office and place on the way. */
interface Rewriting {

    Agent agent(Agent agent);

    Office office(Office office);

    Place place(Place place);

    default Fact fact(Fact fact) {
        return switch (fact) {
            case Visit v -> visit(v);
            case Meeting m ->
                new Meeting(
                        m.key(),
                        agents(m.participants()),
                        m.kind(),
                        placeOrNull(m.place()),
                        m.date(),
                        m.status(),
                        m.during(),
                        m.occasion(),
                        m.evidence());
            case Agreement a ->
                new Agreement(
                        a.key(),
                        a.kind(),
                        a.title(),
                        a.subject(),
                        agents(a.parties()),
                        states(a.states()),
                        agents(a.signatories()),
                        placeOrNull(a.place()),
                        a.date(),
                        a.status(),
                        a.during(),
                        a.evidence());
            case OfficeHolding h ->
                new OfficeHolding((Person) agent(h.holder()), office(h.office()), h.standing(), h.date(), h.evidence());
            case Founding f ->
                new Founding(f.name(), f.date(), placeOrNull(f.place()), states(f.states()), f.evidence());
            case Relationship r ->
                new Relationship(r.kind(), agents(r.between()), agentOrNull(r.within()), r.date(), r.evidence());
            case Figure f ->
                new Figure(
                        f.quantity(), f.value(), f.unit(), f.qualifier(), states(f.states()), f.date(), f.evidence());
            case Interview i -> new Interview((Person) agent(i.speaker()), agent(i.agency()), i.date(), i.evidence());
        };
    }

    private Visit visit(Visit v) {
        return new Visit(
                v.key(),
                agent(v.visitor()),
                agentOrNull(v.sending()),
                (State) agent(v.receiving()),
                v.places().stream().map(this::place).distinct().toList(),
                v.kind(),
                v.date(),
                v.status(),
                agentOrNull(v.host()),
                agentOrNull(v.invitedBy()),
                v.journey(),
                v.evidence());
    }

    private List<Agent> agents(List<Agent> agents) {
        return agents.stream().map(this::agent).distinct().toList();
    }

    private List<State> states(List<State> states) {
        return states.stream().map(s -> (State) agent(s)).distinct().toList();
    }

    private @Nullable Agent agentOrNull(@Nullable Agent agent) {
        return agent == null ? null : agent(agent);
    }

    private @Nullable Place placeOrNull(@Nullable Place place) {
        return place == null ? null : place(place);
    }
}
