package org.diplograph.pipeline;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the store remembers of earlier loads, in a graph of its own: each article's fingerprint, and whether claims were
 * written since the view was made. A load that was broken off goes on from there.
 */
final class LoadLog {

    private static final String NS = "https://w3id.org/diplograph/graph/loads";
    private static final Node GRAPH = NodeFactory.createURI(NS);
    private static final Node FINGERPRINT = NodeFactory.createURI(NS + "#fingerprint");
    private static final Node VIEW = NodeFactory.createURI(NS + "#view");
    private static final Node IS_STALE = NodeFactory.createURI(NS + "#isStale");
    private static final Node YES = NodeFactory.createLiteralString("yes");

    private LoadLog() {}

    static boolean holds(DatasetGraph store, Node article, String fingerprint) {
        return store.contains(GRAPH, article, FINGERPRINT, NodeFactory.createLiteralString(fingerprint));
    }

    static void put(DatasetGraph store, Node article, String fingerprint) {
        store.deleteAny(GRAPH, article, FINGERPRINT, Node.ANY);
        store.add(GRAPH, article, FINGERPRINT, NodeFactory.createLiteralString(fingerprint));
    }

    static boolean viewIsStale(DatasetGraph store) {
        return store.contains(GRAPH, VIEW, IS_STALE, YES);
    }

    /** Notes that claims are about to change. */
    static DatasetGraph makeViewStale(DatasetGraph store) {
        store.add(GRAPH, VIEW, IS_STALE, YES);
        return store;
    }

    /** Notes that the view was made from all claims. */
    static DatasetGraph makeViewCurrent(DatasetGraph store) {
        store.deleteAny(GRAPH, VIEW, IS_STALE, Node.ANY);
        return store;
    }
}
