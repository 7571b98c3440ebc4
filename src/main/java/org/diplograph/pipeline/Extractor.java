package org.diplograph.pipeline;

import java.util.List;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;

/** The stages from an article to its facts, composed. A pure function: the same article gives the same facts. */
public final class Extractor {

    /** The facts that the article tells, in the order of the text; empty where it tells none. */
    public List<Fact> extract(Article article) {
        return List.of();
    }
}
