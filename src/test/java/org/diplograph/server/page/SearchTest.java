package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.server.Served;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever and whatever has a name is found by the beginning of it. */
class SearchTest {

    private static final GraphServer SERVER = Served.articles();

    private static HttpResponse<String> get(String path) throws Exception {
        return Requests.send(Requests.to(SERVER, path).GET());
    }

    private static List<JsonObject> suggested(String words) throws Exception {
        String body = get("suggest?q=" + Requests.encoded(words)).body();
        return JSON.parse("{\"all\":" + body + "}").get("all").getAsArray().stream()
                .map(value -> value.getAsObject())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viet | state/vn",
                "VIỆT NAM | state/vn",
                "tô lâm | official/to-lam-vn",
                "lam to | official/to-lam-vn",
                "to l | official/to-lam-vn",
                "Alyiev | official/ilham-aliyev-az",
                "Əliyev | official/ilham-aliyev-az",
                "Ilkham Aliev | official/ilham-aliyev-az",
                "communist p | body/communist-party-of-vietnam-vn",
                "baku | place/baku-az",
                "zzz | -",
                "%%% | -"
            })
    void theFirstSuggestionIsWhatOneMeans(String words, String id) throws Exception {
        List<JsonObject> all = suggested(words);
        String first = all.isEmpty() ? "-" : all.getFirst().getString("href").replaceFirst("^/doc/", "");
        assertThat(first).isEqualTo(id);
    }

    @Test
    void namesakesAreToldApart() throws Exception {
        assertThat(suggested("to lam").getFirst().getString("note")).isEqualTo("General Secretary, Vietnam");
        assertThat(suggested("to lam").getFirst().getString("kind")).isEqualTo("official");
        assertThat(suggested("baku")).extracting(hit -> hit.getString("note")).doesNotHaveDuplicates();
    }

    @Test
    void ofManyThoseComeFirstOfWhichTheGraphTellsMost() throws Exception {
        List<JsonObject> all = suggested("a");
        assertThat(all).hasSizeBetween(5, 8);
        assertThat(all.getFirst().getString("href")).isEqualTo("/doc/state/az");
    }

    @Test
    void twoStatesTogetherLeadToWhatIsBetweenThem() throws Exception {
        assertThat(suggested("azerbaijan and viet nam").getFirst().getString("href"))
                .isEqualTo("/pair/az/vn");
        HttpResponse<String> page = get("search?q=vietnam+azerbaijan");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("/pair/az/vn");
    }

    @Test
    void oneExactNameLeadsToItsPageAndSeveralToAList() throws Exception {
        HttpResponse<String> one = get("search?q=to+lam");
        assertThat(one.statusCode()).isEqualTo(302);
        assertThat(one.headers().firstValue("Location")).contains("/doc/official/to-lam-vn");
        HttpResponse<String> many = get("search?q=aliy");
        assertThat(many.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(many.body()).select(".names a").eachText()).contains("Ilham Aliyev", "Heydar Aliyev");
    }

    @Test
    void whatIsNotFoundIsSaidAndShownAsText() throws Exception {
        HttpResponse<String> none = get("search?q=" + Requests.encoded("<script>alert(1)</script>\"'"));
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body()).contains("Nothing in this graph is called so").doesNotContain("<script>alert");
        assertThat(get("search").statusCode()).isEqualTo(200);
        assertThat(get("search?q=" + "a".repeat(300)).statusCode()).isEqualTo(400);
    }

    @Test
    void eachPageHasTheBoxAndItsScript() throws Exception {
        assertThat(Jsoup.parse(get("queries").body()).select("form[role=search][action=/search] input[name=q]"))
                .hasSize(1);
        assertThat(get("static/search.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
    }
}
