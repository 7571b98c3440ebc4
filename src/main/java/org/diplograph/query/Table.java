package org.diplograph.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Rows in aligned columns: literals as plain text, IRIs shortened, nothing for what is unbound. */
final class Table {

    private static final int WIDEST = 60;

    private Table() {}

    static void write(RowSet rows, PrintStream out) {
        List<Var> vars = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(vars.stream().map(Var::getVarName).toList());
        rows.forEach(row -> lines.add(vars.stream().map(v -> cell(row, v)).toList()));
        int[] widths = new int[vars.size()];
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

    private static String cell(Binding row, Var var) {
        String text = text(row.get(var)).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? shortened(node.getURI()) : node.toString();
    }

    private static String shortened(String iri) {
        return Prefixes.all().entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue()))
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .orElse(iri);
    }

    /** Columns that a text takes: combining marks take none. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
