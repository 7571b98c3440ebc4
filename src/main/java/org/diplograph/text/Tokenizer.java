package org.diplograph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Span;
import org.diplograph.model.Token;

/**
 * Splits text into words and marks. Words keep inner hyphens, dots and apostrophes (<i>Chan-o-cha</i>, <i>U.S.</i>,
 * <i>N'Djamena</i>); a possessive ending and an elided verb are tokens of their own, since who owns a visit matters.
 */
final class Tokenizer {

    private static final Pattern TOKEN = Pattern.compile(
            "['’]s\\b" // possessive, or "is"
                    + "|(?<![\\p{L}-])(?:[Ee]x|[Tt]hen|[Ff]ormer)-(?!im)(?=\\p{L})" // then-president
                    + "|(?:\\p{Lu}\\.){2,}" // U.S., H.E.
                    + "|\\p{Lu}\\p{L}?\\.\\p{Lu}[\\p{L}\\p{M}-]{2,}" // Kh.Battulga
                    + "|\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th)?" // 223.93, 17:09, 21st
                    + "|[\\p{L}\\p{M}]+(?:['’ʻʼ](?!s\\b)[\\p{L}\\p{M}]+)*(?:-[\\p{L}\\p{M}\\d]+(?:['’](?!s\\b)[\\p{L}\\p{M}]+)*)*" // words
                    + "|\\./\\.|--|[^\\s\\p{L}\\d]"); // marks, one by one

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

    private Tokenizer() {}

    /** The tokens of {@code text} within {@code span}, in order. */
    static List<Token> tokens(String text, Span span) {
        List<Token> out = new ArrayList<>();
        Matcher m = TOKEN.matcher(text).region(span.start(), span.end());
        int done = span.start();
        while (m.find()) {
            if (m.start() >= done) {
                done = takesStop(text, m.start(), m.end(), span.end()) ? m.end() + 1 : m.end();
                out.add(new Token(text.substring(m.start(), done), new Span(m.start(), done)));
            }
        }
        return out;
    }

    /** A full stop belongs to an initial or an abbreviation, not to the sentence. */
    private static boolean takesStop(String text, int start, int end, int limit) {
        if (end + 1 >= limit || text.charAt(end) != '.') {
            return false;
        }
        String word = text.substring(start, end);
        return (INITIAL.matcher(word).matches() || Abbreviations.contains(word));
    }
}
