package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Correction;
import org.diplograph.model.Correction.Merge;
import org.diplograph.model.Correction.Relabelling;
import org.diplograph.model.Correction.Retraction;
import org.diplograph.model.Correction.Split;
import org.diplograph.model.Fact;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Report;
import org.jspecify.annotations.Nullable;

/** The operator's corrections put to work: who stands for whom, and which claims tell which event. */
final class Corrected {

    private final List<Correction> corrections;
    private final Canon canon;
    private final Map<String, Agent> agents = new TreeMap<>();
    private final Map<Agent, String> ids = new HashMap<>();
    private final Map<Agent, Agent> standsFor = new HashMap<>();
    private final Map<Agent, String> fixedIds = new HashMap<>();
    private final Map<String, String> replaced = new TreeMap<>();
    private final Set<Correction> applied = new LinkedHashSet<>();

    /**
     * Corrections over what the program thinks.
     *
     * @param known ids of agents without any correction
     */
    Corrected(List<Correction> corrections, Canon canon, Map<Object, String> known) {
        this.corrections = corrections;
        this.canon = canon;
        known.forEach((thing, id) -> {
            if (thing instanceof Person || thing instanceof Body) {
                agents.put(id, (Agent) thing);
                ids.put((Agent) thing, id);
            }
        });
        mergeAndRename();
    }

    /** Ids that hold whatever the name: of those who were renamed or took others in. */
    Map<Agent, String> fixedIds() {
        return fixedIds;
    }

    /** By the id that a merge retired, the id that took its place. */
    Map<String, String> replaced() {
        return replaced;
    }

    /** Those that name nothing that is there. */
    List<Correction> idle() {
        return corrections.stream().filter(c -> !applied.contains(c)).toList();
    }

    Set<Person> people() {
        return of(canon.people());
    }

    Set<Body> bodies() {
        return of(canon.bodies());
    }

    @SuppressWarnings("unchecked")
    private <A extends Agent> Set<A> of(Set<A> agents) {
        return agents.stream().map(a -> (A) standsFor.getOrDefault(a, a)).collect(Collectors.toSet());
    }

    /** The facts of one report as the corrections want them named. */
    Rewriting in(Report report) {
        Rewriting canonical = canon.in(report);
        return new Rewriting() {
            @Override
            public Agent agent(Agent agent) {
                return corrected(report, canonical.agent(agent));
            }

            @Override
            public Office office(Office office) {
                Office known = canonical.office(office);
                return known.body() == null
                        ? known
                        : new Office(known.title(), (Body) corrected(report, known.body()), known.state());
            }

            @Override
            public Place place(Place place) {
                return canonical.place(place);
            }
        };
    }

    private Agent corrected(Report report, Agent agent) {
        Agent meant = agent;
        for (Split split : each(Split.class)) {
            if (split.article().equals(report.iri()) && split.thing().equals(ids.get(agent)) && split.as() != null) {
                applied.add(split);
                meant = another(agent, split.as());
            }
        }
        return standsFor.getOrDefault(meant, meant);
    }

    /** Whoever of the same state has that name, else somebody new. */
    private Agent another(Agent than, String name) {
        Agent fresh = than instanceof Body body
                ? new Body(name, body.kind(), body.state())
                : new Person(name, List.of(), than instanceof Person person ? person.state() : null);
        return ids.keySet().stream()
                .filter(a -> a.getClass() == fresh.getClass()
                        && Names.key(a.name()).equals(Names.key(name))
                        && Objects.equals(stateOf(a), stateOf(fresh)))
                .min(Comparator.comparing(ids::get))
                .orElse(fresh);
    }

    private void mergeAndRename() {
        Map<String, List<Agent>> merged = new TreeMap<>();
        for (Merge merge : each(Merge.class)) {
            Agent from = agents.get(merge.thing());
            Agent into = agents.get(merge.into());
            if (from != null && into != null && from.getClass() == into.getClass() && !from.equals(into)) {
                applied.add(merge);
                replaced.put(merge.thing(), merge.into());
            }
        }
        replaced.replaceAll((from, into) -> last(into));
        replaced.forEach((from, into) ->
                merged.computeIfAbsent(into, k -> new ArrayList<>()).add(Objects.requireNonNull(agents.get(from))));
        Map<String, String> labels = new TreeMap<>();
        for (Relabelling relabelling : each(Relabelling.class)) {
            if (agents.containsKey(relabelling.thing())) {
                applied.add(relabelling);
                labels.put(relabelling.thing(), relabelling.label());
            }
        }
        Stream.concat(merged.keySet().stream(), labels.keySet().stream())
                .distinct()
                .forEach(id -> settle(id, merged.getOrDefault(id, List.of()), labels.get(id)));
    }

    private void settle(String id, List<Agent> merged, @Nullable String label) {
        Agent own = Objects.requireNonNull(agents.get(id));
        Agent whole = own instanceof Body body
                ? new Body(label == null ? body.name() : label, body.kind(), body.state())
                : person((Person) own, merged, label);
        fixedIds.put(whole, id);
        standsFor.put(own, whole);
        merged.forEach(m -> standsFor.put(m, whole));
    }

    private static Person person(Person own, List<Agent> merged, @Nullable String label) {
        String name = label == null ? own.name() : label;
        List<String> others = Stream.concat(Stream.of(own), merged.stream().map(Person.class::cast))
                .flatMap(p -> Stream.concat(Stream.of(p.name()), p.otherNames().stream()))
                .filter(n -> !n.equals(name))
                .distinct()
                .sorted()
                .toList();
        return new Person(name, others, own.state(), own.office());
    }

    /** The end of a chain of merges; a ring ends where it was entered. */
    private String last(String id) {
        String end = id;
        for (int i = 0; i < replaced.size() && replaced.containsKey(end); i++) {
            end = Objects.requireNonNull(replaced.get(end));
        }
        return end;
    }

    /** The claims of each event, by id, after merges, splits and retractions. */
    <F extends Fact> Map<String, List<Claim<F>>> events(Map<String, List<Claim<F>>> byId) {
        Map<String, List<Claim<F>>> events = new LinkedHashMap<>(byId);
        for (Correction correction : corrections) {
            List<Claim<F>> claims = events.get(correction.thing());
            if (claims != null && correct(events, claims, correction)) {
                applied.add(correction);
            }
        }
        events.values().removeIf(List::isEmpty);
        return events;
    }

    private <F extends Fact> boolean correct(
            Map<String, List<Claim<F>>> events, List<Claim<F>> claims, Correction correction) {
        switch (correction) {
            case Merge merge -> {
                if (merge.into().equals(merge.thing()) || !events.containsKey(merge.into())) {
                    return false;
                }
                events.remove(merge.thing());
                events.merge(merge.into(), claims, Corrected::joined);
                replaced.put(merge.thing(), merge.into());
            }
            case Split split -> {
                events.put(split.thing() + "-apart", told(claims, split.article(), true));
                events.put(split.thing(), told(claims, split.article(), false));
            }
            case Retraction retraction -> {
                String article = retraction.article();
                events.put(retraction.thing(), article == null ? List.of() : told(claims, article, false));
            }
            case Relabelling relabelling -> {
                return false;
            }
        }
        return true;
    }

    private static <F extends Fact> List<Claim<F>> joined(List<Claim<F>> one, List<Claim<F>> other) {
        return Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparing(Claim::source))
                .toList();
    }

    private static <F extends Fact> List<Claim<F>> told(List<Claim<F>> claims, String article, boolean there) {
        return claims.stream()
                .filter(c -> c.report().iri().equals(article) == there)
                .toList();
    }

    private <C extends Correction> List<C> each(Class<C> kind) {
        return corrections.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static @Nullable State stateOf(Agent agent) {
        return switch (agent) {
            case Person p -> p.state();
            case Body b -> b.state();
            default -> null;
        };
    }
}
