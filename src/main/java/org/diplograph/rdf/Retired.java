package org.diplograph.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Where a thing went whose IRI the view no longer has: {@code dcterms:isReplacedBy} names what took its place. An event
 * went where its claims are told now; anybody and anything else to the one that bears its name in its state.
 *
 * @param before the view that others may have IRIs from
 * @param after the view that takes its place
 */
public record Retired(Graph before, Graph after) {

    /** All that is retired now: of this view, and of those before it as {@code earlier} tells. */
    public Graph with(Graph earlier) {
        Graph all = GraphFactory.createDefaultGraph();
        earlier.stream(Node.ANY, Terms.IS_REPLACED_BY, Node.ANY)
                .filter(t -> !isThere(t.getSubject()))
                .forEach(t -> say(
                        all, t.getSubject(), isThere(t.getObject()) ? Set.of(t.getObject()) : heirs(t.getObject())));
        named().filter(node -> !isThere(node)).forEach(node -> say(all, node, heirs(node)));
        return all;
    }

    private static void say(Graph all, Node old, Set<Node> now) {
        now.forEach(node -> all.add(old, Terms.IS_REPLACED_BY, node));
    }

    private Stream<Node> named() {
        Set<Node> nodes = new HashSet<>();
        for (Node property : List.of(Dg.TOLD_AS, Terms.PREF_LABEL)) {
            before.stream(Node.ANY, property, Node.ANY).map(Triple::getSubject).forEach(nodes::add);
        }
        return nodes.stream();
    }

    private boolean isThere(Node node) {
        return after.contains(node, Node.ANY, Node.ANY);
    }

    private Set<Node> heirs(Node old) {
        Set<Node> told = before.stream(old, Dg.TOLD_AS, Node.ANY)
                .flatMap(t -> after.stream(Node.ANY, Dg.TOLD_AS, t.getObject()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        Set<Node> alike = told.isEmpty() ? namesakes(old) : told;
        return told.isEmpty() && alike.size() > 1 ? Set.of() : alike;
    }

    private Set<Node> namesakes(Node old) {
        return before.stream(old, Terms.PREF_LABEL, Node.ANY)
                .flatMap(t -> Stream.of(Terms.PREF_LABEL, Terms.ALT_LABEL)
                        .flatMap(label -> after.stream(Node.ANY, label, t.getObject())))
                .map(Triple::getSubject)
                .filter(node ->
                        agree(old, node, Terms.TYPE) && agree(old, node, Dg.OF_STATE) && agree(old, node, Dg.IN_STATE))
                .collect(Collectors.toSet());
    }

    private boolean agree(Node old, Node now, Node property) {
        return values(before, old, property).equals(values(after, now, property));
    }

    private static Set<Node> values(Graph graph, Node node, Node property) {
        return graph.stream(node, property, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
    }
}
