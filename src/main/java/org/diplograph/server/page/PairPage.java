package org.diplograph.server.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Sections.Asked;

/** All that is told between two states, those before them included. */
final class PairPage {

    static final String PAIRS = "/pair/";

    private final Facts facts;

    PairPage(Facts facts) {
        this.facts = facts;
    }

    /** The one address of two states, whichever is named first. */
    static String path(String one, String other) {
        return PAIRS + Html.path(one.compareTo(other) <= 0 ? one + "/" + other : other + "/" + one);
    }

    String html(Fact one, Fact other, Asked asked) {
        String title = one.name() + " and " + other.name();
        String history = new Sections(facts, Node.ANY, asked)
                .drawn(
                        "history",
                        "Visits, meetings, agreements",
                        () -> facts.nodes("facts-of-pair", Map.of("one", one.node(), "other", other.node()), "fact"),
                        false);
        return Html.page(title + " · diplograph", "", """
                <p class="over">Two states</p>
                <h1>%s</h1>
                <p class="lead">What reports tell between %s and %s, the newest first.</p>
                %s
                %s
                """.formatted(
                        Html.text(title),
                        link(one),
                        link(other),
                        before(one, other),
                        history.isEmpty()
                                ? "<p class=\"empty\">The reports in this graph tell of nothing between the two.</p>"
                                : history));
    }

    private String before(Fact one, Fact other) {
        List<Thing> before = Stream.of(one, other)
                .flatMap(state -> facts.ask("predecessors", Map.of("thing", state.node())).stream())
                .map(facts::state)
                .toList();
        return before.isEmpty()
                ? ""
                : "<p class=\"note\">With what is told of the states before them: "
                        + before.stream().map(Thing::html).collect(Collectors.joining(", ")) + ".</p>";
    }

    private static String link(Fact state) {
        return "<a href=\"%s\">%s</a>".formatted(Html.text(state.href()), Html.text(state.name()));
    }
}
