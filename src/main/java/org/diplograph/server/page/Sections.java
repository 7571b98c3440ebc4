package org.diplograph.server.page;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;

/**
 * The parts of a page. Each list shows its first facts and leads to a page of its own with all of them, the same
 * address with {@code ?list=NAME&from=N}.
 */
final class Sections {

    private static final int FEW = 12;
    private static final int MANY = 50;
    private static final int WORTH_DRAWING = 3;

    /**
     * What of a page is asked for.
     *
     * @param path of the page
     * @param list the list to show alone, or ""
     * @param from how many facts of it to pass over
     */
    record Asked(String path, String list, int from) {}

    private final FactList facts;
    private final Asked asked;

    Sections(Facts facts, Node self, Asked asked) {
        this.facts = new FactList(facts, self);
        this.asked = asked;
    }

    /** A list of facts, beginning with some; nothing where there are none, or where another list is shown alone. */
    String facts(String id, String title, Supplier<List<Node>> all) {
        return facts(id, title, all, FEW, "");
    }

    /** The list for which one comes to a page: more of it, below a timeline and, where wanted, a map. */
    String drawn(String id, String title, Supplier<List<Node>> all, boolean isMapped) {
        return facts(id, title, all, MANY, drawing(id, "timeline") + (isMapped ? drawing(id, "map") : ""));
    }

    private String facts(String id, String title, Supplier<List<Node>> all, int first, String drawings) {
        boolean alone = asked.list().equals(id);
        if (!alone && !asked.list().isEmpty()) {
            return "";
        }
        List<Node> nodes = all.get();
        int from = alone ? Math.clamp(asked.from(), 0, nodes.size()) : 0;
        int until = Math.min(nodes.size(), from + (alone ? MANY : first));
        if (nodes.isEmpty()) {
            return "";
        }
        String count = nodes.size() > 1 ? " <small>%,d</small>".formatted(nodes.size()) : "";
        return "<h2>%s%s</h2>%n%s%s%s"
                .formatted(
                        Html.text(title),
                        count,
                        nodes.size() < WORTH_DRAWING ? "" : drawings,
                        facts.html(id, nodes.subList(from, until)),
                        more(id, alone, from, until, nodes.size()));
    }

    private static String drawing(String id, String view) {
        return """
                <div class="drawing" data-%1$s="#%2$s"></div>
                <script type="module" src="/static/%1$s.js"></script>
                """.formatted(view, id);
    }

    /** What does not belong on a page that shows one list alone. */
    String whole(Supplier<String> html) {
        return asked.list().isEmpty() ? html.get() : "";
    }

    private String more(String id, boolean alone, int from, int until, int all) {
        String older = until < all ? link(id, alone ? until : 0, alone ? "older" : "all %,d".formatted(all)) : "";
        String newer = alone && from > 0 ? link(id, Math.max(0, from - MANY), "newer") : "";
        String back = alone ? "<a href=\"" + Html.text(asked.path()) + "\">the whole page</a>" : "";
        String links = String.join(
                " · ",
                List.of(newer, older, back).stream().filter(l -> !l.isEmpty()).toList());
        return links.isEmpty() ? "" : "<p>" + links + "</p>\n";
    }

    private String link(String id, int from, String words) {
        String address = asked.path() + "?list=" + id + (from == 0 ? "" : "&from=" + from);
        return "<a href=\"%s\">%s</a>".formatted(Html.text(address), words);
    }
}
