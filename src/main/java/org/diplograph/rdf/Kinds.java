package org.diplograph.rdf;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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

    /** Agreements are of a kind by its label in the scheme, "joint communiqué"; in the graph it is the concept. */
    private static final Map<String, Node> AGREEMENTS = Reference.scheme("agreement-kind").stream(
                    Node.ANY, Terms.PREF_LABEL, Node.ANY)
            .filter(t -> t.getSubject().getURI().startsWith(Dg.CODE + "agreement-kind/"))
            .collect(Collectors.toMap(t -> t.getObject().getLiteralLexicalForm(), Triple::getSubject));

    private static final Map<Node, String> AGREEMENT_LABELS =
            AGREEMENTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Kinds() {}

    static Node agreement(String kind) {
        return AGREEMENTS.getOrDefault(kind, Dg.code("agreement-kind", kind));
    }

    static String agreement(Node code) {
        return AGREEMENT_LABELS.getOrDefault(code, Reading.lastStep(code));
    }

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
