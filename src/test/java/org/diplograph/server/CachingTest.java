package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has an answer already is told that it still holds, until the store changes. */
class CachingTest {

    private static final String COUNT = "sparql?query=" + Requests.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final GraphServer SERVER = GraphServer.start(STORE, QueryLibrary.load(), 0);
    private static int written;

    @BeforeAll
    static void load() {
        for (int i = 0; i < 1000; i++) {
            write(STORE);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        STORE.close();
    }

    private static void write(GraphStore store) {
        written++;
        store.write(quads -> {
            quads.add(
                    Quad.defaultGraphIRI,
                    Base.DEFAULT.thing("official/number-" + written),
                    NodeFactory.createURI("http://example.org/text"),
                    NodeFactory.createLiteralString("the same words over and over again, number " + written));
            return quads;
        });
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = Requests.to(SERVER, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Requests.send(request);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
                "sparql?query=ASK%7B%7D",
                "data?default",
                "doc/official/number-1.ttl",
                ".well-known/void",
                "queries",
                "limits",
                "ontology",
                ""
            })
    void anUnchangedAnswerIsNotSentAgain(String path) throws Exception {
        HttpResponse<String> first = get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        HttpResponse<String> second = get(path, "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Content-Security-Policy")).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(get(path, "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path, "If-None-Match", "W/\"other\"").body()).isEqualTo(first.body());
        assertThat(get(path, "Accept", "application/n-triples", "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isNotEqualTo(304);
    }

    @Test
    void aChangeOfTheStoreIsSeenAtOnce() throws Exception {
        HttpResponse<String> before = get(COUNT);
        assertThat(get(COUNT).body()).isEqualTo(before.body());
        write(STORE);
        HttpResponse<String> after = get(COUNT, "If-None-Match", header(before, "ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isNotEqualTo(before.body());
    }

    @Test
    void anAnswerIsMadeOnceForAllWhoAskAlike() throws Exception {
        long before = hits();
        String query = "query=" + Requests.encoded("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 3");
        HttpResponse<String> made = get("sparql?" + query);
        HttpResponse<String> kept = get("sparql?" + query);
        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(kept.headers().map().keySet()).isEqualTo(made.headers().map().keySet());
        assertThat(Requests.form(Requests.to(SERVER, "sparql"), query).body()).isEqualTo(made.body());
        assertThat(get("sparql?" + query, "Accept", "text/csv").body()).startsWith("s,p,o\r\n");
        assertThat(get("sparql?" + query + "&output=tsv").body()).startsWith("?s\t?p\t?o\n");
        assertThat(hits() - before).isEqualTo(2);
    }

    private static long hits() throws Exception {
        Optional<String> line = get("metrics")
                .body()
                .lines()
                .filter(l -> l.startsWith("diplograph_answers_from_memory_total "))
                .findFirst();
        return (long) Double.parseDouble(line.orElseThrow().split(" ", 2)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (RAND() AS ?n) {}", "select (now() as ?n) {}", "SELECT (STRUUID() AS ?n) {}"})
    void whatIsOfTheMomentIsNotKept(String query) throws Exception {
        HttpResponse<String> first = get("sparql?query=" + Requests.encoded(query));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(first, "ETag")).isEmpty();
        Thread.sleep(2);
        assertThat(get("sparql?query=" + Requests.encoded(query)).body()).isNotEqualTo(first.body());
        assertThat(get("sparql?query=" + Requests.encoded("SELECT * { ?now <x:rand> 'NOW()' }"))
                        .headers()
                        .map())
                .containsKey("ETag");
    }

    @Test
    void mistakesAreNotKept() throws Exception {
        for (String path : new String[] {"sparql?query=x", "doc/official/nobody.ttl", "nothing", "health"}) {
            assertThat(get(path).headers().map()).as(path).doesNotContainKey("ETag");
        }
    }

    @Test
    void aLargeAnswerIsCompressedForWhoCanReadIt() throws Exception {
        String all = "sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";
        HttpResponse<String> plain = get(all);
        HttpResponse<String> small = get(all, "Accept-Encoding", "gzip");
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(small.body().length()).isLessThan(plain.body().length() / 5);
        assertThat(get(all, "Accept-Encoding", "gzip", "If-None-Match", header(small, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(get("sparql?query=ASK%7B%7D", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void pagesOfOthersMayReadEverythingAndWriteNothing() throws Exception {
        for (String path : new String[] {"", "sparql?query=ASK%7B%7D", "data", "limits", "nothing", "sparql?query=x"}) {
            assertThat(header(get(path, "Origin", "http://example.org"), "Access-Control-Allow-Origin"))
                    .as(path)
                    .isEqualTo("*");
        }
        HttpResponse<String> preflight =
                Requests.send(Requests.to(SERVER, "sparql").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods"))
                .contains("POST")
                .doesNotContain("PUT");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).doesNotContain("Authorization");
    }

    @Test
    void aStoreOnDiskHasItsVersionAgainWhenItIsOpenedAgain(@TempDir Path folder) {
        String first;
        try (GraphStore store = GraphStore.create(folder)) {
            write(store);
        }
        try (GraphStore store = GraphStore.open(folder)) {
            first = store.version().id();
        }
        try (GraphStore store = GraphStore.open(folder)) {
            assertThat(store.version().id()).isEqualTo(first);
            store.compact();
            String compacted = store.version().id();
            write(store);
            assertThat(store.version().id()).isNotIn(first, compacted);
        }
        try (GraphStore store = GraphStore.open(folder)) {
            assertThat(store.version().id()).isNotEqualTo(first);
        }
    }
}
