package org.diplograph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBuilder;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.Once;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.page.SearchIndex.Hit;
import org.diplograph.store.GraphStore;

/**
 * Finds whoever and whatever has a name: {@code /search?q=} as a page, {@code /suggest?q=} as JSON for whoever is still
 * typing: a list of objects with {@code name}, {@code kind}, {@code note} and {@code href}.
 */
public final class Search extends ReadOnlyFilter {

    public static final List<String> PATHS = List.of("/search", "/suggest");

    private static final int SUGGESTED = 8;
    private static final int SHOWN = 60;

    /** No name is longer. */
    private static final int LONGEST = 200;

    private final Facts facts;
    private final Once<SearchIndex> index;

    public Search(GraphStore store, Entities entities) {
        this.facts = entities.facts();
        this.index = new Once<>(store, () -> SearchIndex.of(facts));
    }

    /** Reads all names now, so that nobody has to wait for it. */
    public void prepare() {
        index.get();
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        if (words.length() > LONGEST) {
            Answers.page(response, 400, Html.problem("a name has %d letters at most".formatted(LONGEST)));
        } else if (request.getRequestURI().equals("/suggest")) {
            Answers.send(response, 200, "application/json", JSON.toString(suggestions(words)));
        } else {
            page(words, response);
        }
    }

    private JsonArray suggestions(String words) {
        JsonArray all = new JsonArray();
        Stream.concat(pairs(words), index.get().find(words, SUGGESTED).stream())
                .map(hit -> JsonBuilder.create()
                        .startObject()
                        .pair("name", hit.name())
                        .pair("kind", hit.kind())
                        .pair("note", hit.note())
                        .pair("href", hit.href())
                        .finishObject()
                        .build())
                .forEach(all::add);
        return all;
    }

    private Stream<Hit> pairs(String words) {
        return index.get().pair(words).stream().map(two -> {
            Fact one = facts.describe(two.getFirst());
            Fact other = facts.describe(two.getLast());
            String path = PairPage.path(facts.key(one.node()), facts.key(other.node()));
            return new Hit(path, one.name() + " and " + other.name(), "two states", "", 0);
        });
    }

    /** Where exactly one thing is called so, its own page. */
    private void page(String words, HttpServletResponse response) throws IOException {
        List<Hit> called = index.get().called(words);
        List<Hit> pair = pairs(words).toList();
        List<Hit> found = index.get().find(words, SHOWN);
        if (called.size() == 1 && pair.isEmpty()) {
            Answers.moved(response, 302, called.getFirst().href());
        } else if (found.isEmpty() && pair.size() == 1) {
            Answers.moved(response, 302, pair.getFirst().href());
        } else {
            List<Hit> all = Stream.concat(pair.stream(), found.stream()).toList();
            Answers.page(response, 200, html(words, all));
        }
    }

    private static String html(String words, List<Hit> found) {
        String title = words.isEmpty() ? "Search" : "“" + words + "”";
        return Html.page(title + " · diplograph", """
                <h1>%s</h1>
                %s
                %s
                """.formatted(
                        Html.text(title), Html.search(true, words), words.isEmpty() ? "" : results(found)));
    }

    private static String results(List<Hit> found) {
        if (found.isEmpty()) {
            return """
                    <p class="empty">Nothing in this graph is called so. The beginning of a name is enough, and marks and letters
                    such as ə or đ can be left out; two states together lead to all that is between them. Or begin with a
                    <a href="/queries">question</a>.</p>
                    """;
        }
        String count =
                found.size() == SHOWN ? "The first %d".formatted(SHOWN) : found.size() == 1 ? "One" : found.size() + "";
        return "<p class=\"note\">%s found, those first of which the reports tell most</p>%n<ul class=\"names\">%s</ul>"
                .formatted(count, found.stream().map(Search::item).collect(Collectors.joining("\n")));
    }

    private static String item(Hit hit) {
        String told = hit.facts() == 0 ? "" : hit.facts() == 1 ? "1 fact" : "%,d facts".formatted(hit.facts());
        String note = Stream.of(hit.kind(), hit.note(), told)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
        return "<li><a href=\"%s\">%s</a> <span class=\"note\">%s</span></li>"
                .formatted(Html.text(hit.href()), Html.text(hit.name()), Html.text(note));
    }
}
