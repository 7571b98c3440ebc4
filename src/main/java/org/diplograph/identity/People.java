package org.diplograph.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.diplograph.identity.Likeness.Bearer;
import org.diplograph.identity.Mentions.Mention;
import org.diplograph.lexicon.PersonName;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Report;

/**
 * Which mentions are one person's, in steps, each on what the step before has put together: the same name of the same
 * state, unless offices or a lifetime part it; other spellings of the whole name; shorter forms, where exactly one
 * whole name fits; of the single words that are left, those who keep a seat. {@link Likeness} decides between names.
 */
final class People {

    /** Of the reports that tell an office, the share that speaks of one bearer of a name before the rest is his. */
    private static final double MOST = 0.9;

    private static final LocalDate UNKNOWN = LocalDate.MAX;

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
        return people.kept(people.shortened(people.spelt(named)));
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
     * The bearers of one name: one, unless offices at one time exclude each other, a lifetime passes in which nobody
     * tells of the name, or it is a single word, which only an office ties together.
     */
    private List<Group> camps(List<Mention<Person>> same) {
        Group one = group(same, same);
        boolean isOneWord = one.bearer().name().isOneWord();
        List<Mention<Person>> told =
                same.stream().filter(m -> !offices(m).isEmpty()).toList();
        List<List<Mention<Person>>> lives = one.bearer().name().number().isEmpty() ? lives(told) : List.of(told);
        if (!isOneWord
                && lives.size() < 2
                && !anyExclude(one.bearer().offices(), one.bearer().offices())) {
            return List.of(one);
        }
        List<Mention<Person>> untold =
                same.stream().filter(m -> offices(m).isEmpty()).toList();
        List<List<Mention<Person>>> camps = new ArrayList<>();
        for (List<Mention<Person>> life : lives) {
            for (List<Group> fitting :
                    Clusters.of(byOffice(life), c -> List.of(true), (a, b) -> !isOneWord && fit(a, b))) {
                camps.add(new ArrayList<>(whole(fitting).all()));
            }
        }
        if (!untold.isEmpty()) {
            campOfMost(camps, told.size()).addAll(untold);
        }
        return camps.stream().map(c -> group(c, c)).toList();
    }

    /** Mentions in the order of their offices, cut where a lifetime lies between two. */
    private List<List<Mention<Person>>> lives(List<Mention<Person>> told) {
        List<List<Mention<Person>>> lives = new ArrayList<>();
        LocalDate last = null;
        for (Mention<Person> mention :
                told.stream().sorted(Comparator.comparing(this::day)).toList()) {
            LocalDate day = day(mention);
            if (last == null || (!day.equals(UNKNOWN) && Held.isLifeApart(last, day))) {
                lives.add(new ArrayList<>());
            }
            lives.getLast().add(mention);
            last = day;
        }
        return lives;
    }

    private LocalDate day(Mention<Person> mention) {
        return Held.days(offices(mention)).findFirst().orElse(UNKNOWN);
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
        return anyTwo(one, other, Held::excludes);
    }

    /** Mentions that an office ties together, step by step through the years. */
    private List<Group> byOffice(List<Mention<Person>> told) {
        return chains(told, (a, b) -> anyTwo(offices(a), offices(b), (x, y) -> x.sameOffice(y) && x.near(y))).stream()
                .map(chain -> chain.stream()
                        .sorted(Comparator.comparing(Mention::report))
                        .toList())
                .sorted(Comparator.comparing(chain -> chain.getFirst().report()))
                .map(chain -> group(chain, chain))
                .toList();
    }

    /** Items that lead from one to the next. */
    private static <T> List<List<T>> chains(List<T> items, BiPredicate<T, T> tied) {
        List<List<T>> chains = new ArrayList<>();
        for (T item : items) {
            List<T> joined = new ArrayList<>(List.of(item));
            chains.removeIf(chain -> {
                boolean isTied = chain.stream().anyMatch(other -> tied.test(other, item));
                if (isTied) {
                    joined.addAll(chain);
                }
                return isTied;
            });
            chains.add(joined);
        }
        return chains;
    }

    private static boolean anyTwo(List<Held> one, List<Held> other, BiPredicate<Held, Held> test) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> test.test(a, b)));
    }

    /** Single words that no whole name has taken: one of a state that is called so and keeps the seat is one. */
    private List<Group> kept(List<Group> groups) {
        Map<String, List<Group>> alone = new TreeMap<>();
        List<Group> found = new ArrayList<>();
        for (Group group : groups) {
            State state = group.bearer().state();
            if (group.bearer().name().isOneWord() && state != null) {
                String word = group.bearer().name().joined() + " " + state.id();
                alone.computeIfAbsent(word, k -> new ArrayList<>()).add(group);
            } else {
                found.add(group);
            }
        }
        alone.values()
                .forEach(all -> chains(all, People::keepsSeat)
                        .forEach(chain -> found.add(chain.size() == 1 ? chain.getFirst() : whole(chain))));
        return found;
    }

    private static boolean keepsSeat(Group one, Group other) {
        return anyTwo(one.bearer().offices(), other.bearer().offices(), (a, b) -> a.sameOffice(b) && a.mayHaveKept(b));
    }

    /** Spellings of whole names. */
    private List<Group> spelt(List<Group> groups) {
        return Clusters.of(groups, g -> g.bearer().name().blocks(), this::spellOne).stream()
                .map(one -> one.size() == 1 ? one.getFirst() : whole(one))
                .toList();
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
