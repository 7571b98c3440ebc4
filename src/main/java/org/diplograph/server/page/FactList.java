package org.diplograph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;

/**
 * Facts as a list that also drawings are made from: each item has {@code data-kind}, {@code data-status},
 * {@code data-from} and {@code data-until} (days in ISO 8601, where known) and {@code data-state} (codes of the states
 * that take part).
 */
final class FactList {

    private static final Pattern ID = Pattern.compile("\\b(visit|meeting|agreement)/[a-z0-9-]+");

    private final Facts facts;
    private final Node self;

    /**
     * A maker of lists.
     *
     * @param self whose page it is
     */
    FactList(Facts facts, Node self) {
        this.facts = facts;
        this.self = self;
    }

    /** The list. */
    String html(String id, List<Node> nodes) {
        List<Fact> all = facts.describe(nodes);
        Map<Node, List<Claim>> claims = facts.claims(nodes);
        return "<ul class=\"facts\" id=\"%s\">%n%s</ul>%n"
                .formatted(
                        id,
                        all.stream()
                                .map(fact -> item(fact, claims.getOrDefault(fact.node(), List.of())))
                                .collect(Collectors.joining()));
    }

    private String item(Fact fact, List<Claim> claims) {
        return "<li class=\"%s\"%s>%s<div>%s %s%s%s%s</div></li>%n"
                .formatted(
                        fact.kind(),
                        data(fact),
                        DateWords.html(fact.date()),
                        chips(fact),
                        "<span class=\"" + struck(fact) + "\">" + FactLine.of(fact, self) + "</span>",
                        notes(fact),
                        Quotes.doubts(claims),
                        Quotes.folded(claims, fact.href()));
    }

    /** Its kind, as a link to its page, and how far it has come, where that is not what one expects. */
    static String chips(Fact fact) {
        String kind = "<a class=\"chip%s\" href=\"%s\">%s</a>"
                .formatted(fact.isUnsure() ? " uncertain" : "", Html.text(fact.href()), Html.text(fact.label()));
        return kind + status(fact);
    }

    static String status(Fact fact) {
        String status = fact.status();
        String words = status.replace('-', ' ');
        return switch (status) {
            case "", "completed" -> "";
            case "planned", "invited", "cancelled" -> " <span class=\"chip %s\">%s</span>".formatted(status, words);
            default -> " <span class=\"note\">" + words + "</span>";
        };
    }

    private static String struck(Fact fact) {
        return fact.status().equals("cancelled") ? "cancelled" : "";
    }

    static String notes(Fact fact) {
        Stream<String> unsure = fact.isUnsure() ? Stream.of(Html.text(fact.confidence())) : Stream.of();
        Stream<String> resolved =
                fact.text("resolvedDate").isEmpty() ? Stream.of() : Stream.of("date worked out: " + reason(fact));
        return Stream.concat(unsure, resolved)
                .map(note -> " <span class=\"note\">" + note + "</span>")
                .collect(Collectors.joining());
    }

    /** Why its date is not the stated one; the facts that it names by their ids are links. */
    static String reason(Fact fact) {
        return ID.matcher(Html.text(fact.text("resolvedReason"))).replaceAll("<a href=\"/doc/$0\">another $1</a>");
    }

    private String data(Fact fact) {
        String states = Stream.of("sendingState", "receivingState", "betweenState", "participant", "party", "holder")
                .flatMap(role -> fact.things(role).stream())
                .map(thing ->
                        thing.state() == null ? thing.iso() : thing.state().iso())
                .filter(iso -> !iso.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return attribute("kind", fact.kind())
                + attribute("status", fact.status().replace('-', ' '))
                + attribute("from", fact.text("earliest"))
                + attribute("until", fact.text("latest"))
                + attribute("state", states)
                + attribute("sender", code(fact, "sendingState"))
                + attribute("receiver", code(fact, "receivingState"))
                + attribute("label", FactLine.plain(fact, self))
                + attribute("href", fact.href());
    }

    /** The key of a state in capitals, which is its ISO code where it has one. */
    private String code(Fact fact, String role) {
        return fact.things(role).stream()
                .map(state -> facts.key(state.node()).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " data-%s=\"%s\"".formatted(name, Html.text(value));
    }
}
