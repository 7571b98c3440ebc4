package org.diplograph.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;

/** How alike two names are, from 0 to 1, by their words without marks and in any order. */
final class NameLikeness {

    static final double SAME = 1;
    private static final double ONE_LETTER = 0.8;
    private static final double INITIALS = 0.7;
    private static final double SHORT_FORM = 0.65;
    private static final double ONE_WORD = 0.3;
    private static final int LONG_WORD = 5;
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "for");

    private NameLikeness() {}

    /** The words of a name, folded, without "the" and "of". */
    static List<String> words(String name) {
        return Stream.of(Fold.fold(name).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty() && !SMALL_WORDS.contains(w))
                .toList();
    }

    static boolean hasInitial(List<String> words) {
        return words.stream().anyMatch(w -> w.length() == 1);
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
        if (telling && initialsFit(left, right)) {
            return INITIALS;
        }
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

    /** Whether what is left of one side are the initials of what is left of the other. */
    private static boolean initialsFit(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return false;
        }
        List<String> rest = new ArrayList<>(right);
        for (String word : left) {
            boolean fits = rest.removeIf(firstOnly(word));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static java.util.function.Predicate<String> firstOnly(String word) {
        Set<String> done = new HashSet<>();
        return other -> {
            boolean fits =
                    done.isEmpty() && (word.length() == 1 || other.length() == 1) && word.charAt(0) == other.charAt(0);
            if (fits) {
                done.add(other);
            }
            return fits;
        };
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
