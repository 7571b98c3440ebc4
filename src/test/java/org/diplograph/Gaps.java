package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/**
 * Cases that are known to fail, each with its reason: a table under {@code src/test/resources} whose last column is the
 * reason and whose other columns name the case. It is checked both ways: a case that fails must be listed, and a listed
 * case that passes fails the test until its line is gone. What came out is written to {@code target/<table>}, so that a
 * change of the reader shows as a diff.
 */
@NullMarked
public final class Gaps {

    private final String file;
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    private Gaps(String file) {
        this.file = file;
        for (List<String> row : rows(file)) {
            int last = row.size() - 1;
            assertThat(row.get(last)).as("%s: the reason of %s", file, row).isNotBlank();
            reasons.put(String.join("\t", row.subList(0, last)), row.get(last));
        }
    }

    public static Gaps load(String file) {
        return new Gaps(file);
    }

    /** The rows of a table on the test class path, without its header, its comments and blank lines. */
    public static List<List<String>> rows(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gaps.class.getResourceAsStream("/" + file), file), StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Judges one case.
     *
     * @param key the case, as the table names it
     * @param problem what is wrong with it, or "" where it passes
     */
    public void judge(String key, String problem) {
        seen.add(key);
        String reason = reasons.get(key);
        if (!problem.isEmpty()) {
            failures.add(key + "\t" + (reason == null ? problem.replaceAll("\\s+", " ") : reason));
        }
        if (reason == null) {
            assertThat(problem).as(key).isEmpty();
        } else {
            assertThat(problem)
                    .as("%s passes now: take its line out of src/test/resources/%s", key, file)
                    .isNotEmpty();
        }
    }

    /** To be called when every case has been judged: no line may name a case that there is not. */
    public void finish() {
        write();
        assertThat(new TreeSet<>(reasons.keySet())).as("lines of %s", file).isSubsetOf(seen);
    }

    private void write() {
        try {
            Path out = Path.of("target", file);
            Files.createDirectories(Objects.requireNonNull(out.getParent()));
            Files.write(out, failures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
