package org.diplograph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it: literals as plain text, IRIs shortened by {@link Prefixes}, nothing for what is unbound.
 *
 * @param columns the variables
 * @param cells the rows, each as long as {@code columns}
 */
public record Rows(List<String> columns, List<List<String>> cells) {

    public Rows {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    static Rows of(RowSet rows) {
        List<Var> vars = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(vars.stream().map(v -> text(row.get(v))).toList()));
        return new Rows(vars.stream().map(Var::getVarName).toList(), cells);
    }

    static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        String text = node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? shortened(node.getURI()) : node.toString();
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String shortened(String iri) {
        return Prefixes.all().entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue()))
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .orElse(iri);
    }
}
