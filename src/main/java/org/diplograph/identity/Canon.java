package org.diplograph.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.identity.Mentions.Mention;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Report;
import org.jspecify.annotations.Nullable;

/** Who is who: for each mention in a report its canonical form. {@link People} tells which people are one. */
final class Canon {

    private record In<T>(String report, T value) {}

    private final Lexicon lexicon;
    private final Map<In<Person>, Person> people = new HashMap<>();
    private final Map<In<Body>, Body> bodies = new HashMap<>();
    private final Map<In<Place>, Place> places = new HashMap<>();
    private final Map<Office, Office> offices = new HashMap<>();
    private final Map<In<Office>, Set<Person>> holders = new HashMap<>();

    Canon(Lexicon lexicon, States states, Collection<Report> reports) {
        this.lexicon = lexicon;
        Mentions all = new Mentions(new Bodies(lexicon, states));
        reports.forEach(all::read);
        learnPeople(People.of(all.people, states, reports));
        learn(all.bodies, State::equals, bodies, this::body);
        learn(all.places, states::sameLand, places, this::place);
        offices.putAll(Offices.canonical(
                all.offices.stream().map(m -> plain(m.report(), m.value())).toList()));
        reports.forEach(this::learnHolders);
    }

    Set<Person> people() {
        return Set.copyOf(people.values());
    }

    Set<Body> bodies() {
        return Set.copyOf(bodies.values());
    }

    /** The facts of one report in canonical names. */
    Rewriting in(Report report) {
        return new Rewriting() {
            @Override
            public Agent agent(Agent agent) {
                return switch (agent) {
                    case Person p -> Objects.requireNonNull(people.get(new In<>(report.iri(), p)));
                    case Body b -> Objects.requireNonNull(bodies.get(new In<>(report.iri(), b)));
                    case Holder h -> holder(report.iri(), office(h.office()));
                    case State s -> state(s);
                };
            }

            @Override
            public Office office(Office office) {
                return Objects.requireNonNull(offices.get(plain(report.iri(), office)));
            }

            @Override
            public Place place(Place place) {
                return Objects.requireNonNull(places.get(new In<>(report.iri(), place)));
            }
        };
    }

    /** Whoever holds the office by the word of the same report, where that is one person. */
    private Agent holder(String report, Office office) {
        Set<Person> named = holders.getOrDefault(new In<>(report, office), Set.of());
        return named.size() == 1 ? named.iterator().next() : new Holder(office);
    }

    private void learnHolders(Report report) {
        Rewriting canonical = in(report);
        Stream.of(report)
                .flatMap(r -> r.facts().stream())
                .filter(OfficeHolding.class::isInstance)
                .map(OfficeHolding.class::cast)
                .filter(h -> !h.standing().equals("former"))
                .forEach(h -> holders.computeIfAbsent(
                                new In<>(report.iri(), canonical.office(h.office())), k -> new java.util.HashSet<>())
                        .add((Person) canonical.agent(h.holder())));
    }

    private void learnPeople(List<People.Group> groups) {
        Map<String, List<People.Group>> namesakes =
                groups.stream().collect(Collectors.groupingBy(group -> Names.slug(person(group, ""))));
        for (List<People.Group> bearers : namesakes.values()) {
            for (People.Group group : bearers) {
                Person one = person(group, bearers.size() == 1 ? "" : toldApart(group, bearers));
                group.all().forEach(m -> people.put(new In<>(m.report(), m.value()), one));
            }
        }
    }

    /** The office that tells one bearer of a name from the others, with the year where two had one office. */
    private static String toldApart(People.Group group, List<People.Group> bearers) {
        String office = group.bearer().mainOffice();
        long had = bearers.stream()
                .filter(b -> b.bearer().mainOffice().equals(office))
                .count();
        return had == 1 ? office : office + " " + group.bearer().firstYear();
    }

    private <T> void learn(
            Set<Mention<T>> mentions,
            BiPredicate<State, State> same,
            Map<In<T>, T> into,
            Function<List<Mention<T>>, T> canonical) {
        for (List<Mention<T>> group : Mentions.byState(mentions, same)) {
            T one = canonical.apply(group);
            group.forEach(m -> into.put(new In<>(m.report(), m.value()), one));
        }
    }

    private Person person(People.Group group, String office) {
        String label = label(group.lead(), Person::name);
        List<String> others = group.all().stream()
                .flatMap(m -> Stream.concat(Stream.of(m.value().name()), m.value().otherNames().stream()))
                .filter(name -> !name.equals(label))
                .distinct()
                .sorted()
                .toList();
        return new Person(label, others, stateOf(group.all()), office);
    }

    private Body body(List<Mention<Body>> group) {
        return new Body(
                label(group, Body::name),
                Bodies.kind(group.stream().map(m -> m.value().kind()).toList()),
                stateOf(group));
    }

    private Place place(List<Mention<Place>> group) {
        return new Place(label(group, Place::name), stateOf(group));
    }

    private static <T> String label(List<Mention<T>> group, Function<T, String> name) {
        return Names.mostFrequent(group.stream().map(m -> name.apply(m.value())));
    }

    private <T> @Nullable State stateOf(List<Mention<T>> group) {
        State named = mostNamedState(group);
        return named == null ? null : state(named);
    }

    /** The state that most reports give; two places of one name in one state differ in nothing else. */
    static <T> @Nullable State mostNamedState(List<Mention<T>> group) {
        Map<String, State> byId = group.stream()
                .flatMap(m -> Optional.ofNullable(m.state()).stream())
                .collect(Collectors.toMap(State::id, s -> s, (a, b) -> a, TreeMap::new));
        return byId.isEmpty()
                ? null
                : byId.get(Names.mostFrequent(group.stream()
                        .flatMap(m -> Optional.ofNullable(m.state()).stream())
                        .map(State::id)));
    }

    /** The office with its body in canonical form, and the body's state where the office tells none. */
    private Office plain(String report, Office office) {
        Body body = office.body() == null ? null : Objects.requireNonNull(bodies.get(new In<>(report, office.body())));
        State state = office.state() != null ? state(office.state()) : body == null ? null : body.state();
        return new Office(office.title(), body, state);
    }

    private State state(State state) {
        return lexicon.state(state.id()).map(StateEntry::asState).orElse(state);
    }
}
