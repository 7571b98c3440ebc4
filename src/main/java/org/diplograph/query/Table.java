package org.diplograph.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns. Long cells are cut. */
final class Table {

    private static final int WIDEST = 100;

    private Table() {}

    static void write(Rows rows, PrintStream out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(rows.columns());
        rows.cells().forEach(row -> lines.add(row.stream().map(Table::cut).toList()));
        int[] widths = new int[rows.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        out.println(line(lines.getFirst(), widths));
        out.println(rule(widths));
        lines.stream().skip(1).forEach(l -> out.println(line(l, widths)));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(Math.max(0, widths[i] - width(cells.get(i))) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("-".repeat(width)).append("  ");
        }
        return rule.toString().stripTrailing();
    }

    private static String cut(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= WIDEST;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    /** Columns that a text takes: combining marks take none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
