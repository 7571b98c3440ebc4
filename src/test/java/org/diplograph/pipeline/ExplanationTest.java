package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diplograph.Reader;
import org.diplograph.Shared;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.pipeline.Explanation.Words;
import org.diplograph.pipeline.Result.Extracted;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** An explanation shows the whole text, with what was read where, on a terminal and as a page. */
class ExplanationTest {

    private static final Extractor EXTRACTOR = new Extractor();
    private static final String VISIT =
            "Oslo, May 8 - Norwegian Foreign Minister Kari Nordmann arrived in Accra on Tuesday and held talks with President John "
                    + "Kofi Mensah of Ghana. Nordmann leaves today.";
    private static final String MARKUP = "<script>alert('Oslo & \"Accra\"')</script>";

    @Test
    void noLetterOfTheTextIsLostOrDoubled() {
        for (Article article : Shared.articles(Path.of("data/articles"))) {
            String shown = explanation(article).paragraphs().stream()
                    .map(p -> p.pieces().stream().map(Explanation.Piece::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
            String lines =
                    article.text().lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
            assertThat(shown).as(article.id()).isEqualTo(lines);
        }
    }

    @Test
    void theWordsOfEachFactBeginAndEndInTheText() {
        for (Article article : Shared.articles(Path.of("data/articles"))) {
            Explanation explanation = explanation(article);
            int facts = explanation.facts().size();
            assertThat(numbers(explanation, true)).as(article.id()).isEqualTo(numbers(explanation, false));
            assertThat(numbers(explanation, true))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, facts).boxed().toList());
        }
    }

    @Test
    void mentionsShowWhatTheyWereReadAs() {
        assertThat(plain(VISIT))
                .contains("Kari Nordmann{Kari Nordmann, Norway}")
                .contains("Accra{Ghana}")
                .contains("Tuesday{2025-05-06}")
                .contains("Nordmann{Kari Nordmann, Norway} leaves");
    }

    @Test
    void factsStandInTheTextByTheirNumbersAndBelowItWithTheirRoles() {
        assertThat(plain(VISIT))
                .contains("arrived in Accra{Ghana}]¹")
                .contains("""
                1 visit (unspecified) · confidence 0.""")
                .contains("""
                    visitor: Kari Nordmann, Norway
                    for: Norway
                    to: Ghana
                    in: Accra
                """)
                .contains(", visit.arrive, confidence 0.")
                .contains("    between: ")
                .contains("    during: fact 1\n");
    }

    @Test
    void coloursAddNothingButColour() {
        Explanation explanation = explanation(article(VISIT));
        String coloured = new ExplanationText(true).of(explanation);
        assertThat(coloured).contains("\u001b[34m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(new ExplanationText(false).of(explanation));
    }

    @Test
    void anArticleThatTellsNothingIsShownAllTheSame() {
        assertThat(plain("The rain stayed away."))
                .contains("The rain stayed away.")
                .contains("no facts");
        assertThat(page("The rain stayed away.").select(".facts").text()).isEqualTo("No facts.");
    }

    @Test
    void thePageHasACardForEachFactAndEveryLinkLeadsSomewhere() {
        for (Article article : Shared.articles(Path.of("data/articles"))) {
            Explanation explanation = explanation(article);
            Document page = Jsoup.parse(ExplanationPage.of(List.of(explanation)));
            assertThat(page.select(".card")).hasSameSizeAs(explanation.facts());
            for (Element link : page.select("a[href^=#]")) {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as("%s: %s", article.id(), link)
                        .isNotNull();
            }
        }
    }

    @Test
    void thePageNeedsNoScriptAndNoOtherFile() {
        Document page = page(VISIT);
        assertThat(page.select("script, link, img, iframe, [src], [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void markupInAnArticleIsText() {
        Article article = new Article(MARKUP, "javascript:alert(1)", MARKUP, MARKUP + VISIT, null, MARKUP, "en");
        String html = ExplanationPage.of(List.of(explanation(article)));
        Document page = Jsoup.parse(html);
        assertThat(html).doesNotContain("<script").doesNotContain("javascript:");
        assertThat(page.select("h1").text()).isEqualTo(MARKUP);
        assertThat(page.select(".text").text()).startsWith("<script>");
    }

    @Test
    void severalArticlesStandOnOnePageWithoutSharingTheirNumbers() {
        Explanation explanation = explanation(article(VISIT));
        Document page = Jsoup.parse(ExplanationPage.of(List.of(explanation, explanation)));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(page.select("article")).hasSize(2);
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static List<Integer> numbers(Explanation explanation, boolean beginning) {
        return explanation.paragraphs().stream()
                .flatMap(p -> p.pieces().stream())
                .flatMap(piece -> (beginning ? piece.begins() : piece.ends()).stream())
                .map(Words::facts)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static String plain(String text) {
        return new ExplanationText(false).of(explanation(article(text)));
    }

    private static Document page(String text) {
        return Jsoup.parse(ExplanationPage.of(List.of(explanation(article(text)))));
    }

    private static Article article(String text) {
        return new Article("test", null, null, text, new EdtfDate("2025-05-08"), null, "en");
    }

    private static Explanation explanation(Article article) {
        List<Fact> facts = Reader.facts(article);
        return Explanation.of(new Extracted(article, facts), EXTRACTOR);
    }
}
