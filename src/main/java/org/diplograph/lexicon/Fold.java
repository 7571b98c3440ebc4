package org.diplograph.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one way in which names are compared: lower case, no marks, plain apostrophes, hyphens and spaces.
 *
 * <p>{@code Việt Nam} and {@code Viet Nam} fold to {@code viet nam}, {@code Əliyev} to {@code eliyev}, {@code Côte
 * d’Ivoire} to {@code cote d'ivoire}. Punctuation stays: {@code U.S.} folds to {@code u.s.}. The folded text may be
 * longer or shorter than the original ({@code ß} to {@code ss}), so it gives no offsets.
 */
public final class Fold {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fold() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        boolean space = true;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isSpace(c)) {
                if (!space) {
                    folded.append(' ');
                }
                space = true;
            } else if (!isMark(c)) {
                append(folded, c);
                space = false;
            }
        }
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') {
            folded.setLength(end - 1);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The words of a name, folded: {@code Tô Lâm} gives {@code to, lam}; {@code J. Bayramov} gives {@code j, bayramov}.
     */
    public static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(fold(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Letters that no decomposition reaches, and the signs that printers vary. */
    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'ə', 'Ə' -> folded.append('e');
            case 'ı' -> folded.append('i');
            case 'ł', 'Ł' -> folded.append('l');
            case 'ø', 'Ø' -> folded.append('o');
            case 'ħ', 'Ħ' -> folded.append('h');
            case 'ŧ', 'Ŧ' -> folded.append('t');
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'œ', 'Œ' -> folded.append("oe");
            case 'þ', 'Þ' -> folded.append("th");
            case '\u2018', '\u2019', '\u02BC', '\u02BB', '\u2032', '`', '\u00B4' -> folded.append('\'');
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> folded.append('-');
            default -> folded.append(c);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMark(char c) {
        return c > 0x7F && (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD' || c == '\u200B');
    }
}
