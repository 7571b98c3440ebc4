package org.diplograph.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.query.QueryLibrary;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What reaches out of the graph, or would change it, is refused with a reason. */
class RefusalsTest {

    private static final GraphStore STORE = GraphStore.inMemory();
    private static final GraphServer SERVER = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        STORE.write(quads -> {
            quads.add(
                    Quad.defaultGraphIRI,
                    NodeFactory.createURI("http://example.org/s"),
                    NodeFactory.createURI("http://example.org/p"),
                    NodeFactory.createLiteralString("o"));
            return quads;
        });
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        STORE.close();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/server-refusals.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 2,
            nullValues = "-")
    void isRefusedAndChangesNothing(
            String method,
            @Nullable String path,
            @Nullable String type,
            @Nullable String body,
            String status,
            @Nullable String words)
            throws Exception {
        HttpResponse<String> answer = Requests.send(request(method, path == null ? "" : path, type, body));
        assertThat(Integer.toString(answer.statusCode())).matches(status);
        assertThat(answer.body()).contains(words == null ? "" : words).doesNotContain("root:", "\tat ");
        assertThat(STORE.check()).isEqualTo(1);
    }

    @Test
    void whoIsRefusedBeforeTheBodyHasComeCanAskAgainOnTheSameConnection() throws Exception {
        try (Socket socket = new Socket("localhost", SERVER.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\n"
                    .getBytes(UTF_8));
            assertThat(in.readLine()).contains("415");
            out.write("ASK {}GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            assertThat(in.lines().toList()).contains("HTTP/1.1 200 OK", "well");
        }
    }

    private static HttpRequest.Builder request(
            String method, String path, @Nullable String type, @Nullable String body) {
        HttpRequest.Builder request = Requests.to(SERVER, path);
        if (body == null || type == null) {
            return request.method(method, BodyPublishers.noBody());
        }
        boolean form = !type.contains("/");
        return request.header("Content-Type", form ? "application/x-www-form-urlencoded" : type)
                .method(method, BodyPublishers.ofString(form ? type + "=" + Requests.encoded(body) : body));
    }

    @Test
    void aRelativeIriIsRelativeToTheThingsOfTheGraphAndTellsNothingOfTheMachine() throws Exception {
        String query = "SELECT (STR(<official/to-lam-vn>) AS ?iri) {}";
        assertThat(Requests.form(Requests.to(SERVER, "sparql"), "query=" + Requests.encoded(query))
                        .body())
                .contains("https://w3id.org/diplograph/id/official/to-lam-vn");
    }

    @Test
    void wordsInLiteralsAndVariablesAreNoReasonToRefuse() throws Exception {
        String harmless = "SELECT ?service { ?service ?call \"SERVICE <http://x/> CALL( <java:x> {{{{\" }";
        assertThat(Requests.form(Requests.to(SERVER, "sparql"), "query=" + Requests.encoded(harmless))
                        .statusCode())
                .isEqualTo(200);
    }
}
