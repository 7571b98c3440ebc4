package org.diplograph.rdf;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Looks into a graph: one value, or a list in the order of the numbers at the ends of their IRIs. */
record Reading(Graph graph) {

    /** {@code participant-2} before {@code participant-10}; states, which have no number, by their keys. */
    static final Comparator<Node> BY_NUMBER =
            Comparator.comparingInt((Node n) -> n.toString().length()).thenComparing((Node n) -> n.toString());

    List<Node> all(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(BY_NUMBER)
                .toList();
    }

    @Nullable
    Node one(Node subject, Node property) {
        List<Node> values = all(subject, property);
        return values.isEmpty() ? null : values.getFirst();
    }

    Node need(Node subject, Node property) {
        Node value = one(subject, property);
        if (value == null) {
            throw new IllegalArgumentException("no " + property + " at " + subject);
        }
        return value;
    }

    List<Node> ofType(Node type) {
        return graph.stream(Node.ANY, Terms.TYPE, type).map(Triple::getSubject).toList();
    }

    boolean isA(Node node, Node type) {
        return graph.contains(node, Terms.TYPE, type);
    }

    @Nullable
    String text(Node subject, Node property) {
        Node value = one(subject, property);
        return value == null ? null : value.getLiteralLexicalForm();
    }

    String needText(Node subject, Node property) {
        return need(subject, property).getLiteralLexicalForm();
    }

    List<String> texts(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    @Nullable
    EdtfDate date(Node subject, Node property) {
        String text = text(subject, property);
        return text == null ? null : new EdtfDate(text);
    }

    double number(Node subject, Node property) {
        return Double.parseDouble(needText(subject, property));
    }

    /** The last segment of an IRI, decoded: a code, a key. */
    static String lastStep(Node iri) {
        String text = iri.getURI();
        return Base.decode(text.substring(text.lastIndexOf('/') + 1));
    }
}
