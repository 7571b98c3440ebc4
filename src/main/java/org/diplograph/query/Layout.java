package org.diplograph.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The tables that say how exports look: tab-separated, in {@code tables/} on the class path; {@code #} opens a comment.
 */
final class Layout {

    private Layout() {}

    /** The lines of a table without its header. */
    static List<List<String>> rows(String file) {
        InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream("/tables/" + file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
