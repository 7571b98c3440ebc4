package org.diplograph.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.Fold;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/**
 * The people of one report. Short forms ("Hang", "Mr. Lam", "Aliyev") belong to the person that the report introduced
 * with the full name.
 */
final class People {

    /** Nobody known yet. */
    static final People NOBODY = new People(Map.of(), Map.of(), Set.of(), Set.of());

    private final Map<String, Person> byName;
    private final Map<String, List<Person>> byWord;
    private final Set<Person> officials;
    private final Set<Person> spokespeople;

    private People(
            Map<String, Person> byName,
            Map<String, List<Person>> byWord,
            Set<Person> officials,
            Set<Person> spokespeople) {
        this.officials = officials;
        this.spokespeople = spokespeople;
        this.byName = byName;
        this.byWord = byWord;
    }

    /** Groups the named mentions of a report, in order, into people. */
    static People of(List<Who> mentions) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Who who : mentions) {
            if (who.agent() instanceof Person p) {
                drafts.computeIfAbsent(key(p.name()), k -> new Draft(p.name())).add(who);
            }
        }
        List<Draft> longestFirst = new ArrayList<>(drafts.values());
        longestFirst.sort(Comparator.comparingInt((Draft d) -> -d.words.size()));
        Map<String, Draft> fullOf = new LinkedHashMap<>();
        for (Draft draft : longestFirst) {
            fullOf.put(key(draft.name), draft.fuller(longestFirst, fullOf));
        }
        return index(drafts, fullOf);
    }

    private static People index(Map<String, Draft> drafts, Map<String, Draft> fullOf) {
        fullOf.forEach((name, full) -> {
            Draft draft = Objects.requireNonNull(drafts.get(name));
            if (draft != full) {
                full.others.add(draft.name);
                full.states.addAll(draft.states);
                full.titles.addAll(draft.titles);
            }
        });
        Map<String, Person> byName = new LinkedHashMap<>();
        Map<String, List<Person>> byWord = new HashMap<>();
        Map<Draft, Person> made = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> {
            Draft full = Objects.requireNonNull(fullOf.get(name));
            byName.put(name, made.computeIfAbsent(full, Draft::person));
        });
        made.forEach((draft, person) -> draft.words.forEach(word -> {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(person);
            String bare = word.replaceFirst("^(al|el|as|ad|an|ar|ash)-", "");
            if (!bare.equals(word)) {
                byWord.computeIfAbsent(bare, w -> new ArrayList<>()).add(person);
            }
        }));
        Set<Person> officials = new HashSet<>();
        Set<Person> spokespeople = new HashSet<>();
        made.forEach((draft, person) -> {
            if (!draft.titles.isEmpty()) {
                officials.add(person);
            }
            if (!draft.titles.isEmpty() && draft.titles.stream().allMatch(t -> t.contains("spokes"))) {
                spokespeople.add(person);
            }
        });
        return new People(byName, byWord, officials, spokespeople);
    }

    boolean knows(String name) {
        return byName.containsKey(key(name));
    }

    /** The person of this name in this report, or null. */
    @Nullable
    Person of(String name) {
        return byName.get(key(name));
    }

    List<Person> all() {
        return byName.values().stream().distinct().toList();
    }

    /** How far the words from {@code from} are a known name or a part of one. */
    int longestKnown(Line line, int from, int end) {
        for (int to = end; to > from; to--) {
            if (knows(line.words(from, to)) || to == from + 1 && isShortForm(line.word(from))) {
                return to;
            }
        }
        return from;
    }

    private boolean isShortForm(String word) {
        return word.length() > 1
                && byWord.containsKey(Fold.fold(word))
                && !Words.isParticle(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the word ends the full name of somebody of the report. */
    boolean isSurname(String word) {
        String surname = Fold.fold(word);
        return byWord.getOrDefault(surname, List.of()).stream()
                .map(person -> words(person.name()))
                .anyMatch(name -> name.size() > 1 && name.getLast().equals(surname));
    }

    /** Whether the report gives the person an office. */
    boolean isOfficial(Person person) {
        return officials.contains(person);
    }

    /** Whether the report knows the person only as somebody's spokesperson. */
    boolean isSpokesperson(Person person) {
        return spokespeople.contains(person);
    }

    /** Everybody that a short form may mean; the person of this very name alone where it is a full one. */
    List<Person> namesakes(String name) {
        Person exact = byName.get(key(name));
        if (exact != null && (words(name).size() > 1 || words(exact.name()).size() == 1)) {
            return List.of(exact);
        }
        return byWord.getOrDefault(words(name).getLast(), List.of());
    }

    static String key(String name) {
        return String.join(" ", words(name));
    }

    private static List<String> words(String name) {
        return Arrays.stream(Fold.fold(name).split("[\\s.]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** A name as it is being collected. */
    private static final class Draft {
        final String name;
        final List<String> words;
        final Set<String> others = new HashSet<>();
        final List<State> states = new ArrayList<>();
        final Set<String> titles = new HashSet<>();

        Draft(String name) {
            this.name = name;
            this.words = words(name);
        }

        void add(Who who) {
            for (Post post : who.posts()) {
                titles.add(post.office().title().toLowerCase(java.util.Locale.ROOT));
                if (post.office().state() != null) {
                    states.add(post.office().state());
                }
            }
        }

        /**
         * The longest name of which this one is a part and which nothing speaks against; itself where there is none.
         */
        Draft fuller(List<Draft> longestFirst, Map<String, Draft> fullOf) {
            Draft best = null;
            for (Draft other : longestFirst) {
                if (other != this && other.words.size() > words.size() && isPartOf(other) && !contradicts(other)) {
                    Draft full = fullOf.getOrDefault(key(other.name), other);
                    if (best == null || sharesTitle(full) && !sharesTitle(best)) {
                        best = full;
                    }
                }
            }
            return best == null ? this : best;
        }

        private boolean isPartOf(Draft other) {
            return matched(other) == words.size();
        }

        private long matched(Draft other) {
            return words.stream()
                    .filter(w -> w.length() == 1
                            ? other.words.getFirst().startsWith(w)
                            : other.words.contains(w) && !Words.isParticle(w))
                    .count();
        }

        private boolean contradicts(Draft other) {
            boolean states = !this.states.isEmpty()
                    && !other.states.isEmpty()
                    && this.states.stream().noneMatch(other.states::contains);
            boolean initials = words.size() > 1 && words.getFirst().length() == 1;
            return states || initials;
        }

        private boolean sharesTitle(Draft other) {
            return titles.stream().anyMatch(other.titles::contains);
        }

        Person person() {
            return new Person(name, others.stream().sorted().toList(), states.isEmpty() ? null : states.getFirst());
        }
    }
}
