package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;
import org.diplograph.model.Agent.Person;

/** Names compared and shortened: tokens without marks, keys without order, slugs for IRIs. */
final class Names {

    private static final int LONGEST_SLUG = 80;
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "for", "a", "an", "to", "on", "in");

    private Names() {}

    /** The same for every order of the words. */
    static String key(String name) {
        List<String> sorted = new ArrayList<>(Fold.words(name));
        Collections.sort(sorted);
        return sorted.isEmpty() ? name : String.join(" ", sorted);
    }

    /** As {@link #key} without small words and without "affairs": "Foreign Minister", "Minister of Foreign Affairs". */
    static String titleKey(String title) {
        List<String> kept = Fold.words(title).stream()
                .filter(t -> !SMALL_WORDS.contains(t) && !t.equals("affairs"))
                .sorted()
                .toList();
        return kept.isEmpty() ? key(title) : String.join(" ", kept);
    }

    /** The words that carry meaning, for comparing subjects of documents. */
    static Set<String> content(String text) {
        return Fold.words(text).stream().filter(t -> !SMALL_WORDS.contains(t)).collect(Collectors.toSet());
    }

    /** Of a person: the name, the office where it tells several bearers apart, and the state. */
    static String slug(Person person) {
        return slug(person.name() + " " + person.office())
                + (person.state() == null ? "" : "-" + slug(person.state().id()));
    }

    static String slug(String text) {
        String slug = String.join("-", Fold.words(text));
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
