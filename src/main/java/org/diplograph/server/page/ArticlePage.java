package org.diplograph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.rdf.Dg;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Claim.Report;
import org.diplograph.server.page.Sections.Asked;

/** An article: what it is, where it was published, and the facts that were read from it. Never its text. */
final class ArticlePage {

    private static final List<Map.Entry<String, Node>> KINDS = List.of(
            Map.entry("Visits", Dg.VISIT),
            Map.entry("Meetings", Dg.MEETING),
            Map.entry("Agreements", Dg.AGREEMENT),
            Map.entry("Offices", Dg.OFFICE_HOLDING),
            Map.entry("Interviews", Dg.INTERVIEW),
            Map.entry("Relations", Dg.RELATIONSHIP),
            Map.entry("Foundings", Dg.FOUNDING),
            Map.entry("Figures", Dg.FIGURE));

    private final Facts facts;

    ArticlePage(Facts facts) {
        this.facts = facts;
    }

    /** One article, or several that share an identifier. */
    String html(List<Report> reports, Asked asked) {
        String title = reports.getFirst().title().isEmpty()
                ? reports.getFirst().id()
                : reports.getFirst().title();
        return Html.page(
                title + " · diplograph",
                "",
                "<p class=\"over\">Report</p>\n<h1>" + Html.text(title) + "</h1>\n"
                        + reports.stream().map(report -> one(report, asked)).collect(Collectors.joining("\n")));
    }

    private String one(Report report, Asked asked) {
        Sections sections = new Sections(facts, report.node(), asked);
        String told = KINDS.stream()
                .map(kind -> sections.facts(
                        kind.getKey().toLowerCase(Locale.ROOT),
                        kind.getKey(),
                        () -> facts.byRole(report.node(), Dg.REPORTED_IN, kind.getValue())))
                .collect(Collectors.joining());
        String where = Stream.of(
                        Html.text(report.outlet()),
                        report.day().isEmpty() ? "" : DateWords.html(report.day()),
                        Html.outside(report.url(), "read it there"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return "<p class=\"lead\">%s</p>\n<p class=\"note\">Of the report only the words are kept that state a fact. %s</p>\n%s"
                .formatted(
                        where,
                        "<code>" + Html.text(report.id()) + "</code>",
                        told.isEmpty() ? "<p class=\"empty\">No fact was read from it.</p>" : told);
    }
}
