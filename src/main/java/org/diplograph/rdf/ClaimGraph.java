package org.diplograph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.model.Report;

/**
 * The named graph of one article: its header, and each of its claims with its words. This is the master from which the
 * consolidated view is made, so {@link #read} gives back what {@link #write} was given, but for the article's text
 * (only quotes are kept) and the order of a person's other names.
 *
 * <p>The graph is named by the article's IRI. It has no blank nodes: each description inside a claim is named by its
 * path, {@code …/claim/<article>/<claim>/participant-2}.
 */
public final class ClaimGraph {

    private final Base base;

    public ClaimGraph(Base base) {
        this.base = base;
    }

    /** The name of the graph of a report. */
    public static Node name(Report report) {
        return Terms.iri(report.iri());
    }

    /** The IRI of one claim. */
    public Node claim(Report report, int index) {
        return Terms.iri(ClaimWriter.claimIri(base.claims(report.article().id(), report.iri()), report.facts(), index));
    }

    /**
     * The report as a graph.
     *
     * @throws IllegalArgumentException where two of its claims have one key
     */
    public Graph write(Report report) {
        Graph graph = GraphFactory.createDefaultGraph();
        new ClaimWriter(base, report, new Triples(graph::add)).write();
        return graph;
    }

    /**
     * The report that a graph holds.
     *
     * @throws IllegalArgumentException where the graph was not made by {@link #write}
     */
    public Report read(Graph graph) {
        return new ClaimReader(graph).read();
    }
}
