package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.Seeds.AZ;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;
import static org.diplograph.Seeds.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.diplograph.RandomFacts;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Report;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final String PREFIXES = """
            PREFIX dg: <https://w3id.org/diplograph/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @Test
    void whateverTheReportsSayAnEventHasOneOfEach() {
        for (int seed = 0; seed < 5; seed++) {
            List<Report> reports = new ArrayList<>();
            RandomFacts random = new RandomFacts(new Random(seed));
            for (int i = 0; i < 30; i++) {
                reports.add(random.report("r" + i));
            }
            try (GraphStore store = loaded(reports)) {
                assertThat(rows(
                                store,
                                "?s ?p (COUNT(?o) AS ?n) { VALUES ?p { dg:date dg:resolvedDate dg:earliest"
                                        + " dg:latest dg:visitType dg:meetingType dg:agreementType dg:status dg:visitor"
                                        + " dg:receivingState dg:sendingState dg:confidence dg:holder dg:office dg:officeOf dg:ofState"
                                        + " skos:prefLabel } ?s ?p ?o } GROUP BY ?s ?p HAVING (COUNT(?o) > 1)"))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(rows(
                                store,
                                "?o { ?s dg:visitor|dg:participant|dg:party|dg:receivingState|dg:status|dg:office ?o"
                                        + " FILTER NOT EXISTS { ?o skos:prefLabel ?l } }"))
                        .isEmpty();
            }
        }
    }

    @Test
    void theWordsOfAFactAreOneStepFromIt() {
        try (GraphStore store = seeds()) {
            assertThat(rows(
                            store,
                            "?quote ?start ?pattern { ?v a dg:Visit ; dg:visitor/skos:prefLabel 'Ho Chi Minh'@en ;"
                                    + " dg:evidence ?e . ?e dg:pattern ?pattern ; oa:hasTarget/oa:hasSelector ?s ."
                                    + " ?s oa:exact ?quote ; oa:start ?start }"))
                    .containsExactly("said|0|by.hand", "said|0|by.hand");
        }
    }

    @Test
    void theStatedDateStandsBesideTheResolvedOneWithItsReasonAndBounds() {
        try (GraphStore store = seeds()) {
            assertThat(rows(
                            store,
                            "?d ?r ?from ?to { ?m a dg:Meeting ; dg:date ?d ; dg:resolvedDate ?r ;"
                                    + " dg:earliest ?from ; dg:latest ?to ; dg:resolvedReason ?why }"))
                    .containsExactly("XXXX-04-21|2025-04-21|2025-04-21|2025-04-21");
            assertThat(
                            rows(
                                    store,
                                    "?from ?to { ?m a dg:Meeting ; dg:participant/skos:prefLabel 'J. Bayramov'@en ;"
                                            + " dg:earliest ?from ; dg:latest ?to ; dg:during/dg:visitor/skos:prefLabel ?who }"))
                    .containsExactly("2025-04-20|2025-04-22");
        }
    }

    @Test
    void visitsOfTwoStatesAreFoundThroughTheirPredecessors() {
        try (GraphStore store = seeds()) {
            assertThat(rows(
                            store,
                            "?who { ?a skos:prefLabel 'Vietnam'@en . ?b skos:prefLabel 'Azerbaijan'@en ."
                                    + " ?v a dg:Visit ; dg:sendingState/dg:successor* ?a ; dg:receivingState/dg:successor* ?b ;"
                                    + " dg:visitor/skos:prefLabel ?who }"))
                    .containsExactlyInAnyOrder("Ho Chi Minh", "Le Thi Thu Hang", "To Lam");
        }
    }

    @Test
    void anEventIsAsSureAsTheSurestOfItsClaims() {
        Visit visit = visit("v", person("To Lam", VN), VN, AZ, "state", "2025-05-07", Status.COMPLETED);
        Report one = report("a", null, visit.with(List.of(said(0.4))));
        Report other = report("b", null, visit.with(List.of(said(0.9), said(0.6))));
        try (GraphStore store = loaded(List.of(one, other))) {
            assertThat(rows(store, "?sure { ?v a dg:Visit ; dg:confidence ?sure }"))
                    .containsExactly("0.9");
        }
    }

    private static Evidence said(double confidence) {
        return new Evidence(new Span(0, 4), "said", "by.hand", confidence, null);
    }

    @Test
    void claimsThatContradictEachOtherAreListed() {
        Report one =
                report("a", null, visit("v", person("To Lam", VN), VN, AZ, "state", "2025-05-07", Status.COMPLETED));
        Report other =
                report("b", null, visit("v", person("To Lam", VN), VN, AZ, "state", "2025-05-09", Status.COMPLETED));
        try (GraphStore store = loaded(List.of(one, other))) {
            assertThat(
                            rows(
                                    store,
                                    "?d1 ?d2 { ?v a dg:Visit ; dg:toldAs ?c1 . ?c1 dg:contradicts ?c2 ."
                                            + " GRAPH ?g1 { ?c1 dg:date ?d1 } GRAPH ?g2 { ?c2 dg:date ?d2 } FILTER (?d1 < ?d2) }"))
                    .containsExactly("2025-05-07|2025-05-09");
        }
    }

    @Test
    void anUnsureMatchHasATargetAScoreAndReasons() {
        try (GraphStore store = seeds()) {
            assertThat(rows(
                            store,
                            "?a ?b ?score { ?p skos:prefLabel ?a ; dg:candidateMatch ?m . ?m dg:score ?score ;"
                                    + " dg:reasons ?why ; dg:matchTarget/skos:prefLabel ?b }"))
                    .containsExactly("E. Mammadov|Elnur Mammadov|0.6");
        }
    }

    @Test
    void statesAreLinkedToWikidataInAGraphOfTheirOwn() {
        try (GraphStore store = seeds()) {
            assertThat(rows(
                            store,
                            "?q { ?s skos:prefLabel 'Azerbaijan'@en"
                                    + " GRAPH <https://w3id.org/diplograph/graph/links> { ?s owl:sameAs ?q } }"))
                    .containsExactly("http://www.wikidata.org/entity/Q227");
            assertThat(rows(store, "?s { ?s owl:sameAs ?q }")).isEmpty();
        }
    }

    private static GraphStore seeds() {
        return loaded(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
    }

    private static GraphStore loaded(List<Report> reports) {
        GraphStore store = GraphStore.inMemory();
        new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
        return store;
    }

    private static List<String> rows(GraphStore store, String select) {
        return store.read(data -> {
            List<String> rows = new ArrayList<>();
            try (var execution =
                    QueryExecutionFactory.create(PREFIXES + "SELECT " + select, DatasetFactory.wrap(data))) {
                var results = execution.execSelect();
                results.forEachRemaining(row -> rows.add(String.join(
                        "|",
                        results.getResultVars().stream()
                                .map(v -> row.get(v).isLiteral()
                                        ? row.getLiteral(v).getLexicalForm()
                                        : row.get(v).toString())
                                .toList())));
            }
            return rows;
        });
    }
}
