package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Parameter;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Rows;
import org.diplograph.server.http.Html;

/** The named queries as pages. */
final class QueriesPage {

    private QueriesPage() {}

    /** All of them. */
    static String of(QueryLibrary library) {
        return Html.page("Questions · diplograph", """
                <h1>Questions</h1>
                <p class="lead">Each is a SPARQL query with an example; open one to change its values, read it, or take its answer
                with you.</p>
                <ul>%s</ul>
                """.formatted(
                        library.queries().stream().map(QueriesPage::item).collect(Collectors.joining("\n"))));
    }

    /** One named query with its form and its answer. */
    static String of(NamedQuery query, Map<String, String> given, Rows answer) {
        Map<String, String> used = new LinkedHashMap<>(query.examples());
        used.putAll(given);
        String path = "/query/" + query.name();
        String count = answer.cells().size() == 1 ? "1 row" : answer.cells().size() + " rows";
        return Html.page(query.name() + " · diplograph", """
                <p><a href="/queries">Questions</a></p>
                <h1>%s</h1>
                <p class="lead">%s</p>
                <p>%s</p>
                %s
                <p>%s · as %s</p>
                %s
                <details><summary>The query</summary><pre>%s</pre></details>
                """.formatted(
                        Html.text(query.name()),
                        Html.text(query.question()),
                        Html.text(query.summary()),
                        form(query, used, path),
                        count,
                        downloads(path, used),
                        Html.table(answer.columns(), answer.cells()),
                        Html.text(query.text())));
    }

    static String item(NamedQuery query) {
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
