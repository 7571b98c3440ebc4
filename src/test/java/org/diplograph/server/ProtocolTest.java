package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Gaps;
import org.diplograph.query.QueryLibrary;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The W3C's tests of the protocols, by their facts, on a server that may be written. */
class ProtocolTest {

    private static final String TOKEN = "a secret of this test";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String EXAMPLE = "http://example.org/";

    private final GraphStore store = GraphStore.inMemory();
    private final GraphServer server =
            GraphServer.start(store, QueryLibrary.load(), Serving.on(0).writable(TOKEN));

    @BeforeEach
    void load() {
        store.write(quads -> {
            for (int i = 1; i <= 3; i++) {
                var data = NodeFactory.createURI(EXAMPLE + "data" + i);
                quads.add(new Quad(data, data, RDF.type.asNode(), NodeFactory.createURI(EXAMPLE + "Document")));
            }
            return quads;
        });
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void theProtocolTestsOfTheW3cPassOrAreListed() throws Exception {
        assertThat(judged("w3c-protocol.tsv")).hasSize(34);
    }

    @Test
    void theGraphStoreTestsOfTheW3cPassOrAreListed() throws Exception {
        assertThat(judged("w3c-graph-store.tsv")).hasSize(16);
    }

    /** The tests of a table; those of several requests pass where all of them do. */
    private Set<String> judged(String table) throws Exception {
        Map<String, String> problems = new LinkedHashMap<>();
        for (List<String> row : Gaps.rows(table)) {
            problems.merge(row.getFirst(), problem(row), String::concat);
        }
        Gaps gaps = Gaps.load("w3c-gaps.tsv");
        problems.forEach(gaps::judge);
        return problems.keySet();
    }

    private String problem(List<String> row) throws Exception {
        HttpResponse<String> answer = Requests.send(request(row.get(1), row.get(2), row.get(3), row.get(4)));
        String status = Integer.toString(answer.statusCode());
        if (!status.matches(row.get(5))) {
            return "%s instead of %s: %s".formatted(status, row.get(5), answer.body());
        }
        return switch (row.get(6)) {
            case "-" -> "";
            case "true" ->
                JsonParser.parseString(answer.body())
                                .getAsJsonObject()
                                .get("boolean")
                                .getAsBoolean()
                        ? ""
                        : "false";
            case "boolean", "tabular" -> answer.body().contains("\"head\"") ? "" : answer.body();
            case "RDF" -> rdf(answer) == null ? "no RDF" : "";
            default -> rdf(answer).isIsomorphicWith(turtle(row.get(6))) ? "" : answer.body();
        };
    }

    private HttpRequest.Builder request(String method, String path, String type, String body) {
        HttpRequest.Builder request = Requests.to(server, path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept", "application/sparql-results+json, text/turtle");
        if (!type.equals("-")) {
            request.header("Content-Type", type);
        }
        Charset charset = type.endsWith("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return request.method(
                method,
                body.equals("-")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(
                                type.startsWith("multipart") ? body.replace("|", "\r\n") : body, charset));
    }

    private static Model rdf(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(answer.body()), null, RDFLanguages.contentTypeToLang(type));
        return model;
    }

    private static Model turtle(String text) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), null, RDFLanguages.TURTLE);
        return model;
    }

    @Test
    void theEndpointDescribesItself() throws Exception {
        Model described = rdf(Requests.send(Requests.to(server, "sparql").header("Accept", "text/turtle")));
        Resource endpoint = described.createResource(server.url() + "sparql");
        assertThat(described.contains(null, described.createProperty(SD, "endpoint"), endpoint))
                .isTrue();
        Set<String> known = new TreeSet<>();
        Gaps.rows("service-description-terms.tsv").forEach(row -> known.add(SD + row.getFirst()));
        Set<String> used = new TreeSet<>();
        described.listStatements().forEach(statement -> {
            used.add(statement.getPredicate().getURI());
            RDFNode object = statement.getObject();
            if (object.isURIResource()) {
                used.add(object.asResource().getURI());
            }
        });
        assertThat(used).filteredOn(iri -> iri.startsWith(SD)).isSubsetOf(known).contains(SD + "SPARQL11Query");
        assertThat(rdf(Requests.send(Requests.to(server, "sparql").header("Accept", "application/rdf+xml")))
                        .isIsomorphicWith(described))
                .isTrue();
    }

    @Test
    void nobodyWritesWithoutTheToken() throws Exception {
        long before = store.check();
        for (String token : List.of("", "Bearer", "Bearer a secret of this tes", "Basic " + TOKEN, TOKEN)) {
            for (String path : List.of("update", "data?default", "data?graph=http%3A%2F%2Fexample.org%2Fdata1")) {
                HttpRequest.Builder request =
                        Requests.to(server, path).header("Content-Type", "application/sparql-update");
                if (!token.isEmpty()) {
                    request.header("Authorization", token);
                }
                HttpResponse<String> answer = Requests.send(request.method(
                        path.equals("update") ? "POST" : "DELETE", BodyPublishers.ofString("CLEAR ALL")));
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            }
        }
        assertThat(store.check()).isEqualTo(before);
    }

    @Test
    void whoMayWriteCannotSendTheServerElsewhere() throws Exception {
        long before = store.check();
        for (String update : List.of(
                "LOAD <http://localhost:1/>",
                "LOAD SILENT <file:///etc/passwd>",
                "INSERT { ?s ?p ?o } WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "INSERT { ?s <x:y> ?o } WHERE { BIND(<java:x.Y>(1) AS ?o) ?s ?p ?q }",
                "INSERT { ?s ?p ?o } USING <file:///etc/passwd> WHERE { ?s ?p ?o }",
                "INSERT DATA { <x:a> <x:b> <x:c> } ; LOAD <http://localhost:1/>",
                "INSERT { ?s ?p ?o } WHERE " + "{".repeat(300) + "?s ?p ?o" + "}".repeat(300))) {
            assertThat(Requests.send(request("POST", "update", "application/sparql-update", update))
                            .statusCode())
                    .as(update)
                    .isEqualTo(400);
        }
        assertThat(Requests.send(request(
                                "PUT", "data?default", "application/ld+json", "{\"@context\":\"http://localhost:1/\"}"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(Requests.send(request("PUT", "data", "text/turtle", "<x:a> <x:b> <x:c> ."))
                        .statusCode())
                .isEqualTo(400);
        assertThat(store.check()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsReadAtOnce() throws Exception {
        String count = "sparql?query=" + Requests.encoded("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
        assertThat(Requests.send(request("GET", count, "-", "-")).body()).contains("\"3\"");
        assertThat(Requests.send(request(
                                "POST",
                                "update",
                                "application/sparql-update",
                                "INSERT DATA { GRAPH <x:g> { id:a dg:date 'b' } }"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Requests.send(request("GET", count, "-", "-")).body()).contains("\"4\"");
    }
}
