package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Groups what belongs together, whatever the order in which it came.
 *
 * <p>Two items may be one when the relation says so, but the relation does not carry over: "2014" fits both March and
 * September 2014, which do not fit each other. An item that fits two others that exclude each other is undecided and
 * stays alone. What is left falls into groups whose members all fit one another, and each such group becomes one.
 */
final class Clusters {

    private Clusters() {}

    /**
     * The groups of {@code items}.
     *
     * @param items in canonical order
     * @param blocks keys of an item; only items that share a key are compared
     * @param fits whether two may be one; symmetric
     * @return the groups in the order of their first members
     */
    static <T> List<List<T>> of(List<T> items, Function<T, ? extends Collection<?>> blocks, BiPredicate<T, T> fits) {
        List<Set<Integer>> near = neighbours(items, blocks, fits);
        boolean[] undecided = undecided(near);
        Map<Integer, List<T>> groups = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            int first = i;
            if (!undecided[i]) {
                first = near.get(i).stream()
                        .filter(j -> !undecided[j])
                        .min(Comparator.naturalOrder())
                        .orElse(i);
                first = Math.min(first, i);
            }
            groups.computeIfAbsent(first, k -> new ArrayList<>()).add(items.get(i));
        }
        return List.copyOf(groups.values());
    }

    /** Marks each item two of whose neighbours exclude each other. */
    private static boolean[] undecided(List<Set<Integer>> near) {
        Map<Set<Integer>, Integer> circles = new HashMap<>();
        int[] circle = new int[near.size()];
        for (int i = 0; i < near.size(); i++) {
            Set<Integer> withSelf = new HashSet<>(near.get(i));
            withSelf.add(i);
            circle[i] = circles.computeIfAbsent(withSelf, k -> circles.size());
        }
        boolean[] undecided = new boolean[near.size()];
        for (int i = 0; i < near.size(); i++) {
            Set<Integer> friends = near.get(i);
            int own = circle[i];
            undecided[i] = friends.stream().filter(j -> circle[j] != own).anyMatch(j -> lacks(near.get(j), j, friends));
        }
        return undecided;
    }

    private static boolean lacks(Set<Integer> near, int self, Set<Integer> friends) {
        return friends.stream().anyMatch(k -> k != self && !near.contains(k));
    }

    private static <T> List<Set<Integer>> neighbours(
            List<T> items, Function<T, ? extends Collection<?>> blocks, BiPredicate<T, T> fits) {
        Map<Object, List<Integer>> index = new HashMap<>();
        List<Set<Integer>> near = new ArrayList<>();
        int[] lastSeenBy = new int[items.size()];
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            near.add(new TreeSet<>());
            for (Object key : new HashSet<>(blocks.apply(item))) {
                List<Integer> block = index.computeIfAbsent(key, k -> new ArrayList<>());
                for (int j : block) {
                    boolean isNew = lastSeenBy[j] != i;
                    lastSeenBy[j] = i;
                    if (isNew && fits.test(items.get(j), item)) {
                        near.get(i).add(j);
                        near.get(j).add(i);
                    }
                }
                block.add(i);
            }
        }
        return near;
    }
}
