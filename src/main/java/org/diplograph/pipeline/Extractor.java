package org.diplograph.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.FactFinder;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.mention.MentionFinder;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Reading.Row;
import org.diplograph.text.DocumentReader;

/** The stages from an article to its facts, composed. A pure function: the same article gives the same facts. */
public final class Extractor {

    private final MentionFinder mentions = new MentionFinder(Lexicon.load());
    private final FactFinder facts = new FactFinder(Lexicon.load());

    /** The facts that the article tells, visits first; empty where it tells none. */
    public List<Fact> extract(Article article) {
        List<Fact> out = new ArrayList<>();
        DocumentReader.read(article, part -> out.addAll(facts.find(mentions.read(part))));
        return out;
    }

    /** Each sentence of the article with its mentions, as {@link #extract} reads them. */
    List<Row> rows(Article article) {
        List<Row> out = new ArrayList<>();
        DocumentReader.read(article, part -> out.addAll(mentions.read(part).rows()));
        return out;
    }
}
