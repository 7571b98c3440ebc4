package org.diplograph.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.diplograph.model.Sentence.Part;
import org.diplograph.pipeline.Explanation.Paragraph;
import org.diplograph.pipeline.Explanation.Piece;
import org.diplograph.pipeline.Explanation.Words;

/**
 * An explanation as lines of text. What a mention was read as stands behind it in braces; the words of facts stand in
 * brackets, with the facts' numbers. Colours add nothing to it but colour.
 */
public final class ExplanationText {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, Integer> COLOURS =
            Map.of("visit", 34, "meeting", 32, "agreement", 35, "office", 33);
    private static final String ESCAPE = "\u001b[";
    private static final String PLAIN = ESCAPE + "0m";
    private static final int OTHER = 36;
    private static final int BOLD = 1;
    private static final int DIM = 2;
    private static final int UNDERLINED = 4;

    private final boolean colours;

    public ExplanationText(boolean colours) {
        this.colours = colours;
    }

    public String of(Explanation explanation) {
        List<FactCard> cards = FactCard.of(explanation.facts());
        StringBuilder out = new StringBuilder(head(explanation.article())).append("\n\n");
        for (Paragraph paragraph : explanation.paragraphs()) {
            out.append(part(paragraph));
            paragraph.pieces().forEach(piece -> out.append(text(piece, cards)));
            out.append("\n\n");
        }
        out.append(cards.isEmpty() ? "no facts\n" : "");
        for (int i = 0; i < cards.size(); i++) {
            out.append(card(i + 1, cards.get(i))).append('\n');
        }
        return out.toString();
    }

    private String head(Article article) {
        String rest = Stream.of(article.headline(), article.outlet(), article.published(), article.url())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
        return paint(article.id(), BOLD) + (rest.isEmpty() ? "" : "\n" + rest);
    }

    private String part(Paragraph paragraph) {
        Part part = paragraph.part();
        String name = part == null ? "no sentence" : part.name().toLowerCase(Locale.ROOT);
        return part == Part.BODY ? "" : paint(name + ": ", DIM);
    }

    private String text(Piece piece, List<FactCard> cards) {
        StringBuilder out = new StringBuilder();
        piece.begins().forEach(words -> out.append(paint("[", colour(words, cards))));
        String words = piece.mention() == null ? piece.text() : paint(piece.text(), UNDERLINED);
        out.append(
                piece.within().isEmpty()
                        ? words
                        : paint(words, colour(piece.within().getLast(), cards)));
        if (piece.mentionEnds()) {
            out.append(paint("{" + Gloss.of(Objects.requireNonNull(piece.mention())) + "}", DIM));
        }
        piece.ends().forEach(end -> out.append(paint("]" + numbers(end), colour(end, cards))));
        return out.toString();
    }

    private static String numbers(Words words) {
        return words.facts().stream()
                .map(number -> Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }

    private String card(int number, FactCard card) {
        String title = number + " " + card.type() + (card.kind().isEmpty() ? "" : " (" + card.kind() + ")");
        StringBuilder out = new StringBuilder(paint(title, colour(card)))
                .append(String.format(
                        Locale.ROOT, " · confidence %.2f\n", card.fact().confidence()));
        card.roles()
                .forEach((role, value) -> out.append("    ")
                        .append(paint(role + ": ", DIM))
                        .append(value)
                        .append('\n'));
        card.quotes().forEach(words -> out.append(quote(words)));
        return out.toString();
    }

    private String quote(List<Evidence> words) {
        StringBuilder out = new StringBuilder("    “")
                .append(words.getFirst().quote().replaceAll("\\s+", " ").strip())
                .append("”\n");
        words.forEach(evidence ->
                out.append("        ").append(paint(source(evidence), DIM)).append('\n'));
        return out.toString();
    }

    private static String source(Evidence words) {
        String said = words.saidBy() == null ? "" : ", said by " + words.saidBy();
        int start = words.span().start();
        int end = words.span().end();
        return String.format(
                Locale.ROOT, "%d–%d, %s, confidence %.2f%s", start, end, words.pattern(), words.confidence(), said);
    }

    private static int colour(Words words, List<FactCard> cards) {
        return colour(cards.get(words.facts().getFirst() - 1));
    }

    private static int colour(FactCard card) {
        return COLOURS.getOrDefault(card.type(), OTHER);
    }

    private String paint(String words, int code) {
        String start = ESCAPE + code + "m";
        return colours ? start + words.replace(PLAIN, PLAIN + start) + PLAIN : words;
    }
}
