package org.diplograph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.query.Solution;
import org.diplograph.rdf.Dg;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Sections.Asked;

/** A state: partners, visits there and abroad, agreements, who held its offices, its bodies. */
final class StatePage {

    private static final int MOST_PARTNERS = 20;
    private static final int MOST_OFFICES = 24;
    private static final int MOST_HOLDERS = 6;

    private final Facts facts;

    StatePage(Facts facts) {
        this.facts = facts;
    }

    String html(Fact state, Asked asked) {
        Node node = state.node();
        Sections sections = new Sections(facts, node, asked);
        String body = sections.whole(() -> head(state) + partners(state, false))
                + (asked.list().equals("partners") ? partners(state, true) : "")
                + sections.facts("guests", "Visits there", () -> facts.byRole(node, Dg.RECEIVING_STATE, Dg.VISIT))
                + sections.facts("abroad", "Visits abroad", () -> facts.byRole(node, Dg.SENDING_STATE, Dg.VISIT))
                + sections.facts("agreements", "Agreements", () -> facts.byRole(node, Dg.BETWEEN_STATE, Dg.AGREEMENT))
                + sections.facts(
                        "meetings", "Meetings as a state", () -> facts.byRole(node, Dg.PARTICIPANT, Dg.MEETING))
                + sections.facts("relations", "Relations", () -> facts.byRole(node, Dg.BETWEEN, Dg.RELATIONSHIP))
                + sections.facts("figures", "Figures", () -> facts.byRole(node, Dg.BETWEEN_STATE, Dg.FIGURE))
                + sections.whole(() -> officials(node, false) + bodies(state))
                + (asked.list().equals("officials") ? officials(node, true) : "");
        String iso = state.text("isoCode").isEmpty() ? "" : " · " + Html.text(state.text("isoCode"));
        return EntityPage.of(state, "State" + iso, state.name(), body);
    }

    private String head(Fact state) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("also called", EntityPage.otherNames(state));
        rows.put("capital", Thing.list(state.things("capital")));
        rows.put("before it", Thing.list(state.things("predecessor")));
        rows.put("after it", Thing.list(state.things("successor")));
        rows.put("in Wikidata", EntityPage.items(facts, state.node()));
        return EntityPage.list(rows);
    }

    private String partners(Fact state, boolean all) {
        List<Solution> rows = facts.ask("partners", Map.of("thing", state.node()));
        if (rows.isEmpty()) {
            return "<p class=\"empty\">The reports in this graph tell of no visit there, no visit abroad and no agreement.</p>";
        }
        String more = all || rows.size() <= MOST_PARTNERS
                ? ""
                : "<p><a href=\"?list=partners\">all %,d partners</a></p>".formatted(rows.size());
        return """
                <h2>Partners <small>%,d</small></h2>
                <div class="scroll"><table>
                <thead><tr><th scope="col">State</th><th scope="col" class="number">Visits abroad</th><th scope="col"
                class="number">Visits from there</th><th scope="col" class="number">Agreements</th><td></td></tr></thead>
                <tbody>%s</tbody></table></div>
                %s
                """.formatted(
                        rows.size(),
                        rows.stream()
                                .limit(all ? rows.size() : MOST_PARTNERS)
                                .map(row -> partner(state, row))
                                .collect(Collectors.joining("\n")),
                        more);
    }

    private String partner(Fact state, Solution row) {
        Thing partner = facts.state(row);
        String pair = Html.text(PairPage.path(facts.key(state.node()), facts.key(partner.node())));
        String figures = List.of("out", "in", "agreements").stream()
                .map(column -> "<td class=\"number\">" + figure(row.text(column)) + "</td>")
                .collect(Collectors.joining());
        return "<tr><td>%s</td>%s<td><a href=\"%s\" aria-label=\"history: %s and %s\">history</a></td></tr>"
                .formatted(partner.html(), figures, pair, Html.text(state.name()), Html.text(partner.name()));
    }

    private static String figure(String number) {
        return number.equals("0") ? "" : Html.text(number);
    }

    private String officials(Node state, boolean all) {
        Map<Node, List<Solution>> offices = new LinkedHashMap<>();
        facts.ask("officials-of-state", Map.of("thing", state))
                .forEach(row -> offices.computeIfAbsent(row.term("office").orElseThrow(), o -> new ArrayList<>())
                        .add(row));
        if (offices.isEmpty()) {
            return "";
        }
        String more = all || offices.size() <= MOST_OFFICES
                ? ""
                : "<p><a href=\"?list=officials\">all %,d offices</a></p>".formatted(offices.size());
        return "<h2>Who held which office <small>%,d</small></h2>\n<dl>%s</dl>%s"
                .formatted(
                        offices.size(),
                        offices.values().stream()
                                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                                .limit(all ? offices.size() : MOST_OFFICES)
                                .map(this::office)
                                .collect(Collectors.joining("\n")),
                        more);
    }

    private String office(List<Solution> holders) {
        Solution first = holders.getFirst();
        Node office = first.term("office").orElseThrow();
        String more = holders.size() > MOST_HOLDERS ? ", …" : "";
        return "<dt><a href=\"%s\">%s</a></dt><dd>%s%s</dd>"
                .formatted(
                        Html.text(facts.href(office)),
                        Html.text(first.text("title")),
                        holders.stream()
                                .limit(MOST_HOLDERS)
                                .map(row -> facts.thing(row, "holder", "").html() + told(row))
                                .collect(Collectors.joining(", ")),
                        more);
    }

    private static String told(Solution row) {
        String first = year(row.text("first"));
        String last = year(row.text("last"));
        String years = first.equals(last) ? first : first + "–" + last;
        return years.isEmpty() ? "" : " <span class=\"note\">" + Html.text(years) + "</span>";
    }

    static String year(String day) {
        return day.replaceFirst("-.*", "");
    }

    private static String bodies(Fact state) {
        List<String> bodies = state.things("hasBody").stream().map(Thing::bare).toList();
        return bodies.isEmpty() ? "" : "<h2>Its bodies</h2>\n" + EntityPage.columns(bodies);
    }
}
