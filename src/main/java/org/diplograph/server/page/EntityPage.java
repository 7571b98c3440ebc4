package org.diplograph.server.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.RdfFormats;

/** What the pages of all kinds of things have in common: the frame, the head, the way to the data. */
final class EntityPage {

    private EntityPage() {}

    /**
     * A page about a thing.
     *
     * @param over what kind of thing it is, as HTML
     */
    static String of(Fact thing, String over, String title, String body) {
        return Html.page(title + " · diplograph", alternates(thing.href()), """
                <article class="%s">
                <p class="over">%s</p>
                <h1>%s</h1>
                %s
                </article>
                %s
                """.formatted(
                        thing.kind(), over, Html.text(title), body, data(thing)));
    }

    /** Links to the same in RDF, for the head of a page. */
    private static String alternates(String href) {
        return RdfFormats.all().stream()
                .map(format -> "<link rel=\"alternate\" type=\"%s\" href=\"%s\">"
                        .formatted(RdfFormats.mediaType(format), Html.text(href + "." + RdfFormats.ending(format))))
                .collect(Collectors.joining("\n"));
    }

    private static String data(Fact thing) {
        String links = RdfFormats.all().stream()
                .map(format -> "<a href=\"%s\">%s</a>"
                        .formatted(Html.text(thing.href() + "." + RdfFormats.ending(format)), name(format)))
                .collect(Collectors.joining(" "));
        return "<p class=\"downloads\"><span>As data:</span> %s <span>IRI: <code>%s</code></span></p>"
                .formatted(links, Html.text(thing.node().toString()));
    }

    private static String name(Lang format) {
        return Html.text(format.getLabel());
    }

    /** Rows of a definition list, without those that have nothing to say. */
    static String list(Map<String, String> rows) {
        String html = rows.entrySet().stream()
                .filter(row -> !row.getValue().isEmpty())
                .map(row -> "<dt>%s</dt><dd>%s</dd>\n".formatted(row.getKey(), row.getValue()))
                .collect(Collectors.joining());
        return html.isEmpty() ? "" : "<dl>\n" + html + "</dl>\n";
    }

    /** Names beside the preferred one. */
    static String otherNames(Fact thing) {
        return thing.texts("altLabel").stream().map(Html::text).collect(Collectors.joining(", "));
    }

    /** Items of Wikidata that are the same. */
    static String items(Facts facts, Node node) {
        return facts.nodes("items", Map.of("thing", node), "item").stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .flatMap(iri -> Stream.of(Html.outside(iri, iri.substring(iri.lastIndexOf('/') + 1))))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What stands where a thing is known and nothing is told of it. */
    static String nothing(String html) {
        return html.isBlank()
                ? "<p class=\"empty\">The reports in this graph name it, and tell nothing more.</p>"
                : html;
    }

    /** Things as a list of links, in columns. */
    static String columns(List<String> items) {
        return items.isEmpty()
                ? ""
                : "<ul class=\"names\">"
                        + items.stream().map(i -> "<li>" + i + "</li>").collect(Collectors.joining("\n")) + "</ul>\n";
    }
}
