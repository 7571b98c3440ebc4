package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Report;
import org.jspecify.annotations.Nullable;

/** Every agent, office and place that the reports name, once for each report. */
final class Mentions implements Rewriting {

    /** A name in a report, with the state that the report gives it. */
    record Mention<T>(String key, @Nullable State state, T value, String report) {}

    final Set<Mention<Person>> people = new LinkedHashSet<>();
    final Set<Mention<Body>> bodies = new LinkedHashSet<>();
    final Set<Mention<Office>> offices = new LinkedHashSet<>();
    final Set<Mention<Place>> places = new LinkedHashSet<>();
    private final Bodies names;
    private String report = "";

    Mentions(Bodies names) {
        this.names = names;
    }

    void read(Report from) {
        report = from.iri();
        for (Fact fact : from.facts()) {
            fact(fact);
            if (fact instanceof Fact.Founding founding) {
                agent(Bodies.founded(founding));
            }
        }
    }

    @Override
    public Agent agent(Agent agent) {
        switch (agent) {
            case Person p -> people.add(new Mention<>(Names.key(p.name()), p.state(), p, report));
            case Body b -> bodies.add(new Mention<>(names.key(b), b.state(), b, report));
            case Holder h -> office(h.office());
            case State s -> {}
        }
        return agent;
    }

    @Override
    public Office office(Office office) {
        if (office.body() != null) {
            agent(office.body());
        }
        offices.add(new Mention<>(office.canonical(), office.state(), office, report));
        return office;
    }

    @Override
    public Place place(Place place) {
        places.add(new Mention<>(Names.key(place.name()), place.state(), place, report));
        return place;
    }

    /**
     * Mentions of one name fall into groups by state. A mention without a state goes where exactly one group is.
     *
     * @param same whether two states may be one's at different times
     */
    static <T> List<List<Mention<T>>> byState(Set<Mention<T>> mentions, BiPredicate<State, State> same) {
        Map<String, List<Mention<T>>> byKey =
                mentions.stream().collect(Collectors.groupingBy(Mention::key, TreeMap::new, Collectors.toList()));
        List<List<Mention<T>>> groups = new ArrayList<>();
        byKey.values()
                .forEach(of -> split(of, same)
                        .forEach(states -> groups.add(of.stream()
                                .filter(m -> states.contains(Optional.ofNullable(m.state())))
                                .toList())));
        return groups;
    }

    private static <T> List<List<Optional<State>>> split(List<Mention<T>> of, BiPredicate<State, State> same) {
        List<Optional<State>> states = of.stream()
                .map(m -> Optional.ofNullable(m.state()))
                .distinct()
                .sorted(Comparator.comparing(s -> s.map(State::id).orElse("")))
                .toList();
        return Clusters.of(
                states, s -> List.of(true), (a, b) -> a.isEmpty() || b.isEmpty() || same.test(a.get(), b.get()));
    }
}
