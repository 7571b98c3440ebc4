package org.diplograph.query;

import java.util.List;

/**
 * Tables as commas and lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class Csv {

    private Csv() {}

    /** One line, with its end. */
    public static String line(List<String> cells) {
        return String.join(",", cells.stream().map(Csv::quoted).toList()) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
