package org.diplograph.server.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplograph.query.GraphCounts;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.http.Html;
import org.diplograph.store.GraphStore;

/** What is in the graph, and where to begin. */
final class StartPage {

    /** What is counted, with the colour that the pages give it. */
    private static final Map<String, String> COLOURS =
            Map.of("visits", "visit", "meetings", "meeting", "agreements", "agreement", "offices held", "office");

    private static final List<String> SHOWN =
            List.of("visits", "meetings", "agreements", "offices held", "officials", "articles");

    /** Questions to begin with. */
    private static final List<String> FIRST = List.of(
            "who-visited-whom",
            "history-of-two-states",
            "offices-at-visits",
            "met-on-third-ground",
            "agreements-of-state",
            "contradictions");

    private final GraphStore store;
    private final QueryLibrary library;

    StartPage(GraphStore store, QueryLibrary library) {
        this.store = store;
        this.library = library;
    }

    /**
     * The page.
     *
     * @param address the server's own, as the reader sees it
     */
    String html(String address) {
        String questions = FIRST.stream()
                .flatMap(name -> library.find(name).stream())
                .map(QueriesPage::item)
                .collect(Collectors.joining("\n"));
        return Html.page("diplograph", """
                <h1>Who visited whom, as what, and what was signed there</h1>
                <p class="lead">A graph of diplomacy, read from news reports. Each fact names the report and the words that
                tell it.</p>
                <h2>In this graph</h2>
                <ul class="counts">%s</ul>
                <h2>Questions</h2>
                <ul>%s</ul>
                <p><a href="/queries">All questions</a></p>
                <h2>For programs</h2>
                <p>SPARQL 1.1 by GET or POST at <code>%3$ssparql</code>; usual prefixes need no declaration. The whole graph as
                TriG: <a href="/data">/data</a>. Names in a table: the reconciliation service at
                <a href="/reconcile">/reconcile</a>.</p>
                <pre>curl %3$ssparql -H 'Accept: text/csv' --data-urlencode \\
                  'query=SELECT ?visitor ?to ?date { ?v a dg:Visit ; dg:visitor/skos:prefLabel ?visitor ;
                           dg:receivingState/skos:prefLabel ?to . OPTIONAL { ?v dg:date ?date } } LIMIT 10'</pre>
                """.formatted(counts(), questions, Html.text(address)));
    }

    private String counts() {
        Map<String, Long> counts = GraphCounts.of(store).counts();
        return SHOWN.stream()
                .map(what -> "<li class=\"%s\"><strong>%,d</strong> %s</li>"
                        .formatted(COLOURS.getOrDefault(what, ""), counts.getOrDefault(what, 0L), what))
                .collect(Collectors.joining("\n"));
    }
}
