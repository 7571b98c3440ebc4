package org.diplograph.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers that news writes in words, up to ninety-nine. */
public final class NumberWords {

    private static final List<String> WORDS = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                            + "seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private static final Map<String, Integer> ODD =
            Map.of("first", 1, "second", 2, "third", 3, "fifth", 5, "eighth", 8, "ninth", 9, "twelfth", 12);

    private NumberWords() {}

    /** The number of "10th", "tenth", "twentieth", or of a plain number; 0 where it is none. */
    public static int ofOrdinal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String stem = lower.replaceAll("ieth$", "y").replaceAll("(?<=\\d)(st|nd|rd|th)$|th$", "");
        return ODD.getOrDefault(lower, of(stem));
    }

    /** The number that a word ("nine", "twenty-two") or a run of one or two digits writes; 0 where it writes none. */
    public static int of(String word) {
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int dash = lower.indexOf('-');
        int tens = TENS.indexOf(dash < 0 ? lower : lower.substring(0, dash));
        int ones = WORDS.indexOf(lower.substring(dash + 1));
        if (tens < 2) {
            return dash < 0 ? Math.max(0, ones) : 0;
        }
        return dash < 0 ? tens * 10 : ones > 0 && ones < 10 ? tens * 10 + ones : 0;
    }
}
