package org.diplograph.pipeline;

import java.util.List;
import org.diplograph.model.Article;
import org.diplograph.model.Chunk;
import org.diplograph.model.Fact;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.pipeline.Result.Extracted;
import org.jspecify.annotations.Nullable;

/**
 * Why the program believes what it does: an article's text with its mentions and with the words of each fact. Facts are
 * numbered from 1 in their order.
 */
public record Explanation(Article article, List<Fact> facts, List<Paragraph> paragraphs) {

    public Explanation {
        facts = List.copyOf(facts);
        paragraphs = List.copyOf(paragraphs);
    }

    /** What was read in an article, by the same extractor. */
    public static Explanation of(Extracted extracted, Extractor extractor) {
        return new Explanation(
                extracted.article(),
                extracted.facts(),
                new TextCutter(extracted.article().text(), extracted.facts(), extractor.rows(extracted.article()))
                        .paragraphs());
    }

    /**
     * A line of the text.
     *
     * @param part what it is in the report, or null where no sentence stands in it: a dateline alone, the head of a
     *     list of links
     */
    record Paragraph(@Nullable Part part, List<Piece> pieces) {
        Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A run of text in which neither a mention nor a fact's words begin or end.
     *
     * @param mention the mention of which it is a part, or null
     * @param mentionEnds whether it is that mention's last part
     * @param within the words of facts of which it is a part, outermost first
     * @param begins those of them that begin with it, outermost first
     * @param ends those of them that end with it, innermost first
     */
    record Piece(
            String text,
            @Nullable Chunk mention,
            boolean mentionEnds,
            List<Words> within,
            List<Words> begins,
            List<Words> ends) {
        Piece {
            within = List.copyOf(within);
            begins = List.copyOf(begins);
            ends = List.copyOf(ends);
        }
    }

    /**
     * Words that tell one or more facts.
     *
     * @param facts the numbers of the facts
     */
    record Words(Span span, List<Integer> facts) {
        Words {
            facts = List.copyOf(facts);
        }
    }
}
