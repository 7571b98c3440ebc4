package org.diplograph;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.FactFinder;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.mention.MentionFinder;
import org.diplograph.model.Agent;
import org.diplograph.model.Article;
import org.diplograph.model.Document;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Reading;
import org.diplograph.text.DocumentReader;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The stages from a text to its facts, for tests. */
@NullMarked
public final class Reader {

    private static final MentionFinder MENTIONS = new MentionFinder(Lexicon.load());
    private static final FactFinder FACTS = new FactFinder(Lexicon.load());

    private Reader() {}

    public static Article article(String text, @Nullable String published) {
        return new Article("test", null, null, text, published == null ? null : new EdtfDate(published), null, "en");
    }

    /** The article as a document; its first part where it is as long as a book. */
    public static Document document(Article article) {
        List<Document> parts = new ArrayList<>();
        DocumentReader.read(article, parts::add);
        return parts.getFirst();
    }

    public static Reading mentions(String text, @Nullable String published) {
        return MENTIONS.read(document(article(text, published)));
    }

    public static List<Fact> facts(Article article) {
        List<Fact> out = new ArrayList<>();
        DocumentReader.read(article, part -> out.addAll(FACTS.find(MENTIONS.read(part))));
        return out;
    }

    public static List<Fact> facts(String text, @Nullable String published) {
        return facts(article(text, published));
    }

    /** "vn" for a state, the name for anybody else. */
    public static String shortly(@Nullable Agent agent) {
        return agent instanceof Agent.State state ? state.id() : agent == null ? "-" : agent.name();
    }
}
