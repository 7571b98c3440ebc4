package org.diplograph.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.store.GraphStore;

/**
 * A graph in numbers.
 *
 * @param counts how many, by what, in the order in which they are shown
 */
public record GraphCounts(Map<String, Long> counts) {

    private static final String DG = "https://w3id.org/diplograph/ontology#";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    /** Classes of the view, with the word for many of them. */
    private static final List<Map.Entry<String, String>> CLASSES = List.of(
            Map.entry("Visit", "visits"),
            Map.entry("Meeting", "meetings"),
            Map.entry("Agreement", "agreements"),
            Map.entry("OfficeHolding", "offices held"),
            Map.entry("Founding", "foundings"),
            Map.entry("Relationship", "relationships"),
            Map.entry("Figure", "figures"),
            Map.entry("Interview", "interviews"),
            Map.entry("Official", "officials"));

    public GraphCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Counts what is in the store now. */
    public static GraphCounts of(GraphStore store) {
        return store.read(GraphCounts::of);
    }

    private static GraphCounts of(DatasetGraph quads) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("articles", instances(quads, "Article"));
        CLASSES.forEach(c -> counts.put(c.getValue(), instances(quads, c.getKey())));
        counts.put("states in the events", states(quads));
        counts.put("quads", Iter.count(quads.find()));
        return new GraphCounts(counts);
    }

    private static long instances(DatasetGraph quads, String name) {
        return Iter.count(quads.getDefaultGraph().find(Node.ANY, TYPE, NodeFactory.createURI(DG + name)));
    }

    private static long states(DatasetGraph quads) {
        return List.of("sendingState", "receivingState", "betweenState").stream()
                .flatMap(p ->
                        Iter.asStream(quads.getDefaultGraph().find(Node.ANY, NodeFactory.createURI(DG + p), Node.ANY)))
                .map(t -> t.getObject())
                .distinct()
                .count();
    }
}
