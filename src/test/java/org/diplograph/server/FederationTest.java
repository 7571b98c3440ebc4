package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.WikidataOnLoopback;
import org.diplograph.query.Federation;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.query.ServiceProblem;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services that the operator has named are asked, politely and not for long; no others are. */
class FederationTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String NS = "http://example.org/";
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final WikidataOnLoopback WIKIDATA = new WikidataOnLoopback();
    private static final AtomicInteger AT_OTHERS = new AtomicInteger();
    private static final HttpServer OTHERS = others();
    private static final Federation ALLOWED =
            Federation.of(List.of(WIKIDATA.url(), other("slow"), other("moved"), other("broken")));
    private static final GraphServer SERVER = GraphServer.start(
            STORE,
            QueryLibrary.load(),
            Serving.on(0).within(Tight.times(LIMIT, LIMIT)).asking(ALLOWED));

    /** Addresses that answer drop by drop, send on to another one, or fail. */
    private static HttpServer others() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/slow", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    for (int i = 0; i < 200; i++) {
                        body.write(' ');
                        body.flush();
                        Thread.sleep(100);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            server.createContext("/moved", exchange -> {
                exchange.getResponseHeaders().add("Location", other("inside"));
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            server.createContext("/broken", exchange -> {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            });
            server.createContext("/inside", exchange -> {
                AT_OTHERS.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String other(String name) {
        return "http://localhost:" + OTHERS.getAddress().getPort() + "/" + name;
    }

    @BeforeAll
    static void load() {
        STORE.write(quads -> {
            for (int i = 1; i <= 150; i++) {
                quads.add(
                        Quad.defaultGraphIRI,
                        NodeFactory.createURI(NS + "official" + i),
                        NodeFactory.createURI(NS + "item"),
                        NodeFactory.createURI("http://www.wikidata.org/entity/Q" + i));
            }
            quads.add(
                    Quad.defaultGraphIRI,
                    NodeFactory.createURI(NS + "somewhere"),
                    NodeFactory.createURI(NS + "service"),
                    NodeFactory.createURI(WIKIDATA.url()));
            quads.add(
                    Quad.defaultGraphIRI,
                    NodeFactory.createURI(NS + "elsewhere"),
                    NodeFactory.createURI(NS + "forbidden"),
                    NodeFactory.createURI(other("inside")));
            return quads;
        });
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        WIKIDATA.close();
        OTHERS.stop(0);
        STORE.close();
    }

    @Test
    void aHundredRowsGoOutInOneRequest() throws Exception {
        int before = WIKIDATA.requests();
        HttpResponse<String> answer = query("SELECT ?label { ?x <" + NS + "item> ?item SERVICE <" + WIKIDATA.url()
                + "> { ?item rdfs:label ?label } }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Barack Obama").doesNotContain("Clinton");
        assertThat(WIKIDATA.requests() - before).isEqualTo(2);
    }

    @Test
    void theAddressMayBeAVariableIfItsValueIsAllowed() throws Exception {
        assertThat(query("SELECT ?l { ?x <" + NS + "service> ?s SERVICE ?s { wd:Q76 rdfs:label ?l } }")
                        .body())
                .contains("Barack Obama");
        assertRefused(query("SELECT ?l { ?x <" + NS + "forbidden> ?s SERVICE ?s { ?a ?b ?l } }"));
        assertRefused(query("SELECT ?l { ?x <" + NS + "forbidden> ?s SERVICE SILENT ?s { ?a ?b ?l } }"));
        assertThat(query("SELECT ?l { SERVICE ?nothing { ?a ?b ?l } }").body()).contains("no address is bound to it");
        assertThat(AT_OTHERS).hasValue(0);
    }

    @Test
    void partsOfPatternsKeepTheirScope() throws Exception {
        String service = "SERVICE <" + WIKIDATA.url() + "> ";
        assertThat(query("SELECT ?l ?n { ?x <" + NS + "item> ?i { SELECT ?i (COUNT(?p) AS ?n) { " + service
                                + "{ ?i rdfs:label ?l ; ?p ?o } } GROUP BY ?i } " + service + "{ ?i rdfs:label ?l } }")
                        .body())
                .contains("Barack Obama,3");
        assertThat(query("SELECT ?i ?l { VALUES ?i { wd:Q75 wd:Q76 wd:Q77 } ?x <" + NS + "item> ?i OPTIONAL { "
                                + service + "{ SELECT ?i ?l { ?i rdfs:label ?l } LIMIT 100 } } } ORDER BY ?l")
                        .body()
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.endsWith("Q76,Barack Obama"));
        assertThat(query("ASK { FILTER EXISTS { ?x <" + NS + "item> ?i " + service + "{ ?i rdfs:label ?l } } }")
                        .body())
                .contains("true");
    }

    @Test
    void whatIsNotNamedIsRefusedHoweverItIsWritten() throws Exception {
        for (String service : List.of(
                "<" + other("inside") + ">",
                "SILENT <" + other("inside") + ">",
                "<" + WIKIDATA.url() + "?x>",
                "<" + WIKIDATA.url().replace("localhost", "LOCALHOST") + ">")) {
            assertRefused(query("SELECT * { { ?x ?y ?z } UNION { SERVICE " + service + " { ?a ?b ?c } } }"));
        }
        assertRefused(query("BASE <" + other("") + "> SELECT * { SERVICE <inside> { ?a ?b ?c } }"));
        assertThat(AT_OTHERS).hasValue(0);
    }

    @Test
    void whoeverAnswersSlowlyOrElsewhereOrNotAtAllIsNamed() throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> slow = query("SELECT * { SERVICE <" + other("slow") + "> { ?a ?b ?c } }");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(2));
        assertThat(slow.statusCode()).isIn(503, 504);
        HttpResponse<String> moved = query("SELECT * { SERVICE <" + other("moved") + "> { ?a ?b ?c } }");
        assertThat(moved.statusCode()).isEqualTo(502);
        assertThat(AT_OTHERS).hasValue(0);
        HttpResponse<String> broken = query("SELECT * { SERVICE <" + other("broken") + "> { ?a ?b ?c } }");
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(broken.body()).contains(other("broken"), "500");
        assertThat(query("SELECT * { SERVICE SILENT <" + other("broken") + "> { ?a ?b ?c } }")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void outsideTheServerTheSameHolds() {
        String sparql = "SELECT ?l { SERVICE <" + WIKIDATA.url() + "> { wd:Q76 rdfs:label ?l } }";
        assertThat(asked(Question.of(sparql).asking(ALLOWED))).contains("Barack Obama");
        assertThatThrownBy(() -> asked(Question.of(sparql)))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("--federate " + WIKIDATA.url());
        Question broken = Question.of("SELECT * { SERVICE <" + other("broken") + "> { ?a ?b ?c } }");
        assertThatThrownBy(() -> asked(broken.asking(ALLOWED)))
                .isInstanceOf(ServiceProblem.class)
                .hasMessageContaining("it answers 500");
        Question inside = Question.of("SELECT * { SERVICE <" + other("inside") + "> { ?a ?b ?c } }");
        assertThatThrownBy(() -> asked(inside.asking(Federation.of(List.of(other("inside"))))))
                .hasMessage("<" + other("inside") + "> cannot be asked: what it answers is no result of SPARQL");
        AT_OTHERS.set(0);
        Question nobody = Question.of("SELECT * { SERVICE <http://localhost:1/> { ?a ?b ?c } }");
        assertThatThrownBy(() -> asked(nobody.asking(Federation.of(List.of("http://localhost:1/")))))
                .hasMessage("<http://localhost:1/> cannot be asked: it cannot be reached");
    }

    @Test
    void aNamedQuerySaysWhatItWouldAskBeforeItAsks() throws Exception {
        NamedQuery ages = QueryLibrary.load().find("ages-in-wikidata").orElseThrow();
        assertThatThrownBy(() -> asked(Question.of(ages, Map.of())))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("--federate https://query.wikidata.org/sparql");
        HttpResponse<String> page = Requests.send(Requests.to(SERVER, "query/ages-in-wikidata"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("--federate https://query.wikidata.org/sparql");
    }

    @Test
    void anAddressHasToBeOne() {
        for (String wrong : List.of("wikidata", "file:///etc/passwd", "https://", "http://a b/")) {
            assertThatThrownBy(() -> Federation.of(List.of(wrong)))
                    .isInstanceOf(QueryProblem.class)
                    .hasMessageContaining(wrong);
        }
    }

    private static String asked(Question question) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        question.answer(STORE, ResultFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("is not asked: no service is, unless the operator allows it");
    }

    private static HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
        return Requests.form(
                Requests.to(SERVER, "sparql").header("Accept", "text/csv"), "query=" + Requests.encoded(sparql));
    }
}
