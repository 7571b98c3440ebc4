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
import java.util.stream.Stream;
import org.diplograph.identity.Likeness.Bearer;
import org.diplograph.identity.Mentions.Mention;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Report;

/**
 * Which mentions are one person's, in three steps, each on what the step before has put together: the same name of the
 * same state, unless offices part it; other spellings of the whole name; shorter forms, where exactly one whole name
 * fits. {@link Likeness} decides.
 */
final class People {

    /** Of the reports that tell an office, the share that speaks of one bearer of a name before the rest is his. */
    private static final double MOST = 0.9;

    /**
     * Mentions of one person.
     *
     * @param lead those that give the name to show: whole names before shorter ones
     */
    record Group(List<Mention<Person>> all, List<Mention<Person>> lead, Bearer bearer) {}

    private final States states;
    private final Map<String, Map<Person, List<Held>>> offices = new HashMap<>();
    private Rarity rarity = Rarity.among(List.of());

    private People(States states, Collection<Report> reports) {
        this.states = states;
        reports.forEach(this::learnOffices);
    }

    /** The mentions grouped by person. */
    static List<Group> of(Set<Mention<Person>> mentions, States states, Collection<Report> reports) {
        People people = new People(states, reports);
        List<Group> named = new ArrayList<>();
        Mentions.byState(mentions, states::sameService).forEach(same -> named.addAll(people.camps(same)));
        return people.shortened(people.spelt(named));
    }

    private void learnOffices(Report report) {
        report.facts().forEach(fact -> {
            if (fact instanceof OfficeHolding h && !h.standing().equals("former")) {
                EdtfDate date = h.date() == null ? report.article().published() : h.date();
                offices.computeIfAbsent(report.iri(), k -> new HashMap<>())
                        .computeIfAbsent(h.holder(), k -> new ArrayList<>())
                        .add(Held.of(h.office(), date));
            }
        });
    }

    private List<Held> offices(Mention<Person> mention) {
        return offices.getOrDefault(mention.report(), Map.of()).getOrDefault(mention.value(), List.of());
    }

    private Group group(List<Mention<Person>> all, List<Mention<Person>> lead) {
        List<Held> held =
                all.stream().flatMap(m -> offices(m).stream()).distinct().toList();
        String name = Names.mostFrequent(lead.stream().map(m -> m.value().name()));
        State state = Canon.mostNamedState(all);
        return new Group(all, lead, new Bearer(PersonName.of(name), state, held));
    }

    private Group whole(Collection<Group> groups) {
        List<Mention<Person>> all =
                groups.stream().flatMap(g -> g.all().stream()).toList();
        return group(all, all);
    }

    /**
     * The bearers of one name: one, unless offices at one time exclude each other, or the name is a single word, which
     * only an office ties together.
     */
    private List<Group> camps(List<Mention<Person>> same) {
        Group one = group(same, same);
        boolean isOneWord = one.bearer().name().isOneWord();
        if (!isOneWord && !anyExclude(one.bearer().offices(), one.bearer().offices())) {
            return List.of(one);
        }
        List<Mention<Person>> told =
                same.stream().filter(m -> !offices(m).isEmpty()).toList();
        List<Mention<Person>> untold =
                same.stream().filter(m -> offices(m).isEmpty()).toList();
        List<List<Mention<Person>>> camps = new ArrayList<>();
        for (List<Group> fitting : Clusters.of(byOffice(told), c -> List.of(true), (a, b) -> !isOneWord && fit(a, b))) {
            camps.add(new ArrayList<>(whole(fitting).all()));
        }
        if (!untold.isEmpty()) {
            campOfMost(camps, told.size()).addAll(untold);
        }
        return camps.stream().map(c -> group(c, c)).toList();
    }

    /** The camp of nearly all mentions, else a new one. */
    private static List<Mention<Person>> campOfMost(List<List<Mention<Person>>> camps, int told) {
        for (List<Mention<Person>> camp : camps) {
            if (camp.size() >= MOST * told) {
                return camp;
            }
        }
        camps.add(new ArrayList<>());
        return camps.getLast();
    }

    private static boolean fit(Group one, Group other) {
        return !anyExclude(one.bearer().offices(), other.bearer().offices());
    }

    private static boolean anyExclude(List<Held> one, List<Held> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(a::excludes));
    }

    /** Mentions that an office ties together, step by step through the years. */
    private List<Group> byOffice(List<Mention<Person>> told) {
        List<List<Mention<Person>>> chains = new ArrayList<>();
        for (Mention<Person> mention : told) {
            List<Mention<Person>> joined = new ArrayList<>(List.of(mention));
            chains.removeIf(chain -> {
                boolean tied = chain.stream().anyMatch(m -> tied(offices(m), offices(mention)));
                if (tied) {
                    joined.addAll(chain);
                }
                return tied;
            });
            chains.add(joined);
        }
        return chains.stream()
                .map(chain -> chain.stream()
                        .sorted(Comparator.comparing(Mention::report))
                        .toList())
                .sorted(Comparator.comparing(chain -> chain.getFirst().report()))
                .map(chain -> group(chain, chain))
                .toList();
    }

    private static boolean tied(List<Held> one, List<Held> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.sameOffice(b) && a.near(b)));
    }

    /** Spellings of whole names. */
    private List<Group> spelt(List<Group> groups) {
        return Clusters.of(groups, g -> blocks(g.bearer().name()), this::spellOne).stream()
                .map(one -> one.size() == 1 ? one.getFirst() : whole(one))
                .toList();
    }

    /** Spellings share a word or, written together, all letters. */
    private static List<String> blocks(PersonName name) {
        return Stream.concat(name.keys().stream(), Stream.of(name.joined())).toList();
    }

    private boolean spellOne(Group one, Group other) {
        PersonName.Agreement names = one.bearer().name().with(other.bearer().name());
        return names != null && names.isWhole() && isProof(one, other);
    }

    private boolean isProof(Group one, Group other) {
        return Likeness.of(one.bearer(), other.bearer(), states, rarity).isProof();
    }

    /** Shorter forms go to the one whole name that they fit. */
    private List<Group> shortened(List<Group> groups) {
        Map<String, List<Integer>> byWord = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String word : new HashSet<>(groups.get(i).bearer().name().keys())) {
                byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(i);
            }
        }
        rarity = Rarity.among(groups.stream().map(Group::bearer).toList());
        Map<Integer, Integer> leads = new HashMap<>();
        Map<Integer, List<Group>> members = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int lead = lead(groups, byWord, i, leads);
            members.computeIfAbsent(lead, k -> new ArrayList<>()).add(groups.get(i));
        }
        List<Group> found = new ArrayList<>();
        members.forEach((lead, all) -> found.add(
                all.size() == 1
                        ? all.getFirst()
                        : group(whole(all).all(), groups.get(lead).lead())));
        return found;
    }

    /** The one whole name that a name and all longer names that it fits shorten; where there are several, the name. */
    private int lead(List<Group> groups, Map<String, List<Integer>> byWord, int one, Map<Integer, Integer> known) {
        Integer found = known.get(one);
        if (found == null) {
            Group group = groups.get(one);
            List<Integer> leads = group.bearer().name().keys().stream()
                    .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                    .distinct()
                    .filter(i -> length(groups.get(i)) > length(group) && isProof(group, groups.get(i)))
                    .map(i -> lead(groups, byWord, i, known))
                    .distinct()
                    .toList();
            found = leads.size() == 1 ? leads.getFirst() : one;
            known.put(one, found);
        }
        return found;
    }

    private static int length(Group group) {
        return group.bearer().name().length();
    }
}
