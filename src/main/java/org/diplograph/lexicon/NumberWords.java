package org.diplograph.lexicon;

import java.util.List;
import java.util.Locale;

/** The numbers that news writes in words, up to twelve. */
public final class NumberWords {

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private NumberWords() {}

    /** The number that a word or a run of one or two digits writes; 0 where it writes none. */
    public static int of(String word) {
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        return Math.max(0, WORDS.indexOf(word.toLowerCase(Locale.ROOT)));
    }
}
