package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.diplograph.query.QueryLibrary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named queries as an API: what is not given asks for anything, and long answers come in parts. */
class ApiTest {

    private static final GraphServer SERVER = Served.articles();

    @Test
    void visitsAreNarrowedByWhateverIsGiven() throws Exception {
        assertThat(names(rows("api/visits?sender=vn&receiver=AZ&from=2000-01-01&kind=&status=")))
                .containsExactly("To Lam", "Truong Tan Sang");
        assertThat(names(rows("api/visits?visitor=truong+tan+sang&until=2015-12-31")))
                .containsExactly("Truong Tan Sang");
        assertThat(names(rows("api/visits?receiver=Vietnam&from=1983-01-01&until=1983-12-31")))
                .containsExactly("Heydar Aliyev");
    }

    @Test
    void aPredecessorsVisitsAreItsHeirs() throws Exception {
        assertThat(names(rows("api/visits?receiver=Azerbaijan&until=1960-01-01")))
                .containsExactly("Ho Chi Minh");
    }

    @Test
    void numbersAreNumbersAndIrisAreWhole() throws Exception {
        JsonObject row =
                rows("api/visits?visitor=Truong+Tan+Sang&receiver=AZ").get(0).getAsJsonObject();
        assertThat(row.get("reports").getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(row.get("receiving").getAsString()).isEqualTo("https://w3id.org/diplograph/id/state/az");
        assertThat(row.has("resolved")).isFalse();
    }

    @Test
    void longAnswersComeInPartsThatAreTheWhole() throws Exception {
        JsonArray all = rows("api/visits?limit=1000");
        JsonArray parts = new JsonArray();
        String next = "/api/visits?limit=10";
        while (next != null) {
            HttpResponse<String> answer = get(next.substring(1));
            JsonObject part = JsonParser.parseString(answer.body()).getAsJsonObject();
            parts.addAll(part.getAsJsonArray("rows"));
            next = part.has("next") ? part.get("next").getAsString() : null;
            String link = answer.headers().firstValue("Link").orElse("");
            assertThat(link).isEqualTo(next == null ? "" : "<" + next + ">; rel=\"next\"");
        }
        assertThat(all.size()).isGreaterThan(30);
        assertThat(parts).isEqualTo(all);
    }

    @Test
    void aSpreadsheetGetsCsvAndABrowserThePage() throws Exception {
        String csv = Requests.send(
                        Requests.to(SERVER, "api/offices?holder=To+Lam").header("Accept", "text/csv"))
                .body();
        assertThat(csv).startsWith("holding,who,whoName,officeName,").contains(",General Secretary,");
        assertThat(get("api/offices?holder=To+Lam&format=csv").body()).isEqualTo(csv);
        HttpResponse<String> page = get("api/offices?holder=To+Lam&format=html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/query/offices?holder=To+Lam");
    }

    @ParameterizedTest
    @CsvSource({
        "api/nothing, 404, there is no query nothing",
        "api/visits?from=yesterday, 400, is not a day such as 2025-05-07",
        "api/visits?colour=red, 400, visits has no parameter colour",
        "api/visits?limit=5000, 400, limit is a whole number from 0 to 1000",
        "api/visits?offset=-1, 400, offset is a whole number",
        "api/visits?format=yaml, 400, no format yaml"
    })
    void whatIsWrongIsSaidInJson(String path, int status, String words) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("title")
                        .getAsString())
                .contains(words);
    }

    @Test
    void peopleSeeAListAndCanOpenSwagger() throws Exception {
        Document page = Jsoup.parse(get("api/").body());
        assertThat(page.select("main li a[href^=/api/visits?]")).hasSize(1);
        for (Element link : page.select("script[src], link[rel=stylesheet]")) {
            String path = link.attr(link.hasAttr("src") ? "src" : "href");
            assertThat(get(path.substring(1)).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theDescriptionNamesEveryQueryWithItsParametersAndColumns() throws Exception {
        JsonObject paths = JsonParser.parseString(get("api/openapi.json").body())
                .getAsJsonObject()
                .getAsJsonObject("paths");
        assertThat(paths.keySet())
                .containsExactlyElementsOf(QueryLibrary.load().queries().stream()
                        .map(query -> "/api/" + query.name())
                        .toList());
        JsonObject visits = paths.getAsJsonObject("/api/visits").getAsJsonObject("get");
        assertThat(strings(visits.getAsJsonArray("parameters"), "name"))
                .containsExactly("visitor", "sender", "receiver", "from", "until", "kind", "status", "limit", "offset");
        assertThat(visits.toString()).contains("\"whoName\"", "\"format\":\"date\"");
    }

    private static JsonArray rows(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("rows");
    }

    private static List<String> names(JsonArray rows) {
        return strings(rows, "whoName");
    }

    private static List<String> strings(JsonArray rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getAsJsonObject().get(name).getAsString())
                .toList();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return Requests.send(Requests.to(SERVER, path));
    }
}
