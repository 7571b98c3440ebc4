package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.ReconciliationOnLoopback;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Dg;
import org.diplograph.server.GraphServer;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From things without an item, over candidates that a service offers, to links that somebody has accepted. */
class LinkCommandTest {

    private static final String ARTICLE = """
             date 2025-05-08 VNA

            Azerbaijani Deputy Prime Minister Tahir Budagov paid a visit to Vietnam on May 5 and held talks in Ho Chi Minh
            City with Vietnamese Prime Minister Pham Minh Chinh. Azerbaijani Deputy Foreign Minister E. Mammadov paid a visit
            to Vietnam on May 6. Azerbaijani Minister of Culture Leyla Aliyeva paid a visit to Vietnam on May 7.
            """;

    /** As {@code qids.csv} of the project's research has it; the items below Q10 are nobody's of these. */
    private static final String BUDAGOV = "Q16374811";

    private static final String SAME_AS =
            "SELECT ?thing ?item { GRAPH <https://w3id.org/diplograph/graph/links> { ?thing owl:sameAs ?item } "
                    + "FILTER(STRSTARTS(STR(?thing), \"https://w3id.org/diplograph/id/official/\")) }";

    @TempDir
    Path dir;

    @BeforeEach
    void load() throws IOException {
        Files.writeString(dir.resolve("report.txt"), ARTICLE);
        assertThat(CommandLineRun.of("load", dir.resolve("report.txt"), "--store", store())
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0-draft"})
    void candidatesAreLookedThroughAndTheAcceptedBecomeLinks(String version) throws IOException {
        try (ReconciliationOnLoopback service = service(version)) {
            CommandLineRun asked = link("--service", service.url(), "--contact", "me@example.org");
            assertThat(service.errors).isEmpty();
            assertThat(asked.exit()).as(asked.err()).isZero();
            assertThat(asked.out()).isEmpty();
            assertThat(asked.err()).contains("3 of them with candidates", "links.tsv: 0, removed: 0");
            assertThat(service.names()).contains("Tahir Budagov", "E. Mammadov", "Leyla Aliyeva", "Ho Chi Minh City");
            assertThat(service.agents)
                    .allMatch(a -> a.matches("diplograph/.* \\(reconciliation client; me@example.org\\)"));
            JsonObject query = service.queries.get(service.names().indexOf("Tahir Budagov"));
            assertThat(query.get("type").getAsString()).isEqualTo("Q5");
            assertThat(query.toString())
                    .contains(
                            "\"P27\"", "{\"id\":\"Q227\",\"name\":\"Azerbaijan\"}", "\"P39\"", "Deputy Prime Minister");
            assertThat(table().getFirst()).startsWith("accepted\tkind\tname\tstate\toffice\titem\t");
            assertThat(table())
                    .anyMatch(row -> row.startsWith("\tofficial\tTahir Budagov\taz\tDeputy Prime Minister\t" + BUDAGOV
                            + "\tTahir Budagov\ttold by a test\t97.0\ttrue\t"));
            decide(BUDAGOV, "yes");
            int batches = service.batches;
            assertThat(link().err()).contains("links.tsv: 1, removed: 0");
            assertThat(service.batches).isEqualTo(batches);
            assertThat(dir.resolve("links.tsv"))
                    .content()
                    .contains("official\tTahir Budagov\t\taz\t" + BUDAGOV + "\t" + service.url()
                            + ", score 97.0; accepted by hand");
            assertThat(linked()).contains("official/tahir-budagov-az,http://www.wikidata.org/entity/" + BUDAGOV);
            decide(BUDAGOV, "no");
            assertThat(link().err()).contains("links.tsv: 0, removed: 1");
            assertThat(linked()).doesNotContain("budagov");
        }
    }

    @Test
    void aRuleAcceptsWhatIsSureButNoInitialAndNoItemTwice() throws IOException {
        try (ReconciliationOnLoopback service = service("0.2")) {
            assertThat(link("--service", service.url(), "--accept", "score>=90,gap>=10", "--type", "official")
                            .err())
                    .contains("links.tsv: 1, removed: 0");
            assertThat(links())
                    .hasSize(2)
                    .anyMatch(l -> l.contains(BUDAGOV) && l.contains("by --accept score>=90,gap>=10"));
            assertThat(service.names()).doesNotContain("Ho Chi Minh City");
            assertThat(link("--service", service.url(), "--accept", "match").err())
                    .contains("links.tsv: 1, removed: 0");
            assertThat(links()).hasSize(3).anyMatch(l -> l.startsWith("place\tHo Chi Minh City\t\tvn-south\tQ1854\t"));
        }
    }

    @Test
    void oneItemIsNotAcceptedForTwoPeople() {
        try (ReconciliationOnLoopback service = new ReconciliationOnLoopback("0.2", 10)) {
            service.knows("Tahir Budagov", "Q1", 100, true);
            service.knows("Leyla Aliyeva", "Q1", 100, true);
            assertThat(link("--service", service.url(), "--accept", "match").err())
                    .contains("still to be decided: 2;", "links.tsv: 0,");
        }
    }

    /** A line of links goes by name and state, so it could not tell them apart. */
    @Test
    void whoeverSharesANameIsLeftToPeople() {
        try (GraphStore graph = GraphStore.create(store())) {
            Node other = NodeFactory.createURI("https://w3id.org/diplograph/id/official/tahir-budagov-az-pianist");
            graph.write(quads -> {
                quads.add(Quad.defaultGraphIRI, other, RDF.type.asNode(), Dg.OFFICIAL);
                quads.add(
                        Quad.defaultGraphIRI,
                        other,
                        SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralLang("Tahir Budagov", "en"));
                quads.add(
                        Quad.defaultGraphIRI,
                        other,
                        Dg.OF_STATE,
                        NodeFactory.createURI("https://w3id.org/diplograph/id/state/az"));
                return quads;
            });
        }
        try (ReconciliationOnLoopback service = service("0.2")) {
            assertThat(link("--service", service.url(), "--accept", "match", "--type", "official")
                            .err())
                    .contains("links.tsv: 0, removed: 0");
        }
    }

    /** Ids of a service that are no items: it is asked for the items besides. */
    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0-draft"})
    void itemsAreFetchedWhereIdsAreNone(String version) throws IOException {
        try (ReconciliationOnLoopback service =
                new ReconciliationOnLoopback(version, 10, "https://w3id.org/diplograph/id/")) {
            service.knows("Tahir Budagov", "official/tahir-budagov-az", 97, true);
            service.knows("Leyla Aliyeva", "official/leyla-aliyeva-az", 97, true);
            service.items.put("official/tahir-budagov-az", BUDAGOV);
            assertThat(link("--service", service.url(), "--accept", "match").exit())
                    .isZero();
            assertThat(service.errors).isEmpty();
            assertThat(links()).hasSize(2).anyMatch(l -> l.startsWith("official\tTahir Budagov\t\taz\t" + BUDAGOV));
            assertThat(table())
                    .anyMatch(row -> row.startsWith("\tofficial\tLeyla Aliyeva\taz\tMinister of Culture\t\t"));
        }
    }

    @Test
    void twoItemsForOneAreRefused() throws IOException {
        try (ReconciliationOnLoopback service = service("0.2")) {
            link("--service", service.url());
            decide(BUDAGOV, "yes");
            decide("Q2", "yes");
            CommandLineRun run = link();
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("two items are accepted for official/tahir-budagov-az");
            decide("Q2", "maybe");
            assertThat(link().err())
                    .contains("link-candidates.tsv, line ", "'accepted' is yes, no or empty, not 'maybe'");
        }
    }

    @Test
    void aRunThatIsBrokenOffGoesOnAndDecisionsStay() throws IOException {
        try (ReconciliationOnLoopback service = service("0.2")) {
            service.trouble.addAll(List.of(200, 500));
            CommandLineRun broken = link("--service", service.url());
            assertThat(broken.exit()).isEqualTo(3);
            assertThat(broken.err()).contains(service.url() + " answers 500");
            int before = service.names().size();
            assertThat(before).isEqualTo(2);
            assertThat(link("--service", service.url()).exit()).isZero();
            assertThat(service.queries).doesNotHaveDuplicates().hasSizeGreaterThan(before);
            int all = service.names().size();
            decide(BUDAGOV, "no");
            assertThat(link("--service", service.url()).exit()).isZero();
            assertThat(service.names()).hasSize(all);
            assertThat(table()).anyMatch(row -> row.startsWith("no\t") && row.contains(BUDAGOV));
        }
    }

    @Test
    void aStoppedProcessLeavesWhatWasAnswered() throws Exception {
        Path answers = dir.resolve("link-answers.jsonl");
        try (ReconciliationOnLoopback service = service("1.0-draft")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Diplograph.class.getName(),
                            "link",
                            "--service",
                            service.url(),
                            "--pause",
                            "3",
                            "--store",
                            store().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                while (!Files.exists(answers)) {
                    assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
                }
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(130);
            } finally {
                process.destroyForcibly();
            }
            assertThat(service.names()).hasSize(2);
            Files.writeString(answers, "{\"asked\":\"half a li", StandardOpenOption.APPEND);
            assertThat(link("--service", service.url()).exit()).isZero();
            int all = service.names().size();
            assertThat(link("--service", service.url()).exit()).isZero();
            assertThat(service.queries).hasSize(all).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        }
    }

    @Test
    void aBusyServiceIsLeftInPeaceAndASmallOneGetsSmallBatches() {
        try (ReconciliationOnLoopback service = service("0.2")) {
            service.trouble.addAll(List.of(429, 503, 413));
            long start = System.nanoTime();
            CommandLineRun run = link("--service", service.url());
            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("the service is busy; waiting 1 s");
            assertThat(System.nanoTime() - start).isGreaterThan(2_000_000_000L);
            assertThat(service.batches).isEqualTo(service.names().size());
            assertThat(service.errors).isEmpty();
        }
    }

    @Test
    void nothingIsAskedOfNobody() {
        CommandLineRun none = link();
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--service URL asks a reconciliation service");
        assertThat(link("--service", "wikidata").exit()).isEqualTo(2);
        assertThat(link("--service", "file:///etc/passwd").exit()).isEqualTo(2);
        CommandLineRun nobody = link("--service", "http://localhost:1/");
        assertThat(nobody.exit()).isEqualTo(3);
        assertThat(nobody.err()).contains("cannot reach http://localhost:1/");
        try (ReconciliationOnLoopback service = service("0.2")) {
            assertThat(link("--service", service.url() + "/nothing").err()).contains("answers 404");
            CommandLineRun rule = link("--service", service.url(), "--accept", "score>90");
            assertThat(rule.exit()).isEqualTo(2);
            assertThat(rule.err()).contains("'score>90' is none of match, score>=N, gap>=N");
            CommandLineRun type = link("--service", service.url(), "--type", "visit");
            assertThat(type.exit()).isEqualTo(2);
            assertThat(type.err()).contains("'visit' is none of official, body, place");
            assertThat(service.batches).isZero();
        }
    }

    @Test
    void anotherDiplographIsAskedByItsOwnWords() throws IOException {
        Path other = Files.createDirectory(dir.resolve("other"));
        Files.writeString(
                other.resolve("links.tsv"),
                "kind\tname\taliases\tstate\tqid\tsource\tconfidence\nofficial\tTahir Budagov\t\taz\t" + BUDAGOV
                        + "\tme\taccepted\n");
        CommandLineRun.of("load", dir.resolve("report.txt"), "--store", other.resolve("store"));
        try (GraphStore graph = GraphStore.open(other.resolve("store"));
                GraphServer server = GraphServer.start(graph, QueryLibrary.load(), 0)) {
            CommandLineRun run = link("--service", server.url() + "reconcile", "--accept", "match");
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).contains("links.tsv: 1, removed: 0");
        }
        assertThat(links())
                .anyMatch(line -> line.startsWith("official\tTahir Budagov\t\taz\t" + BUDAGOV + "\thttp://localhost:"));
        assertThat(linked()).contains("tahir-budagov-az,http://www.wikidata.org/entity/" + BUDAGOV);
    }

    /** Budagov and a namesake well behind, an initial, a city; batches of two. */
    private static ReconciliationOnLoopback service(String version) {
        ReconciliationOnLoopback service = new ReconciliationOnLoopback(version, 2);
        service.knows("Tahir Budagov", BUDAGOV, 97, true);
        service.knows("Tahir Budagov", "Q2", 60, false);
        service.knows("E. Mammadov", "Q3", 100, true);
        service.knows("Ho Chi Minh City", "Q1854", 89, true);
        return service;
    }

    private CommandLineRun link(String... options) {
        List<Object> words = new ArrayList<>(List.of("link", "--store", store(), "--pause", "0"));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray());
    }

    /** Loads again and asks for the links. */
    private String linked() throws IOException {
        CommandLineRun.of("load", dir.resolve("report.txt"), "--store", store());
        Path query = Files.writeString(dir.resolve("links.rq"), SAME_AS);
        return CommandLineRun.of("query", query, "--format", "csv", "--store", store())
                .out();
    }

    private void decide(String item, String word) throws IOException {
        Path file = dir.resolve("link-candidates.tsv");
        Files.write(
                file,
                table().stream()
                        .map(row -> row.contains("\t" + item + "\t") ? word + row.substring(row.indexOf('\t')) : row)
                        .toList());
    }

    private List<String> table() throws IOException {
        return Files.readAllLines(dir.resolve("link-candidates.tsv"));
    }

    private List<String> links() throws IOException {
        return Files.readAllLines(dir.resolve("links.tsv"));
    }

    private Path store() {
        return dir.resolve("store");
    }
}
