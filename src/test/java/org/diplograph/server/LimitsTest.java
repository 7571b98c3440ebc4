package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.query.Federation;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.http.Limits;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets more than the limits allow, and everybody is told why. */
class LimitsTest {

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final Limits LIMITS = Tight.limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 4);
    private static final GraphStore STORE = GraphStore.inMemory();

    @TempDir
    private static Path folder = Path.of("");

    private static GraphServer server = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        server.close();
        Serving tight = new Serving("localhost", 0, LIMITS, Federation.NONE, null, null, folder.resolve("access.log"));
        server = GraphServer.start(STORE, QueryLibrary.load(), tight);
        STORE.write(quads -> {
            for (int i = 0; i < 1500; i++) {
                quads.add(
                        Quad.defaultGraphIRI,
                        NodeFactory.createURI("http://example.org/thing" + i),
                        NodeFactory.createURI("http://example.org/number"),
                        NodeFactory.createLiteralString("number " + i));
            }
            return quads;
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    @Test
    void thePageStatesThem() throws Exception {
        String page = Requests.send(Requests.to(server, "limits")).body();
        for (List<String> limit : LIMITS.inWords()) {
            assertThat(page).contains("<td>" + limit.get(0) + "</td><td>" + limit.get(1) + "</td>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?timeout=0.2", "?timeout=60", "?timeout=60,60", "?timeout=nan"})
    void aLongQueryIsEndedAndNobodyGetsMoreThanTheGreatestTime(String timeout) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = query("sparql" + timeout, ENDLESS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("was ended", "up to 2");
        long most = timeout.contains("60") && !timeout.contains(",") ? 2000 : timeout.contains("0.2") ? 200 : 1000;
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(most), Duration.ofMillis(most + 900));
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedOrBrokenOffButNeverCutSilently() throws Exception {
        HttpResponse<String> most = query("sparql", "SELECT ?s { { ?s ?p ?o } UNION { ?s ?p ?o } } LIMIT 2000");
        assertThat(most.body().lines().filter(line -> line.contains("uri"))).hasSize(2000);
        HttpResponse<String> held = query("sparql?output=csv", "SELECT (1 AS ?x) { ?s ?p ?o . ?t ?p ?q }");
        assertThat(held.statusCode()).isEqualTo(413);
        assertThat(held.body()).isEqualTo("the answer has more than 2,000 rows; ask for part of it with LIMIT\n");
        assertThatThrownBy(() -> query("sparql", "SELECT * { ?s ?p ?o . ?t ?p ?q }"))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }"
            })
    void aGraphThatIsTooLargeIsRefused(String query) throws Exception {
        HttpResponse<String> answer = query("sparql", query);
        assertThat(answer.body()).containsAnyOf("more than 1,000 triples", "more than 1 seconds");
        assertThat(answer.statusCode()).isIn(413, 503);
    }

    @Test
    void aDeepOrLongQueryIsRefused() throws Exception {
        for (int depth : List.of(60, 3_000)) {
            HttpResponse<String> deep = query("sparql", "ASK " + "{".repeat(depth) + "}".repeat(depth));
            assertThat(deep.statusCode()).isEqualTo(400);
            assertThat(deep.body()).contains("50 brackets");
        }
        for (String chain : List.of("!", "- ", "^")) {
            String text = chain.equals("^")
                    ? "ASK { ?s " + "^".repeat(9_000) + "<x:p> ?o }"
                    : "ASK { FILTER(" + chain.repeat(4_000) + "1) }";
            // whether the parser's stack is enough depends on how the virtual machine has compiled it by then
            assertThat(query("sparql", text).statusCode()).isIn(200, 400);
        }
        assertThat(query("sparql", "ASK { FILTER(1" + " + 1".repeat(2_400) + " > 0) }")
                        .statusCode())
                .isIn(200, 400, 503);
        assertThat(query("sparql", "ASK { ?s <x:p>" + "/<x:p>".repeat(1_600) + " ?o }")
                        .statusCode())
                .isIn(200, 400, 503);
        assertThat(query("sparql", "ASK {} #" + "x".repeat(10_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aLargeBodyIsRefusedAnnouncedOrNot() throws Exception {
        String large = "ASK {} #" + "x".repeat(60_000);
        HttpResponse<String> form = query("sparql", large);
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("50,000 bytes");
        HttpResponse<String> chunked = Requests.send(Requests.to(server, "sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        HttpResponse<String> chunkedForm = Requests.send(Requests.to(server, "sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("query=" + large))));
        assertThat(chunkedForm.statusCode()).isEqualTo(400);
        assertThat(Requests.send(Requests.to(server, "sparql?query=" + "x".repeat(9_000)))
                        .statusCode())
                .isIn(414, 431);
    }

    @Test
    void beyondWhatCanBeWorkedOnAtOnceOthersAreToldToComeAgain() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> unchecked(ENDLESS + " # " + asked.size()), Thread::startVirtualThread));
        }
        List<String> answers = new ArrayList<>();
        for (var each : asked) {
            HttpResponse<String> answer = each.join();
            assertThat(answer.statusCode()).isEqualTo(503);
            boolean busy = answer.body().contains("busy with others");
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(busy);
            answers.add(busy ? "busy" : "worked on");
        }
        assertThat(answers).filteredOn("worked on"::equals).hasSize(4);
        assertThat(query("sparql", "ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAsksForMoreTimeLeavesRoomForOthers() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> uncheckedPatient(ENDLESS), Thread::startVirtualThread));
        }
        Thread.sleep(300);
        assertThat(query("sparql", "ASK {}").statusCode()).isEqualTo(200);
        assertThat(asked.stream()
                        .map(CompletableFuture::join)
                        .filter(a -> a.body().contains("asked for more time")))
                .hasSize(2);
    }

    @Test
    void whoeverDripsIsCutOff() throws Exception {
        assertThat(dripped("GET /health HTTP/1.1\r\nHost: localhost\r\n", "X-Slow: 1\r\n"))
                .isLessThan(Duration.ofSeconds(4));
        assertThat(dripped(
                        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 9000\r\n\r\n",
                        " "))
                .isLessThan(Duration.ofSeconds(4));
        assertThat(dripped("", "")).isLessThan(Duration.ofSeconds(6));
    }

    /** How long the server bears a client that sends a beginning and then a bit ten times a second. */
    private static Duration dripped(String beginning, String bit) throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), server.port())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            socket.setSoTimeout(100);
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            while (System.nanoTime() - start < Duration.ofSeconds(20).toNanos()) {
                try {
                    if (in.read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException open) {
                    out.write(bit.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            // cut off
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void eachRequestIsWrittenDownInALine() throws Exception {
        Requests.send(Requests.to(server, "limits?this-one"));
        Path log = folder.resolve("access.log");
        for (int i = 0; i < 50 && !(Files.exists(log) && Files.readString(log).contains("this-one")); i++) {
            Thread.sleep(100);
        }
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.matches(".* \"GET /limits\\?this-one HTTP/1.1\" 200 \\d+ \\d+"));
    }

    @Test
    void theMetricsCountAndAreForThisMachineOnly() throws Exception {
        query("sparql", "ASK {}");
        HttpResponse<String> metrics = Requests.send(Requests.to(server, "metrics"));
        assertThat(metrics.body())
                .contains("diplograph_requests_seconds_count{part=\"sparql\",status=\"200\"}", "jvm_memory_used_bytes")
                .contains("diplograph_requests_waiting 0");
        assertThat(Requests.send(Requests.to(server, "metrics").header("X-Forwarded-For", "192.0.2.1"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> query(String path, String sparql) throws IOException, InterruptedException {
        return Requests.form(Requests.to(server, path), "query=" + Requests.encoded(sparql));
    }

    private static HttpResponse<String> unchecked(String sparql) {
        return asked("sparql", sparql);
    }

    private static HttpResponse<String> uncheckedPatient(String sparql) {
        return asked("sparql?timeout=2", sparql);
    }

    private static HttpResponse<String> asked(String path, String sparql) {
        try {
            return query(path, sparql);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
