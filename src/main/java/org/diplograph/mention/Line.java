package org.diplograph.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.mention.Gazetteer.Hit;
import org.diplograph.model.Sentence;
import org.diplograph.model.Span;
import org.diplograph.model.Token;
import org.jspecify.annotations.Nullable;

/** A sentence's tokens with the lexicon's names marked, as the parsers walk along it. */
final class Line {

    final String text;
    final List<Token> tokens;
    private final String[] lower;
    /** A headline in capitals or title case, where a capital tells no name. */
    final boolean headline;

    private final @Nullable Hit[] hits;

    Line(String text, Sentence sentence, Gazetteer gazetteer) {
        this.text = text;
        this.tokens = sentence.tokens();
        this.lower = new String[tokens.size()];
        Arrays.setAll(lower, i -> tokens.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\''));
        this.headline = mostlyCapitals(tokens) || sentence.part() == Sentence.Part.HEADLINE && titleCase(tokens);
        this.hits = new Hit[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            Hit hit = gazetteer.at(text, tokens, i);
            if (hit != null) {
                hits[i] = hit;
                i = hit.end() - 1;
            }
        }
    }

    int size() {
        return tokens.size();
    }

    /** The lower-case word at {@code i}, or "" beyond the end. */
    String lower(int i) {
        return i >= 0 && i < lower.length ? lower[i] : "";
    }

    String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }

    boolean is(int i, String... words) {
        String at = lower(i);
        for (String word : words) {
            if (at.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isCapitalised();
    }

    boolean isPossessive(int i) {
        return is(i, "'s") || (is(i, "'") && i > 0 && lower(i - 1).endsWith("s"));
    }

    @Nullable
    Hit hit(int i) {
        return i >= 0 && i < hits.length ? hits[i] : null;
    }

    @Nullable
    Entry entry(int i) {
        Hit hit = hit(i);
        return hit == null ? null : hit.entry();
    }

    Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    String words(int from, int to) {
        return span(from, to).of(text);
    }

    /** The lower-case words from {@code from} to {@code to}, one space between. */
    String joined(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.append(' ');
            }
            out.append(lower(i));
        }
        return out.toString();
    }

    private static boolean titleCase(List<Token> tokens) {
        List<Token> words = tokens.stream()
                .skip(1)
                .filter(t -> t.isWord() && t.text().length() > 3)
                .toList();
        return words.stream().filter(Token::isCapitalised).count() * 10 > words.size() * 8L;
    }

    private static boolean mostlyCapitals(List<Token> tokens) {
        long words =
                tokens.stream().filter(t -> t.isWord() && t.text().length() > 3).count();
        long upper = tokens.stream()
                .filter(t -> t.isWord()
                        && t.text().length() > 3
                        && t.text().equals(t.text().toUpperCase(Locale.ROOT)))
                .count();
        return words > 3 && upper * 10 > words * 8;
    }
}
