package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server answers from its graph and does nothing else. */
class GraphServerTest {

    private static final GraphStore STORE = GraphStore.inMemory();
    private static GraphServer server = startOn(0);

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
        STORE.write(quads -> {
            quads.add(
                    Quad.defaultGraphIRI,
                    NodeFactory.createURI("http://example.org/x"),
                    NodeFactory.createURI("http://purl.org/dc/terms/title"),
                    NodeFactory.createLiteralString("<script>alert(1)</script>"));
            return quads;
        });
    }

    private static GraphServer startOn(int port) {
        return GraphServer.start(STORE, QueryLibrary.load(), port);
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    @Test
    void queriesAreAnsweredByGetAndBothFormsOfPost() throws Exception {
        String ask = "ASK { ?v a dg:Visit }";
        assertThat(get("sparql?query=" + Requests.encoded(ask)).body()).contains("true");
        assertThat(query(ask).body()).contains("true");
        HttpResponse<String> direct = Requests.send(request("sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(ask)));
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.body()).contains("true");
    }

    @Test
    void theDescriptionStatesTheLicenceThatTheOperatorChose() throws Exception {
        String licence = "https://creativecommons.org/licenses/by/4.0/";
        assertThat(get(".well-known/void").body()).doesNotContain(licence);
        try (GraphServer licensed =
                GraphServer.start(STORE, QueryLibrary.load(), Serving.on(0).under(licence))) {
            assertThat(Requests.send(Requests.to(licensed, ".well-known/void")).body())
                    .contains("<" + licence + ">");
        }
    }

    @Test
    void theGraphIsDescribedAtItsWellKnownPlace() throws Exception {
        HttpResponse<String> turtle = get(".well-known/void");
        assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        assertThat(turtle.body())
                .contains("void:Dataset", "dcat:DataService", "<http://localhost:" + server.port() + "/sparql>");
        assertThat(Requests.send(request(".well-known/void").header("Accept", "application/ld+json"))
                        .body())
                .startsWith("{");
    }

    @Test
    void wordsInLiteralsAndVariablesAreNoReasonToRefuse() throws Exception {
        String harmless = "SELECT ?service { ?service ?call \"SERVICE <http://x/> CALL( <java:x>\" }";
        assertThat(query(harmless).statusCode()).isEqualTo(200);
    }

    @Test
    void aMistakeIsAnsweredWithItsPlace() throws Exception {
        HttpResponse<String> answer = query("SELECT * {\n ?s ?p }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("[line: 2, col: 8]");
    }

    @Test
    void theStartPageTellsWhatIsThereAndWhatToAsk() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<strong>3</strong> articles").contains("/query/who-visited-whom?from=");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(get("health").body()).isEqualTo("well\n");
        assertThat(get("nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aNamedQueryRunsByItsNameWithTypedValues() throws Exception {
        String csv =
                get("query/travels-of-official?official=ho+chi+minh&format=csv").body();
        assertThat(csv).startsWith("visitor,to,kind,date,status").contains("Ho Chi Minh", "1959");
        assertThat(get("query/visits-in-year?year=soon").statusCode()).isEqualTo(400);
        assertThat(get("query/visits-in-year?month=5").statusCode()).isEqualTo(400);
        assertThat(get("query/none").statusCode()).isEqualTo(404);
    }

    @Test
    void valuesAreNeverReadAsSparqlOrHtml() throws Exception {
        String attack = "\") } DELETE <script>alert(1)</script> { ?x ?y (\"";
        HttpResponse<String> page = get("query/travels-of-official?official=" + Requests.encoded(attack));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("0 rows").doesNotContain("<script>");
    }

    @Test
    void theGraphCanBeReadWhole() throws Exception {
        HttpResponse<String> all = Requests.send(request("data").header("Accept", "application/n-quads"));
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body().lines().count()).isEqualTo(STORE.check());
    }

    @Test
    void aTakenPortIsNamed() {
        assertThatThrownBy(() -> startOn(server.port()).close())
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("port " + server.port() + " is taken");
    }

    private static HttpRequest.Builder request(String path) {
        return Requests.to(server, path);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Requests.send(request(path));
    }

    private static HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
        return form("sparql", "query=" + Requests.encoded(sparql));
    }

    private static HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        return Requests.form(request(path), body);
    }
}
