package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types what {@code docs/ten-minutes.md} says into a shell, and sees what it says one sees: the lines of each answer,
 * in their order, with others between them where the document has {@code …}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TenMinutesTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console( serve)?\n(.*?)^```");
    private static final String LEFT_OUT = "…";

    @TempDir
    private Path folder;

    private @Nullable Process server;

    /** Commands of one prompt, and the lines that answer them. */
    private record Step(String command, List<String> answer) {}

    @Test
    void whatTheDocumentSaysIsWhatOneSees() throws Exception {
        int port = freePort();
        Files.createSymbolicLink(folder.resolve("data"), Path.of("data").toAbsolutePath());
        writeLauncher();
        String document = Files.readString(Path.of("docs/ten-minutes.md"))
                .replace("localhost:3330", "localhost:" + port)
                .replace("serve data/articles", "serve data/articles --port " + port);
        List<MatchResult> blocks = BLOCK.matcher(document).results().toList();
        assertThat(blocks).hasSizeGreaterThan(6);
        for (MatchResult block : blocks) {
            for (Step step : steps(block.group(2))) {
                if (block.group(1) != null) {
                    serve(step, port);
                } else {
                    run(step);
                }
            }
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            server = null;
        }
    }

    private void serve(Step step, int port) throws Exception {
        Path seen = folder.resolve("served.log");
        server = shell("exec " + step.command()).redirectOutput(seen.toFile()).start();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                .build();
        for (int tries = 0; !answers(health); tries++) {
            assertThat(tries).as(Files.readString(seen)).isLessThan(600);
            assertThat(server.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(Files.readString(seen))
                    .isFalse();
        }
        assertAnswer(step, Files.readAllLines(seen));
        Files.delete(seen);
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whoever uses the command line has stopped the server before. */
    private void run(Step step) throws Exception {
        if (step.command().startsWith("./diplograph")) {
            stop();
        }
        Path seen = Files.createTempFile("seen", ".txt");
        Process process = shell(step.command()).redirectOutput(seen.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(step.command()).isTrue();
        List<String> lines = Files.readAllLines(seen);
        Files.delete(seen);
        assertThat(process.exitValue()).as("%s%n%s", step.command(), lines).isZero();
        assertAnswer(step, lines);
    }

    private static void assertAnswer(Step step, List<String> seen) {
        int next = 0;
        boolean mayPass = false;
        for (String line : step.answer()) {
            if (line.equals(LEFT_OUT)) {
                mayPass = true;
                continue;
            }
            int at = next + seen.subList(next, seen.size()).indexOf(line);
            assertThat(at).as("%s: %s in %s", step.command(), line, seen).isGreaterThanOrEqualTo(next);
            assertThat(mayPass || at == next)
                    .as("%s: before %s stands more: %s", step.command(), line, seen)
                    .isTrue();
            next = at + 1;
            mayPass = false;
        }
        assertThat(mayPass || next == seen.size())
                .as("%s: more at the end: %s", step.command(), seen)
                .isTrue();
    }

    private static List<Step> steps(String block) {
        List<Step> steps = new ArrayList<>();
        for (String line : block.lines().toList()) {
            if (line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else if (line.startsWith("> ") && steps.getLast().answer().isEmpty()) {
                Step begun = steps.removeLast();
                steps.add(new Step(begun.command() + "\n" + line.substring(2), new ArrayList<>()));
            } else {
                steps.getLast().answer().add(line);
            }
        }
        return steps;
    }

    private ProcessBuilder shell(String command) {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
    }

    private void writeLauncher() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = Stream.of(
                        "exec",
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Diplograph.class.getName())
                .map(word -> "'" + word + "'")
                .reduce("#!/bin/sh\n", (line, word) -> line + (word.equals("'exec'") ? "exec" : " " + word));
        Path launcher = Files.writeString(folder.resolve("diplograph"), script + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
