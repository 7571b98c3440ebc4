package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code correct} writes, and what a later load makes of it. */
class CorrectCommandTest {

    private static final String VISIT = "visit/to-lam-to-azerbaijan-2025-05-07";

    @TempDir
    Path dir;

    private Path article;

    @BeforeEach
    void load() throws IOException {
        article = Files.writeString(
                dir.resolve("report.txt"),
                " date 2025-05-08 VNA\n\nVietnamese President To Lam paid a state visit to Azerbaijan on May 7-8.\n");
        assertThat(load(dir.resolve("store")).exit()).isZero();
    }

    @Test
    void aRetractedVisitIsGoneAndStaysGoneInAStoreMadeAnew() {
        assertThat(visits(dir.resolve("store"))).contains("To Lam");
        CommandLineRun run = CommandLineRun.of(
                "correct", "retract", VISIT, "--why", "misread", "--by", "me", "--store", dir.resolve("store"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(visits(dir.resolve("store"))).doesNotContain("To Lam");
        load(dir.resolve("other"));
        assertThat(visits(dir.resolve("other"))).doesNotContain("To Lam");
    }

    @Test
    void aNewNameIsShown() {
        CommandLineRun run = CommandLineRun.of(
                "correct",
                "relabel",
                "https://w3id.org/diplograph/id/official/to-lam-vn",
                "Tô Lâm",
                "--why",
                "his own spelling",
                "--store",
                dir.resolve("store"));
        assertThat(run.exit()).isZero();
        assertThat(visits(dir.resolve("store"))).contains("Tô Lâm");
        assertThat(dir.resolve("corrections.ttl")).content().contains("his own spelling");
        assertThat(CommandLineRun.of("query", "corrections", "--store", dir.resolve("store"))
                        .out())
                .contains("relabelling")
                .contains("his own spelling");
    }

    @Test
    void whatTheGraphDoesNotKnowIsNotWritten() {
        CommandLineRun run = CommandLineRun.of(
                "correct",
                "merge",
                "official/nobody",
                "official/to-lam-vn",
                "--why",
                "x",
                "--store",
                dir.resolve("store"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nothing in the graph is official/nobody");
        assertThat(dir.resolve("corrections.ttl")).doesNotExist();
    }

    @Test
    void aCorrectionSaysWhy() {
        assertThat(CommandLineRun.of("correct", "retract", VISIT, "--store", dir.resolve("store"))
                        .exit())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("correct", "retract", VISIT, "--why", " ", "--store", dir.resolve("store"))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aBrokenFileStopsALoadAndIsNamed() throws IOException {
        Files.writeString(dir.resolve("corrections.ttl"), "<a> <b>");
        CommandLineRun run = load(dir.resolve("store"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("corrections.ttl");
    }

    @Test
    void aLoadTellsOfCorrectionsThatFitNothing() throws IOException {
        CommandLineRun.of("correct", "retract", VISIT, "--why", "x", "--store", dir.resolve("store"));
        Files.writeString(article, " date 2025-05-08 VNA\n\nPresident Luong Cuong paid a state visit to Laos.\n");
        assertThat(load(dir.resolve("other")).err()).contains("a correction fits nothing: " + VISIT);
    }

    private CommandLineRun load(Path store) {
        return CommandLineRun.of("load", article, "--store", store);
    }

    private static String visits(Path store) {
        CommandLineRun run = CommandLineRun.of("query", "visits-in-year", "--param", "year=2025", "--store", store);
        assertThat(run.exit()).isZero();
        return run.out();
    }
}
