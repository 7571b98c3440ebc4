package org.diplograph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.store.StoreException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

    private static final Node A = NodeFactory.createURI("urn:a");
    private static final Quad QUAD = Quad.create(Quad.defaultGraphIRI, A, A, A);

    @TempDir
    private Path dir;

    @Test
    void whatIsWrittenIsThereAfterReopening() {
        try (GraphStore store = GraphStore.create(dir.resolve("s"))) {
            store.write(GraphStoreTest::add);
        }
        try (GraphStore store = GraphStore.open(dir.resolve("s"))) {
            assertThat(store.check()).isEqualTo(1);
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        try (GraphStore store = GraphStore.inMemory()) {
            assertThatThrownBy(() -> store.write(data -> {
                        add(data);
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(store.check()).isZero();
        }
    }

    @Test
    void openingNeverCreates() {
        assertReason(() -> GraphStore.open(dir.resolve("none")), Reason.MISSING, "none");
        assertThat(dir.resolve("none")).doesNotExist();
        assertReason(() -> GraphStore.open(dir), Reason.MISSING, dir.toString());
    }

    @Test
    void aStoreOfAnotherProcessNamesItsId() throws IOException, InterruptedException {
        Path store = dir.resolve("held");
        Path ready = dir.resolve("ready");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        store.toString(),
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(dir.toFile(), "log"))
                .start();
        try {
            for (int i = 0; i < 300 && !Files.exists(ready); i++) {
                Thread.sleep(100);
            }
            assertReason(() -> GraphStore.open(store), Reason.LOCKED, "process id " + holder.pid());
            assertReason(() -> GraphStore.create(store), Reason.LOCKED, "process id " + holder.pid());
        } finally {
            holder.destroy();
            assertThat(holder.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        try (GraphStore free = GraphStore.open(store)) {
            assertThat(free.check()).isZero();
        }
    }

    @Test
    void brokenFilesAreReported() throws IOException {
        Path store = dir.resolve("broken");
        GraphStore.create(store).close();
        Files.writeString(store.resolve("Data-0001").resolve("journal.jrnl"), "not a journal");
        Files.delete(store.resolve("Data-0001").resolve("SPO.bpt"));
        assertReason(() -> GraphStore.open(store), Reason.DAMAGED, "broken");
    }

    @Test
    void aFileInTheWayIsNotAStore() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");
        assertReason(() -> GraphStore.open(file), Reason.MISSING, "file");
        assertReason(() -> GraphStore.create(file), Reason.READ_ONLY, "file");
    }

    private static boolean add(org.apache.jena.sparql.core.DatasetGraph data) {
        data.add(QUAD);
        return true;
    }

    private static void assertReason(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason, String part) {
        assertThatThrownBy(call)
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.getMessage()).contains(part));
    }

    /** Another process: holds a store until it is ended. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            try (GraphStore store = GraphStore.create(Path.of(args[0]))) {
                Files.writeString(Path.of(args[1]), Long.toString(store.check()));
                Thread.sleep(60_000);
            }
        }
    }
}
