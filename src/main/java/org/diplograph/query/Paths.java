package org.diplograph.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Follows properties through a graph by their short names: {@code dg:visitor/skos:prefLabel}; {@code |} stands between
 * two ways to follow both, {@code .} for the thing itself.
 */
final class Paths {

    /** Between several values in one cell. */
    static final String SEPARATOR = " | ";

    static final Node TYPE = term("rdf:type");

    private final Graph graph;
    private final List<Graph> graphs;
    private final Map<String, List<List<Node>>> ways = new HashMap<>();

    /** @param more graphs that properties are looked up in as well */
    Paths(Graph graph, Graph... more) {
        this.graph = graph;
        this.graphs = Stream.concat(Stream.of(graph), Stream.of(more)).toList();
    }

    /** The term with a short name of {@link Prefixes}. */
    static Node term(String name) {
        return NodeFactory.createURI(Objects.requireNonNull(Prefixes.map().expand(name), name));
    }

    Graph graph() {
        return graph;
    }

    /** All things of a class. */
    Stream<Node> instances(String type) {
        return graph.stream(Node.ANY, TYPE, term(type)).map(Triple::getSubject);
    }

    /** Where a path leads to. */
    List<Node> nodes(Node from, String path) {
        return ways.computeIfAbsent(path, Paths::ways).stream()
                .flatMap(way -> follow(from, way))
                .distinct()
                .toList();
    }

    /** The same as text, sorted: literals without what marks them, IRIs as they are. */
    List<String> texts(Node from, String path) {
        return nodes(from, path).stream().map(Paths::text).distinct().sorted().toList();
    }

    /** The same in one cell; empty where there is nothing. */
    String text(Node from, String path) {
        return String.join(SEPARATOR, texts(from, path));
    }

    private Stream<Node> follow(Node from, List<Node> way) {
        Stream<Node> reached = Stream.of(from);
        for (Node property : way) {
            reached = reached.flatMap(node -> graphs.stream()
                    .flatMap(g -> g.stream(node, property, Node.ANY).map(Triple::getObject)));
        }
        return reached;
    }

    private static List<List<Node>> ways(String path) {
        return Arrays.stream(path.split("\\|"))
                .map(way -> way.equals(".")
                        ? List.<Node>of()
                        : Arrays.stream(way.split("/")).map(Paths::term).toList())
                .toList();
    }

    private static String text(Node node) {
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
