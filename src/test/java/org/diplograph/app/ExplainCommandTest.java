package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} prints, and where. */
class ExplainCommandTest {

    private static final String ARTICLE =
            "Baku, May 6 - The foreign ministers of Georgia and Latvia met in Baku on Tuesday and said that they would meet again.";

    @TempDir
    Path dir;

    @Test
    void aPipeGetsPlainText() {
        CommandLineRun run = CommandLineRun.withInput(ARTICLE, "explain", "-");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Baku{Azerbaijan}")
                .contains("1 meeting (")
                .doesNotContain("\u001b");
    }

    @Test
    void aPageGoesToStandardOutputOrToAFile() throws IOException {
        Path file = dir.resolve("page.html");
        CommandLineRun printed = CommandLineRun.withInput(ARTICLE, "explain", "--html", "-");
        CommandLineRun written = CommandLineRun.withInput(ARTICLE, "explain", "--html", "--output", file, "-");
        assertThat(printed.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(printed.out());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path file = dir.resolve("absent").resolve("page.html");
        CommandLineRun run = CommandLineRun.withInput(ARTICLE, "explain", "--html", "--output", file, "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("cannot write " + file + ": there is no such folder")
                .doesNotContain("\tat ");
    }

    @Test
    void anInputWithoutAnyArticleWritesNothing() {
        CommandLineRun run = CommandLineRun.of("explain", "--html", dir.resolve("absent.txt"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }
}
