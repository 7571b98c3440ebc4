package org.diplograph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Span;
import org.diplograph.model.TravelRow;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The data sets of travels on history.state.gov: {@code <visits>} of foreign leaders to the United States, and
 * {@code <trips>} of presidents and secretaries of state abroad. Each row is an article of its own, whose text is the
 * row's fields, {@code name: value} in a line each.
 */
final class TravelTable {

    private static final String OUTLET = "Office of the Historian, U.S. Department of State";
    private static final String HOME = "United States";
    private static final List<String> VISIT = List.of("visitor", "from", "start-date", "end-date", "description");
    private static final List<String> TRIP =
            List.of("name", "role", "country", "locale", "start-date", "end-date", "remarks");

    /** The values of {@code role} and the offices that they stand for. */
    private static final Map<String, String> ROLES =
            Map.of("president", "President", "secretary", "Secretary of State");

    private TravelTable() {}

    static List<Outcome> read(Source source, Element root) {
        List<Outcome> out = new ArrayList<>();
        for (Element row : root.children()) {
            out.add(outcome(row, source.input() + " #" + (out.size() + 1)));
        }
        return out;
    }

    private static Outcome outcome(Element row, String place) {
        String id = value(row, "id");
        String name = place + (id.isEmpty() ? "" : " (" + row.tagName() + " " + id + ")");
        try {
            return new Outcome.Read(article(row, id));
        } catch (BadInput bad) {
            return new Outcome.Rejected(name, bad.reason());
        }
    }

    private static Article article(Element row, String id) throws BadInput {
        boolean visit = row.tagName().equals("visit");
        if (!visit && !row.tagName().equals("trip")) {
            throw new BadInput("neither a visit nor a trip: " + row.tagName());
        }
        if (!id.matches("[\\w.-]+")) {
            throw new BadInput(id.isEmpty() ? "no id" : "not an id: " + id);
        }
        Lines lines = new Lines(row, visit ? VISIT : TRIP);
        TravelRow fields = visit ? visit(lines) : trip(lines);
        String name = "history-state-" + row.tagName() + "-" + id;
        return new Article(name, null, null, lines.text.toString(), null, OUTLET, "en", fields);
    }

    private static TravelRow visit(Lines lines) throws BadInput {
        return new TravelRow(
                lines.need("visitor"),
                null,
                lines.word("from"),
                HOME,
                List.of(),
                lines.date(),
                lines.span("description"));
    }

    private static TravelRow trip(Lines lines) throws BadInput {
        String office = ROLES.get(lines.word("role"));
        if (office == null) {
            throw new BadInput("not a role: " + lines.word("role"));
        }
        Span locale = lines.span("locale");
        List<String> places = locale == null
                ? List.of()
                : Arrays.stream(locale.of(lines.text.toString()).split("\\s*,\\s*"))
                        .filter(place -> !place.isEmpty())
                        .toList();
        return new TravelRow(
                lines.need("name"), office, HOME, lines.word("country"), places, lines.date(), lines.span("remarks"));
    }

    private static String value(Element row, String field) {
        Element found = row.selectFirst("> " + field);
        return found == null ? "" : found.text().strip();
    }

    /** The text of an article, and where in it each field's value stands. */
    private static final class Lines {
        final StringBuilder text = new StringBuilder();
        final Map<String, Span> spans = new HashMap<>();

        Lines(Element row, List<String> fields) {
            for (String field : fields) {
                String value = value(row, field);
                if (!value.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "\n").append(field).append(": ");
                    spans.put(field, new Span(text.length(), text.length() + value.length()));
                    text.append(value);
                }
            }
        }

        @Nullable
        Span span(String field) {
            return spans.get(field);
        }

        Span need(String field) throws BadInput {
            Span span = spans.get(field);
            if (span == null) {
                throw new BadInput("no " + field);
            }
            return span;
        }

        String word(String field) throws BadInput {
            return need(field).of(text.toString());
        }

        EdtfDate date() throws BadInput {
            EdtfDate first = day("start-date");
            EdtfDate last = day("end-date");
            if (last.compareTo(first) < 0) {
                throw new BadInput("ends (" + last + ") before it starts (" + first + ")");
            }
            return EdtfDate.between(first, last);
        }

        private EdtfDate day(String field) throws BadInput {
            String word = word(field);
            return EdtfDate.parse(word)
                    .filter(EdtfDate::isDay)
                    .orElseThrow(() -> new BadInput(field + " is not a day: " + word));
        }
    }
}
