package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.diplograph.RandomFacts;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.junit.jupiter.api.Test;

class ClaimGraphTest {

    private final ClaimGraph claims = new ClaimGraph(Base.DEFAULT);

    @Test
    void whatIsWrittenIsReadBackExactly() {
        for (int seed = 0; seed < 300; seed++) {
            Report report = new RandomFacts(new Random(seed)).report("r" + seed);
            Graph graph = claims.write(report);
            assertThat(claims.read(graph)).as("seed %d", seed).isEqualTo(withoutText(report));
        }
    }

    @Test
    void aGraphHasNoBlankNodes() {
        Graph graph = claims.write(new RandomFacts(new Random(7)).report("r"));
        assertThat(graph.stream())
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }

    @Test
    void theSameReportMakesTheSameGraph() {
        Report report = new RandomFacts(new Random(11)).report("r");
        assertThat(claims.write(report).stream())
                .hasSameElementsAs(claims.write(report).stream().toList());
    }

    @Test
    void twoClaimsOfOneKeyAreRefused() {
        Report report = new RandomFacts(new Random(3)).report("r");
        List<Fact> twice = new ArrayList<>(report.facts());
        twice.addAll(report.facts());
        assertThatThrownBy(() -> claims.write(new Report(report.iri(), report.article(), twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two claims");
    }

    @Test
    void anArticleIsNamedByItsAddressOrElseByItsContent() {
        Article published = new Article("a b", "https://news.example/1", null, "text", null, null, null);
        Article bare = new Article("a b", null, null, "text", null, null, null);
        assertThat(Base.DEFAULT.article(published)).isEqualTo("https://news.example/1");
        assertThat(Base.DEFAULT.article(bare)).matches("https://w3id.org/diplograph/id/article/a%20b-[0-9a-f]{8}");
    }

    private static Report withoutText(Report report) {
        Article a = report.article();
        return new Report(
                report.iri(),
                new Article(a.id(), a.url(), a.headline(), "", a.published(), a.outlet(), a.language()),
                report.facts());
    }
}
