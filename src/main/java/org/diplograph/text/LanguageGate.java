package org.diplograph.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.model.Article;

/**
 * Lets English through. About two in five words of English prose are among its few dozen commonest function words; in
 * other languages those same letters are rare, so a low threshold tells them apart without training.
 */
public final class LanguageGate {

    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "in", "on", "for", "with", "that", "is", "was", "by", "at", "from", "as", "his",
            "her", "its", "their", "has", "have", "had", "will", "would", "be", "been", "are", "were", "this", "which",
            "who", "said", "between", "during", "after", "also", "he", "she", "they", "it", "an", "not", "our", "we");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int ENOUGH_WORDS = 20;
    private static final int MOST_WORDS = 2000;
    private static final double LEAST_SHARE = 0.12;

    private LanguageGate() {}

    /** Why the article is not for an English reader, or empty where it is English, too short to tell, or no prose. */
    public static Optional<String> objection(Article article) {
        if (article.row() != null) {
            return Optional.empty();
        }
        int words = 0;
        int common = 0;
        for (String word : beginning(article.text())) {
            words++;
            common += COMMON.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        if (words >= ENOUGH_WORDS) {
            boolean english = common >= LEAST_SHARE * words;
            return english
                    ? Optional.empty()
                    : Optional.of("not in English: %d of %d words are common English ones".formatted(common, words));
        }
        return Optional.ofNullable(article.language())
                .filter(tag -> !tag.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(tag -> "not in English: the source states " + tag);
    }

    private static String[] beginning(String text) {
        String head = text.substring(0, Math.min(text.length(), MOST_WORDS * 8)).strip();
        return GAP.split(head, MOST_WORDS);
    }
}
