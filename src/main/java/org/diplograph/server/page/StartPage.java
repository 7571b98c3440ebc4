package org.diplograph.server.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.query.GraphCounts;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Solution;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.Once;
import org.diplograph.store.GraphStore;

/** What is in the graph, and where to begin. */
final class StartPage {

    /** What is counted, with the colour that the pages give it. */
    private static final Map<String, String> COLOURS =
            Map.of("visits", "visit", "meetings", "meeting", "agreements", "agreement", "offices held", "office");

    private static final List<String> SHOWN =
            List.of("visits", "meetings", "agreements", "offices held", "officials", "articles");

    /** Years that count as of late. */
    private static final int RECENT = 2;

    private final Facts facts;
    private final GraphStore store;
    private final QueryLibrary library;
    private final Once<String> graph;

    StartPage(Facts facts, GraphStore store, QueryLibrary library) {
        this.facts = facts;
        this.store = store;
        this.library = library;
        this.graph = new Once<>(store, this::graph);
    }

    /** Counts now, so that nobody has to wait for it. */
    void prepare() {
        graph.get();
    }

    /**
     * The page.
     *
     * @param address the server's own, as the reader sees it
     */
    String html(String address) {
        return Html.page("diplograph", """
                <h1>Who visited whom, as what, and what was signed there</h1>
                <p class="lead">A graph of diplomacy, read from news reports. Each fact shows the words that tell it, and the
                report that they stand in.</p>
                %s
                %s
                <h2>For programs</h2>
                <p>SPARQL 1.1 by GET or POST at <code>%3$ssparql</code>; usual prefixes need no declaration. The whole graph as
                TriG: <a href="/data">/data</a>. Names in a table: the reconciliation service at
                <a href="/reconcile">/reconcile</a>.</p>
                <pre tabindex="0">curl %3$ssparql -H 'Accept: text/csv' --data-urlencode \\
                  'query=SELECT ?visitor ?to ?date { ?v a dg:Visit ; dg:visitor/skos:prefLabel ?visitor ;
                           dg:receivingState/skos:prefLabel ?to . OPTIONAL { ?v dg:date ?date } } LIMIT 10'</pre>
                """.formatted(Html.search(true, ""), graph.get(), Html.text(address)));
    }

    /** What depends on the graph alone. */
    private String graph() {
        Map<String, Long> counts = GraphCounts.of(store).counts();
        if (counts.getOrDefault("articles", 0L) == 0) {
            return "<p class=\"empty\">There is nothing in this graph yet: <code>diplograph load FILES</code> reads reports "
                    + "into it.</p>";
        }
        List<Node> latest = facts.nodes("latest-visits", Map.of(), "fact");
        return """
                <ul class="counts">%s</ul>
                <p class="note">%s</p>
                <div class="columns">%s%s%s</div>
                %s
                <h2>Questions</h2>
                <ul>%s</ul>
                <p><a href="/queries">All questions</a></p>
                """.formatted(
                counts(counts),
                sources(),
                column("Between two states", "pairs", this::pair),
                column(
                        "Who travelled",
                        "travellers",
                        row -> facts.thing(row, "who", "Official").html()),
                column("Where they went", "hosts", row -> facts.state(row).html()),
                latest.isEmpty()
                        ? ""
                        : "<h2>The last visits</h2>\n" + new FactList(facts, Node.ANY).html("latest", latest),
                questions());
    }

    /** Questions in words, with values to which this graph has an answer. */
    private String questions() {
        String who = first("travellers", "name");
        String host = first("hosts", "stateName");
        String one = first("pairs", "oneName");
        String other = first("pairs", "otherName");
        String last = first("period", "last");
        return Stream.of(
                        question(
                                last,
                                "who-visited-whom",
                                "Who visited whom of late?",
                                Map.of("from", before(last), "until", last)),
                        question(
                                one,
                                "history-of-two-states",
                                "What happened between %s and %s?".formatted(one, other),
                                Map.of("one", one, "other", other, "from", first("period", "first"), "until", last)),
                        question(
                                who,
                                "offices-at-visits",
                                "In which office did %s travel?".formatted(who),
                                Map.of("official", who)),
                        question(
                                host,
                                "agreements-of-state",
                                "What did %s sign, and with whom?".formatted(host),
                                Map.of("state", host, "about", "")),
                        question(
                                last,
                                "met-on-third-ground",
                                "Who met in a state that neither of them serves?",
                                Map.of()),
                        question(
                                last,
                                "most-travelling",
                                "Who travelled most?",
                                Map.of("from", first("period", "first"), "until", last)))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * A link to a question.
     *
     * @param known what the question needs of this graph; "" where the graph does not have it
     */
    private String question(String known, String query, String words, Map<String, String> values) {
        return library.find(query).isEmpty() || known.isEmpty()
                ? ""
                : "<li><a href=\"%s\">%s</a></li>"
                        .formatted(Html.text(Html.address("/query/" + query, new TreeMap<>(values))), Html.text(words));
    }

    private String first(String query, String column) {
        return facts.ask(query, Map.of()).stream()
                .map(row -> row.text(column))
                .findFirst()
                .orElse("");
    }

    /** Some years before a day. */
    private static String before(String day) {
        String year = StatePage.year(day);
        return year.matches("\\d{4}") ? "%04d-01-01".formatted(Integer.parseInt(year) - RECENT) : "";
    }

    private static String counts(Map<String, Long> counts) {
        return SHOWN.stream()
                .map(what -> "<li class=\"%s\"><strong>%,d</strong> %s</li>"
                        .formatted(COLOURS.getOrDefault(what, ""), counts.getOrDefault(what, 0L), what))
                .collect(Collectors.joining("\n"));
    }

    /** {@code Of the years 1945 to 2025, as told by VNA (3 reports), AZERTAC …}. */
    private String sources() {
        String years = facts.ask("period", Map.of()).stream()
                .filter(row -> !row.text("first").isEmpty())
                .map(row -> "Of the years %s to %s. "
                        .formatted(StatePage.year(row.text("first")), StatePage.year(row.text("last"))))
                .collect(Collectors.joining());
        List<String> outlets = facts.ask("outlets", Map.of()).stream()
                .map(row ->
                        row.text("outlet") + (row.text("reports").equals("1") ? "" : " (" + row.text("reports") + ")"))
                .toList();
        String told = outlets.isEmpty() ? "" : "Reports of " + String.join(", ", outlets) + ".";
        return Html.text(years + told);
    }

    private String column(String title, String query, Function<Solution, String> item) {
        String items = facts.ask(query, Map.of()).stream()
                .filter(row -> !visits(row).isEmpty())
                .map(row -> "<li>%s <span class=\"note\">%s</span></li>".formatted(item.apply(row), visits(row)))
                .collect(Collectors.joining("\n"));
        return items.isEmpty()
                ? ""
                : "<section><h2>%s</h2><ul class=\"names\">%s</ul></section>".formatted(title, items);
    }

    private static String visits(Solution row) {
        String visits = row.text("visits");
        return visits.equals("0") ? "" : visits.equals("1") ? "1 visit" : Html.text(visits) + " visits";
    }

    private String pair(Solution row) {
        String path = PairPage.path(
                facts.key(row.term("one").orElseThrow()),
                facts.key(row.term("other").orElseThrow()));
        return "<a href=\"%s\">%s and %s</a>"
                .formatted(Html.text(path), Html.text(row.text("oneName")), Html.text(row.text("otherName")));
    }
}
