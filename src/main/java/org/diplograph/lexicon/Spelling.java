package org.diplograph.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One form for the spellings that transliterations give a name, by {@code spellings.tsv}: {@code Garayev} and
 * {@code Karayev}, {@code Mohamed} and {@code Muhammad}, {@code Schröder} and {@code Schroeder}.
 *
 * <p>Words of one syllable are left as they are unless the table lists them whole: in the languages that have many,
 * each letter tells one name from another ({@code Khanh}, {@code Hanh}). For the syllables of Chinese and Korean names
 * there is {@link #syllables}, to be used where one is written as such.
 */
public final class Spelling {

    private record Rule(Pattern letters, String means) {}

    private static final Pattern SYLLABLES = Pattern.compile("[aeiouy]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]");
    private static final Spelling ALL = new Spelling();

    private final Map<String, String> words = new HashMap<>();
    private final List<Rule> letters = new ArrayList<>();
    private final List<Rule> syllables = new ArrayList<>();

    private Spelling() {
        for (Table.Row row : Table.read("spellings.tsv").rows()) {
            String form = row.required("form");
            switch (row.required("what")) {
                case "word" -> List.of(form.split("\\|")).forEach(word -> words.put(word, row.required("means")));
                case "letters" -> letters.add(new Rule(Pattern.compile(form), row.text("means")));
                case "syllables" -> syllables.add(new Rule(Pattern.compile(form), row.text("means")));
                case String other -> throw new IllegalArgumentException("spellings.tsv: what is a " + other + "?");
            }
        }
    }

    public static Spelling load() {
        return ALL;
    }

    /** The usual form of a word that is listed whole, else the word itself; {@code word} is folded. */
    public String usual(String word) {
        return words.getOrDefault(word, word);
    }

    /** The same for all spellings of {@code word}, which is folded; not a spelling itself. */
    public String key(String word) {
        String key = usual(word);
        if (words.containsKey(word) || words.containsValue(word) || hasOneSyllable(word)) {
            return key;
        }
        return applied(letters, key);
    }

    /** The same for a Chinese or Korean word in all romanisations, in which {@code kuo} may be {@code guo}. */
    public String syllables(String word) {
        return applied(syllables, usual(word));
    }

    private static String applied(List<Rule> rules, String word) {
        String key = word;
        for (Rule rule : rules) {
            key = rule.letters().matcher(key).replaceAll(rule.means());
        }
        return key;
    }

    /** The consonants of a {@link #key}: alike in names that only sound alike. */
    public static String consonants(String key) {
        return VOWELS.matcher(key).replaceAll("");
    }

    /** Whether a folded word has one group of vowels or none. */
    public static boolean hasOneSyllable(String word) {
        return SYLLABLES.matcher(word).results().limit(2).count() < 2;
    }
}
