package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.query.Solution;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Html;

/**
 * The tables of {@link VisitsPage}; the drawings are made from the data attributes of their rows ({@code facts.js}).
 */
final class VisitsTable {

    private final Base base;

    VisitsTable(Base base) {
        this.base = base;
    }

    /** A row for each visit; the rows of one visit stand together, one for each visitor. */
    String ofVisits(List<Solution> rows) {
        Map<String, List<Solution>> visits = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("visit"), LinkedHashMap::new, Collectors.toList()));
        return table(
                List.of("When", "Who", "For", "To", "Kind", ""),
                visits.values().stream().map(this::visit).collect(Collectors.joining("\n")));
    }

    private String visit(List<Solution> rows) {
        Solution first = rows.getFirst();
        String status = first.text("statusName");
        String date = first.text("resolved").isEmpty() ? first.text("date") : first.text("resolved");
        String who = each(rows, "visitor");
        String names =
                rows.stream().map(row -> row.text("visitorName")).distinct().collect(Collectors.joining(", "));
        Data data = new Data()
                .with("from", first.text("earliest"))
                .with("until", first.text("latest"))
                .with("status", status)
                .with("sender", code(first, "sender"))
                .with("receiver", code(first, "to"))
                .with("label", names + " to " + first.text("toName"))
                .with("href", href(first, "visit"));
        return "<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td><a class=\"chip visit\" href=\"%s\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        data.html(),
                        DateWords.html(date),
                        who,
                        each(rows, "sender"),
                        each(rows, "to"),
                        Html.text(href(first, "visit")),
                        Html.text(kind(first)),
                        status.equals("completed") ? "" : chip(status));
    }

    private static String kind(Solution row) {
        String name = row.text("kindName");
        return name.isEmpty() || name.equals("unspecified visit") ? "visit" : name;
    }

    /** A row for each two states. */
    String ofStates(List<Solution> rows) {
        return table(
                List.of("From", "To", "Visits", "First", "Last"),
                rows.stream().map(this::pair).collect(Collectors.joining("\n")));
    }

    private String pair(Solution row) {
        String list = Html.address(
                Visits.PATH, new LinkedHashMap<>(Map.of("who", row.text("senderName"), "whom", row.text("toName"))));
        Data data = new Data()
                .with("sender", code(row, "sender"))
                .with("receiver", code(row, "to"))
                .with("weight", row.text("visits"))
                .with("href", list);
        return "<tr%s><td>%s</td><td>%s</td><td class=\"number\"><a href=\"%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        data.html(),
                        thing(row, "sender"),
                        thing(row, "to"),
                        Html.text(list),
                        row.text("visits"),
                        row.text("first"),
                        row.text("last"));
    }

    private static String table(List<String> columns, String rows) {
        return """
                <div class="scroll" tabindex="0" role="region" aria-label="What was found"><table id="found">
                <thead><tr>%s</tr></thead>
                <tbody>
                %s
                </tbody></table></div>
                """.formatted(
                        columns.stream()
                                .map(column -> column.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + column + "</th>")
                                .collect(Collectors.joining()),
                        rows);
    }

    private String each(List<Solution> rows, String variable) {
        return rows.stream().map(row -> thing(row, variable)).distinct().collect(Collectors.joining(", "));
    }

    /** A link to what stands in a column, by the name in the column {@code …Name}; a state with its code. */
    private String thing(Solution row, String variable) {
        if (row.term(variable).isEmpty()) {
            return "<span class=\"quiet\">not told</span>";
        }
        String code =
                row.term(variable).map(this::key).filter(k -> k.length() == 2).orElse("");
        return "<a href=\"%s\">%s</a>%s"
                .formatted(
                        Html.text(href(row, variable)),
                        Html.text(row.text(variable + "Name")),
                        code.isEmpty() ? "" : " <span class=\"iso\">" + Html.text(code) + "</span>");
    }

    private String href(Solution row, String variable) {
        String iri = row.text(variable);
        return iri.startsWith(base.stem())
                ? "/id/" + Html.path(iri.substring(base.stem().length()))
                : iri;
    }

    private String code(Solution row, String variable) {
        return row.term(variable).map(this::key).orElse("");
    }

    /** The key of a state in capitals, which is its ISO code where it has one; "" for what is no state. */
    private String key(Node node) {
        String stem = base.state("").getURI();
        String iri = node.toString();
        return iri.startsWith(stem) ? iri.substring(stem.length()).toUpperCase(Locale.ROOT) : "";
    }

    private static String chip(String status) {
        return "<span class=\"chip %s\">%s</span>".formatted(Html.text(status), Html.text(status));
    }

    /** The data attributes of a row. */
    private static final class Data {
        private final StringBuilder html = new StringBuilder(" data-kind=\"visit\"");

        Data with(String name, String value) {
            if (!value.isEmpty()) {
                html.append(" data-")
                        .append(name)
                        .append("=\"")
                        .append(Html.text(value))
                        .append('"');
            }
            return this;
        }

        String html() {
            return html.toString();
        }
    }
}
