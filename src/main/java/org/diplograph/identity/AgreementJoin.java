package org.diplograph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact.Agreement;
import org.jspecify.annotations.Nullable;

/** One document: kinds of one class, the same states and parties, and subjects that share most of their words. */
record AgreementJoin() implements Join<Agreement> {

    private static final double SAME_SUBJECT = 0.5;
    private static final int SLACK = 3;

    /** Words that stand in the subjects of too many documents. */
    private static final Set<String> GENERAL = Set.of(
            "cooperation",
            "bilateral",
            "mutual",
            "field",
            "fields",
            "area",
            "areas",
            "sphere",
            "sector",
            "joint",
            "promotion",
            "development",
            "strengthening",
            "establishment",
            "agreement",
            "memorandum",
            "understanding");

    /** Kinds that reporters use for one another. */
    private static final Map<String, String> CLASSES = Map.of(
            "joint statement", "declaration",
            "joint declaration", "declaration",
            "joint communiqué", "declaration",
            "plan", "programme",
            "treaty", "agreement",
            "convention", "agreement",
            "arrangement", "agreement");

    @Override
    public Collection<?> blocks(Agreement agreement) {
        return List.of(kindClass(agreement));
    }

    @Override
    public boolean alike(Agreement one, Agreement other) {
        return kindClass(one).equals(kindClass(other))
                && compatible(ids(one.states()), ids(other.states()))
                && compatible(new HashSet<>(one.parties()), new HashSet<>(other.parties()))
                && (!sides(one).isEmpty() && !sides(other).isEmpty() || sameTitle(one, other))
                && sameSubject(one, other);
    }

    @Override
    public boolean repeats(Agreement one, Agreement other) {
        Set<String> subject = subject(one);
        return !subject.isEmpty() && subject.equals(subject(other)) && Join.super.repeats(one, other);
    }

    @Override
    public int slack() {
        return SLACK;
    }

    /** Where nobody is told to be a party, the title has to prove it. */
    private static boolean sameTitle(Agreement one, Agreement other) {
        return one.title() != null && one.title().equals(other.title());
    }

    private static String kindClass(Agreement agreement) {
        return CLASSES.getOrDefault(agreement.kind(), agreement.kind());
    }

    private static Set<Object> sides(Agreement agreement) {
        Set<Object> sides = new HashSet<>(ids(agreement.states()));
        sides.addAll(agreement.parties());
        return sides;
    }

    private static Set<String> ids(List<State> states) {
        return states.stream().map(State::id).collect(Collectors.toSet());
    }

    /** One leaves nothing out that the other would have to know. */
    private static boolean compatible(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one);
    }

    private static boolean sameSubject(Agreement one, Agreement other) {
        Set<String> a = subject(one);
        Set<String> b = subject(other);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return a.isEmpty() || b.isEmpty() || both.size() >= SAME_SUBJECT * Math.min(a.size(), b.size());
    }

    private static Set<String> subject(Agreement agreement) {
        Set<String> words = new TreeSet<>();
        if (agreement.subject() != null) {
            words.addAll(Names.content(agreement.subject()));
        } else if (agreement.title() != null) {
            words.addAll(Names.content(agreement.title()));
        }
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(GENERAL);
        return telling.isEmpty() ? words : telling;
    }

    @Override
    public Agreement merge(List<Claim<Agreement>> claims) {
        Agreement first = claims.getFirst().fact();
        return new Agreement(
                first.key(),
                Choice.kind(claims, a -> a.kind().equals("agreement") ? Choice.UNSPECIFIED : a.kind())
                        .replace(Choice.UNSPECIFIED, "agreement"),
                longest(claims, Agreement::title),
                longest(claims, Agreement::subject),
                union(claims, Agreement::parties),
                union(claims, Agreement::states),
                union(claims, Agreement::signatories),
                Choice.most(claims, Agreement::place, Comparator.comparing(Object::toString)),
                Choice.date(claims, false),
                Choice.status(claims),
                null,
                first.evidence());
    }

    private static @Nullable String longest(List<Claim<Agreement>> claims, Function<Agreement, @Nullable String> text) {
        return claims.stream()
                .map(c -> text.apply(c.fact()))
                .filter(t -> t != null)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static <T extends Agent> List<T> union(
            List<Claim<Agreement>> claims, Function<Agreement, List<T>> members) {
        return claims.stream()
                .flatMap(c -> members.apply(c.fact()).stream())
                .distinct()
                .sorted(Comparator.comparing((T a) -> a.name()).thenComparing(Object::toString))
                .toList();
    }

    @Override
    public String name(Agreement agreement) {
        List<? extends Agent> sides = agreement.parties().isEmpty() ? agreement.states() : agreement.parties();
        String what = agreement.subject() == null ? "" : " " + agreement.subject();
        return agreement.kind() + " " + sides.stream().limit(2).map(Agent::name).collect(Collectors.joining(" "))
                + what;
    }
}
