package org.diplograph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A fact in one line of HTML: who, to whom, where. */
final class FactLine {

    private final Fact fact;
    private final Node self;

    private FactLine(Fact fact, Node self) {
        this.fact = fact;
        this.self = self;
    }

    /**
     * The line.
     *
     * @param self whose page it stands on, which need not be said again
     */
    static String of(Fact fact, Node self) {
        FactLine line = new FactLine(fact, self);
        String html = switch (fact.type()) {
            case "Visit" -> line.visit();
            case "Meeting" -> line.meeting();
            case "Agreement" -> line.agreement();
            case "OfficeHolding" -> line.office();
            case "Founding" -> line.all("founded") + line.apart(" by ", "betweenState");
            case "Relationship" -> line.all("between") + line.apart(" in ", "within");
            case "Figure" -> line.figure();
            case "Interview" -> line.all("speaker") + line.apart(" asked by ", "agency");
            default -> Html.text(fact.name());
        };
        return html.isEmpty() ? Html.text(fact.label()) : html;
    }

    /** The same as mere text, without the codes of states; a document says what it is. */
    static String plain(Fact fact, Node self) {
        Element words = Jsoup.parseBodyFragment(of(fact, self)).body();
        words.select(".iso").remove();
        String line = words.text().replace(" ,", ",").replace(" ;", ";");
        boolean isNamed =
                !fact.type().equals("Agreement") || !fact.text("title").isEmpty();
        return capital(isNamed ? line : fact.label() + " " + line);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String visit() {
        List<Thing> visitors = others("visitor");
        String who = Thing.list(visitors);
        boolean known = visitors.stream().anyMatch(visitor -> visitor.state() != null);
        String from = visitors.isEmpty() || known ? "" : apart(" for ", "sendingState");
        String to = Thing.list(others("receivingState"));
        String where = to.isEmpty() ? places(visitors.isEmpty() ? "" : " in ") : "to " + to + places(", ");
        return who + from + (visitors.isEmpty() || to.isEmpty() ? "" : " ") + where;
    }

    private String meeting() {
        List<Thing> others = others("participant");
        boolean mine = others.size() < fact.things("participant").size();
        String who = (mine && !others.isEmpty() ? "with " : "") + Thing.list(others);
        return Stream.of(who + places(who.isEmpty() ? "in " : " in "), Html.text(fact.text("occasion")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String agreement() {
        String title = Html.text(fact.text("title"));
        String subject = Html.text(fact.text("subjectMatter"));
        String what = !title.isEmpty() ? "<cite>" + title + "</cite>" : subject.isEmpty() ? "" : "on " + subject;
        String parties = parties();
        return what + (what.isEmpty() || parties.isEmpty() ? "" : ", ") + parties + apart("; signed by ", "signatory");
    }

    private String parties() {
        List<Thing> parties = fact.things("party").isEmpty() ? others("betweenState") : others("party");
        boolean mine = parties.size() < fact.things("party").size()
                || (fact.things("party").isEmpty()
                        && parties.size() < fact.things("betweenState").size());
        return parties.isEmpty() ? "" : (mine ? "with " : "between ") + Thing.list(parties);
    }

    private String office() {
        List<Thing> holders = others("holder");
        List<Thing> offices = others("office");
        String standing = fact.things("standing").stream()
                .map(Thing::name)
                .filter(word -> !word.equals("current"))
                .map(word -> " <span class=\"note\">" + Html.text(word) + "</span>")
                .collect(Collectors.joining());
        return Thing.list(holders)
                + (holders.isEmpty() || offices.isEmpty() ? "" : ", ")
                + Thing.list(offices)
                + standing;
    }

    private String figure() {
        String words = Stream.of(
                        fact.text("quantity").replace('-', ' '), fact.text("qualifier"), amount(), fact.text("unit"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return Html.text(words) + apart(", ", "betweenState");
    }

    private String amount() {
        String value = fact.text("value");
        return value.matches("\\d{1,15}\\.0") ? "%,d".formatted(Long.parseLong(value.replace(".0", ""))) : value;
    }

    private String places(String before) {
        return fact.things("place").isEmpty()
                ? ""
                : before + fact.things("place").stream().map(Thing::bare).collect(Collectors.joining(", "));
    }

    private String all(String role) {
        return Thing.list(fact.things(role));
    }

    private String apart(String before, String role) {
        return fact.things(role).isEmpty() ? "" : before + all(role);
    }

    private List<Thing> others(String role) {
        return fact.things(role).stream()
                .filter(thing -> !thing.node().equals(self))
                .toList();
    }
}
