package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.diplograph.identity.Likeness.Bearer;
import org.diplograph.lexicon.PersonName;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.View.Candidate;
import org.diplograph.model.View.Told;

/** Pairs of people that may be one, and were not merged: what {@link Likeness} takes for a hint. */
final class Candidates {

    /** Where the pair alone would be proof: a third keeps them apart. */
    private static final double UNDECIDED = 0.8;

    private final Map<Person, Bearer> bearers = new HashMap<>();
    private final Map<Object, String> ids;
    private final States states;

    private Candidates(Set<Person> people, Map<Object, String> ids, List<Told> told, States states) {
        this.ids = ids;
        this.states = states;
        Map<Person, List<Held>> offices = new HashMap<>();
        told.forEach(t -> {
            if (t.fact() instanceof OfficeHolding h) {
                offices.computeIfAbsent(h.holder(), k -> new ArrayList<>()).add(Held.of(h.office(), h.date()));
            }
        });
        people.forEach(p ->
                bearers.put(p, new Bearer(PersonName.of(p.name()), p.state(), offices.getOrDefault(p, List.of()))));
    }

    static List<Candidate> among(Set<Person> people, Map<Object, String> ids, List<Told> told, States states) {
        return new Candidates(people, ids, told, states).all();
    }

    private List<Candidate> all() {
        Rarity rarity = Rarity.among(bearers.values());
        Map<String, List<Person>> byWord = new HashMap<>();
        bearers.forEach((person, bearer) -> new HashSet<>(bearer.name().keys())
                .forEach(word ->
                        byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(person)));
        Set<Candidate> found = new HashSet<>();
        for (List<Person> sharing : byWord.values()) {
            for (int i = 0; i < sharing.size(); i++) {
                for (Person other : sharing.subList(i + 1, sharing.size())) {
                    Likeness likeness = Likeness.of(bearer(sharing.get(i)), bearer(other), states, rarity);
                    if (likeness.isHint()) {
                        found.add(candidate(sharing.get(i), other, likeness));
                    }
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Candidate::one).thenComparing(Candidate::other))
                .toList();
    }

    private Candidate candidate(Person one, Person other, Likeness likeness) {
        boolean inOrder = Comparator.comparingInt((Person p) -> bearer(p).name().length())
                        .thenComparing(this::id)
                        .compare(one, other)
                <= 0;
        String reasons = likeness.reasons() + (likeness.isProof() ? "; against it: somebody else fits as well" : "");
        double score = likeness.isProof() ? UNDECIDED : likeness.score();
        return new Candidate(id(inOrder ? one : other), id(inOrder ? other : one), score, reasons);
    }

    private Bearer bearer(Person person) {
        return Objects.requireNonNull(bearers.get(person));
    }

    private String id(Person person) {
        return Objects.requireNonNull(ids.get(person));
    }
}
