package org.diplograph.model;

import java.util.List;

/**
 * A sentence, caption or headline.
 *
 * @param span its position in the article's text
 * @param part which part of the report it stands in
 * @param paragraph index of its paragraph, from 0
 */
public record Sentence(Span span, Part part, int paragraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The parts of a report, as a newsroom knows them. */
    public enum Part {
        HEADLINE,
        BYLINE,
        CAPTION,
        BODY,
        QUESTION,
        ANSWER,
        TEASER
    }
}
