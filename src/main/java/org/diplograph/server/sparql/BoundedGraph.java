package org.diplograph.server.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph in memory that grows up to a number of triples and until the time is over: DESCRIBE itself minds neither. */
final class BoundedGraph extends GraphWrapper {

    private final Bounds bounds;
    private long added;

    BoundedGraph(Bounds bounds) {
        super(GraphFactory.createDefaultGraph());
        this.bounds = bounds;
    }

    @Override
    public void add(Triple triple) {
        added++;
        bounds.require(added);
        super.add(triple);
    }
}
