package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.GraphExport;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each format of a large graph is written in a heap of 512 MB, by a process of its own. The graph is the view of three
 * reports again and again, with other names for its events, people and words each time: {@code -Ddiplograph.triples}
 * says how many there are at least (10,000,000 unless told otherwise), {@code -Ddiplograph.heap} the heap.
 */
class ExportIT {

    private static final long TRIPLES = Long.getLong("diplograph.triples", 10_000_000);
    private static final String HEAP = System.getProperty("diplograph.heap", "512m");
    private static final int BATCH = 200;

    @TempDir
    static Path folder;

    @BeforeAll
    static void make() {
        List<Quad> once;
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
            once = store.read(quads -> Stream.generate(quads.find(Quad.defaultGraphIRI, null, null, null)::next)
                    .limit(quads.getDefaultGraph().size())
                    .filter(q -> isOfReport(q.getSubject()))
                    .toList());
        }
        try (GraphStore store = GraphStore.create(folder.resolve("store"))) {
            long copies = TRIPLES / once.size() + 1;
            for (long first = 0; first < copies; first += BATCH) {
                long from = first;
                store.write(quads -> {
                    for (long copy = from; copy < Math.min(from + BATCH, copies); copy++) {
                        for (Quad quad : once) {
                            quads.add(copy(quad, copy));
                        }
                    }
                    return quads;
                });
            }
        }
    }

    private static boolean isOfReport(Node node) {
        return node.isURI() && node.getURI().matches(".*/id/(?!state/|place/).*|https://news.example/.*");
    }

    private static Quad copy(Quad quad, long copy) {
        Node object = quad.getObject();
        boolean changes = isOfReport(object)
                || object.isLiteral() && object.getLiteralLexicalForm().equals("said");
        return Quad.create(
                quad.getGraph(),
                named(quad.getSubject(), copy),
                quad.getPredicate(),
                !changes
                        ? object
                        : object.isURI() ? named(object, copy) : NodeFactory.createLiteralString("said " + copy));
    }

    private static Node named(Node node, long copy) {
        return NodeFactory.createURI(node.getURI() + "-" + copy);
    }

    @ParameterizedTest
    @EnumSource
    void aLargeGraphIsWrittenInLittleMemory(GraphExport format) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path file = folder.resolve("graph." + format.ending());
        Process export = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Diplograph.class.getName(),
                        "export",
                        "--store",
                        folder.resolve("store").toString(),
                        "--output",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(export.waitFor()).isZero();
        System.out.printf(
                "%s: %,d bytes in %d s%n", format, Files.size(file), (System.nanoTime() - start) / 1_000_000_000);
        Files.delete(file);
    }
}
