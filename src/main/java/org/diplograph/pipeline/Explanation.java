package org.diplograph.pipeline;

import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.pipeline.Result.Extracted;

/** Why the program believes what it does: an article's facts, each with its words and the pattern that read them. */
public final class Explanation {

    private Explanation() {}

    /** As lines of text. */
    public static String of(Extracted extracted) {
        StringBuilder out = new StringBuilder(extracted.article().id()).append('\n');
        if (extracted.facts().isEmpty()) {
            out.append("  no facts\n");
        }
        for (Fact fact : extracted.facts()) {
            out.append("\n  ").append(FactLine.of(fact)).append('\n');
            fact.evidence().forEach(words -> out.append(lines(words)));
        }
        return out.toString();
    }

    private static String lines(Evidence words) {
        String said = words.saidBy() == null ? "" : ", said by " + words.saidBy();
        String quote = words.quote().replaceAll("\\s+", " ").strip();
        return "    “%s”\n    %d–%d, %s, confidence %.2f%s\n"
                .formatted(quote, words.span().start(), words.span().end(), words.pattern(), words.confidence(), said);
    }
}
