package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store can do to a command: be held by somebody else, be read-only, be damaged. */
class StoreTroubleTest {

    @TempDir
    Path dir;

    @Test
    void aStoreHeldByAnotherProcessNamesItsPid() throws IOException {
        Path store = dir.resolve("store");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("held");
            CommandLineRun run = CommandLineRun.of("stats", "--store", store);
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err()).contains("held by another process").contains(Long.toString(holder.pid()));
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNoPlaceForAStore() throws IOException {
        Path locked = Files.createDirectory(dir.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "root may write everywhere");
        CommandLineRun run = CommandLineRun.of("load", "data/articles", "--store", locked.resolve("store"));
        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("cannot write");
    }

    @Test
    void aPathBelowAFileIsNoPlaceForAStore() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");
        CommandLineRun run = CommandLineRun.of("load", "data/articles", "--store", file.resolve("store"));
        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("file").doesNotContain("\tat ");
    }

    /** Another process that opens a store and keeps it. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            try (GraphStore store = GraphStore.create(Path.of(args[0]))) {
                store.write(quads -> quads.isEmpty());
                System.out.println("held");
                Thread.sleep(60_000);
            }
        }
    }
}
