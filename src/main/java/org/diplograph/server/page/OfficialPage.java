package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.query.Solution;
import org.diplograph.rdf.Dg;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Sections.Asked;

/** An official: offices over time, travels, whom they met, what they signed, and who may be the same. */
final class OfficialPage {

    private static final int MOST_MET = 30;

    private final Facts facts;

    OfficialPage(Facts facts) {
        this.facts = facts;
    }

    String html(Fact official, Asked asked) {
        Node node = official.node();
        Sections sections = new Sections(facts, node, asked);
        String body = sections.whole(() -> head(official) + offices(node))
                + sections.whole(() -> met(node))
                + sections.drawn("travels", "Travels", () -> facts.byRole(node, Dg.VISITOR, Dg.VISIT), true)
                + sections.facts("meetings", "Meetings", () -> facts.byRole(node, Dg.PARTICIPANT, Dg.MEETING))
                + sections.facts("hosted", "Visitors received", () -> facts.byRole(node, Dg.HOST, Dg.VISIT))
                + sections.facts("invited", "Invitations", () -> facts.byRole(node, Dg.INVITED_BY, Dg.VISIT))
                + sections.facts("signed", "Signed", () -> facts.byRole(node, Dg.SIGNATORY, Dg.AGREEMENT))
                + sections.facts("interviews", "Interviews", () -> facts.byRole(node, Dg.SPEAKER, Dg.INTERVIEW))
                + (asked.list().equals("offices")
                        ? sections.facts("offices", "Offices", () -> facts.byRole(node, Dg.HOLDER, Dg.OFFICE_HOLDING))
                        : "");
        String state = official.things("ofState").isEmpty() ? "" : " of " + Thing.list(official.things("ofState"));
        return EntityPage.of(official, "Official" + state, official.name(), EntityPage.nothing(body));
    }

    private String head(Fact official) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("also written", EntityPage.otherNames(official));
        rows.put("known only as", Thing.list(official.things("knownByOffice")));
        rows.put("in Wikidata", EntityPage.items(facts, official.node()));
        rows.put("perhaps the same", candidates(official.node()));
        return EntityPage.list(rows);
    }

    /** Marked as what they are: nobody has proved it. */
    private String candidates(Node official) {
        return facts.ask("candidates", Map.of("thing", official)).stream()
                .map(row -> "%s <span class=\"chip uncertain\">candidate</span> <span class=\"note\">%s (%s)</span>"
                        .formatted(
                                facts.thing(row, "other", "").bare(),
                                Html.text(row.text("reasons")),
                                Html.text(row.text("score"))))
                .collect(Collectors.joining("<br>"));
    }

    private String offices(Node official) {
        List<Solution> rows = facts.ask("offices-of-official", Map.of("thing", official));
        Map<Node, List<Claim>> claims = facts.claims(
                rows.stream().flatMap(row -> row.term("example").stream()).toList());
        return rows.isEmpty()
                ? ""
                : "<h2>Offices, as far as they are told</h2>\n<ul class=\"facts\" id=\"offices\">"
                        + rows.stream()
                                .map(row -> office(
                                        row,
                                        claims.getOrDefault(row.term("example").orElseThrow(), List.of())))
                                .collect(Collectors.joining("\n"))
                        + "</ul>\n<p><a href=\"?list=offices\">each time that reports name an office</a></p>\n";
    }

    private String office(Solution row, List<Claim> claims) {
        int times = Integer.parseInt(row.text("times"));
        String often = times == 1 ? "" : " <span class=\"note\">told %,d times, for example:</span>".formatted(times);
        String standing = row.text("standing").equals("current")
                ? ""
                : " <span class=\"chip\">" + Html.text(row.text("standing")) + "</span>";
        return "<li class=\"office\" data-kind=\"office\" data-from=\"%s\" data-until=\"%s\">%s<div>%s%s%s%s%s</div></li>"
                .formatted(
                        Html.text(row.text("first")),
                        Html.text(row.text("last")),
                        DateWords.html(period(row)),
                        facts.thing(row, "office", "Office").html(),
                        standing,
                        often,
                        Quotes.doubts(claims),
                        Quotes.folded(claims, facts.href(row.term("example").orElseThrow())));
    }

    /** From when to when it is told, which the time in office is no shorter than. */
    static String period(Solution row) {
        String first = row.text("first");
        String last = row.text("last");
        return first.equals(last) ? first : first + "/" + last;
    }

    private String met(Node official) {
        List<Solution> rows = facts.ask("met", Map.of("thing", official));
        String more =
                rows.size() > MOST_MET ? "<p class=\"note\">and %,d more</p>".formatted(rows.size() - MOST_MET) : "";
        return rows.isEmpty()
                ? ""
                : "<h2>Whom they met <small>%,d</small></h2>%n<p class=\"note\">Counted from the meetings below that took place; at a conference nobody has thereby met everybody.</p>%n%s%s"
                        .formatted(
                                rows.size(),
                                EntityPage.columns(rows.stream()
                                        .limit(MOST_MET)
                                        .map(row -> facts.thing(row, "other", "Official")
                                                        .html()
                                                + (row.text("times").equals("1")
                                                        ? ""
                                                        : " <span class=\"note\">" + Html.text(row.text("times"))
                                                                + " times</span>"))
                                        .toList()),
                                more);
    }
}
