package org.diplograph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0, RSS 1.0 and Atom: one article for each item that carries a text ({@code content:encoded},
 * {@code description}; {@code content}, {@code summary}).
 */
final class Feed {

    private Feed() {}

    static List<Outcome> read(Source source, Element root) throws BadInput {
        List<Element> items = root.select("item, entry");
        if (items.isEmpty()) {
            throw new BadInput("XML, but neither RSS nor Atom with items (root element: " + root.tagName() + ")");
        }
        String outlet = Optional.ofNullable(root.selectFirst("channel > title, feed > title"))
                .map(Element::text)
                .orElse(null);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            outcomes.add(outcome(items.get(i), source, i + 1, outlet));
        }
        return outcomes;
    }

    private static Outcome outcome(Element item, Source source, int number, @Nullable String outlet) {
        try {
            return new Outcome.Read(article(item, source.id() + "-" + number, outlet));
        } catch (BadInput bad) {
            return new Outcome.Rejected(source.input() + " #" + number, bad.reason());
        }
    }

    private static Article article(Element item, String id, @Nullable String outlet) throws BadInput {
        String html = first(item, "content:encoded", "content", "description", "summary")
                .orElse("");
        String body = HtmlPage.blocks(Jsoup.parseBodyFragment(html).body());
        if (body.isBlank()) {
            throw new BadInput("an item without text");
        }
        String link = link(item);
        return new Article(
                first(item, "guid", "id").orElse(id),
                link,
                first(item, "title").orElse(null),
                body,
                published(item),
                outlet,
                first(item, "dc:language").orElse(null));
    }

    private static @Nullable EdtfDate published(Element item) throws BadInput {
        Optional<String> stated = first(item, "pubDate", "published", "dc:date", "updated");
        if (stated.isEmpty()) {
            return null;
        }
        return Published.parse(stated.get()).orElseThrow(() -> new BadInput("not a date: " + stated.get()));
    }

    private static @Nullable String link(Element item) {
        return item.children().stream()
                .filter(e -> e.tagName().equals("link"))
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.text())
                .filter(u -> u.startsWith("http://") || u.startsWith("https://"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> first(Element item, String... names) {
        return Stream.of(names)
                .flatMap(
                        name -> item.children().stream().filter(e -> e.tagName().equals(name)))
                .map(e -> e.wholeText().strip())
                .filter(t -> !t.isEmpty())
                .findFirst();
    }
}
