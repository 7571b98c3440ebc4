package org.diplograph.rdf;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;

/** Which class of the ontology stands for which kind of record. */
final class Kinds {

    static final Map<Body.Kind, Node> BODIES = Map.of(
            Body.Kind.MINISTRY, Dg.MINISTRY,
            Body.Kind.PARLIAMENT, Dg.PARLIAMENT,
            Body.Kind.PARTY, Dg.POLITICAL_PARTY,
            Body.Kind.INTERNATIONAL, Dg.INTERNATIONAL_ORGANISATION,
            Body.Kind.COMPANY, Dg.COMPANY,
            Body.Kind.REGION, Dg.REGION,
            Body.Kind.DELEGATION, Dg.DELEGATION,
            Body.Kind.OTHER, Dg.ORGANISATION);

    private Kinds() {}

    static Node type(Fact fact) {
        return switch (fact) {
            case Visit visit -> Dg.VISIT;
            case Meeting meeting -> Dg.MEETING;
            case Agreement agreement -> Dg.AGREEMENT;
            case OfficeHolding holding -> Dg.OFFICE_HOLDING;
            case Founding founding -> Dg.FOUNDING;
            case Relationship tie -> Dg.RELATIONSHIP;
            case Figure figure -> Dg.FIGURE;
            case Interview interview -> Dg.INTERVIEW;
        };
    }

    static Node type(Body body) {
        return java.util.Objects.requireNonNull(BODIES.get(body.kind()));
    }
}
