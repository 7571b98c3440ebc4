package org.diplograph.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.Chunk;
import org.diplograph.model.Evidence;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.pipeline.Explanation.Paragraph;
import org.diplograph.pipeline.Explanation.Piece;
import org.diplograph.pipeline.Explanation.Words;
import org.jsoup.nodes.Element;

/** One article of an {@link ExplanationPage}: its text on the one side, a card for each of its facts on the other. */
final class ExplanationArticle {

    private static final Set<String> COLOURED = Set.of("visit", "meeting", "agreement", "office");

    /** What stands around the report. */
    private static final Set<Part> ASIDE = Set.of(Part.BYLINE, Part.CAPTION, Part.TEASER);

    private final Explanation explanation;
    private final int ordinal;
    private final List<FactCard> cards;

    /**
     * An article of a page.
     *
     * @param ordinal its number on the page, from 1
     */
    ExplanationArticle(Explanation explanation, int ordinal) {
        this.explanation = explanation;
        this.ordinal = ordinal;
        this.cards = FactCard.of(explanation.facts());
    }

    /** The id of a fact's card, and the class of its words. */
    static String id(int ordinal, int fact) {
        return "f" + ordinal + "-" + fact;
    }

    void appendTo(Element body) {
        Element article = body.appendElement("article");
        head(article.appendElement("header"));
        Element text = article.appendElement("div").addClass("text");
        explanation.paragraphs().forEach(paragraph -> paragraph(text.appendElement("p"), paragraph));
        Element facts = article.appendElement("section").addClass("facts").attr("aria-label", "Facts");
        if (cards.isEmpty()) {
            facts.appendElement("p").addClass("none").text("No facts.");
        }
        for (int i = 0; i < cards.size(); i++) {
            card(facts.appendElement("section"), i + 1, cards.get(i));
        }
    }

    private void head(Element header) {
        Article article = explanation.article();
        header.appendElement("h1").text(article.headline() == null ? article.id() : article.headline());
        Element source = header.appendElement("p").addClass("source");
        List<String> known = Stream.of(article.id(), article.outlet(), article.published())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        source.appendText(String.join(" · ", known));
        if (article.url() != null && article.url().matches("https?://\\S+")) {
            source.appendText(" · ");
            source.appendElement("a").attr("href", article.url()).text("published report");
        }
        Element legend = header.appendElement("p").addClass("legend");
        Map<String, Long> counts = cards.stream()
                .collect(Collectors.groupingBy(FactCard::type, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((type, count) -> legend.appendElement("span")
                .addClass("kind")
                .addClass(hue(type))
                .text(type + " " + count));
        Element readings = legend.appendElement("label");
        readings.appendElement("input")
                .attr("type", "checkbox")
                .attr("checked", "")
                .addClass("readings");
        readings.appendText(" how mentions were read");
    }

    private void paragraph(Element out, Paragraph paragraph) {
        Part part = paragraph.part();
        if (part != Part.BODY) {
            String name = part == null ? "no sentence" : part.name().toLowerCase(Locale.ROOT);
            out.appendElement("span").addClass("part").text(name);
        }
        if (part == null || ASIDE.contains(part)) {
            out.addClass("aside");
        }
        paragraph.pieces().forEach(piece -> piece(out, piece));
    }

    private void piece(Element out, Piece piece) {
        for (Words words : piece.begins()) {
            out.appendElement("span").attr("id", anchor(words.span()));
        }
        Element run = out;
        if (!piece.within().isEmpty()) {
            int number = piece.within().getLast().facts().getFirst();
            run = out.appendElement("a").addClass("told").attr("href", "#" + id(ordinal, number));
            run.addClass(hue(card(number).type()));
            for (Words words : piece.within()) {
                for (int fact : words.facts()) {
                    run.addClass(id(ordinal, fact))
                            .addClass("lane-" + hue(card(fact).type()));
                }
            }
        }
        if (piece.mention() == null) {
            run.appendText(piece.text());
        } else {
            mention(run, piece, piece.mention());
        }
        piece.ends().forEach(words -> words.facts().forEach(fact -> note(out, fact)));
    }

    private void mention(Element run, Piece piece, Chunk mention) {
        String sort = mention.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        run.appendElement("span")
                .addClass(sort)
                .attr("title", Gloss.inFull(mention))
                .text(piece.text());
        if (piece.mentionEnds() && !isPlain(mention)) {
            run.appendElement("span").addClass("gloss").text(Gloss.of(mention));
        }
    }

    /** A state under its own name needs no telling. */
    private static boolean isPlain(Chunk mention) {
        return mention instanceof Chunk.Where && Gloss.of(mention).equals("state");
    }

    private void note(Element out, int fact) {
        Element note = out.appendElement("sup");
        note.appendElement("a")
                .addClass(hue(card(fact).type()))
                .attr("href", "#" + id(ordinal, fact))
                .text("" + fact);
    }

    private void card(Element out, int number, FactCard card) {
        out.addClass("card").addClass(hue(card.type())).attr("id", id(ordinal, number));
        Element title = out.appendElement("h2");
        title.appendElement("span").addClass("number").text("" + number);
        title.appendText(" " + card.type() + " ");
        title.appendElement("span").addClass("code").text(card.kind());
        String confidence = twoDigits(card.fact().confidence());
        title.appendElement("meter").attr("value", confidence).attr("title", "confidence " + confidence);
        title.appendElement("span").addClass("confidence").text(confidence);
        Element roles = out.appendElement("dl");
        card.roles().forEach((role, value) -> {
            roles.appendElement("dt").text(role);
            roles.appendElement("dd").text(value);
        });
        card.quotes().forEach(words -> quote(out.appendElement("p").addClass("quote"), words));
    }

    private void quote(Element out, List<Evidence> words) {
        Evidence first = words.getFirst();
        out.appendElement("a")
                .attr("href", "#" + anchor(first.span()))
                .appendElement("q")
                .text(first.quote());
        for (Evidence evidence : words) {
            String said = evidence.saidBy() == null ? "" : " · said by " + evidence.saidBy();
            out.appendElement("span")
                    .addClass("pattern")
                    .text(evidence.pattern() + " · " + twoDigits(evidence.confidence()) + said);
        }
    }

    private static String twoDigits(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    private String anchor(Span words) {
        return "w" + ordinal + "-" + words.start() + "-" + words.end();
    }

    private FactCard card(int number) {
        return cards.get(number - 1);
    }

    private static String hue(String type) {
        return COLOURED.contains(type) ? type : "other";
    }
}
