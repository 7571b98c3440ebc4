package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.server.Served;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the graph knows has a page in plain words, on which each fact leads to its source. */
class EntitiesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final GraphServer SERVER = Served.articles();

    private static HttpResponse<String> get(String path) throws Exception {
        return Requests.send(Requests.to(SERVER, path).header("Accept", BROWSER).GET());
    }

    /** A page that is there and well-formed. */
    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("text/html;charset=utf-8");
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = parser.parseInput(answer.body(), SERVER.url() + path);
        assertThat(parser.getErrors()).as(path).isEmpty();
        assertThat(page.select("h1")).as(path).hasSize(1);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as("ids of " + path).doesNotHaveDuplicates();
        return page;
    }

    private static Element section(Document page, String id) {
        return page.expectFirst("#" + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doc/official/to-lam-vn | To Lam | Official of Vietnam VN",
                "doc/state/vn | Vietnam | State · VN",
                "doc/visit/to-lam-to-azerbaijan-2025-05-07 | To Lam to Azerbaijan | state visit",
                "doc/place/baku-az | Baku | place",
                "doc/body/communist-party-of-vietnam-vn | Communist Party of Vietnam | political party",
                "pair/az/vn | Azerbaijan and Vietnam | Two states",
                "article/azertac-2025-05-06-aliyev-interview | Ilham Aliyev, President of Azerbaijan, answers "
                        + "questions of the Vietnam News Agency | Report"
            })
    void eachKindOfThingHasItsPage(String path, String title, String over) throws Exception {
        Document page = page(path);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".over").text()).isEqualTo(over);
    }

    @Test
    void anOfficialIsShownWithOfficesTravelsAndMeetings() throws Exception {
        Document page = page("doc/official/to-lam-vn");
        assertThat(page.select("dl").text()).contains("Tô Lâm").contains("Q10831196");
        assertThat(section(page, "offices").text()).contains("General Secretary of Communist Party of Vietnam");
        Element visit = section(page, "travels").child(0);
        assertThat(visit.expectFirst(".when").text()).isEqualTo("7–8 May 2025");
        assertThat(visit.expectFirst(".when").attr("title")).isEqualTo("2025-05-07/2025-05-08");
        assertThat(visit.dataset())
                .containsEntry("kind", "visit")
                .containsEntry("status", "completed")
                .containsEntry("from", "2025-05-07")
                .containsEntry("until", "2025-05-08")
                .containsEntry("state", "VN AZ")
                .containsEntry("sender", "VN")
                .containsEntry("receiver", "AZ")
                .containsEntry("label", "To Azerbaijan")
                .containsEntry("href", "/doc/visit/to-lam-to-azerbaijan-2025-05-07");
        assertThat(section(page, "travels").select(".planned").text()).isEqualTo("planned");
        assertThat(section(page, "meetings").text()).contains("talks with Ilham Aliyev AZ");
        assertThat(page.select(".names").text()).contains("Ali Asadov", "Sahiba Gafarova");
    }

    @Test
    void aStateIsShownWithItsPartnersPastAndOfficials() throws Exception {
        Document page = page("doc/state/vn");
        Element azerbaijan = page.expectFirst("tr:contains(Azerbaijan)");
        assertThat(azerbaijan.select("td").eachText()).containsExactly("Azerbaijan AZ", "4", "2", "7", "history");
        assertThat(azerbaijan.select("a[href=/pair/az/vn]")).hasSize(1);
        assertThat(page.select("dl").text()).contains("Democratic Republic of Vietnam", "Q881");
        assertThat(section(page, "guests").text()).contains("Heydar Aliyev", "1983");
        assertThat(section(page, "abroad").text()).contains("20–22 April, year not told");
        assertThat(page.text()).contains("Who held which office");
    }

    @Test
    void aVisitIsShownWithItsProgrammeAndTheWordsOfEachReport() throws Exception {
        Document page = page("doc/visit/to-lam-to-azerbaijan-2025-05-07");
        assertThat(page.select("dl").text())
                .contains("as what General Secretary", "from Vietnam VN", "status completed");
        assertThat(section(page, "meetings").children()).hasSize(3);
        assertThat(section(page, "agreements").text()).contains("joint statement", "strategic partnership");
        Element quote = page.expectFirst("main > article > blockquote");
        assertThat(quote.text()).contains("“", "AZERTAC, 6 May 2025");
        assertThat(quote.select("a[href=/article/azertac-2025-05-06-aliyev-interview]"))
                .hasSize(1);
        assertThat(quote.select("a[rel~=noopener][rel~=noreferrer][href^=https://azertag.az/]"))
                .hasSize(1);
    }

    @Test
    void thePairOfTwoStatesHasOneAddressAndTellsOfTheStatesBefore() throws Exception {
        for (String other : List.of("pair/vn/az", "pair/vietnam/azerbaijan", "pair/Azerbaijan/Viet%20Nam")) {
            HttpResponse<String> moved = get(other);
            assertThat(moved.statusCode()).as(other).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).as(other).contains("/pair/az/vn");
        }
        Document page = page("pair/az/vn");
        assertThat(page.text()).contains("Democratic Republic of Vietnam", "Azerbaijan Soviet Socialist Republic");
        assertThat(section(page, "history").text()).contains("state visit", "joint statement");
        assertThat(page.select("[data-timeline=#history]")).hasSize(1);
        assertThat(page("pair/fj/is").select(".empty").text()).contains("nothing between the two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pair/az/az", "pair/az", "pair/az/atlantis", "pair/", "article/none", "doc/official/nobody"})
    void whatIsNotThereIsSaidInWords(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]")).hasSize(1);
    }

    @Test
    void eachQuestionOfTheStartPageHasAnAnswerHere() throws Exception {
        List<String> questions = page("").select("a[href^=/query/]").eachAttr("href");
        assertThat(questions).hasSizeGreaterThan(4);
        for (String question : questions) {
            String csv = get(question.substring(1) + (question.contains("?") ? "&" : "?") + "format=csv")
                    .body();
            assertThat(csv.lines().count()).as(question).isGreaterThan(1);
        }
    }

    @Test
    void aLongListHasPagesOfItsOwn() throws Exception {
        Document whole = page("doc/state/az");
        Element all = whole.selectFirst("a[href$=?list=guests]");
        assertThat(all).isNull();
        Document agreements = page("doc/state/az?list=agreements");
        int count = section(agreements, "agreements").childrenSize();
        assertThat(agreements.select("ul.facts")).hasSize(1);
        Document rest = page("doc/state/az?list=agreements&from=" + (count - 2));
        assertThat(section(rest, "agreements").childrenSize()).isEqualTo(2);
        assertThat(rest.select("a:contains(newer)")).hasSize(1);
        assertThat(page("doc/state/az?list=agreements&from=999").select("#agreements > li"))
                .isEmpty();
        assertThat(page("doc/state/az?list=nonsense&from=x").select("ul.facts")).isEmpty();
    }

    @Test
    void eachFactOfEachPageShowsItsSourceAndEachLinkLeadsSomewhere() throws Exception {
        Set<String> links = new LinkedHashSet<>();
        for (String path : List.of(
                "doc/official/to-lam-vn", "doc/state/az", "pair/az/vn", "article/sabah-2024-04-21-erdogan-iraq")) {
            Document page = page(path);
            for (Element fact : page.select(".facts > li")) {
                assertThat(fact.select("details blockquote footer a[href^=/article/]"))
                        .as(fact.text())
                        .isNotEmpty();
            }
            page.select("main a[href^=/]").eachAttr("href").forEach(link -> links.add(link.substring(1)));
        }
        assertThat(links).hasSizeGreaterThan(60);
        for (String link : links) {
            if (link.matches(".*\\.(ttl|jsonld|nt|rdf)")) {
                assertThat(get(link).statusCode()).as(link).isEqualTo(200);
            } else {
                page(link);
            }
        }
    }
}
