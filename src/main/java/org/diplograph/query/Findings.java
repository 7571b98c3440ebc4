package org.diplograph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.diplograph.store.GraphStore;

/**
 * What is worth a look before the data go out: what the shapes find, and the rows of all named queries that have a
 * sentence for a finding.
 *
 * @param checks those that found something
 * @param report what the shapes find, as a SHACL validation report
 */
public record Findings(List<Check> checks, Graph report) {

    private static final Var CHECK = Var.alloc("check");
    private static final Var WEIGHT = Var.alloc("weight");
    private static final Var FINDING = Var.alloc("finding");

    /** How much a finding matters. */
    public enum Weight {
        /** The graph is not as it has to be. */
        VIOLATION,
        /** What is only half told, or has a weak source. */
        WARNING,
        /** What is probably wrong: the graph is as it has to be, but its reports disagree. */
        FINDING
    }

    /**
     * One shape or query that found something.
     *
     * @param summary what has to be, or what is asked
     * @param sentences one for each finding
     */
    public record Check(String name, Weight weight, String summary, List<String> sentences) {
        public Check {
            sentences = List.copyOf(sentences);
        }
    }

    /** Holds the store against the shapes, and asks the queries with their examples. */
    public static Findings in(GraphStore store, QueryLibrary library) {
        Conformance shapes = Conformance.of(store);
        Stream<Check> asked = library.queries().stream()
                .filter(query -> query.finding() != null)
                .map(query -> new Check(query.name(), Weight.FINDING, query.summary(), sentences(query, store)))
                .filter(check -> !check.sentences().isEmpty());
        return new Findings(Stream.concat(shapes.checks().stream(), asked).toList(), shapes.report());
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

    public long count(Weight weight) {
        return checks.stream()
                .filter(check -> check.weight() == weight)
                .mapToLong(check -> check.sentences().size())
                .sum();
    }

    /**
     * As {@code table} a paragraph for each check, a line for each finding; as {@code ttl} what the shapes find, in the
     * words of SHACL; else rows of {@code check}, {@code weight}, {@code finding}.
     */
    public void write(ResultFormat format, OutputStream out) {
        switch (format) {
            case TABLE -> print(new PrintStream(out, true, StandardCharsets.UTF_8));
            case TTL -> Question.triples(report, format, out);
            default -> Question.rows(RowSetStream.create(List.of(CHECK, WEIGHT, FINDING), rows()), format, out);
        }
    }

    private void print(PrintStream out) {
        for (Check check : checks) {
            out.printf(
                    "%s (%s): %s%n", check.name(), counted(check.sentences().size(), check.weight()), check.summary());
            check.sentences().forEach(sentence -> out.println("  " + sentence));
        }
    }

    /** {@code 1 warning}, {@code 2 violations}. */
    public static String counted(long count, Weight weight) {
        return "%,d %s%s".formatted(count, word(weight), count == 1 ? "" : "s");
    }

    private static String word(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    private Iterator<Binding> rows() {
        return checks.stream()
                .flatMap(check -> check.sentences().stream()
                        .map(sentence -> BindingFactory.binding(
                                CHECK, text(check.name()),
                                WEIGHT, text(word(check.weight())),
                                FINDING, text(sentence))))
                .iterator();
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
