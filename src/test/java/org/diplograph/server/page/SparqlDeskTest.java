package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.server.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL page without scripts, and the endpoint beside it. */
class SparqlDeskTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    private static final String VISITS = "SELECT ?v ?to { ?v a dg:Visit ; dg:receivingState/skos:prefLabel ?to }";

    private static final GraphServer SERVER = Served.seeds();

    @Test
    void aBrowserIsShownAPageWithTheNamedQueriesAsExamples() throws Exception {
        Document page = page("sparql", 200);
        assertThat(page.select("textarea[name=query]").text()).contains("dg:Visit");
        assertThat(page.select("nav li a").eachAttr("href"))
                .hasSize(QueryLibrary.load().queries().size())
                .contains("/sparql?example=first-visit");
        String example =
                page("sparql?example=first-visit", 200).select("textarea").text();
        assertThat(example).startsWith("# The first known visit").contains("SELECT");
        assertThat(Requests.form(json(), "query=" + Requests.encoded(example)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void rowsAreATableThatLeadsToTheThings() throws Exception {
        Document page = page("sparql?query=" + Requests.encoded(VISITS), 200);
        assertThat(page.select("#answer thead").text()).isEqualTo("v to");
        assertThat(page.select("#answer tbody tr")).isNotEmpty();
        assertThat(page.select("#answer tbody a").eachAttr("href")).allMatch(href -> href.startsWith("/id/visit/"));
        assertThat(page.select("textarea").text()).isEqualTo(VISITS);
    }

    @Test
    void yesOrNoAndTriplesAreShownToo() throws Exception {
        assertThat(page("sparql?query=" + Requests.encoded("ASK { ?v a dg:Visit }"), 200)
                        .select("#answer")
                        .text())
                .isEqualTo("Yes.");
        String construct = "CONSTRUCT WHERE { ?v dg:receivingState ?to }";
        assertThat(page("sparql?query=" + Requests.encoded(construct), 200)
                        .select("#answer pre")
                        .text())
                .contains("dg:receivingState");
    }

    @Test
    void aMistakeIsShownWithLineAndColumn() throws Exception {
        Document page = page("sparql?query=" + Requests.encoded("SELECT * {\n ?s ?p }"), 400);
        assertThat(page.select(".problem").text()).contains("[line: 2, col: 8]");
    }

    @Test
    void whatIsAskedIsEscaped() throws Exception {
        String attack = "SELECT ('</textarea><script>alert(1)</script>' AS ?x) {}";
        HttpResponse<String> answer = get("sparql?query=" + Requests.encoded(attack), BROWSER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/sparql-results+json", "application/sparql-results+json,*/*;q=0.9"})
    void programsAreAnsweredAsBefore(String accept) throws Exception {
        HttpResponse<String> answer = get("sparql?query=" + Requests.encoded(VISITS), accept);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/sparql-results+json");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe");
    }

    @Test
    void onlyThisPageAllowsStyleAttributes() throws Exception {
        assertThat(get("sparql", BROWSER)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'self'", "style-src 'self' 'unsafe-inline'");
        assertThat(get("visits", BROWSER)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("unsafe");
    }

    private static HttpRequest.Builder json() {
        return Requests.to(SERVER, "sparql").header("Accept", "application/sparql-results+json");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return Requests.send(Requests.to(SERVER, path).header("Accept", accept));
    }

    private static Document page(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path, BROWSER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }
}
