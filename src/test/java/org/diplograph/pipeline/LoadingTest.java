package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.RandomFacts;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {

    @Test
    void anyOrderAndAnyBatchesGiveOneGraph() {
        for (int seed = 0; seed < 4; seed++) {
            List<Report> reports = reports(new Random(seed), 8);
            List<String> atOnce = loaded(List.of(reports));
            List<Report> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed + 100));
            List<List<Report>> oneByOne = shuffled.stream().map(List::of).toList();
            assertThat(loaded(oneByOne)).as("seed %d", seed).isEqualTo(atOnce);
            assertThat(loaded(List.of(shuffled.subList(0, 5), shuffled.subList(5, 8), reports)))
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void theDiskHoldsWhatMemoryHolds(@TempDir Path dir) {
        List<Report> seeds = List.of(Seeds.s0(), Seeds.s3(), Seeds.s4());
        try (GraphStore store = GraphStore.create(dir.resolve("store"))) {
            loading(store).load(seeds);
            assertThat(lines(store)).isEqualTo(loaded(List.of(seeds)));
        }
        try (GraphStore again = GraphStore.open(dir.resolve("store"))) {
            loading(again).rebuild();
            assertThat(lines(again)).isEqualTo(loaded(List.of(seeds)));
        }
    }

    @Test
    void aReportThatIsLoadedAgainIsReplaced() {
        Report first = Seeds.s3();
        Report shorter = new Report(first.iri(), first.article(), first.facts().subList(0, 2));
        assertThat(loaded(List.of(List.of(first), List.of(shorter)))).isEqualTo(loaded(List.of(List.of(shorter))));
    }

    @Test
    void claimsAreReadBackFromTheStore() {
        try (GraphStore store = GraphStore.inMemory()) {
            List<Report> seeds = List.of(Seeds.s0(), Seeds.s3(), Seeds.s4());
            store.write(data -> loading(store).replaceClaims(data, seeds));
            assertThat(loading(store).reports()).isEqualTo(seeds);
        }
    }

    @Test
    void anIriThatALaterReportRetiresLeadsOnToWhatTookItsPlace() {
        Report early = security("a", "Lam");
        Report late = security("b", "To Lam");
        try (GraphStore store = GraphStore.inMemory()) {
            loading(store).load(List.of(early));
            loading(store).load(List.of(late));
            loading(store).load(List.of(Seeds.s0()));
            assertThat(retired(store))
                    .contains(
                            "id/official/lam-vn -> id/official/to-lam-vn",
                            "id/visit/lam-to-switzerland-2020-10-01 -> id/visit/to-lam-to-switzerland-2020-10-01");
            assertThat(lines(store)).isEqualTo(loaded(List.of(List.of(Seeds.s0(), late, early))));
        }
    }

    /** The minister of public security goes to Switzerland. */
    private static Report security(String id, String name) {
        Person minister = Seeds.person(name, Seeds.VN);
        return Seeds.report(
                id,
                "2020-10-02",
                Seeds.visit("v", minister, Seeds.VN, Seeds.state("ch"), "unspecified", "2020-10-01", Status.COMPLETED),
                Seeds.holding(minister, new Office("Minister of Public Security", null, Seeds.VN), "2020-10-01"));
    }

    private static List<String> retired(GraphStore store) {
        return store.read(data -> Iter.toList(data.find(Base.RETIRED, Node.ANY, Node.ANY, Node.ANY)).stream()
                .map(q -> (q.getSubject() + " -> " + q.getObject()).replace("https://w3id.org/diplograph/", ""))
                .toList());
    }

    @Test
    void noNodeOfTheStoreIsBlank() {
        assertThat(loaded(List.of(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4())))).noneMatch(line -> line.contains("_:"));
    }

    private static List<Report> reports(Random random, int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(new RandomFacts(random).report("r" + i));
        }
        return reports;
    }

    private static List<String> loaded(List<List<Report>> batches) {
        try (GraphStore store = GraphStore.inMemory()) {
            batches.forEach(loading(store)::load);
            return lines(store);
        }
    }

    private static Loading loading(GraphStore store) {
        return new Loading(store, Base.DEFAULT, Lexicon.load());
    }

    /** There are no blank nodes, so sorted lines are a canonical form. What was retired depends on what was there. */
    private static List<String> lines(GraphStore store) {
        return store.read(data -> Iter.toList(data.find()).stream()
                .filter(quad -> !quad.getGraph().equals(Base.RETIRED))
                .map(LoadingTest::line)
                .sorted()
                .toList());
    }

    private static String line(Quad quad) {
        return NodeFmtLib.strNT(quad.getGraph())
                + NodeFmtLib.strNT(quad.getSubject())
                + NodeFmtLib.strNT(quad.getPredicate())
                + NodeFmtLib.strNT(quad.getObject());
    }
}
