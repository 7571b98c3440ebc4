package org.diplograph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page names.
 *
 * @param href its page here, "" where it has none
 * @param type the name of its class: {@code Official}
 * @param iso a state's code, else ""
 * @param state whose it is, where that is told
 */
record Thing(
        Node node,
        String href,
        String name,
        String type,
        String iso,
        @Nullable Thing state) {

    /** A link with the code behind the name of a state, or with the state behind that of a person. */
    String html() {
        return bare() + (state == null || !type.equals("Official") ? "" : state.code());
    }

    /** The link alone. */
    String bare() {
        String text = Html.text(name);
        String link = href.isEmpty() ? text : "<a href=\"%s\">%s</a>".formatted(Html.text(href), text);
        return link + (type.equals("State") ? code() : "");
    }

    private String code() {
        return iso.isEmpty()
                ? ""
                : " <abbr class=\"iso\" title=\"%s\">%s</abbr>".formatted(Html.text(name), Html.text(iso));
    }

    /** {@code A, B and C} as links. */
    static String list(Iterable<Thing> things) {
        List<String> all = new ArrayList<>();
        things.forEach(thing -> all.add(thing.html()));
        String last = all.isEmpty() ? "" : all.removeLast();
        return all.isEmpty() ? last : all.stream().collect(Collectors.joining(", ")) + " and " + last;
    }
}
