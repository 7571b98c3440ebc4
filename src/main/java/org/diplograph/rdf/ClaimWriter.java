package org.diplograph.rdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplograph.model.Agent;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Report;
import org.jspecify.annotations.Nullable;

/** Writes one report; {@link ClaimReader} is its mirror. */
final class ClaimWriter {

    private final Report report;
    private final Triples out;
    private final AgentWriter agents;
    private final String stem;

    ClaimWriter(Base base, Report report, Triples out) {
        this.report = report;
        this.out = out;
        this.agents = new AgentWriter(base, out);
        this.stem = base.claims(report.article().id(), report.iri());
    }

    static String claimIri(String stem, List<Fact> facts, int index) {
        return facts.get(index) instanceof Event event ? keyed(stem, event.key()) : stem + "fact/" + index;
    }

    private static String keyed(String stem, String key) {
        return stem + "event/" + Base.encode(key);
    }

    void write() {
        writeHeader(out, report);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < report.facts().size(); i++) {
            String iri = claimIri(stem, report.facts(), i);
            if (!seen.add(iri)) {
                throw new IllegalArgumentException("two claims are " + iri);
            }
            Node claim = Terms.iri(iri);
            out.say(claim, Terms.TYPE, Dg.CLAIM);
            out.say(claim, Dg.ORDINAL, Terms.number(i));
            out.date(claim, Dg.DATE, report.facts().get(i).date());
            writeEvidence(out, report, claim, report.facts().get(i))
                    .forEach(words -> out.say(claim, Dg.EVIDENCE, words));
            writeFact(claim, report.facts().get(i));
        }
    }

    static void writeHeader(Triples out, Report report) {
        Node node = ClaimGraph.name(report);
        Article article = report.article();
        out.say(node, Terms.TYPE, Dg.ARTICLE);
        out.text(node, Terms.IDENTIFIER, article.id());
        out.text(node, Terms.TITLE, article.headline());
        out.date(node, Terms.ISSUED, article.published());
        out.text(node, Terms.PUBLISHER, article.outlet());
        out.text(node, Terms.LANGUAGE, article.language());
        out.text(node, Terms.URL, article.url());
    }

    /** Describes the words of a claim; the annotations to hang on whatever they are evidence of. */
    static List<Node> writeEvidence(Triples out, Report report, Node claim, Fact fact) {
        List<Node> all = new ArrayList<>();
        for (Evidence words : fact.evidence()) {
            Node node = Terms.iri(claim.getURI() + "/evidence-" + (all.size() + 1));
            Node target = Terms.iri(node.getURI() + "/target");
            Node selector = Terms.iri(node.getURI() + "/selector");
            out.say(node, Terms.TYPE, Terms.ANNOTATION);
            out.text(node, Dg.PATTERN, words.pattern());
            out.say(node, Dg.CONFIDENCE, Terms.decimal(words.confidence()));
            out.text(node, Dg.SAID_BY, words.saidBy());
            out.say(node, Terms.HAS_TARGET, target);
            out.say(target, Terms.TYPE, Terms.SPECIFIC_RESOURCE);
            out.say(target, Terms.HAS_SOURCE, ClaimGraph.name(report));
            out.say(target, Terms.HAS_SELECTOR, selector);
            out.say(selector, Terms.TYPE, Terms.QUOTE_SELECTOR);
            out.say(selector, Terms.TYPE, Terms.POSITION_SELECTOR);
            out.text(selector, Terms.EXACT, words.quote());
            out.say(selector, Terms.START, Terms.number(words.span().start()));
            out.say(selector, Terms.END, Terms.number(words.span().end()));
            all.add(node);
        }
        return all;
    }

    private void writeFact(Node claim, Fact fact) {
        out.say(claim, Terms.TYPE, Kinds.type(fact));
        if (fact instanceof Event event) {
            out.say(claim, Dg.STATUS, Dg.code("status", event.status().code()));
        }
        switch (fact) {
            case Visit visit -> write(claim, visit);
            case Meeting meeting -> write(claim, meeting);
            case Agreement agreement -> write(claim, agreement);
            case OfficeHolding holding -> {
                agent(claim, Dg.HOLDER, "holder", holding.holder());
                out.say(claim, Dg.OFFICE, agents.office(claim.getURI() + "/office", holding.office()));
                out.say(claim, Dg.STANDING, Dg.code("standing", holding.standing()));
            }
            case Founding founding -> {
                out.text(claim, Terms.TITLE, founding.name());
                out.say(claim, Dg.PLACE, place(claim, "place", founding.place()));
                agents(claim, Dg.BETWEEN_STATE, "state", founding.states());
            }
            case Relationship tie -> {
                out.say(claim, Dg.RELATIONSHIP_TYPE, Dg.code("relationship-kind", tie.kind()));
                agents(claim, Dg.BETWEEN, "between", tie.between());
                agent(claim, Dg.WITHIN, "within", tie.within());
            }
            case Figure figure -> write(claim, figure);
            case Interview interview -> {
                agent(claim, Dg.SPEAKER, "speaker", interview.speaker());
                agent(claim, Dg.AGENCY, "agency", interview.agency());
            }
        }
    }

    private void write(Node claim, Visit visit) {
        agent(claim, Dg.VISITOR, "visitor", visit.visitor());
        agent(claim, Dg.SENDING_STATE, "sending", visit.sending());
        agent(claim, Dg.RECEIVING_STATE, "receiving", visit.receiving());
        for (int i = 0; i < visit.places().size(); i++) {
            out.say(
                    claim,
                    Dg.PLACE,
                    place(claim, "place-" + (i + 1), visit.places().get(i)));
        }
        out.say(claim, Dg.VISIT_TYPE, Dg.code("visit-kind", visit.kind()));
        agent(claim, Dg.HOST, "host", visit.host());
        agent(claim, Dg.INVITED_BY, "invited-by", visit.invitedBy());
        if (visit.journey() != null) {
            out.say(claim, Dg.JOURNEY, Terms.iri(stem + "journey/" + Base.encode(visit.journey())));
        }
    }

    private void write(Node claim, Meeting meeting) {
        agents(claim, Dg.PARTICIPANT, "participant", meeting.participants());
        out.say(claim, Dg.MEETING_TYPE, Dg.code("meeting-kind", meeting.kind()));
        out.say(claim, Dg.PLACE, place(claim, "place", meeting.place()));
        during(claim, Dg.DURING, meeting.during());
        out.text(claim, Dg.OCCASION, meeting.occasion());
    }

    private void write(Node claim, Agreement agreement) {
        out.say(claim, Dg.AGREEMENT_TYPE, Kinds.agreement(agreement.kind()));
        out.text(claim, Terms.TITLE, agreement.title());
        out.text(claim, Dg.SUBJECT_MATTER, agreement.subject());
        agents(claim, Dg.PARTY, "party", agreement.parties());
        agents(claim, Dg.BETWEEN_STATE, "state", agreement.states());
        agents(claim, Dg.SIGNATORY, "signatory", agreement.signatories());
        out.say(claim, Dg.PLACE, place(claim, "place", agreement.place()));
        during(claim, Dg.SIGNED_DURING, agreement.during());
    }

    private void write(Node claim, Figure figure) {
        out.text(claim, Dg.QUANTITY, figure.quantity());
        out.say(claim, Dg.VALUE, Terms.decimal(figure.value()));
        out.text(claim, Dg.UNIT, figure.unit());
        out.text(claim, Dg.QUALIFIER, figure.qualifier());
        agents(claim, Dg.BETWEEN_STATE, "state", figure.states());
    }

    private void during(Node claim, Node property, @Nullable String key) {
        out.say(claim, property, key == null ? null : Terms.iri(keyed(stem, key)));
    }

    private @Nullable Node place(Node claim, String step, org.diplograph.model.@Nullable Place place) {
        return place == null ? null : agents.place(claim.getURI() + "/" + step, place);
    }

    private void agent(Node claim, Node property, String step, @Nullable Agent agent) {
        out.say(claim, property, agent == null ? null : agents.agent(claim.getURI() + "/" + step, agent));
    }

    private void agents(Node claim, Node property, String step, List<? extends Agent> members) {
        for (int i = 0; i < members.size(); i++) {
            agent(claim, property, step + "-" + (i + 1), members.get(i));
        }
    }
}
