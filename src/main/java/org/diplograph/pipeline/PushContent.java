package org.diplograph.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What is sent, known by all of its triples in their order, which stays as long as the store does.
 *
 * @param triples how many there are
 * @param fingerprint the same for the same content
 */
record PushContent(long triples, String fingerprint) {

    /**
     * Blank nodes have no name over there, so that each batch would make its own: they get one (RDF 1.1, section 3.5).
     */
    private static final String SKOLEM = "https://w3id.org/diplograph/.well-known/genid/";

    private static final NodeFormatter TERMS = new NodeFormatterNT();

    static PushContent of(DatasetGraph store, boolean allGraphs) {
        MessageDigest digest = sha256();
        long triples = 0;
        for (Iterator<Quad> quads = quads(store, allGraphs); quads.hasNext(); triples++) {
            Quad quad = quads.next();
            digest.update(quad.getGraph().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(line(quad).getBytes(StandardCharsets.UTF_8));
        }
        return new PushContent(triples, HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    /** The view, then, if wanted, the other graphs, one after another, which the store by itself mixes. */
    static Iterator<Quad> quads(DatasetGraph store, boolean allGraphs) {
        Iterator<Quad> view = of(store, Quad.defaultGraphIRI);
        if (!allGraphs) {
            return view;
        }
        List<Node> graphs = Iter.toList(store.listGraphNodes());
        graphs.sort(Comparator.comparing(Node::toString));
        return Iter.concat(view, Iter.flatMap(graphs.iterator(), graph -> of(store, graph)));
    }

    private static Iterator<Quad> of(DatasetGraph store, Node graph) {
        return store.find(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** The triple as N-Triples, which SPARQL Update reads as well. */
    static String line(Quad quad) {
        StringWriterI line = new StringWriterI();
        for (Node term : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
            TERMS.format(line, term.isBlank() ? named(term) : term);
            line.print(' ');
        }
        line.print(".\n");
        return line.toString();
    }

    private static Node named(Node blank) {
        return NodeFactory.createURI(SKOLEM + blank.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
