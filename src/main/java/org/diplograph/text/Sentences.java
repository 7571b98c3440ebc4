package org.diplograph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Span;

/** Finds where sentences end within a paragraph. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…]+(?:/\\.)?[\"”’')\\]]*(?=\\s+|$)|(?<=\\)\\s?)$");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu}){0,3}");
    private static final Pattern WORD_BEFORE = Pattern.compile("[\\p{L}.]+$");

    /** Longer runs without an end are cut, so that time stays linear in length whatever the input. */
    private static final int LONGEST = 2_000;

    private Sentences() {}

    static List<Span> in(String text, Span paragraph) {
        List<Span> out = new ArrayList<>();
        int start = paragraph.start();
        Matcher m = END.matcher(text).region(paragraph.start(), paragraph.end());
        while (m.find()) {
            if (m.end() > start && endsSentence(text, start, m, paragraph.end())) {
                addTrimmed(text, start, m.end(), out);
                start = m.end();
            }
        }
        addTrimmed(text, start, paragraph.end(), out);
        return out;
    }

    private static boolean endsSentence(String text, int start, Matcher m, int limit) {
        int next = m.end();
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= limit) {
            return true;
        }
        if (text.charAt(m.start()) != '.' || m.end() - m.start() > 1) {
            return !Character.isLowerCase(text.codePointAt(next));
        }
        return opensSentence(text.codePointAt(next)) && !isAbbreviation(text, start, m.start(), text.codePointAt(next));
    }

    private static boolean opensSentence(int c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || !Character.isLetter(c) || Character.isTitleCase(c);
    }

    private static boolean isAbbreviation(String text, int start, int stop, int next) {
        Matcher before = WORD_BEFORE.matcher(text).region(Math.max(start, stop - 12), stop);
        if (!before.find()) {
            return false;
        }
        String word = before.group();
        boolean initials = INITIALS.matcher(word).matches() && !Abbreviations.contains(word);
        if (Abbreviations.isTitle(word) || initials) {
            return Character.isLetter(next);
        }
        return Abbreviations.contains(word)
                && (Character.isDigit(next) || word.indexOf('.') > 0 || Abbreviations.isTitle(word));
    }

    private static void addTrimmed(String text, int start, int end, List<Span> out) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        for (int at = from; at < to; at += LONGEST) {
            out.add(new Span(at, Math.min(to, at + LONGEST)));
        }
    }
}
