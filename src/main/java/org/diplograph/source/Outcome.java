package org.diplograph.source;

import java.util.Objects;
import org.diplograph.model.Article;

/** What became of one input: an article, or the reason why it is none. */
public sealed interface Outcome {

    /** An article, ready for the stages. */
    record Read(Article article) implements Outcome {
        public Read {
            Objects.requireNonNull(article);
        }
    }

    /**
     * An input that gives no article.
     *
     * @param input which one: a path, with the line or number of the part of it that is bad
     * @param reason what is wrong with it, as a clause that can follow a colon
     */
    record Rejected(String input, String reason) implements Outcome {
        public Rejected {
            Objects.requireNonNull(input);
            Objects.requireNonNull(reason);
        }
    }
}
