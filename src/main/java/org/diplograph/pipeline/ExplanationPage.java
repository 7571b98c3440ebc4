package org.diplograph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Explanations as one HTML page that needs nothing else: no script, no other file. Text and cards are built as a tree,
 * so that nothing in an article is taken for markup.
 */
public final class ExplanationPage {

    /** Articles with more facts than this are shown without the lighting up of words and cards together. */
    private static final int MANY = 400;

    private ExplanationPage() {}

    public static String of(List<Explanation> explanations) {
        Document page = new Document("");
        page.outputSettings(new OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8));
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", "en");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(title(explanations));
        head.appendElement("style").appendChild(new DataNode(style() + lighting(explanations)));
        Element body = html.appendElement("body");
        for (int i = 0; i < explanations.size(); i++) {
            new ExplanationArticle(explanations.get(i), i + 1).appendTo(body);
        }
        return page.outerHtml() + "\n";
    }

    private static String title(List<Explanation> explanations) {
        return explanations.stream().map(e -> e.article().id()).limit(3).collect(Collectors.joining(", "))
                + " · diplograph";
    }

    /** Words and card of a fact light up together. */
    private static String lighting(List<Explanation> explanations) {
        return IntStream.rangeClosed(1, explanations.size())
                .filter(i -> explanations.get(i - 1).facts().size() <= MANY)
                .mapToObj(i -> IntStream.rangeClosed(
                                1, explanations.get(i - 1).facts().size())
                        .mapToObj(number -> ExplanationArticle.id(i, number))
                        .map(id ->
                                ":root:has(.%1$s:hover,#%1$s:hover,#%1$s:target) .%1$s{outline:2px solid var(--hue)}\n"
                                                .formatted(id)
                                        + ":root:has(.%1$s:hover) #%1$s{border-color:var(--hue)}\n".formatted(id))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ExplanationPage.class.getResourceAsStream("explanation.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
