package org.diplograph.query;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Facts of one kind as a table for spreadsheets: a line each, the columns as the table in {@code tables/} says. CSV in
 * UTF-8, with the mark by which Excel knows it; a cell that a spreadsheet would take for a formula gets an apostrophe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class FactTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.]+");

    private final List<List<String>> columns;

    /** @param file a table with the columns {@code column}, {@code path} (see {@link Paths}) and {@code meaning} */
    FactTable(String file) {
        this.columns = Layout.rows(file);
    }

    /** Writes all things of a class, such as {@code dg:Visit}. */
    void write(Graph graph, String type, PrintStream out) {
        Paths paths = new Paths(graph);
        out.print(BYTE_ORDER_MARK + Csv.line(names()));
        paths.instances(type)
                .forEach(node -> out.print(Csv.line(
                        cells(paths, node).stream().map(FactTable::asText).toList())));
    }

    List<String> names() {
        return columns.stream().map(List::getFirst).toList();
    }

    List<String> cells(Paths paths, Node node) {
        return columns.stream().map(column -> paths.text(node, column.get(1))).toList();
    }

    private static String asText(String cell) {
        boolean formula =
                FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
