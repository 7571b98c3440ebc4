package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplograph.query.GraphCounts;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Parameter;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Rows;
import org.diplograph.server.http.Html;

/** The pages' words. */
final class StartPage {

    private StartPage() {}

    /**
     * What is in the graph, and what to ask.
     *
     * @param base the server's own address as the reader sees it
     */
    static String of(GraphCounts counts, QueryLibrary library, String base) {
        List<List<String>> rows = counts.counts().entrySet().stream()
                .map(e -> List.of(e.getKey(), "%,d".formatted(e.getValue())))
                .toList();
        return Html.page("diplograph", """
                <h1>diplograph</h1>
                <p>A graph of diplomacy, read from news reports: who visited whom, who met, what was signed, who held
                which office. Each fact names the report and the words that tell it. It was read by a program and can be
                wrong; the query <a href="/query/sources-of-fact">sources-of-fact</a> shows what it stands on.</p>
                <h2>In this graph</h2>
                %s
                <h2>Questions</h2>
                <ul class="queries">
                %s
                </ul>
                <h2>Your own</h2>
                <p>SPARQL 1.1 queries, by GET or POST, at <code>%2$ssparql</code>; usual prefixes need no declaration.
                A query may take 10 seconds. The whole graph as TriG: <a href="/data">/data</a>.
                What its classes and properties mean: <a href="/ontology">the ontology</a>.</p>
                <pre>curl %3$ssparql -H 'Accept: text/csv' --data-urlencode \\
                  'query=SELECT ?visitor ?to ?date { ?v a dg:Visit ; dg:visitor/skos:prefLabel ?visitor ;
                           dg:receivingState/skos:prefLabel ?to . OPTIONAL { ?v dg:date ?date } } LIMIT 10'</pre>
                """.replace("%2$s", Html.text(base)).replace("%3$s", Html.text(base)).formatted(
                Html.table(List.of("what", "how many"), rows),
                library.queries().stream().map(StartPage::item).collect(Collectors.joining("\n"))));
    }

    /** One named query with its form and its answer. */
    static String of(NamedQuery query, Map<String, String> given, Rows answer) {
        Map<String, String> used = new LinkedHashMap<>(query.examples());
        used.putAll(given);
        String path = "/query/" + query.name();
        String count = answer.cells().size() == 1 ? "1 row" : answer.cells().size() + " rows";
        return Html.page(query.name() + " · diplograph", """
                <p><a href="/">diplograph</a></p>
                <h1>%s</h1>
                <p>%s</p>
                %s
                <p>%s · as %s</p>
                %s
                <details><summary>The query</summary><pre>%s</pre></details>
                """.formatted(
                        Html.text(query.name()),
                        Html.text(query.summary()),
                        form(query, used, path),
                        count,
                        downloads(path, used),
                        Html.table(answer.columns(), answer.cells()),
                        Html.text(query.text())));
    }

    /** What went wrong with a request. */
    static String problem(String reason) {
        return Html.page("diplograph", "<p><a href=\"/\">diplograph</a></p>\n<p>" + Html.text(reason) + "</p>");
    }

    private static String item(NamedQuery query) {
        String address = Html.address("/query/" + query.name(), query.examples());
        return "<li><a href=\"%s\">%s</a> %s</li>"
                .formatted(Html.text(address), Html.text(query.name()), Html.text(query.summary()));
    }

    private static String form(NamedQuery query, Map<String, String> used, String path) {
        if (query.parameters().isEmpty()) {
            return "";
        }
        String fields = query.parameters().stream()
                .map(p -> field(p, used.getOrDefault(p.name(), "")))
                .collect(Collectors.joining("\n"));
        return "<form action=\"%s\" method=\"get\">%n%s%n<button>Ask</button>%n</form>"
                .formatted(Html.text(path), fields);
    }

    private static String field(Parameter parameter, String value) {
        return "<label>%1$s <input name=\"%1$s\" value=\"%2$s\"></label>"
                .formatted(Html.text(parameter.name()), Html.text(value));
    }

    private static String downloads(String path, Map<String, String> used) {
        return List.of("csv", "tsv", "json", "xml").stream()
                .map(format -> {
                    Map<String, String> all = new LinkedHashMap<>(used);
                    all.put("format", format);
                    return "<a href=\"%s\">%s</a>".formatted(Html.text(Html.address(path, all)), format);
                })
                .collect(Collectors.joining(" "));
    }
}
