package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.server.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who visited whom, as a reader asks it of the page. */
class VisitsTest {

    private static final GraphServer SERVER = Served.seeds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who=Heydar+Aliyev | Heydar Aliyev, Soviet Union, Vietnam, 1983",
                "who=heydar&whom=VN | Heydar Aliyev, Soviet Union, Vietnam, 1983",
                "whom=Azerbaijan&until=1960 | Ho Chi Minh, Democratic Republic of Vietnam, 1959",
                "who=Vietnam&from=1959&until=1959-12 | Ho Chi Minh, Azerbaijan Soviet Socialist Republic, 1959",
            })
    void aVisitIsFoundByNameStateCodeOrTime(String asked, String told) throws Exception {
        Element table = only(page("visits?" + asked), "#found");
        assertThat(table.select("tbody tr")).hasSize(1);
        assertThat(table.text()).contains(told.split(", "));
    }

    @Test
    void theRowsTellTheDrawingsWhatToDraw() throws Exception {
        Element row = only(page("visits?who=Heydar+Aliyev&view=timeline"), "#found tbody tr");
        assertThat(row.dataset())
                .containsEntry("kind", "visit")
                .containsEntry("from", "1983-01-01")
                .containsEntry("until", "1983-12-31")
                .containsEntry("sender", "SU")
                .containsEntry("receiver", "VN")
                .containsEntry("label", "Heydar Aliyev to Vietnam");
        assertThat(row.dataset().get("href")).startsWith("/id/visit/heydar-aliyev-to-vietnam");
    }

    @Test
    void mapAndNetworkCountTheVisitsBetweenStates() throws Exception {
        for (String view : List.of("map", "network")) {
            Document page = page("visits?view=" + view);
            assertThat(page.select("[data-" + view + "=#found]")).hasSize(1);
            long told = page("visits")
                    .select("#found tr[data-sender][data-receiver]")
                    .size();
            long counted = page.select("#found tr[data-weight]").stream()
                    .mapToLong(row -> Long.parseLong(row.attr("data-weight")))
                    .sum();
            assertThat(counted).isEqualTo(told).isPositive();
        }
    }

    @Test
    void theQueryThatIsShownGivesTheRowsThatAreShown() throws Exception {
        Document page = page("visits?who=Vietnam&whom=az");
        String query = page.select("details pre").text();
        assertThat(query).contains("\"Vietnam\"", "\"az\"").doesNotContain("?whom", "PREFIX");
        HttpResponse<String> csv = Requests.form(
                Requests.to(SERVER, "sparql").header("Accept", "text/csv"), "query=" + Requests.encoded(query));
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body().lines().count() - 1)
                .isEqualTo(page.select("#found tbody tr").size())
                .isPositive();
    }

    @Test
    void theAnswerCanBeTakenAlong() throws Exception {
        assertThat(get("visits?who=Heydar+Aliyev&format=csv").body()).contains("visitorName", "Heydar Aliyev");
        assertThat(get("visits?who=Heydar+Aliyev&format=json").body()).contains("\"bindings\"", "Heydar Aliyev");
        HttpResponse<String> turtle = get("visits?who=Heydar+Aliyev&format=ttl");
        assertThat(turtle.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"visits.ttl\"");
        assertThat(turtle.body()).contains("dg:receivingState", "dg:evidence").doesNotContain("rs:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=soon", "until=2014-13", "from=2014-02-30", "kind=luncheon", "status=done", "format=doc"})
    void whatCannotBeMeantIsSaidOnThePage(String asked) throws Exception {
        HttpResponse<String> answer = get("visits?" + asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".problem").text()).contains(asked.replaceAll(".*=", ""));
        assertThat(Jsoup.parse(answer.body()).select("form")).isNotEmpty();
    }

    @Test
    void whoFindsNothingIsToldWhatThereIs() throws Exception {
        Element empty = only(page("visits?who=Heydar+Aliyev&whom=Chile"), ".empty");
        assertThat(empty.text()).contains("1 visit by or for Heydar Aliyev");
    }

    @Test
    void namesAreNeverReadAsSparqlOrHtml() throws Exception {
        String attack = "\") } DELETE <script>alert(1)</script> { ?x ?y (\"";
        HttpResponse<String> answer =
                get("visits?who=" + Requests.encoded(attack) + "&whom=" + Requests.encoded(attack));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("No report here tells of").doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({
        "lib/d3.js, 200",
        "lib/yasgui.js, 200",
        "lib/yasgui.css, 200",
        "lib/d3.min.js, 404",
        "lib/../static/style.css, 404",
        "static/timeline.js, 200",
        "static/world.json, 200",
        "static/..%2Fpage%2Fvisits.rq, 404"
    })
    void onlyWhatIsListedIsHandedOut(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isIn(status, status == 404 ? 400 : status);
    }

    private static Element only(Document page, String selector) {
        assertThat(page.select(selector)).hasSize(1);
        return page.select(selector).get(0);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return Requests.send(Requests.to(SERVER, path));
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
