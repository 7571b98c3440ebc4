package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.View.Candidate;

/** Pairs of people that may be one: an initial or a short form beside a full name of the same service. */
final class Candidates {

    private static final double INITIALS = 0.5;
    private static final double SHORT_FORM = 0.6;
    private static final double SINGLE_WORD = 0.3;
    private static final double OTHER_STATE = 0.4;

    private Candidates() {}

    static List<Candidate> among(Set<Person> people, Map<Object, String> ids, States states) {
        Map<String, List<Person>> byWord = new HashMap<>();
        people.forEach(p -> Names.tokens(p.name())
                .forEach(word ->
                        byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(p)));
        Map<String, Candidate> found = new HashMap<>();
        for (List<Person> sharing : byWord.values()) {
            for (Person one : sharing) {
                for (Person other : sharing) {
                    if (!one.equals(other) && Names.mayShorten(one.name(), other.name())) {
                        Candidate c = candidate(one, other, ids, states);
                        found.merge(c.one() + " " + c.other(), c, (a, b) -> a.score() >= b.score() ? a : b);
                    }
                }
            }
        }
        return found.values().stream()
                .filter(c -> c.score() > 0)
                .filter(c ->
                        !found.containsKey(c.other() + " " + c.one()) || c.one().compareTo(c.other()) < 0)
                .sorted(Comparator.comparing(Candidate::one).thenComparing(Candidate::other))
                .toList();
    }

    private static Candidate candidate(Person one, Person other, Map<Object, String> ids, States states) {
        State a = one.state();
        State b = other.state();
        String from = Objects.requireNonNull(ids.get(one));
        String to = Objects.requireNonNull(ids.get(other));
        if (Names.key(one.name()).equals(Names.key(other.name()))) {
            boolean open = a == null || b == null || states.sameService(a, b);
            return new Candidate(from, to, open ? OTHER_STATE : 0, "the same name, not proved to be of the same state");
        }
        if (a == null || b == null || !states.sameService(a, b)) {
            return new Candidate(from, to, 0, "");
        }
        if (Names.hasInitial(one.name())) {
            return new Candidate(from, to, INITIALS, "an initial that fits the full name, the same state");
        }
        boolean single = Names.tokens(one.name()).size() == 1;
        return new Candidate(
                from,
                to,
                single ? SINGLE_WORD : SHORT_FORM,
                single ? "one word of the full name, the same state" : "words of the full name, the same state");
    }
}
