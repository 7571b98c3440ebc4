package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} lists, and what it tells the shell. */
class ValidateCommandTest {

    @TempDir
    Path dir;

    @Test
    void anOfficeThatAnotherHeldIsALineWithReportsAndWords() throws IOException {
        load("2016-02-16", "Nguyen Tan Dung");
        load("2021-11-03", "Pham Minh Chinh");
        load("2022-05-12", "Nguyen Tan Dung");
        load("2023-04-15", "Pham Minh Chinh");
        CommandLineRun run = validate();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "office-doubts (1 finding): Reports that call somebody the holder of an office which, by others, another held"
                                + " at the time.",
                        "  2022-05-12 calls Nguyen Tan Dung Prime Minister of Vietnam on 2022-05-12 (\"Vietnamese Prime Minister\"),"
                                + " others: Pham Minh Chinh on 2021-11-03, Pham Minh Chinh on 2023-04-15");
        assertThat(run.err()).contains("0 violations, 0 warnings, 1 finding");
        assertThat(validate("--format", "csv").out().lines()).hasSize(2).first().isEqualTo("check,weight,finding");
    }

    @Test
    void aStoreWithoutFindingsIsWell() throws IOException {
        load("2016-02-16", "Nguyen Tan Dung");
        load("2021-11-03", "Pham Minh Chinh");
        CommandLineRun run = validate();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("0 violations, 0 warnings, 0 findings");
    }

    @Test
    void aWarningCountsOnlyWhereItIsAskedTo() throws IOException {
        Path note = Files.writeString(
                dir.resolve("note.txt"), "Vietnamese Prime Minister Pham Minh Chinh paid a visit to Laos in 2021.");
        assertThat(CommandLineRun.of("load", note, "--store", dir.resolve("store"))
                        .exit())
                .isZero();
        CommandLineRun run = validate();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "Article-publisherKnown (1 warning): An article whose publisher is not known is a weak source.");
        assertThat(validate("--strict").exit()).isEqualTo(1);
        assertThat(validate("--format", "ttl").out())
                .contains("sh:ValidationReport", "sh:Warning", "shape:Article-publisherKnown");
    }

    @Test
    void aStoreThatIsNotThereIsNotWell() {
        assertThat(validate().exit()).isEqualTo(3);
        assertThat(validate("--format", "odt").exit()).isEqualTo(2);
    }

    private void load(String day, String primeMinister) throws IOException {
        Path report = Files.writeString(
                dir.resolve(day + ".txt"),
                " date %s VNA%nPrime Minister in Laos%n%nVietnamese Prime Minister %s paid an official visit to Laos on %s.%n"
                        .formatted(day, primeMinister, day));
        assertThat(CommandLineRun.of("load", report, "--store", dir.resolve("store"))
                        .exit())
                .isZero();
    }

    private CommandLineRun validate(String... options) {
        Object[] words = new Object[options.length + 3];
        words[0] = "validate";
        words[1] = "--store";
        words[2] = dir.resolve("store");
        System.arraycopy(options, 0, words, 3, options.length);
        return CommandLineRun.of(words);
    }
}
