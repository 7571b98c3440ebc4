package org.diplograph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads tab-separated text, strictly: UTF-8, one header line, as many cells as columns in every line, no blank line, no
 * space around a cell; lists separated by {@code |}. What is wrong is told with file and line.
 */
final class Table {

    private final String file;
    private final List<Row> rows;

    private Table(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * The table of {@code lexicon/<file>} on the class path.
     *
     * @throws IllegalStateException where it is missing or malformed
     */
    static Table read(String file) {
        try (InputStream in = Table.class.getResourceAsStream("/lexicon/" + file)) {
            if (in == null) {
                throw new IllegalStateException("lexicon/" + file + " is not on the class path");
            }
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon/" + file + " cannot be read", e);
        }
    }

    static Table read(String file, InputStream in) throws IOException {
        InputStreamReader strict = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        try (BufferedReader lines = new BufferedReader(strict, 1 << 16)) {
            String header = lines.readLine();
            if (header == null) {
                throw new IllegalStateException(file + ": empty, not even a header line");
            }
            Map<String, Integer> columns = columns(file, header);
            List<Row> rows = new ArrayList<>();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                rows.add(row(file, number, columns, line));
            }
            return new Table(file, List.copyOf(rows));
        }
    }

    String file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    private static Map<String, Integer> columns(String file, String header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header.split("\t", -1)) {
            if (columns.put(name, columns.size()) != null) {
                throw new IllegalStateException(file + ", line 1: two columns are named '" + name + "'");
            }
        }
        return columns;
    }

    private static Row row(String file, int number, Map<String, Integer> columns, String line) {
        Row row = new Row(file, number, columns, List.of(line.split("\t", -1)));
        if (line.isBlank()) {
            throw row.wrong("blank line");
        }
        if (row.cells.size() != columns.size()) {
            throw row.wrong(row.cells.size() + " cells where the header has " + columns.size());
        }
        for (String cell : row.cells) {
            if (!cell.equals(cell.strip())) {
                throw row.wrong("space around '" + cell + "'");
            }
        }
        return row;
    }

    /** One line under the header. */
    record Row(String file, int number, Map<String, Integer> columns, List<String> cells) {

        /** The cell as written; empty where nothing is. */
        String text(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw wrong("the header has no column '" + column + "'");
            }
            return cells.get(index);
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw wrong("'" + column + "' is empty");
            }
            return text;
        }

        @Nullable
        String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        List<String> list(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return List.of();
            }
            List<String> items = List.of(text.split("\\|", -1));
            if (items.stream().anyMatch(item -> item.isEmpty() || !item.equals(item.strip()))) {
                throw wrong("'" + column + "' has an empty or padded item: " + text);
            }
            return items;
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "" -> false;
                default -> throw wrong("'" + column + "' is 'yes' or empty, not '" + text(column) + "'");
            };
        }

        @Nullable
        EdtfDate date(String column) {
            String text = text(column);
            Optional<EdtfDate> date = EdtfDate.parse(text);
            if (!text.isEmpty() && date.isEmpty()) {
                throw wrong("'" + column + "' is no EDTF date: " + text);
            }
            return date.orElse(null);
        }

        @Nullable
        Double number(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw wrong("'" + column + "' is no number: " + text);
            }
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ", line " + number + ": " + what);
        }
    }
}
