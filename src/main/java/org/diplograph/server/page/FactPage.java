package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.rdf.Dg;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Sections.Asked;

/** A visit, meeting, agreement or other fact: its parts, what belongs to it, and each report that tells it. */
final class FactPage {

    /** What the parts of a fact are called, in the order in which they are shown. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry("visitor", "who"),
            Map.entry("participant", "who met"),
            Map.entry("holder", "who"),
            Map.entry("speaker", "who spoke"),
            Map.entry("agency", "to whom"),
            Map.entry("office", "office"),
            Map.entry("standing", "standing"),
            Map.entry("sendingState", "from"),
            Map.entry("receivingState", "to"),
            Map.entry("party", "parties"),
            Map.entry("betweenState", "states"),
            Map.entry("between", "between"),
            Map.entry("within", "within"),
            Map.entry("founded", "what was founded"),
            Map.entry("signatory", "signed by"),
            Map.entry("place", "where"),
            Map.entry("host", "host"),
            Map.entry("invitedBy", "invited by"));

    private static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("title", "title"),
            Map.entry("subjectMatter", "about"),
            Map.entry("occasion", "occasion"),
            Map.entry("quantity", "what"),
            Map.entry("qualifier", "how exact"),
            Map.entry("value", "how much"),
            Map.entry("unit", "unit"));

    private final Facts facts;

    FactPage(Facts facts) {
        this.facts = facts;
    }

    String html(Fact fact, Asked asked) {
        Node node = fact.node();
        List<Claim> claims = facts.claims(node);
        Sections sections = new Sections(facts, node, asked);
        String body = sections.whole(() -> EntityPage.list(rows(fact)) + Quotes.sideBySide(claims))
                + sections.facts("meetings", "Meetings during it", () -> facts.byRole(node, Dg.DURING, Dg.MEETING))
                + sections.facts(
                        "agreements", "Agreements during it", () -> facts.byRole(node, Dg.SIGNED_DURING, Dg.AGREEMENT))
                + sections.facts("legs", "Other stops of the journey", () -> legs(fact))
                + sections.whole(() -> reports(claims));
        return EntityPage.of(fact, over(fact), FactLine.plain(fact, Node.ANY), body);
    }

    private static String over(Fact fact) {
        return Html.text(fact.label()) + FactList.status(fact);
    }

    private Map<String, String> rows(Fact fact) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("when", when(fact));
        TEXTS.forEach(text -> rows.put(
                text.getValue(),
                fact.texts(text.getKey()).stream().map(Html::text).collect(Collectors.joining("; "))));
        PARTS.forEach(part -> {
            rows.put(part.getValue(), Thing.list(fact.things(part.getKey())));
            if (part.getKey().equals("visitor")) {
                rows.put("as what", asWhat(fact));
            }
        });
        rows.put("kind", Html.text(fact.label()));
        rows.put("status", Html.text(fact.status().replace('-', ' ')));
        rows.put("part of", parts(fact));
        rows.put("how sure", Html.text(fact.confidence()));
        return rows;
    }

    private static String when(Fact fact) {
        if (fact.text("resolvedDate").isEmpty()) {
            return DateWords.html(fact.text("date"));
        }
        return "%s <span class=\"note\">worked out: %s; told as: %s</span>"
                .formatted(
                        DateWords.html(fact.text("resolvedDate")),
                        FactList.reason(fact),
                        Html.text(DateWords.of(fact.text("date"))));
    }

    private String asWhat(Fact visit) {
        return facts.ask("as-what", Map.of("visit", visit.node())).stream()
                .map(row -> facts.thing(row, "office", "Office").html())
                .collect(Collectors.joining(", "));
    }

    /** The visit during which it was. */
    private String parts(Fact fact) {
        return List.of("during", "signedDuring").stream()
                .flatMap(role -> fact.things(role).stream())
                .map(visit -> facts.describe(visit.node()))
                .map(visit -> FactList.chips(visit) + " " + FactLine.of(visit, fact.node()))
                .collect(Collectors.joining("<br>"));
    }

    private List<Node> legs(Fact visit) {
        return visit.things("journey").stream()
                .flatMap(journey -> facts.byRole(journey.node(), Dg.JOURNEY, Dg.VISIT).stream())
                .filter(leg -> !leg.equals(visit.node()))
                .toList();
    }

    private static String reports(List<Claim> claims) {
        return claims.isEmpty()
                ? ""
                : "<h2>In the words of the reports</h2>\n"
                        + claims.stream().map(Quotes::whole).collect(Collectors.joining("\n"));
    }
}
