package org.diplograph.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.PersonName;

/**
 * How alike two names are, from 0 to 1: by their words without marks and in any order, and of people by what
 * {@link PersonName} knows of spellings, short forms and initials.
 */
final class NameLikeness {

    static final double SAME = 1;
    private static final double SPELLING = 0.9;
    private static final double ONE_LETTER = 0.8;
    private static final double INITIALS = 0.7;
    private static final double SHORT_FORM = 0.65;
    private static final double ONE_WORD = 0.3;
    private static final int LONG_WORD = 5;
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "for");

    private NameLikeness() {}

    /** The words of a name, folded, without "the" and "of". */
    static List<String> words(String name) {
        return Fold.words(name).stream().filter(w -> !SMALL_WORDS.contains(w)).toList();
    }

    static boolean hasInitial(List<String> words) {
        return words.stream().anyMatch(w -> w.length() == 1);
    }

    /** Of people; symmetric. The same is the same in all words: a title's single word names nobody for sure. */
    static double of(PersonName one, PersonName other) {
        PersonName.Agreement agreement = one.with(other);
        return agreement == null
                ? 0
                : switch (agreement) {
                    case SAME -> SAME;
                    case SPELLING, SINGLE -> SPELLING;
                    case SOUND, INITIALS -> INITIALS;
                    case SHORT -> SHORT_FORM;
                    case WORD -> ONE_WORD * 1.5;
                };
    }

    /** Symmetric. */
    static double of(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        List<String> right = new ArrayList<>(other);
        List<String> common = takeCommon(left, right);
        if (left.isEmpty() && right.isEmpty()) {
            return SAME;
        }
        if (left.size() == 1 && right.size() == 1 && oneLetterApart(left.getFirst(), right.getFirst())) {
            return ONE_LETTER;
        }
        boolean telling = common.stream().anyMatch(w -> w.length() > 1);
        if (telling && (left.isEmpty() || right.isEmpty())) {
            return common.size() > 1 ? SHORT_FORM : ONE_WORD * 1.5;
        }
        return telling ? ONE_WORD * 2 * common.size() / (one.size() + other.size()) * 2 : 0;
    }

    private static List<String> takeCommon(List<String> left, List<String> right) {
        List<String> common = new ArrayList<>();
        for (String word : List.copyOf(left)) {
            if (right.remove(word)) {
                left.remove(word);
                common.add(word);
            }
        }
        return common;
    }

    private static boolean oneLetterApart(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (shorter.length() < LONG_WORD || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skip = longer.length() > shorter.length() ? 0 : 1;
        return shorter.substring(Math.min(shorter.length(), same + skip)).equals(longer.substring(same + 1));
    }
}
