package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ValidationReport;
import org.diplograph.Reader;
import org.diplograph.Shared;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Article;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.Findings.Weight;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shapes find in what the loader makes, which is nothing; and how it is told where a store was spoilt. */
class FindingsTest {

    private static final Node VISIT = Base.DEFAULT.thing("visit/pham-minh-chinh-to-laos-2021-11-03");

    private static final String TOLD =
            ", by vna-1 (\"Vietnamese Prime Minister Pham Minh Chinh paid an official visit to Laos\")";

    @TempDir
    Path dir;

    @Test
    void whatIsReadInTheArticlesConforms() {
        try (GraphStore store = loaded("data/articles", "data/travels")) {
            Findings found = Findings.in(store, QueryLibrary.load());
            assertThat(found.count(Weight.VIOLATION)).isZero();
            assertThat(found.count(Weight.WARNING)).isZero();
            assertThat(ValidationReport.fromGraph(found.report()).conforms()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports/known", "reports/unseen"})
    void whatIsReadInOtherReportsHasNoViolation(String folder) {
        List<Report> reports = Shared.gold(Shared.folder(folder)).stream()
                .map(Shared::article)
                .map(FindingsTest::report)
                .toList();
        assertThat(reports).hasSizeGreaterThan(50);
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
            assertThat(Conformance.of(store).checks())
                    .filteredOn(check -> check.weight() == Weight.VIOLATION)
                    .isEmpty();
        }
    }

    @Test
    void aViolationTellsTheThingTheValueAndWhoSaysSo() throws IOException {
        try (GraphStore store = loaded(article())) {
            store.write(data -> {
                Graph view = data.getDefaultGraph();
                view.remove(VISIT, Dg.STATUS, Node.ANY);
                view.add(VISIT, Dg.DATE, NodeFactory.createLiteralString("last week"));
                view.remove(Base.DEFAULT.state("la"), Paths.term("skos:prefLabel"), Node.ANY);
                return data;
            });
            assertThat(table(store).lines())
                    .containsExactly(
                            "Event-status (1 violation): An event has exactly one status of the scheme status.",
                            "  id:visit/pham-minh-chinh-to-laos-2021-11-03 (visit): no dg:status" + TOLD,
                            "Fact-date (2 violations): A fact has at most one date, in EDTF.",
                            "  id:visit/pham-minh-chinh-to-laos-2021-11-03 (visit): dg:date is 2021-11-03 and last week"
                                    + TOLD,
                            "  id:visit/pham-minh-chinh-to-laos-2021-11-03 (visit): dg:date is last week" + TOLD,
                            "Named-prefLabel (1 violation): Whoever or whatever is spoken of has a name, one in a language.",
                            "  id:state/la (state): no skos:prefLabel" + TOLD);
        }
    }

    @Test
    void aClaimIsCheckedInTheGraphOfItsArticle() throws IOException {
        try (GraphStore store = loaded(article())) {
            store.write(data -> {
                data.deleteAny(Node.ANY, Node.ANY, Dg.ORDINAL, Node.ANY);
                return data;
            });
            assertThat(Conformance.of(store).checks()).singleElement().satisfies(check -> {
                assertThat(check.summary()).startsWith("A claim has one number");
                assertThat(check.sentences())
                        .contains("id:claim/vna-1-7787eb1c/event/visit-1 (claim visit): no dg:ordinal" + TOLD);
            });
        }
    }

    @Test
    void whatStandsInViewAndArticleIsToldOnce() throws IOException {
        try (GraphStore store = loaded(article())) {
            store.write(data -> {
                data.deleteAny(Node.ANY, Node.ANY, Dg.PATTERN, Node.ANY);
                return data;
            });
            assertThat(Conformance.of(store).checks())
                    .singleElement()
                    .satisfies(check -> assertThat(check.sentences()).hasSize(2).doesNotHaveDuplicates());
        }
    }

    private String article() throws IOException {
        Path file = Files.writeString(dir.resolve("vna-1.json"), """
                {"@type": "NewsArticle", "identifier": "vna-1", "headline": "Visit", "datePublished": "2021-11-04",
                 "publisher": {"name": "VNA"}, "inLanguage": "en",
                 "articleBody": "Vietnamese Prime Minister Pham Minh Chinh paid an official visit to Laos on November 3."}
                """);
        return file.toString();
    }

    private static GraphStore loaded(String... paths) {
        GraphStore store = GraphStore.inMemory();
        new Loader(store).load(Inputs.of(List.of(paths)), result -> {});
        return store;
    }

    private static Report report(Article article) {
        return new Report(Base.DEFAULT.article(article), article, Reader.facts(article));
    }

    private static String table(GraphStore store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Findings.in(store, QueryLibrary.load()).write(ResultFormat.TABLE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
