package org.diplograph.server.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.VisitsAsked.View;

/** The form of {@link VisitsPage}, which works without scripts, and what was asked in words. */
final class VisitsForm {

    private final VisitsQueries queries;

    VisitsForm(VisitsQueries queries) {
        this.queries = queries;
    }

    String html(VisitsAsked asked) {
        String view = asked.view() == View.TABLE
                ? ""
                : "<input type=\"hidden\" name=\"view\" value=\"%s\">"
                        .formatted(asked.view().word());
        return """
                <form action="/visits" method="get">
                %s%s%s%s%s%s%s
                <button>Find</button>
                </form>
                <datalist id="states">%s</datalist>
                """.formatted(
                        name(asked, "who", "Who (a name or a state)"),
                        name(asked, "whom", "Whom (a state or a host)"),
                        date(asked, "from", "From"),
                        date(asked, "until", "Until"),
                        choice(asked, "kind", "Kind"),
                        choice(asked, "status", "Status"),
                        view,
                        queries.states().stream()
                                .map(state -> "<option value=\"" + Html.text(state) + "\"></option>")
                                .collect(Collectors.joining()));
    }

    private static String name(VisitsAsked asked, String field, String words) {
        return "<label>%s<input name=\"%s\" value=\"%s\" list=\"states\" autocomplete=\"off\" size=\"22\"></label>%n"
                .formatted(words, field, Html.text(asked.value(field)));
    }

    private static String date(VisitsAsked asked, String field, String words) {
        return "<label>%s<input name=\"%s\" value=\"%s\" placeholder=\"2014 or 2014-05\" size=\"14\"></label>%n"
                .formatted(words, field, Html.text(asked.value(field)));
    }

    private String choice(VisitsAsked asked, String field, String words) {
        Set<String> names = queries.codes().getOrDefault(field, Map.of()).keySet();
        return "<label>%s<select name=\"%s\"><option value=\"\">any</option>%s</select></label>%n"
                .formatted(
                        words,
                        field,
                        names.stream()
                                .map(name -> "<option%s>%s</option>"
                                        .formatted(name.equals(asked.value(field)) ? " selected" : "", Html.text(name)))
                                .collect(Collectors.joining()));
    }

    /** {@code 12 visits by Ilham Aliyev to Vietnam from 2014, planned}. */
    static String words(VisitsAsked asked, int count) {
        StringBuilder words = new StringBuilder();
        words.append(count == 0 ? "visits" : count == 1 ? "1 visit" : "%,d visits".formatted(count));
        said(words, " by or for ", asked.value("who"));
        said(words, " to ", asked.value("whom"));
        said(words, " from ", asked.value("from"));
        said(words, " until ", asked.value("until"));
        said(words, ", ", asked.value("kind"));
        said(words, ", ", asked.value("status"));
        return words.toString();
    }

    private static void said(StringBuilder words, String before, String value) {
        if (!value.isEmpty()) {
            words.append(before).append(value);
        }
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
