package org.diplograph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplograph.query.Question;
import org.diplograph.query.Solution;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.VisitsAsked.View;
import org.diplograph.store.GraphStore;

/** The page of {@link Visits}: the form, what was found as a table, and above it the drawing that was asked for. */
final class VisitsPage {

    /** Rows of a part of the table. */
    private static final int PART = 100;

    /** Rows that a timeline shows. */
    private static final int MOST_DRAWN = 1000;

    private final GraphStore store;
    private final VisitsQueries queries;
    private final VisitsForm form;
    private final VisitsTable table;
    private final long milliseconds;

    VisitsPage(GraphStore store, Base base, VisitsQueries queries, long milliseconds) {
        this.store = store;
        this.queries = queries;
        this.form = new VisitsForm(queries);
        this.table = new VisitsTable(base);
        this.milliseconds = milliseconds;
    }

    /** The page with what was found. */
    String html(VisitsAsked asked) {
        int count = queries.count(asked);
        if (count == 0) {
            return page(asked, none(asked));
        }
        Question question = asked.view().isOfStates()
                ? queries.between(asked)
                : queries.rows(asked, most(asked), asked.view() == View.TABLE ? (asked.page() - 1) * PART : 0);
        List<Solution> rows = question.solutions(store, milliseconds);
        return page(asked, """
                <p class="lead">%s</p>
                %s
                %s
                %s
                %s
                """.formatted(
                        Html.text(VisitsForm.words(asked, count)),
                        tabs(asked.view(), asked),
                        drawing(asked.view(), count),
                        asked.view().isOfStates() ? table.ofStates(rows) : table.ofVisits(rows) + parts(asked, count),
                        takeAlong(asked, question)));
    }

    /** The page with a reason why nothing was looked for. */
    String problem(VisitsAsked asked, String reason) {
        return page(asked, "<p class=\"problem\" role=\"alert\">" + Html.text(reason) + "</p>");
    }

    private String page(VisitsAsked asked, String found) {
        String script = asked.view() == View.TABLE
                ? ""
                : "<script type=\"module\" src=\"/static/%s.js\"></script>"
                        .formatted(asked.view().word());
        return Html.page("Who visited whom · diplograph", script, """
                <h1>Who visited whom</h1>
                %s
                %s
                """.formatted(form.html(asked), found));
    }

    /** What there is with one condition fewer. */
    private String none(VisitsAsked asked) {
        String fewer = VisitsAsked.FIELDS.stream()
                .filter(asked::asks)
                .map(field -> {
                    int left = queries.count(asked.without(field));
                    return left == 0
                            ? ""
                            : "<li><a href=\"%s\">%s</a></li>"
                                    .formatted(
                                            Html.text(asked.without(field).as(asked.view())),
                                            Html.text(VisitsForm.words(asked.without(field), left)));
                })
                .collect(Collectors.joining("\n"));
        String ways = (fewer.isEmpty() ? "" : "<p>There are:</p><ul>" + fewer + "</ul>")
                + "<p class=\"note\">Names are looked for by whole words, as the reports spell them; states also by ISO code.</p>";
        return "<div class=\"empty\"><p>No report here tells of %s.</p>%s</div>"
                .formatted(Html.text(VisitsForm.words(asked, 0)), ways);
    }

    private static String tabs(View shown, VisitsAsked asked) {
        return "<nav aria-label=\"Views\"><ul class=\"tabs\">%s</ul></nav>"
                .formatted(List.of(View.values()).stream()
                        .map(view -> "<li><a href=\"%s\"%s>%s</a></li>"
                                .formatted(
                                        Html.text(asked.as(view)),
                                        view == shown ? " aria-current=\"page\"" : "",
                                        VisitsForm.capital(view.word())))
                        .collect(Collectors.joining()));
    }

    private static String drawing(View view, int count) {
        if (view == View.TABLE) {
            return "";
        }
        String part = view == View.TIMELINE && count > MOST_DRAWN
                ? "<p class=\"note\">Drawn are the latest %,d of %,d; ask for a shorter time to see the others.</p>"
                        .formatted(MOST_DRAWN, count)
                : "";
        return part + "<div class=\"drawing\" data-%s=\"#found\"></div>".formatted(view.word());
    }

    private static int most(VisitsAsked asked) {
        return asked.view() == View.TABLE ? PART : MOST_DRAWN;
    }

    private static String parts(VisitsAsked asked, int count) {
        int parts = (count + PART - 1) / PART;
        if (asked.view() != View.TABLE || parts == 1) {
            return "";
        }
        List<String> links = new ArrayList<>();
        int first = (asked.page() - 1) * PART;
        links.add("<span>Visits %,d to %,d of %,d</span>".formatted(first + 1, Math.min(first + PART, count), count));
        if (asked.page() > 1) {
            links.add(link(asked.at(asked.page() - 1), "later ones"));
        }
        if (asked.page() < parts) {
            links.add(link(asked.at(asked.page() + 1), "earlier ones"));
        }
        return "<p class=\"downloads\">" + String.join(" ", links) + "</p>";
    }

    private static String takeAlong(VisitsAsked asked, Question question) {
        String query = asked.view().inSparql() + question.sparql();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("csv", "CSV");
        files.put("json", "JSON");
        files.put("ttl", "Turtle");
        return """
                <p class="downloads"><span>All of them as</span> %s</p>
                <details><summary>Show the SPARQL</summary>
                <pre>%s</pre>
                <p>%s</p>
                </details>
                """.formatted(
                        files.entrySet().stream()
                                .map(file -> link(asked.as(file.getKey()), file.getValue()))
                                .collect(Collectors.joining(" ")),
                        Html.text(query),
                        link(Html.address(SparqlDesk.PATH, Map.of("query", query)), "Open it on the SPARQL page"));
    }

    private static String link(String href, String words) {
        return "<a href=\"%s\">%s</a>".formatted(Html.text(href), words);
    }
}
