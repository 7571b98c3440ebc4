package org.diplograph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.diplograph.identity.Likeness.Bearer;

/**
 * Whether a single word tells who is meant: of a state of which many people are known, exactly one whole name has it.
 *
 * @param people how many whole names are known of each state
 * @param words how many of them have a word, by state and word
 */
record Rarity(Map<String, Integer> people, Map<String, Integer> words) {

    /** So few people of a state that nothing is known of how rare their names are. */
    private static final int FEW = 10;

    static Rarity among(Collection<Bearer> bearers) {
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> words = new HashMap<>();
        for (Bearer bearer : bearers) {
            if (bearer.state() != null && !bearer.name().isOneWord()) {
                String state = bearer.state().id();
                people.merge(state, 1, Integer::sum);
                new HashSet<>(bearer.name().keys()).forEach(word -> words.merge(state + " " + word, 1, Integer::sum));
            }
        }
        return new Rarity(people, words);
    }

    /** Whether one of the two is a word that in its state only the other's name has. */
    boolean points(Bearer one, Bearer other) {
        Bearer shorter = one.name().isOneWord() ? one : other;
        if (!shorter.name().isOneWord() || shorter.state() == null) {
            return false;
        }
        String state = shorter.state().id();
        String word = state + " " + shorter.name().keys().getFirst();
        return people.getOrDefault(state, 0) > FEW && words.getOrDefault(word, 0) == 1;
    }
}
