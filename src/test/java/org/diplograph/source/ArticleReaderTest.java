package org.diplograph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.TravelRow;
import org.diplograph.source.Outcome.Read;
import org.diplograph.source.Outcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The shapes in which articles come. */
class ArticleReaderTest {

    @TempDir
    Path dir;

    @Test
    void aDateLineWithAnOutletAndThenATitle() throws IOException {
        Article article =
                only("a.txt", " date 2025-05-06 The News Agency\n\nA title without a full stop\n\nThe text.\n");
        assertThat(article.published()).hasToString("2025-05-06");
        assertThat(article.outlet()).isEqualTo("The News Agency");
        assertThat(article.headline()).isEqualTo("A title without a full stop");
        assertThat(article.text()).isEqualTo("\nA title without a full stop\n\nThe text.\n");
    }

    @Test
    void aDateLineWithATitleAndThenTheText() throws IOException {
        Article article = only("b.txt", " date 2023-11-20 Two states sign\nThe lead is a sentence.\nMore text.\n");
        assertThat(article.headline()).isEqualTo("Two states sign");
        assertThat(article.outlet()).isNull();
        assertThat(article.text()).isEqualTo("The lead is a sentence.\nMore text.\n");
    }

    @Test
    void aTextWithoutADateLineIsLeftAsItIs() throws IOException {
        Article article = only("c.txt", "Date palms of Baku\n\nThe text.");
        assertThat(article.text()).isEqualTo("Date palms of Baku\n\nThe text.");
        assertThat(article.headline()).isEqualTo("Date palms of Baku");
        assertThat(article.published()).isNull();
        assertThat(article.id()).isEqualTo("c");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(only("d.txt", "\uFEFFSome text.").text()).isEqualTo("Some text.");
    }

    @Test
    void schemaOrgNews() throws IOException {
        Article article = only("n.json", """
                {"@type": ["NewsArticle"], "identifier": "x-1", "headline": "H", "articleBody": "B.", "datePublished":
                 "2025-05-06T10:00:00Z", "url": "https://example.org/1", "publisher": {"name": "P"}, "inLanguage": "en"}""");
        assertThat(article)
                .isEqualTo(new Article(
                        "x-1",
                        "https://example.org/1",
                        "H",
                        "B.",
                        EdtfDate.parse("2025-05-06").orElseThrow(),
                        "P",
                        "en"));
    }

    @Test
    void arraysAndGraphsOfSeveralArticles() throws IOException {
        String two = "{\"articleBody\": \"One.\"}, {\"@type\": \"NewsArticle\", \"articleBody\": \"Two.\"}";
        assertThat(read(file("array.json", "[" + two + "]")))
                .extracting(o -> ((Read) o).article().id())
                .containsExactly("array-1", "array-2");
        assertThat(read(file("graph.json", "{\"@graph\": [" + two + ", {\"@type\": \"Person\"}]}")))
                .hasSize(2);
    }

    @Test
    void aBadLineOfJsonLinesHarmsNoOther() throws IOException {
        Path lines = file("l.jsonl", "{\"articleBody\": \"One.\"}\nnonsense\n\n{\"articleBody\": \"Two.\"}\n");
        List<Outcome> outcomes = read(lines);
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.input()).endsWith("l.jsonl line 2"));
    }

    @Test
    void aRowOfATableOfTravelsIsAnArticleWithItsFieldsForText() throws IOException {
        Article article = only("v.xml", """
                <visits><visit><id>7</id><start-date>1957-05-08</start-date><end-date>1957-05-12</end-date>
                <visitor>President Diem</visitor><from id="vietnam">Vietnam</from><description>State
                  visit.</description></visit></visits>""");
        TravelRow row = Objects.requireNonNull(article.row());
        assertThat(article.id()).isEqualTo("history-state-visit-7");
        assertThat(article.text().lines())
                .containsExactly(
                        "visitor: President Diem",
                        "from: Vietnam",
                        "start-date: 1957-05-08",
                        "end-date: 1957-05-12",
                        "description: State visit.");
        assertThat(row.traveller().of(article.text())).isEqualTo("President Diem");
        assertThat(Objects.requireNonNull(row.remarks()).of(article.text())).isEqualTo("State visit.");
        assertThat(row.date()).hasToString("1957-05-08/1957-05-12");
    }

    @Test
    void aBrokenRowIsNamedWithItsReasonAndHarmsNoOther() throws IOException {
        String good =
                "<trip><id>1</id><role>president</role><name>A</name><country>Chad</country><locale> X, ,Y</locale>"
                        + "<start-date>2000-01-01</start-date><end-date>2000-01-01</end-date><remarks/></trip>";
        String bad = Stream.of(
                        good.replace("<name>A</name>", ""),
                        good.replace("president", "envoy"),
                        good.replace("<end-date>2000-01-01", "<end-date>1999-12-31"),
                        good.replace("<start-date>2000-01-01", "<start-date>2000-13-01"),
                        good.replace("<id>1</id>", ""),
                        "<stay/>")
                .collect(Collectors.joining());
        List<Outcome> outcomes = read(file("t.xml", "<trips>" + bad + good + "</trips>"));
        assertThat(outcomes.subList(0, 6))
                .extracting(o -> ((Rejected) o).input().replaceFirst(".*t.xml ", "") + ": " + ((Rejected) o).reason())
                .containsExactly(
                        "#1 (trip 1): no name",
                        "#2 (trip 1): not a role: envoy",
                        "#3 (trip 1): ends (1999-12-31) before it starts (2000-01-01)",
                        "#4 (trip 1): start-date is not a day: 2000-13-01",
                        "#5: no id",
                        "#6: neither a visit nor a trip: stay");
        TravelRow row =
                Objects.requireNonNull(((Read) outcomes.get(6)).article().row());
        assertThat(row.places()).containsExactly("X", "Y");
        assertThat(row.remarks()).isNull();
    }

    @Test
    void aWebPageGivesItsMetadataAndItsParagraphs() throws IOException {
        Article article = only("p.html", """
                <html lang="en"><head><title>T | Site</title><meta property="og:title" content="T">
                <meta property="article:published_time" content="2024-02-03T04:05:06+07:00">
                <meta property="og:site_name" content="Site"><link rel="canonical" href="https://example.org/p"></head>
                <body><nav><p>Home</p></nav><article><h1>T</h1><p>First &amp; foremost.</p><script>x()</script>
                <p>Second.</p></article><footer><p>Terms</p></footer></body></html>""");
        assertThat(article.text()).isEqualTo("T\n\nFirst & foremost.\n\nSecond.");
        assertThat(article.published()).hasToString("2024-02-03");
        assertThat(article.url()).isEqualTo("https://example.org/p");
        assertThat(article.outlet()).isEqualTo("Site");
        assertThat(article.headline()).isEqualTo("T");
    }

    @Test
    void linkedDataInAPageGoesFirst() throws IOException {
        Article article = only("ld.html", """
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "H", "datePublished": "2020-01-02",
                "articleBody": "Whole text."}</script><p>Other.</p>""");
        assertThat(article.text()).isEqualTo("Whole text.");
        assertThat(article.headline()).isEqualTo("H");
    }

    @Test
    void feedsGiveAnArticleForEachItem() throws IOException {
        List<Outcome> rss = read(file("f.xml", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><title>Outlet</title><item><title>A</title><link>https://example.org/a</link>
                <pubDate>Tue, 06 May 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;Text &amp;amp; more.&lt;/p&gt;</description></item>
                <item><title>No text</title></item></channel></rss>"""));
        assertThat(rss.getFirst()).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.article().text()).isEqualTo("Text & more.");
            assertThat(read.article().published()).hasToString("2025-05-06");
            assertThat(read.article().outlet()).isEqualTo("Outlet");
        });
        assertThat(rss.get(1)).isInstanceOf(Rejected.class);
        Article atom = only(
                "atom.xml",
                "<feed><entry><id>urn:1</id><updated>2024-01-01T00:00:00Z</updated><link href='https://example.org/e'/>"
                        + "<summary>Words.</summary></entry></feed>");
        assertThat(atom.url()).isEqualTo("https://example.org/e");
        assertThat(atom.id()).isEqualTo("urn:1");
    }

    @Test
    void webArchivesGiveTheirPages() throws IOException {
        Path file = dir.resolve("a.warc.gz");
        try (WarcWriter writer = new WarcWriter(Files.newOutputStream(file))) {
            writer.write(response("https://example.org/page", 200, "<article><p>Archived text.</p></article>"));
            writer.write(response("https://example.org/gone", 404, "<p>Gone.</p>"));
        }
        assertThat(read(file)).singleElement().isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.article().text()).isEqualTo("Archived text.");
            assertThat(read.article().url()).isEqualTo("https://example.org/page");
        });
    }

    @Test
    void aFolderIsWalkedInTheOrderOfItsNames() throws IOException {
        Files.createDirectories(dir.resolve("in/.hidden"));
        for (String name : List.of("b.txt", "a.txt", "readme.md", ".hidden/c.txt")) {
            Files.writeString(dir.resolve("in").resolve(name), "Text of " + name + ".");
        }
        assertThat(read(dir.resolve("in")))
                .extracting(o -> ((Read) o).article().id())
                .containsExactly("a", "b");
    }

    @Test
    void whatHasNoEndingIsKnownByItsBeginning() {
        List<Outcome> outcomes = new ArrayList<>();
        byte[] json = "{\"articleBody\": \"From a pipe.\"}".getBytes(StandardCharsets.UTF_8);
        ArticleReader.of(new ByteArrayInputStream(json)).read(List.of("-"), outcomes::add);
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.article().text()).isEqualTo("From a pipe."));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10, 2017-10",
        "1997, 1997",
        "2025-05-06T23:59:59+04:00, 2025-05-06",
        "20250506, 2025-05-06",
        "'Tue, 06 May 2025 10:00:00 GMT', 2025-05-06",
        "'May 6, 2025', 2025-05-06",
        "6 May 2025, 2025-05-06"
    })
    void datesOfTheWeb(String stated, String edtf) {
        assertThat(Published.parse(stated))
                .hasValueSatisfying(date -> assertThat(date).hasToString(edtf));
    }

    @ParameterizedTest
    @CsvSource({"soon", "2025-13-01", "2025-02-30", "06/05/2025", "''"})
    void whatIsNoDate(String stated) {
        assertThat(Published.parse(stated)).isEmpty();
    }

    private static WarcResponse response(String address, int status, String html) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "x")
                .body(MediaType.HTML, html.getBytes(StandardCharsets.UTF_8))
                .build();
        return new WarcResponse.Builder(address).date(Instant.EPOCH).body(http).build();
    }

    private Article only(String name, String content) throws IOException {
        List<Outcome> outcomes = read(file(name, content));
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst()).isInstanceOf(Read.class);
        return ((Read) outcomes.getFirst()).article();
    }

    private static List<Outcome> read(Path path) {
        List<Outcome> outcomes = new ArrayList<>();
        ArticleReader.of(System.in).read(List.of(path.toString()), outcomes::add);
        return outcomes;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content);
    }
}
