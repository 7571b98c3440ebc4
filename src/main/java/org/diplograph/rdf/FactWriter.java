package org.diplograph.rdf;

import java.util.List;
import org.apache.jena.graph.Node;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.diplograph.model.View;
import org.diplograph.model.View.Told;
import org.jspecify.annotations.Nullable;

/** What is particular to each kind of consolidated fact, and the shortcuts that follow from it. */
final class FactWriter {

    private final View view;
    private final Base base;
    private final Triples out;

    FactWriter(View view, Base base, Triples out) {
        this.view = view;
        this.base = base;
        this.out = out;
    }

    void write(Node node, Told told) {
        if (told.fact() instanceof Event event) {
            out.say(node, Dg.STATUS, Dg.code("status", event.status().code()));
        }
        switch (told.fact()) {
            case Visit visit -> visit(node, visit, told);
            case Meeting meeting -> meeting(node, meeting, told);
            case Agreement agreement -> agreement(node, agreement, told);
            case OfficeHolding holding -> holding(node, holding);
            case Founding founding -> {
                out.text(node, Terms.TITLE, founding.name());
                out.say(node, Dg.FOUNDED, thing(founding));
                out.say(node, Dg.PLACE, place(founding.place()));
                all(node, Dg.BETWEEN_STATE, founding.states());
            }
            case Relationship tie -> {
                out.say(node, Dg.RELATIONSHIP_TYPE, Dg.code("relationship-kind", tie.kind()));
                all(node, Dg.BETWEEN, tie.between());
                out.say(node, Dg.WITHIN, agent(tie.within()));
            }
            case Figure figure -> figure(node, figure);
            case Interview interview -> {
                out.say(node, Dg.SPEAKER, agent(interview.speaker()));
                out.say(node, Dg.AGENCY, agent(interview.agency()));
            }
        }
    }

    private void visit(Node node, Visit visit, Told told) {
        Node visitor = thing(visit.visitor());
        Node receiving = thing(visit.receiving());
        out.say(node, Dg.VISITOR, visitor);
        out.say(node, Dg.SENDING_STATE, agent(visit.sending()));
        out.say(node, Dg.RECEIVING_STATE, receiving);
        visit.places().forEach(p -> out.say(node, Dg.PLACE, thing(p)));
        out.say(node, Dg.VISIT_TYPE, Dg.code("visit-kind", visit.kind()));
        out.say(node, Dg.HOST, agent(visit.host()));
        out.say(node, Dg.INVITED_BY, agent(visit.invitedBy()));
        if (told.journey() != null) {
            out.say(node, Dg.JOURNEY, base.thing(told.journey()));
            out.say(base.thing(told.journey()), Terms.TYPE, Dg.JOURNEY_CLASS);
        }
        if (ViewGraph.tookPlace(visit) && isOfficial(visit.visitor())) {
            out.say(visitor, Dg.VISITED, receiving);
        }
    }

    private void meeting(Node node, Meeting meeting, Told told) {
        all(node, Dg.PARTICIPANT, meeting.participants());
        out.say(node, Dg.MEETING_TYPE, Dg.code("meeting-kind", meeting.kind()));
        out.say(node, Dg.PLACE, place(meeting.place()));
        out.text(node, Dg.OCCASION, meeting.occasion());
        during(node, Dg.DURING, told);
        boolean together = !meeting.kind().equals("conference");
        if (together && ViewGraph.tookPlace(meeting)) {
            List<Agent> officials = meeting.participants().stream()
                    .filter(FactWriter::isOfficial)
                    .toList();
            officials.forEach(a -> officials.stream()
                    .filter(b -> !a.equals(b))
                    .forEach(b -> out.say(thing(a), Dg.MET_WITH, thing(b))));
        }
    }

    private void agreement(Node node, Agreement agreement, Told told) {
        out.say(node, Dg.AGREEMENT_TYPE, Kinds.agreement(agreement.kind()));
        out.text(node, Terms.TITLE, agreement.title());
        out.text(node, Dg.SUBJECT_MATTER, agreement.subject());
        all(node, Dg.PARTY, agreement.parties());
        all(node, Dg.BETWEEN_STATE, agreement.states());
        all(node, Dg.SIGNATORY, agreement.signatories());
        out.say(node, Dg.PLACE, place(agreement.place()));
        during(node, Dg.SIGNED_DURING, told);
    }

    private void holding(Node node, OfficeHolding holding) {
        out.say(node, Dg.HOLDER, thing(holding.holder()));
        out.say(node, Dg.OFFICE, thing(holding.office()));
        out.say(node, Dg.STANDING, Dg.code("standing", holding.standing()));
        out.say(thing(holding.holder()), Dg.HOLDS_OFFICE, thing(holding.office()));
    }

    private void figure(Node node, Figure figure) {
        out.text(node, Dg.QUANTITY, figure.quantity());
        out.say(node, Dg.VALUE, Terms.decimal(figure.value()));
        out.text(node, Dg.UNIT, figure.unit());
        out.text(node, Dg.QUALIFIER, figure.qualifier());
        all(node, Dg.BETWEEN_STATE, figure.states());
    }

    private void during(Node node, Node property, Told told) {
        out.say(node, property, told.during() == null ? null : base.thing(told.during()));
    }

    private void all(Node node, Node property, List<? extends Agent> agents) {
        agents.forEach(a -> out.say(node, property, thing(a)));
    }

    private Node thing(Object canonical) {
        return base.thing(view.id(canonical));
    }

    private @Nullable Node agent(@Nullable Agent agent) {
        return agent == null ? null : thing(agent);
    }

    private @Nullable Node place(@Nullable Place place) {
        return place == null ? null : thing(place);
    }

    private static boolean isOfficial(Agent agent) {
        return agent instanceof Person || agent instanceof Holder;
    }
}
