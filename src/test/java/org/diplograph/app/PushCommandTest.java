package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.StoreOnLoopback.CUT;
import static org.diplograph.StoreOnLoopback.TAKE_AND_CUT;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.diplograph.Seeds;
import org.diplograph.StoreOnLoopback;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph arrives in another store, whole, whatever happens on the way. */
class PushCommandTest {

    /** What the syntaxes on the way may stumble over: SPARQL knows a backslash with u where N-Triples has two. */
    private static final String HARD = """
            <https://news.example/a?b=1&c=%C3%A9#d> <urn:p:1> "\\\\u0041 \\\\ \\" \\n \\r \\t } ; . 😀 \\u0007", "x"@en-GB,
              1.50, true, "2025"^^<http://www.w3.org/2001/XMLSchema#gYear>, <urn:é> .
            """;

    private static final Node OTHERS = NodeFactory.createURI("urn:others");
    private static final Quad THEIRS = Quad.create(Quad.defaultGraphIRI, OTHERS, OTHERS, OTHERS);
    private static final Quad THEIRS_ELSEWHERE = Quad.create(OTHERS, OTHERS, OTHERS, OTHERS);

    private static Set<Quad> loaded = Set.of();

    @TempDir
    Path dir;

    private Set<Quad> ours = Set.of();
    private final StoreOnLoopback there = new StoreOnLoopback();

    @BeforeAll
    static void read() {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s4()));
            loaded = store.read(PushCommandTest::all);
        }
    }

    @BeforeEach
    void load() {
        try (GraphStore store = GraphStore.create(store())) {
            store.write(quads -> {
                loaded.forEach(quads::add);
                return quads;
            });
        }
        add(HARD);
        Txn.executeWrite(there.content, () -> {
            there.content.add(THEIRS);
            there.content.add(THEIRS_ELSEWHERE);
        });
    }

    @AfterEach
    void close() {
        there.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theViewIsAddedOrTakesThePlaceOfWhatIsThere(boolean update) {
        CommandLineRun run = push(update, "--batch", 500);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(String.format("has taken %,d triples%n", view().size()));
        assertArrived(view(), Set.of(THEIRS, THEIRS_ELSEWHERE));
        assertThat(there.taken).hasSize((view().size() + 499) / 500);
        assertThat(there.agents).allMatch(a -> a.matches("diplograph/.* \\(push; https://w3id.org/diplograph\\)"));
        assertThat(push(update, "--replace", "--batch", 500).exit()).isZero();
        assertArrived(view(), Set.of(THEIRS_ELSEWHERE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allGraphsArriveUnderTheirNamesOrTheViewUnderOne(boolean update) {
        assertThat(push(update, "--replace", "--all-graphs", "--batch", 700).exit())
                .isZero();
        assertThat(ours).extracting(Quad::getGraph).contains(Base.ONTOLOGY, Base.LINKS);
        assertArrived(ours, Set.of(THEIRS_ELSEWHERE));
        assertThat(push(update, "--graph", "urn:others", "--replace").exit()).isZero();
        Set<Quad> named =
                view().stream().map(q -> Quad.create(OTHERS, q.asTriple())).collect(Collectors.toSet());
        assertArrived(ours, named);
    }

    @Test
    void aBlankNodeStaysOneOverSeveralBatches() {
        add("_:b <urn:p:1> 1 . _:b <urn:p:2> 2 .");
        assertThat(push(false, "--batch", 10).exit()).isZero();
        assertThat(arrived().stream()
                        .filter(q -> q.getPredicate().toString().startsWith("urn:p:")
                                && q.getSubject().getURI().contains("/.well-known/genid/"))
                        .map(Quad::getSubject)
                        .distinct())
                .hasSize(1);
        assertThat(arrived()).hasSize(view().size() + 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPushThatIsBrokenOffGoesOnAndOneThatIsDoneSendsNothing(boolean update) throws IOException {
        there.trouble.addAll(List.of(200, 200, 500));
        CommandLineRun broken = push(update, "--replace", "--batch", 300);
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err()).contains(" answers 500: told by a test");
        assertThat(dir.resolve("pushes.tsv")).content().contains("\tview, replaced\t", "\t600\t" + view().size());
        assertThat(push(update, "--replace", "--batch", 400).err()).contains(", 600 of them before");
        assertThat(there.taken).hasSize(2 + (view().size() - 600 + 399) / 400);
        assertArrived(view(), Set.of(THEIRS_ELSEWHERE));
        int requests = there.agents.size();
        CommandLineRun done = push(update, "--replace");
        assertThat(done.exit()).isZero();
        assertThat(done.err()).contains("nothing to send: ");
        assertThat(there.agents).hasSize(requests);
        Files.delete(dir.resolve("pushes.tsv"));
        assertThat(push(update, "--replace").err()).doesNotContain("nothing to send");
    }

    @Test
    void eachGraphIsReplacedOnceThoughThePushIsBrokenOffBetweenAndWithin() {
        there.trouble.addAll(List.of(200, 200, 500));
        assertThat(push(false, "--replace", "--all-graphs", "--batch", 400).exit())
                .isEqualTo(3);
        there.trouble.addAll(List.of(200, 200, 200, 200, 200, 200, 500));
        assertThat(push(false, "--replace", "--all-graphs", "--batch", 400).exit())
                .isEqualTo(3);
        assertThat(push(false, "--replace", "--all-graphs", "--batch", 400).exit())
                .isZero();
        assertThat(there.taken.stream().filter(r -> r.startsWith("PUT"))).doesNotHaveDuplicates();
        assertArrived(ours, Set.of(THEIRS_ELSEWHERE));
    }

    @Test
    void aGraphThatHasChangedIsSentFromTheStart() {
        there.trouble.addAll(List.of(200, 200, 500));
        push(false, "--replace", "--batch", 300);
        add("<urn:new> <urn:new> <urn:new> .");
        CommandLineRun anew = push(false, "--replace", "--batch", 300);
        assertThat(anew.err()).doesNotContain("before");
        assertThat(there.taken.stream().filter(r -> r.equals("PUT ?default"))).hasSize(2);
        assertArrived(view(), Set.of(THEIRS_ELSEWHERE));
    }

    @Test
    void aBusyStoreIsLeftInPeaceAndACutConnectionIsTriedAgain() {
        there.trouble.addAll(List.of(429, 200, CUT, TAKE_AND_CUT, 503));
        CommandLineRun run = push(false, "--batch", 400);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("the service is busy; waiting 1 s", "the connection broke off; waiting 1 s")
                .containsPattern("broke off; waiting 2 s");
        assertArrived(view(), Set.of(THEIRS, THEIRS_ELSEWHERE));
    }

    @Test
    void aStoreThatFindsBatchesTooLargeGetsSmallerOnes() {
        there.trouble.addAll(List.of(413, 413, 200, 413));
        assertThat(push(false, "--batch", 400).exit()).isZero();
        assertThat(there.taken).hasSizeBetween(view().size() / 50 - 1, view().size() / 50 + 2);
        assertArrived(view(), Set.of(THEIRS, THEIRS_ELSEWHERE));
        there.trouble.add(413);
        CommandLineRun small = push(false, "--replace", "--batch", 1);
        assertThat(small.exit()).isEqualTo(3);
        assertThat(small.err()).contains("answers 413");
    }

    @Test
    void aStoppedProcessLeavesWhatWasTakenAndPasswordsComeFromTheEnvironment() throws Exception {
        there.wanted = "Basic " + Base64.getEncoder().encodeToString("me:s3cret:x".getBytes(StandardCharsets.UTF_8));
        there.milliseconds = 1000;
        Map<String, String> password = Map.of("DIPLOGRAPH_PUSH_USER", "me", "DIPLOGRAPH_PUSH_PASSWORD", "s3cret:x");
        Process process = process(password);
        while (there.taken.size() < 2) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        int before = there.taken.size();
        assertThat(before).isLessThan(view().size() / 200);
        there.milliseconds = 0;
        Process again = process(password);
        assertThat(said(again)).contains(" of them before");
        assertThat(again.exitValue()).isZero();
        assertArrived(view(), Set.of(THEIRS, THEIRS_ELSEWHERE));
        assertThat(there.taken).hasSizeBetween(view().size() / 200 + 1, view().size() / 200 + 2);
    }

    @Test
    void whoIsRefusedIsToldWhyButNoPasswordIsShown() throws Exception {
        there.wanted = "Bearer right";
        CommandLineRun none = push(false);
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err())
                .contains("answers 401: it wants credentials (Basic); they are taken from DIPLOGRAPH_PUSH_USER");
        Process wrong = process(Map.of("DIPLOGRAPH_PUSH_TOKEN", "s3cret"));
        assertThat(said(wrong)).contains("it refuses the credentials").doesNotContain("s3cret", "czNjcmV0");
        assertThat(wrong.exitValue()).isEqualTo(3);
        assertThat(there.credentials).containsExactly("", "Bearer s3cret");
        assertThat(there.taken).isEmpty();
        assertThat(said(process(Map.of("DIPLOGRAPH_PUSH_TOKEN", "right")))).contains("has taken");
    }

    @Test
    void aRedirectionIsToldNotFollowed() {
        there.trouble.add(302);
        CommandLineRun run = push(false);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("sends on to " + there.data()).contains(": told by a test");
        assertThat(there.agents).hasSize(1);
    }

    @Test
    void anAddressOfSomethingElseOrOfNobodyIsToldAsSuch() {
        CommandLineRun run = CommandLineRun.of("push", there.update(), "--store", store());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("/there/update?default answers 4", "is this the address of a Graph Store");
        CommandLineRun nobody = CommandLineRun.of("push", "http://localhost:1/", "--store", store());
        assertThat(nobody.exit()).isEqualTo(3);
        assertThat(nobody.err()).contains("cannot reach http://localhost:1/?default");
        CommandLineRun none = CommandLineRun.of("push", there.data(), "--store", dir.resolve("none"));
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("no store at ");
        assertThat(push(false, "--batch", 0).exit()).isEqualTo(2);
        assertThat(push(false, "--graph", "x").err()).contains("--graph: 'x' is no absolute IRI");
        assertThat(there.taken).isEmpty();
    }

    private CommandLineRun push(boolean update, Object... more) {
        Stream<Object> words = update ? Stream.of("push", there.update(), "--update") : Stream.of("push", there.data());
        return CommandLineRun.of(Stream.of(words, Stream.of("--store", store()), Stream.of(more))
                .flatMap(s -> s)
                .toArray());
    }

    private Process process(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Diplograph.class.getName(),
                        "push",
                        there.data(),
                        "--batch",
                        "200",
                        "--debug",
                        "--store",
                        store().toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String said(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path store() {
        return dir.resolve("store");
    }

    private void add(String turtle) {
        try (GraphStore store = GraphStore.open(store())) {
            store.write(quads -> {
                RDFParser.fromString(turtle, Lang.TURTLE).parse(quads);
                return quads;
            });
            ours = store.read(PushCommandTest::all);
        }
    }

    private Set<Quad> view() {
        return ours.stream().filter(Quad::isDefaultGraph).collect(Collectors.toSet());
    }

    private Set<Quad> arrived() {
        return Txn.calculateRead(there.content, () -> all(there.content));
    }

    private void assertArrived(Set<Quad> these, Set<Quad> andThose) {
        Set<Quad> expected = Sets.union(these, andThose);
        assertThat(Sets.symmetricDifference(arrived(), expected)).isEmpty();
    }

    private static Set<Quad> all(DatasetGraph quads) {
        Set<Quad> all = new HashSet<>();
        quads.find()
                .forEachRemaining(
                        q -> all.add(q.isDefaultGraph() ? Quad.create(Quad.defaultGraphIRI, q.asTriple()) : q));
        return all;
    }
}
