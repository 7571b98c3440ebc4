package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.assertj.core.api.SoftAssertions;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.server.GraphServer;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of {@code pages.tsv} in a browser. */
class BrowserTest {

    private static final String ATTACK = "<script>window.hacked=1</script>\"'><img src=http://outside.example/x"
            + " onerror=window.hacked=1><svg onload=window.hacked=1> javascript:window.hacked=1//";

    private static final List<AutoCloseable> OPEN = new ArrayList<>();

    private static Chromium browser;
    private static GraphServer server;
    private static GraphServer hostile;

    /** A page, and what has to be seen on it. */
    private record Page(String path, String selector) {
        Page(String[] cells) {
            this(cells[0], cells[1]);
        }
    }

    /** The browser first: without one all is skipped. */
    @BeforeAll
    static void open() throws IOException {
        browser = opened(Chromium.open());
        server = serving(loaded());
        GraphStore attacking = loaded();
        attacking.write(quads -> {
            List<Quad> told = quads.stream().filter(BrowserTest::isText).toList();
            told.forEach(quad -> put(quads, quad));
            return quads;
        });
        hostile = serving(attacking);
    }

    private static GraphStore loaded() {
        GraphStore store = opened(GraphStore.inMemory());
        new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
        return store;
    }

    private static GraphServer serving(GraphStore store) {
        return opened(GraphServer.start(store, QueryLibrary.load(), 0));
    }

    private static <T extends AutoCloseable> T opened(T thing) {
        OPEN.addFirst(thing);
        return thing;
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable thing : OPEN) {
            thing.close();
        }
    }

    @ParameterizedTest(name = "{0} pixels")
    @ValueSource(ints = {1280, 390})
    void everyPageIsShownWithoutComplaint(int width) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        browser.complaints("");
        browser.outside("");
        for (Page page : pages()) {
            String url = server.url() + page.path();
            browser.look(width, 900, "light");
            softly.assertThat(browser.shows(url, page.selector()))
                    .as(page + " is shown")
                    .isTrue();
            softly.assertThat(browser.ask("return Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                    .as(page + " is wider than the screen by")
                    .isEqualTo(0L);
            browser.look(width, 900, width < 600 ? "light" : "dark");
            softly.assertThat(browser.barriers()).as(page + " for axe").isEmpty();
            softly.assertThat(browser.complaints(url))
                    .as(page + " on the console")
                    .isEmpty();
            softly.assertThat(browser.outside(server.url()))
                    .as(page + " asks outside")
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void nothingThatReportsTellIsRunOrFetched() throws Exception {
        browser.look(1280, 900, "light");
        SoftAssertions softly = new SoftAssertions();
        for (Page page : pages()) {
            browser.shows(hostile.url() + page.path(), "main");
            Thread.sleep(150);
            softly.assertThat(browser.ask("return String(window.hacked)"))
                    .as(page.path())
                    .isEqualTo("undefined");
            softly.assertThat(browser.ask(
                            "return document.querySelectorAll('img[src*=outside], main svg[onload]').length"))
                    .as(page.path())
                    .isEqualTo(0L);
            softly.assertThat(browser.outside(hostile.url())).as(page.path()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void aDrawingIsMadeAgainForAnotherWidthAndCanBeSaved() throws Exception {
        browser.look(1280, 900, "light");
        assertThat(browser.shows(server.url() + "visits?view=timeline", ".drawing svg .mark"))
                .isTrue();
        assertThat(browser.ask("return document.querySelector('.drawing svg desc').textContent"))
                .asString()
                .contains("From 1959 to");
        Object wide = browser.ask("return document.querySelector('.drawing svg').viewBox.baseVal.width");
        browser.look(390, 900, "light");
        Thread.sleep(300);
        assertThat(browser.ask("return document.querySelector('.drawing svg').viewBox.baseVal.width"))
                .isNotEqualTo(wide);
        assertThat(browser.ask(
                        "return [...document.querySelectorAll('.downloads button')].map(b => b.textContent).join()"))
                .isEqualTo("SVG,PNG");
    }

    private static List<Page> pages() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/pages.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> new Page(line.split("\t")))
                .toList();
    }

    private static boolean isText(Quad quad) {
        return quad.getObject().isLiteral()
                && quad.getObject().getLiteralDatatypeURI().matches(".*#(string|langString)");
    }

    private static void put(DatasetGraph quads, Quad quad) {
        Node text = quad.getObject();
        String worse = text.getLiteralLexicalForm() + ATTACK;
        Node attack = text.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(worse)
                : NodeFactory.createLiteralLang(worse, text.getLiteralLanguage());
        quads.delete(quad);
        quads.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), attack);
    }
}
