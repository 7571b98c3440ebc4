package org.diplograph.model;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds, in parts, so that "Deputy Industry and Trade Minister" and "deputy minister of industry
 * and trade" are one.
 *
 * @param title the post in its usual form, without body and state: {@code Deputy Foreign Minister}
 * @param body the body that it belongs to, or null where it is the state's own
 * @param state the state served, or null (an international organisation's or a company's office)
 */
public record Office(
        String title, @Nullable Body body, @Nullable State state) {

    private static final Pattern FOREIGN =
            Pattern.compile("\\b(foreign affairs|external affairs|external relations)\\b");
    private static final Pattern SMALL_WORDS = Pattern.compile("\\b(of|for|the|and|affairs)\\b|[,&]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

    public Office {
        Objects.requireNonNull(title);
    }

    /** The title with what it is an office of: {@code Prime Minister of Laos}. */
    public String fullTitle() {
        if (body != null) {
            return title + " of " + body.name();
        }
        return state == null ? title : title + " of " + state.name();
    }

    /**
     * The parts that make two wordings one office: rank and field in one order, without body and state. "Deputy
     * Minister of Industry and Trade" and "Deputy Industry and Trade Minister" have the same.
     */
    public String canonical() {
        String words = FOREIGN.matcher(title.toLowerCase(Locale.ROOT))
                .replaceAll("foreign")
                .replace("defense", "defence")
                .replace("labor", "labour")
                .replace("vice-", "vice ");
        return BETWEEN_WORDS
                .splitAsStream(SMALL_WORDS.matcher(words).replaceAll(" ").strip())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
