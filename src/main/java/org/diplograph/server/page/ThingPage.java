package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Sections.Asked;

/** A body, party, place or office, or whatever else has an IRI: what it is, and the facts in which it has a part. */
final class ThingPage {

    /** What the view says about a thing, in words; the rest shows by its own name. */
    private static final Map<String, String> WORDS = Map.of(
            "altLabel", "also called",
            "ofState", "of",
            "inState", "in",
            "officeOf", "office of",
            "identifier", "identifier");

    private final Facts facts;

    ThingPage(Facts facts) {
        this.facts = facts;
    }

    String html(Fact thing, Asked asked) {
        Node node = thing.node();
        Sections sections = new Sections(facts, node, asked);
        String body = sections.whole(() -> EntityPage.list(rows(thing)))
                + sections.drawn(
                        "facts",
                        "What is told of it",
                        () -> facts.nodes("facts-with", Map.of("thing", node), "fact"),
                        false);
        String name = thing.name().isEmpty() ? lastStep(node) : thing.name();
        return EntityPage.of(thing, Html.text(words(thing.type())), name, EntityPage.nothing(body));
    }

    private Map<String, String> rows(Fact thing) {
        Map<String, String> rows = new LinkedHashMap<>();
        thing.texts().forEach((property, texts) -> {
            if (!List.of("prefLabel", "title").contains(property)) {
                rows.put(word(property), texts.stream().map(Html::text).collect(Collectors.joining(", ")));
            }
        });
        thing.things().forEach((property, things) -> rows.put(word(property), Thing.list(things)));
        rows.put(
                "belongs to",
                facts.ask("owners", Map.of("thing", thing.node())).stream()
                        .map(row -> facts.state(row).html())
                        .collect(Collectors.joining(", ")));
        rows.put("in Wikidata", EntityPage.items(facts, thing.node()));
        return rows;
    }

    private static String word(String property) {
        return Html.text(WORDS.getOrDefault(property, words(property)));
    }

    /** {@code PoliticalParty} as {@code political party}. */
    static String words(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private static String lastStep(Node node) {
        return node.toString().replaceFirst(".*/", "");
    }
}
