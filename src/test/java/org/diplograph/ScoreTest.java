package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores the graph against annotated reports and holds the floors of {@code score-floors.tsv}; where the system
 * property {@code diplograph.corpus} names another folder of such reports, that one is scored instead, and has no
 * floors. Each miss and each spurious fact is a line of {@code target/score.tsv} ({@code target/score-FOLDER.tsv});
 * what has changed since the run before is printed.
 */
class ScoreTest {

    /** Reports on which nothing is tuned: what is missed in them is not told. */
    private static final String UNSEEN = "reports/unseen";

    private static final String OTHER = System.getProperty("diplograph.corpus", "");
    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void forget() {
        LINES.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/dev", "seeds", "reports/known", UNSEEN})
    void noScoreFallsBelowItsFloor(String corpus) throws IOException {
        assumeTrue(OTHER.isEmpty(), "another folder is scored");
        List<ScoreSheet> sheets = score(corpus, Shared.folder(corpus));
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.belowFloor()).isEmpty());
    }

    @Test
    void anotherFolderIsScoredWhereOneIsNamed() throws IOException {
        assumeTrue(!OTHER.isEmpty(), "no other folder is named by -Ddiplograph.corpus");
        assertThat(score(name(), Path.of(OTHER))).isNotEmpty();
    }

    private static List<ScoreSheet> score(String corpus, Path folder) throws IOException {
        List<ScoreSheet> sheets = Scored.of(corpus, folder).sheets();
        if (!corpus.equals(UNSEEN)) {
            sheets.forEach(sheet -> LINES.addAll(sheet.lines()));
        }
        sheets.forEach(sheet -> System.out.println(sheet.summary()));
        return sheets;
    }

    private static String name() {
        return Path.of(OTHER).toAbsolutePath().normalize().getFileName().toString();
    }

    @AfterAll
    static void compareWithTheLastRun() throws IOException {
        if (LINES.isEmpty()) {
            return;
        }
        String folder = OTHER.isEmpty() ? "" : "-" + name();
        Path now = Path.of("target/score" + folder + ".tsv");
        Path before = Path.of("target/score" + folder + "-last.tsv");
        Set<String> last = Files.exists(before) ? new LinkedHashSet<>(Files.readAllLines(before)) : null;
        Files.write(now, LINES);
        if (last != null) {
            LINES.stream().filter(line -> !last.contains(line)).forEach(line -> System.out.println("new   " + line));
            last.stream().filter(line -> !LINES.contains(line)).forEach(line -> System.out.println("gone  " + line));
        }
        Files.copy(now, before, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("each miss and each spurious fact: " + now);
    }
}
