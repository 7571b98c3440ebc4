package org.diplograph.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.PersonName;
import org.diplograph.query.Solution;

/**
 * All names of the view in memory: found by how their words begin, whatever their marks and letters; people, where that
 * finds nobody, by names that are the same in another spelling. What the graph tells most of comes first.
 */
final class SearchIndex {

    /**
     * Something that can be found.
     *
     * @param kind in words: {@code political party}
     * @param note what tells it from namesakes, or ""
     * @param facts in how many facts it has a part
     */
    record Hit(String href, String name, String kind, String note, long facts) {}

    /** One of its names. */
    private record Name(Hit hit, String key, List<String> words) {}

    private static final Comparator<Hit> TOLD_MOST = Comparator.comparingLong(Hit::facts)
            .reversed()
            .thenComparingInt(hit -> hit.name().length())
            .thenComparing(Hit::name)
            .thenComparing(Hit::href);

    private final TreeMap<String, List<Name>> byWord = new TreeMap<>();
    private final Map<String, Set<Hit>> byWhole = new HashMap<>();
    private final Map<String, Map<Hit, PersonName>> bySpelling = new HashMap<>();
    private final Map<String, Node> states = new HashMap<>();

    private SearchIndex() {}

    static SearchIndex of(Facts facts) {
        Map<Node, Long> weights = new HashMap<>();
        facts.ask("search-weights", Map.of())
                .forEach(row -> weights.put(thing(row), Long.parseLong(row.text("facts"))));
        Map<Node, String> offices = new HashMap<>();
        facts.ask("search-offices", Map.of()).forEach(row -> offices.put(thing(row), row.text("office")));
        Map<Node, Hit> hits = new HashMap<>();
        SearchIndex index = new SearchIndex();
        for (Solution row : facts.ask("search-names", Map.of())) {
            Node node = thing(row);
            String kind = ThingPage.words(Facts.local(row.text("type")));
            Hit hit = hits.computeIfAbsent(
                    node,
                    n -> new Hit(
                            facts.href(n),
                            row.text("label"),
                            kind,
                            note(row.text("of"), offices.getOrDefault(n, "")),
                            weights.getOrDefault(n, 0L)));
            index.add(hit, row.text("name"));
            if (kind.equals("state")) {
                index.states.put(key(row.text("name")), node);
            }
        }
        return index;
    }

    private static Node thing(Solution row) {
        return row.term("thing").orElseThrow();
    }

    private static String note(String state, String office) {
        return String.join(
                ", ", Stream.of(office, state).filter(s -> !s.isEmpty()).toList());
    }

    private static String key(String name) {
        return String.join(" ", Fold.words(name));
    }

    private void add(Hit hit, String text) {
        Name name = new Name(hit, key(text), Fold.words(text));
        name.words().stream()
                .distinct()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(name));
        byWhole.computeIfAbsent(name.key(), k -> new LinkedHashSet<>()).add(hit);
        if (hit.kind().equals("official")) {
            PersonName person = PersonName.of(text);
            person.blocks()
                    .forEach(block -> bySpelling
                            .computeIfAbsent(block, b -> new LinkedHashMap<>())
                            .put(hit, person));
        }
    }

    /** What is called exactly so. */
    List<Hit> called(String words) {
        return byWhole.getOrDefault(key(words), Set.of()).stream()
                .sorted(TOLD_MOST)
                .toList();
    }

    /** What the words may mean: exactly that first, then what the graph tells most of. */
    List<Hit> find(String words, int most) {
        List<String> asked = Fold.words(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<Hit> found = new LinkedHashSet<>(called(words));
        beginning(asked).stream().sorted(TOLD_MOST).forEach(found::add);
        if (found.isEmpty()) {
            spelled(words).stream().sorted(TOLD_MOST).forEach(found::add);
        }
        return found.stream().limit(most).toList();
    }

    private Set<Hit> beginning(List<String> asked) {
        String longest =
                asked.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        Collection<List<Name>> names = byWord.subMap(longest, true, longest + Character.MAX_VALUE, true)
                .values();
        Set<Hit> found = new HashSet<>();
        names.forEach(list -> list.stream().filter(name -> fits(asked, name)).forEach(name -> found.add(name.hit())));
        return found;
    }

    /** Whether each word that was asked begins a word of the name. */
    private static boolean fits(List<String> asked, Name name) {
        return asked.stream().allMatch(begin -> name.words().stream().anyMatch(word -> word.startsWith(begin)));
    }

    private Set<Hit> spelled(String words) {
        PersonName asked = PersonName.of(words);
        Set<Hit> found = new HashSet<>();
        asked.blocks().stream()
                .filter(block -> block.length() > 1)
                .flatMap(block -> bySpelling.getOrDefault(block, Map.of()).entrySet().stream())
                .filter(entry -> asked.with(entry.getValue()) != null)
                .forEach(entry -> found.add(entry.getKey()));
        return found;
    }

    /** Two states where the words are the names of two: {@code Azerbaijan Vietnam}. */
    Optional<List<Node>> pair(String words) {
        List<String> asked =
                Fold.words(words).stream().filter(word -> !word.equals("and")).toList();
        return IntStream.range(1, Math.max(1, asked.size()))
                .mapToObj(cut -> Stream.of(asked.subList(0, cut), asked.subList(cut, asked.size()))
                        .map(part -> states.get(String.join(" ", part)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .filter(two -> two.size() == 2)
                .findFirst();
    }
}
