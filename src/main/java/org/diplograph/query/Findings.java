package org.diplograph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.diplograph.store.GraphStore;

/**
 * What is worth a look before the data go out: the rows of all named queries that have a sentence for a finding.
 *
 * @param byCheck the sentences, by the query that found them; a query that found nothing has none
 */
public record Findings(Map<NamedQuery, List<String>> byCheck) {

    private static final Var CHECK = Var.alloc("check");
    private static final Var FINDING = Var.alloc("finding");

    /** Asks all of them, with their examples. */
    public static Findings in(GraphStore store, QueryLibrary library) {
        Map<NamedQuery, List<String>> found = new LinkedHashMap<>();
        library.queries().stream()
                .filter(query -> query.finding() != null)
                .forEach(query -> found.put(query, sentences(query, store)));
        return new Findings(found);
    }

    private static List<String> sentences(NamedQuery query, GraphStore store) {
        Rows rows = Question.of(query, Map.of()).rows(store, 0);
        List<String> sentences = new ArrayList<>();
        for (List<String> row : rows.cells()) {
            String sentence = Objects.requireNonNull(query.finding());
            for (int i = 0; i < row.size(); i++) {
                sentence = sentence.replace("{" + rows.columns().get(i) + "}", row.get(i));
            }
            sentences.add(sentence);
        }
        return sentences;
    }

    public long count() {
        return byCheck.values().stream().mapToLong(List::size).sum();
    }

    /**
     * As {@code table} a paragraph for each query, a line for each finding; else rows of {@code check},
     * {@code finding}.
     */
    public void write(ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
            byCheck.forEach((check, sentences) -> {
                if (!sentences.isEmpty()) {
                    printer.printf("%s (%d): %s%n", check.name(), sentences.size(), check.summary());
                    sentences.forEach(sentence -> printer.println("  " + sentence));
                }
            });
            return;
        }
        var rows = byCheck.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .map(sentence -> Stream.of(e.getKey().name(), sentence)
                                .map(NodeFactory::createLiteralString)
                                .toList()))
                .map(row -> BindingFactory.binding(CHECK, row.getFirst(), FINDING, row.getLast()));
        Question.rows(RowSetStream.create(List.of(CHECK, FINDING), rows.iterator()), format, out);
    }
}
