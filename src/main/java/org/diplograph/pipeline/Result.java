package org.diplograph.pipeline;

import java.util.List;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.jspecify.annotations.Nullable;

/** What became of one input on its way through the stages. */
public sealed interface Result {

    /** An article and what it tells; nothing, perhaps. */
    record Extracted(Article article, List<Fact> facts) implements Result {
        public Extracted {
            facts = List.copyOf(facts);
        }
    }

    /** An article that was taken in before, word for word, by the same extractor. */
    record Unchanged(Article article) implements Result {}

    /**
     * An input that gives no article.
     *
     * @param mistake the exception where the fault is the extractor's own, else null
     */
    record Refused(String input, String reason, @Nullable Throwable mistake) implements Result {}
}
