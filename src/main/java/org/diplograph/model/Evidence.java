package org.diplograph.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an article says a fact, and which pattern read it there.
 *
 * @param span position of the words in the article's text
 * @param quote the words themselves
 * @param pattern id of the frame or rule that found the fact
 * @param confidence how likely the fact is right, 0 to 1
 * @param saidBy the speaker, where the words are somebody's (an interview, a quotation), else null
 */
public record Evidence(
        Span span,
        String quote,
        String pattern,
        double confidence,
        @Nullable String saidBy) {

    public Evidence {
        Objects.requireNonNull(span);
        Objects.requireNonNull(quote);
        Objects.requireNonNull(pattern);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0..1: " + confidence);
        }
    }
}
