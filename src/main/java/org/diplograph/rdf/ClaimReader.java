package org.diplograph.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Report;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ClaimWriter} wrote. */
final class ClaimReader {

    private final Reading in;
    private final AgentReader agents;

    ClaimReader(Graph graph) {
        this.in = new Reading(graph);
        this.agents = new AgentReader(in);
    }

    Report read() {
        List<Node> articles = in.ofType(Dg.ARTICLE);
        if (articles.size() != 1) {
            throw new IllegalArgumentException("a graph of claims has one article, this has " + articles.size());
        }
        List<Fact> facts = in.ofType(Dg.CLAIM).stream()
                .sorted(Comparator.comparingDouble(claim -> in.number(claim, Dg.ORDINAL)))
                .map(this::fact)
                .toList();
        return new Report(articles.getFirst().getURI(), header(articles.getFirst()), facts);
    }

    private Article header(Node node) {
        return new Article(
                in.needText(node, Terms.IDENTIFIER),
                in.text(node, Terms.URL),
                in.text(node, Terms.TITLE),
                "",
                in.date(node, Terms.ISSUED),
                in.text(node, Terms.PUBLISHER),
                in.text(node, Terms.LANGUAGE));
    }

    private Fact fact(Node claim) {
        if (in.isA(claim, Dg.VISIT)) {
            return visit(claim);
        } else if (in.isA(claim, Dg.MEETING)) {
            return meeting(claim);
        } else if (in.isA(claim, Dg.AGREEMENT)) {
            return agreement(claim);
        } else if (in.isA(claim, Dg.OFFICE_HOLDING)) {
            return holding(claim);
        } else if (in.isA(claim, Dg.FOUNDING)) {
            return founding(claim);
        } else if (in.isA(claim, Dg.RELATIONSHIP)) {
            return relationship(claim);
        } else if (in.isA(claim, Dg.FIGURE)) {
            return figure(claim);
        } else if (in.isA(claim, Dg.INTERVIEW)) {
            return interview(claim);
        }
        throw new IllegalArgumentException("no kind of claim: " + claim);
    }

    private Fact visit(Node claim) {
        return new Visit(
                Reading.lastStep(claim),
                Objects.requireNonNull(agents.agent(claim, Dg.VISITOR)),
                agents.agent(claim, Dg.SENDING_STATE),
                agents.state(in.need(claim, Dg.RECEIVING_STATE)),
                agents.places(claim, Dg.PLACE),
                code(claim, Dg.VISIT_TYPE),
                in.date(claim, Dg.DATE),
                status(claim),
                agents.agent(claim, Dg.HOST),
                agents.agent(claim, Dg.INVITED_BY),
                key(claim, Dg.JOURNEY),
                evidence(claim));
    }

    private Fact meeting(Node claim) {
        return new Meeting(
                Reading.lastStep(claim),
                agents.agents(claim, Dg.PARTICIPANT),
                code(claim, Dg.MEETING_TYPE),
                agents.place(claim, Dg.PLACE),
                in.date(claim, Dg.DATE),
                status(claim),
                key(claim, Dg.DURING),
                in.text(claim, Dg.OCCASION),
                evidence(claim));
    }

    private Fact agreement(Node claim) {
        return new Agreement(
                Reading.lastStep(claim),
                Kinds.agreement(in.need(claim, Dg.AGREEMENT_TYPE)),
                in.text(claim, Terms.TITLE),
                in.text(claim, Dg.SUBJECT_MATTER),
                agents.agents(claim, Dg.PARTY),
                agents.states(claim, Dg.BETWEEN_STATE),
                agents.agents(claim, Dg.SIGNATORY),
                agents.place(claim, Dg.PLACE),
                in.date(claim, Dg.DATE),
                status(claim),
                key(claim, Dg.SIGNED_DURING),
                evidence(claim));
    }

    private Fact holding(Node claim) {
        return new OfficeHolding(
                agents.person(in.need(claim, Dg.HOLDER)),
                agents.office(in.need(claim, Dg.OFFICE)),
                code(claim, Dg.STANDING),
                in.date(claim, Dg.DATE),
                evidence(claim));
    }

    private Fact founding(Node claim) {
        return new Founding(
                in.needText(claim, Terms.TITLE),
                in.date(claim, Dg.DATE),
                agents.place(claim, Dg.PLACE),
                agents.states(claim, Dg.BETWEEN_STATE),
                evidence(claim));
    }

    private Fact relationship(Node claim) {
        return new Relationship(
                code(claim, Dg.RELATIONSHIP_TYPE),
                agents.agents(claim, Dg.BETWEEN),
                agents.agent(claim, Dg.WITHIN),
                in.date(claim, Dg.DATE),
                evidence(claim));
    }

    private Fact figure(Node claim) {
        return new Figure(
                in.needText(claim, Dg.QUANTITY),
                in.number(claim, Dg.VALUE),
                in.needText(claim, Dg.UNIT),
                in.needText(claim, Dg.QUALIFIER),
                agents.states(claim, Dg.BETWEEN_STATE),
                in.date(claim, Dg.DATE),
                evidence(claim));
    }

    private Fact interview(Node claim) {
        return new Interview(
                agents.person(in.need(claim, Dg.SPEAKER)),
                Objects.requireNonNull(agents.agent(claim, Dg.AGENCY)),
                in.date(claim, Dg.DATE),
                evidence(claim));
    }

    private List<Evidence> evidence(Node claim) {
        return in.all(claim, Dg.EVIDENCE).stream()
                .map(node -> {
                    Node selector = in.need(in.need(node, Terms.HAS_TARGET), Terms.HAS_SELECTOR);
                    return new Evidence(
                            new Span(
                                    Integer.parseInt(in.needText(selector, Terms.START)),
                                    Integer.parseInt(in.needText(selector, Terms.END))),
                            in.needText(selector, Terms.EXACT),
                            in.needText(node, Dg.PATTERN),
                            in.number(node, Dg.CONFIDENCE),
                            in.text(node, Dg.SAID_BY));
                })
                .toList();
    }

    private Status status(Node claim) {
        return Status.valueOf(code(claim, Dg.STATUS).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private String code(Node claim, Node property) {
        return Reading.lastStep(in.need(claim, property));
    }

    private @Nullable String key(Node claim, Node property) {
        Node node = in.one(claim, property);
        return node == null ? null : Reading.lastStep(node);
    }
}
