package org.diplograph.rdf;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** What stands in every store beside the news: the ontology and its code lists. */
public final class Reference {

    private Reference() {}

    /** The ontology, without the code lists. */
    public static Graph ontology() {
        return read("diplograph.ttl");
    }

    /** The SKOS schemes; {@code used} adds a label to each concept of the data that no scheme lists. */
    public static Graph codes(Graph used) {
        Graph codes = GraphFactory.createDefaultGraph();
        for (String scheme : OntologyFiles.SCHEMES) {
            scheme(scheme).stream().forEach(codes::add);
        }
        used.stream()
                .map(Triple::getObject)
                .filter(n -> n.isURI() && n.getURI().startsWith(Dg.CODE))
                .distinct()
                .filter(n -> !codes.contains(n, Terms.PREF_LABEL, Node.ANY))
                .forEach(n -> {
                    codes.add(n, Terms.TYPE, Terms.CONCEPT);
                    codes.add(
                            n,
                            Terms.PREF_LABEL,
                            Terms.english(Reading.lastStep(n).replace('-', ' ')));
                });
        return codes;
    }

    static Graph scheme(String name) {
        return read("codes/" + name + ".ttl");
    }

    private static Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(OntologyFiles.bytes(file)), Lang.TURTLE);
        return graph;
    }
}
