package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each class and each property of the ontology serves a question: take away what the graph says by it, and some named
 * query no longer gives its expected answer.
 */
class CompetencyTest {

    private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/diplograph.ttl");
    private static final QueryLibrary LIBRARY = QueryLibrary.load();
    private static final Map<String, GraphStore> STORES = QuestionData.load();

    @AfterAll
    static void close() {
        STORES.values().forEach(GraphStore::close);
    }

    static List<Node> terms() {
        return ONTOLOGY.stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(term -> !ONTOLOGY.contains(term, OWL2.deprecated.asNode(), Node.ANY))
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void withoutATermAQuestionHasAnotherAnswer(Node term) {
        List<NamedQuery> serving = LIBRARY.queries().stream()
                .filter(query -> QueryTerms.of(query, ONTOLOGY).contains(term))
                .filter(CompetencyTest::asksNobodyElse)
                .toList();
        assertThat(serving).as("queries that need %s", term).isNotEmpty();
        assertThat(serving)
                .as("queries whose expected answer needs %s", term)
                .anyMatch(query -> !Optional.of(answerWithout(term, query)).equals(QueryLibrary.expected(query)));
    }

    @Test
    void aQueryNeedsTheTermsThatItNamesAndTheClassesBelowThoseThatItAsksForAsAWhole() {
        NamedQuery query = NamedQuery.parse("x", """
                #+ summary: Not dg:Visit.
                #+ question: What is it?
                PREFIX dg: <https://w3id.org/diplograph/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?x { ?x a ?type FILTER NOT EXISTS { ?x dg:host/dg:ofState* ?y } ?type rdfs:subClassOf+ dg:Correction }
                """);
        assertThat(QueryTerms.of(query, ONTOLOGY))
                .extracting(Node::getLocalName)
                .containsExactly("Correction", "Merge", "Relabelling", "Retraction", "Split", "host", "ofState");
    }

    private static boolean asksNobodyElse(NamedQuery query) {
        return query.parameters().stream().noneMatch(p -> p.type() == Parameter.Type.SERVICE);
    }

    private static String answerWithout(Node term, NamedQuery query) {
        GraphStore store = Objects.requireNonNull(STORES.get(query.data()));
        List<Quad> said = store.write(quads -> {
            List<Quad> all = new ArrayList<>();
            Stream.of(quads.find(Node.ANY, Node.ANY, term, Node.ANY), quads.find(Node.ANY, Node.ANY, Node.ANY, term))
                    .forEach(found -> addAll(found, all));
            all.forEach(quads::delete);
            return all;
        });
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Question.of(query, query.examples()).answer(store, ResultFormat.TSV, out, 20_000);
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            store.write(quads -> {
                said.forEach(quads::add);
                return said;
            });
        }
    }

    private static void addAll(Iterator<Quad> found, List<Quad> all) {
        found.forEachRemaining(all::add);
    }
}
