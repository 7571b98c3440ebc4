package org.diplograph.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.diplograph.model.Reading;
import org.diplograph.model.Span;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;

/**
 * Who a row of a table is about, by the field that names office and person: "Prime Minister Harold Wilson".
 *
 * @param posts the offices that stand in the reading for nobody yet
 */
record RowTraveller(Person person, List<Post> posts) {

    private static final ActorWords OFFICES = ActorWords.load();

    private static final int LONGEST_TITLE = 5;

    /** What the tables write now and then for "Minister". */
    private static final Pattern MISPRINT = Pattern.compile("\\b(?:minster|ministere)\\b");

    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern ELECT = Pattern.compile("(?i)\\b(?:president|prime minister|chancellor)-elect\\b");

    static RowTraveller of(Reading reading, TravelRow row, @Nullable State sending) {
        String text = reading.document().article().text();
        if (row.office() != null) {
            boolean elect = row.remarks() != null
                    && ELECT.matcher(row.remarks().of(text)).find();
            return new RowTraveller(
                    person(row.traveller().of(text)),
                    List.of(post(row.office(), elect ? "designate" : "current", sending, row.traveller())));
        }
        Who who = reading.rows().getFirst().chunks().stream()
                .filter(c -> c instanceof Who w && w.agent() instanceof Person)
                .map(Who.class::cast)
                .findFirst()
                .orElse(null);
        boolean whole = who != null && who.span().end() == row.traveller().end();
        return whole
                ? new RowTraveller((Person) Objects.requireNonNull(who).agent(), List.of())
                : byTitle(row.traveller().of(text), row.traveller().start(), sending);
    }

    /** Where the field is not read as somebody: the longest title at its beginning, and the rest for the name. */
    private static RowTraveller byTitle(String words, int start, @Nullable State sending) {
        String[] all = words.split(" ");
        for (int n = Math.min(LONGEST_TITLE, all.length - 1); n > 0; n--) {
            String title = String.join(" ", List.of(all).subList(0, n));
            String known = MISPRINT.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("minister");
            if (OFFICES.rank(known) != null || known.equals("shah")) {
                String name = words.substring(title.length() + 1);
                Span span = new Span(start, start + title.length());
                return new RowTraveller(person(name), List.of(post(upper(known), "current", sending, span)));
            }
        }
        return new RowTraveller(person(words), List.of());
    }

    private static String upper(String title) {
        return Pattern.compile("\\b(?!of|the|and)\\p{L}")
                .matcher(title)
                .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }

    private static Post post(String title, String standing, @Nullable State state, Span span) {
        return new Post(new Office(title, null, state), standing, true, span);
    }

    private static Person person(String name) {
        return new Person(ASIDE.matcher(name).replaceAll(""), List.of(), null);
    }
}
