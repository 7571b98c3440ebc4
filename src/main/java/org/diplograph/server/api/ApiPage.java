package org.diplograph.server.api;

import java.util.stream.Collectors;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Parameter;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.http.Html;

/** The API for people: a list of what can be asked, with an example of each; Swagger UI for those who open it. */
final class ApiPage {

    private ApiPage() {}

    static String of(QueryLibrary library) {
        return Html.page("API · diplograph", """
                <link rel="stylesheet" href="/lib/swagger-ui.css">
                <link rel="alternate" type="application/json" href="/api/openapi.json">
                <script src="/lib/swagger-ui.js" defer></script>
                <script type="module" src="/static/api.js"></script>""", """
                <h1>API</h1>
                <p class="lead">Each named query by GET, as JSON or CSV, in parts of at most %,d rows. A part names the next one. The
                description for programs: <a href="/api/openapi.json">OpenAPI</a>.</p>
                <details id="api" class="api"><summary>Try it out in Swagger UI</summary><div></div></details>
                <ul>
                %s
                </ul>
                """.formatted(
                Part.MOST_ROWS, library.queries().stream().map(ApiPage::item).collect(Collectors.joining("\n"))));
    }

    private static String item(NamedQuery query) {
        String address = Html.address(Api.PATH + query.name(), query.examples());
        String parameters =
                query.parameters().stream().map(Parameter::name).map(Html::text).collect(Collectors.joining(", "));
        return "<li><a href=\"%s\"><code>%s</code></a> %s <small>%s</small></li>"
                .formatted(
                        Html.text(address), Html.text(Api.PATH + query.name()), Html.text(query.summary()), parameters);
    }
}
