package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;

/** Names compared and shortened: tokens without marks, keys without order, slugs for IRIs. */
final class Names {

    private static final int LONGEST_SLUG = 80;
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "for", "a", "an", "to", "on", "in");

    private Names() {}

    /**
     * The words of a name, folded: {@code Tô Lâm} gives {@code to, lam}; {@code J. Bayramov} gives {@code j, bayramov}.
     */
    static List<String> tokens(String name) {
        return Stream.of(Fold.fold(name).split("[^\\p{L}\\p{N}]+"))
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** The same for every order of the words. */
    static String key(String name) {
        List<String> sorted = new ArrayList<>(tokens(name));
        Collections.sort(sorted);
        return sorted.isEmpty() ? name : String.join(" ", sorted);
    }

    /** As {@link #key} without small words and without "affairs": "Foreign Minister", "Minister of Foreign Affairs". */
    static String titleKey(String title) {
        List<String> kept = tokens(title).stream()
                .filter(t -> !SMALL_WORDS.contains(t) && !t.equals("affairs"))
                .sorted()
                .toList();
        return kept.isEmpty() ? key(title) : String.join(" ", kept);
    }

    /** The words that carry meaning, for comparing subjects of documents. */
    static Set<String> content(String text) {
        return tokens(text).stream().filter(t -> !SMALL_WORDS.contains(t)).collect(Collectors.toSet());
    }

    static boolean hasInitial(String name) {
        return tokens(name).stream().anyMatch(t -> t.length() == 1);
    }

    /** Whether each word of {@code shorter} is a word of {@code longer} or the initial of one, each used once. */
    static boolean mayShorten(String shorter, String longer) {
        List<String> rest = new ArrayList<>(tokens(longer));
        List<String> words = tokens(shorter).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (words.size() > rest.size() || words.stream().allMatch(w -> w.length() == 1)) {
            return false;
        }
        for (String word : words) {
            if (!rest.remove(word) && !(word.length() == 1 && rest.removeIf(startsOnce(word)))) {
                return false;
            }
        }
        return true;
    }

    private static java.util.function.Predicate<String> startsOnce(String initial) {
        boolean[] used = {false};
        return word -> {
            boolean hit = !used[0] && word.startsWith(initial);
            used[0] |= hit;
            return hit;
        };
    }

    static String slug(String text) {
        String slug = String.join("-", tokens(text));
        if (slug.length() <= LONGEST_SLUG) {
            return slug.isEmpty() ? "unnamed" : slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST_SLUG);
        return slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
    }

    /** The value that most give; of equals the smallest. */
    static String mostFrequent(Stream<String> values) {
        Map<String, Long> votes = values.collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
        return votes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
