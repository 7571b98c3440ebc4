package org.diplograph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.LinkEntry;
import org.diplograph.lexicon.LinkEntry.Kind;
import org.diplograph.lexicon.OrganisationEntry;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Link;
import org.diplograph.model.Link.Confidence;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which things of the view are which items of Wikidata, as the lexicon and the tables of links say. A state is linked
 * by its key alone, so that a state of the past never gets its successor's item. For all else name and state have to
 * agree with one item and no other; of two people that a line could mean neither is linked, unless one bears its very
 * name.
 */
final class ItemLinks {

    private record Key(Kind kind, String name) {}

    private record Found(String id, Link link, boolean byName) {}

    private final Lexicon lexicon;
    private final States states;
    private final Bodies bodies;
    private final Map<Key, List<LinkEntry>> entries = new HashMap<>();
    private final Map<String, Link> links = new TreeMap<>();
    private final Map<String, List<Found>> people = new HashMap<>();

    private ItemLinks(Lexicon lexicon, States states, List<LinkEntry> tables) {
        this.lexicon = lexicon;
        this.states = states;
        this.bodies = new Bodies(lexicon, states);
        for (LinkEntry entry : tables) {
            entry.names()
                    .map(name -> key(entry.kind(), name))
                    .distinct()
                    .forEach(key ->
                            entries.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
        }
    }

    /** Links by relative id. */
    static Map<String, Link> of(Map<Object, String> ids, Lexicon lexicon, States states, List<LinkEntry> tables) {
        ItemLinks found = new ItemLinks(lexicon, states, tables);
        lexicon.states().forEach(found::state);
        ids.forEach((thing, id) -> {
            switch (thing) {
                case Person p -> found.person(p, id);
                case Body b -> found.body(b, id);
                case Place p -> found.add(id, found.link(Kind.PLACE, Stream.of(p.name()), p.state(), states::sameLand));
                case Office o -> found.office(o, id);
                default -> {}
            }
        });
        found.people.values().forEach(found::decide);
        return found.links;
    }

    private void state(StateEntry state) {
        if (state.qid() != null) {
            links.put("state/" + state.id(), new Link(state.qid(), "lexicon, states.tsv", Confidence.SINGLE));
        }
    }

    private void person(Person person, String id) {
        Stream<String> names = Stream.concat(
                Stream.of(person.name()),
                person.otherNames().stream().filter(n -> Fold.words(n).size() > 1));
        Link link = link(Kind.OFFICIAL, names, person.state(), states::sameService);
        if (link != null) {
            boolean byName = entries.getOrDefault(key(Kind.OFFICIAL, person.name()), List.of()).stream()
                    .anyMatch(e -> e.link().qid().equals(link.qid())
                            && Names.key(e.name()).equals(Names.key(person.name())));
            people.computeIfAbsent(link.qid(), k -> new ArrayList<>()).add(new Found(id, link, byName));
        }
    }

    private void decide(List<Found> claimants) {
        List<Found> named = claimants.stream().filter(Found::byName).toList();
        List<Found> best = named.isEmpty() ? claimants : named;
        if (best.size() == 1) {
            links.put(best.getFirst().id(), best.getFirst().link());
        }
    }

    private void body(Body body, String id) {
        OrganisationEntry entry = bodies.entry(body);
        add(
                id,
                entry != null && entry.qid() != null
                        ? new Link(entry.qid(), "lexicon, organisations.tsv", Confidence.SINGLE)
                        : link(Kind.BODY, Stream.of(body.name()), body.state(), State::equals));
    }

    private void office(Office office, String id) {
        if (office.body() == null) {
            add(id, link(Kind.OFFICE, Stream.of(office.title()), office.state(), State::equals));
        }
    }

    private void add(String id, @Nullable Link link) {
        if (link != null) {
            links.put(id, link);
        }
    }

    /** The one item that the tables give for these names in this state; what the operator accepted comes first. */
    private @Nullable Link link(
            Kind kind, Stream<String> names, @Nullable State state, BiPredicate<State, State> same) {
        Set<Link> accepted = new HashSet<>();
        Map<String, Link> byItem = new HashMap<>();
        names.flatMap(name -> entries.getOrDefault(key(kind, name), List.of()).stream())
                .filter(entry -> entry.link().confidence() != Confidence.UNSURE && agrees(entry, state, same))
                .map(LinkEntry::link)
                .forEach(link -> {
                    byItem.putIfAbsent(link.qid(), link);
                    if (link.confidence() == Confidence.ACCEPTED) {
                        accepted.add(link);
                    }
                });
        Set<Link> all = accepted.isEmpty() ? Set.copyOf(byItem.values()) : accepted;
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private boolean agrees(LinkEntry entry, @Nullable State state, BiPredicate<State, State> same) {
        if (entry.state() == null || state == null) {
            return entry.state() == null && state == null;
        }
        return lexicon.state(entry.state())
                .map(StateEntry::asState)
                .filter(s -> same.test(s, state))
                .isPresent();
    }

    private static Key key(Kind kind, String name) {
        boolean title = kind == Kind.BODY || kind == Kind.OFFICE;
        return new Key(kind, title ? Names.titleKey(name) : Names.key(name));
    }
}
