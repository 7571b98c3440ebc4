package org.diplograph.pipeline;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Another store, what it gets, and how it takes it.
 *
 * @param address of its endpoint
 * @param protocol that this speaks
 * @param graph where the view goes there; null for the default graph
 * @param allGraphs whether all other graphs, under their own names, go there too
 * @param replaces whether ours take the place of what is in a graph there, or are added to it
 */
public record PushTarget(
        URI address, Protocol protocol, @Nullable Node graph, boolean allGraphs, boolean replaces) {

    /** How graphs are written over HTTP. */
    public enum Protocol {
        /** <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>. */
        GRAPH_STORE("a Graph Store (Fuseki: …/DATASET/data, RDF4J: …/repositories/ID/rdf-graphs/service); for one of "
                + "SPARQL Update, give --update"),
        /** <a href="https://www.w3.org/TR/sparql11-update/">SPARQL 1.1 Update</a>. */
        UPDATE("SPARQL Update (Fuseki: …/DATASET/update, RDF4J: …/repositories/ID/statements)");

        final String endpoint;

        Protocol(String endpoint) {
            this.endpoint = endpoint;
        }
    }

    /**
     * A store by its address, as the operator gives it.
     *
     * @throws OperatorProblem where that is no address of the web, or says more than it should
     */
    public static PushTarget of(
            String address, Protocol protocol, @Nullable String graph, boolean allGraphs, boolean replaces) {
        URI uri = WebAddress.of("URL", address, "http://localhost:3030/dataset/data");
        if (uri.getRawUserInfo() != null) {
            throw new OperatorProblem(
                    "credentials do not go into the address, where others can read them; they are taken "
                            + "from the environment: " + PushCredentials.VARIABLES);
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (uri.getRawFragment() != null
                || protocol == Protocol.GRAPH_STORE && query.matches("(.*&)?(default|graph=.*)")) {
            throw new OperatorProblem(
                    "give the address without ?default, ?graph= or #; --graph IRI names a graph there");
        }
        return new PushTarget(uri, protocol, graph == null ? null : named(graph), allGraphs, replaces);
    }

    private static Node named(String graph) {
        if (!graph.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+")) {
            throw new OperatorProblem("--graph: '" + graph + "' is no absolute IRI");
        }
        return NodeFactory.createURI(graph);
    }

    /** The choice in words. */
    String how() {
        return (allGraphs ? "all graphs" : "view")
                + (graph == null ? "" : " as " + graph)
                + (replaces ? ", replaced" : ", added");
    }

    /** The name there of a graph of ours; null for the default graph. */
    private @Nullable Node there(Node ours) {
        return Quad.isDefaultGraph(ours) ? graph : ours;
    }

    /**
     * What asks it to take some triples.
     *
     * @param ours the graph that they are from
     * @param lines of N-Triples
     * @param first whether they are the first of that graph
     */
    HttpRequest.Builder request(Node ours, List<String> lines, boolean first) {
        Node there = there(ours);
        String triples = String.join("", lines);
        if (protocol == Protocol.UPDATE) {
            String name = there == null ? "" : "GRAPH " + NodeFmtLib.strNT(there);
            String clear = first && replaces ? "CLEAR SILENT " + (there == null ? "DEFAULT" : name) + " ;\n" : "";
            String data = there == null ? triples : name + " {\n" + triples + "}\n";
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/sparql-update; charset=utf-8")
                    .POST(BodyPublishers.ofString(clear + "INSERT DATA {\n" + data + "}\n"));
        }
        String which = there == null ? "default" : "graph=" + URLEncoder.encode(there.getURI(), StandardCharsets.UTF_8);
        String between = address.getRawQuery() == null ? "?" : "&";
        return HttpRequest.newBuilder(URI.create(address + between + which))
                .header("Content-Type", "application/n-triples")
                .method(first && replaces ? "PUT" : "POST", BodyPublishers.ofString(triples));
    }
}
