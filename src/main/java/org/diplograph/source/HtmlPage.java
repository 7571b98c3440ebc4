package org.diplograph.source;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A news page. Metadata come from its schema.org JSON-LD, then from OpenGraph and {@code <meta>}; the text from
 * JSON-LD's {@code articleBody}, else from the paragraphs of {@code <article>}, {@code <main>} or the element that
 * holds most of them, joined by blank lines.
 */
final class HtmlPage implements Format {

    private static final String FURNITURE =
            "script, style, noscript, template, nav, aside, footer, form, iframe, svg, button, [hidden], [aria-hidden=true]";
    private static final String BLOCKS = "h1, h2, h3, h4, p, li, blockquote, figcaption, pre, td";

    @Override
    public List<Outcome> read(Source source) throws BadInput {
        return List.of(new Outcome.Read(article(Jsoup.parse(source.text()), source.id(), null)));
    }

    /**
     * The article of a page.
     *
     * @param address where the page was fetched, or null; a canonical address in the page goes before it
     */
    static Article article(Document page, String id, @Nullable String address) throws BadInput {
        Optional<JsonObject> data = linkedData(page);
        String body = data.flatMap(d -> NewsJson.text(d, "articleBody")).orElseGet(() -> readable(page));
        if (body.isBlank()) {
            throw new BadInput("a page without readable text");
        }
        return new Article(
                data.flatMap(d -> NewsJson.text(d, "identifier")).orElse(id),
                url(page, data, address),
                data.flatMap(d -> NewsJson.text(d, "headline"))
                        .or(() -> meta(page, "og:title"))
                        .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()))
                        .orElse(null),
                body,
                published(page, data),
                data.flatMap(d -> NewsJson.name(d.get("publisher")))
                        .or(() -> meta(page, "og:site_name"))
                        .orElse(null),
                data.flatMap(d -> NewsJson.name(d.get("inLanguage"))).orElseGet(() -> language(page)));
    }

    /** The words of a fragment, blocks apart by blank lines; what is not for reading is dropped from the fragment. */
    static String blocks(Element root) {
        root.select(FURNITURE).remove();
        Elements blocks = root.select(BLOCKS);
        if (blocks.isEmpty()) {
            return root.text();
        }
        return blocks.stream()
                .filter(b -> b.parents().stream().noneMatch(blocks::contains))
                .map(Element::text)
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String readable(Document page) {
        Element body = Stream.of("[itemprop=articleBody]", "article", "main", "[role=main]")
                .map(page::selectFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> densest(page));
        return blocks(body);
    }

    private static Element densest(Document page) {
        return page.select("p").stream()
                .map(Element::parent)
                .filter(Objects::nonNull)
                .max((a, b) -> Integer.compare(weight(a), weight(b)))
                .orElse(page.body());
    }

    private static int weight(Element parent) {
        return parent.select("> p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static Optional<JsonObject> linkedData(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> articles(script.data()))
                .findFirst();
    }

    private static Stream<JsonObject> articles(String json) {
        try {
            return NewsJson.described(NewsJson.parse(json));
        } catch (BadInput brokenScript) {
            return Stream.of();
        }
    }

    private static @Nullable EdtfDate published(Document page, Optional<JsonObject> data) {
        Stream<String> stated = Stream.concat(
                data.flatMap(d -> NewsJson.text(d, "datePublished")).stream(),
                Stream.of("article:published_time", "datePublished", "date", "pubdate", "dc.date", "DC.date.issued")
                        .flatMap(name -> meta(page, name).stream()));
        Stream<String> times = page.select("time[datetime]").stream().map(t -> t.attr("datetime"));
        return Stream.concat(stated, times)
                .flatMap(text -> Published.parse(text).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String url(Document page, Optional<JsonObject> data, @Nullable String address) {
        Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
        return data.flatMap(d -> Optional.ofNullable(NewsJson.url(d)))
                .or(() -> Optional.ofNullable(canonical).map(c -> c.attr("href")))
                .or(() -> meta(page, "og:url").filter(u -> u.startsWith("http")))
                .orElse(address);
    }

    private static @Nullable String language(Document page) {
        Element html = page.selectFirst("html[lang]");
        return html == null || html.attr("lang").isBlank() ? null : html.attr("lang");
    }

    private static Optional<String> meta(Document page, String name) {
        String query = "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]".formatted(quoted(name));
        return page.select(query).stream()
                .map(m -> m.attr("content"))
                .filter(c -> !c.isBlank())
                .findFirst();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
