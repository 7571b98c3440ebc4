package org.diplograph.query;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The view as the two files that {@code neo4j-admin database import} reads: whatever has a class of the ontology is a
 * node, a property that leads from one to another is a relationship.
 *
 * @see <a href="https://neo4j.com/docs/operations-manual/current/import/">Neo4j operations manual, Import</a>
 */
final class Neo4jTables {

    private static final String ONTOLOGY = Prefixes.namespace("dg");
    private static final String LABEL_SEPARATOR = ";";

    private final Paths paths;
    private final PrintStream out;

    Neo4jTables(Graph graph, PrintStream out) {
        this.paths = new Paths(graph);
        this.out = out;
    }

    void nodes() {
        FactTable table = new FactTable("nodes.tsv");
        out.print(Csv.line(joined(table.names(), ":LABEL")));
        Runs.bySubject(paths.graph()).forEach(run -> {
            List<String> labels = labels(run.stream());
            if (!labels.isEmpty()) {
                List<String> cells = table.cells(paths, run.getFirst().getSubject());
                out.print(Csv.line(joined(cells, String.join(LABEL_SEPARATOR, labels))));
            }
        });
    }

    void relationships() {
        out.print(Csv.line(List.of(":START_ID", ":END_ID", ":TYPE")));
        Runs.bySubject(paths.graph()).forEach(run -> {
            if (!labels(run.stream()).isEmpty()) {
                run.stream()
                        .filter(this::joinsNodes)
                        .forEach(t -> out.print(Csv.line(List.of(
                                t.getSubject().getURI(), t.getObject().getURI(), type(local(t.getPredicate()))))));
            }
        });
    }

    private boolean joinsNodes(Triple triple) {
        return triple.getObject().isURI()
                && isOurs(triple.getPredicate())
                && !labels(paths.graph().stream(triple.getObject(), Paths.TYPE, Node.ANY))
                        .isEmpty();
    }

    private static List<String> labels(Stream<Triple> triples) {
        return triples.filter(t -> t.predicateMatches(Paths.TYPE) && isOurs(t.getObject()))
                .map(t -> local(t.getObject()))
                .sorted()
                .toList();
    }

    private static boolean isOurs(Node term) {
        return term.isURI() && term.getURI().startsWith(ONTOLOGY);
    }

    private static String local(Node term) {
        return term.getURI().substring(ONTOLOGY.length());
    }

    /** {@code sendingState} becomes {@code SENDING_STATE}, as is usual there. */
    private static String type(String property) {
        return property.replaceAll("(\\p{Lu})", "_$1").toUpperCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }
}
