package org.diplograph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diplograph.Gaps;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.model.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pairs of mentions, {@code identity-pairs.tsv}: each stands in a report of its own, with its state and its offices,
 * and the view of the two has to make one person of them, list them for somebody to decide, or keep them apart. What
 * came out otherwise is written to {@code target/identity-pairs.tsv}.
 */
class IdentityPairsTest {

    record Pair(String verdict, String tradition, List<String> one, List<String> other, String why) {}

    record Judged(Pair pair, String verdict) {
        boolean isRight() {
            return verdict.equals(pair.verdict());
        }
    }

    @ParameterizedTest
    @CsvSource({"identity-pairs, 200, 0.99, 0.90, 0.90", "identity-pairs-held-out, 100, 0.99, 0.87, 0.92"})
    void whoIsMergedIsOnePersonAndWhoIsOnePersonIsMostlyMerged(
            String table, int pairs, double leastPrecision, double leastRecall, double leastRight) throws IOException {
        List<Judged> all = judged(table);
        List<Judged> merged = told(all, Judged::verdict, "same"::equals);
        List<Judged> same = told(all, j -> j.pair().verdict(), "same"::equals);
        List<Judged> others = told(all, j -> j.pair().verdict(), verdict -> !verdict.equals("same"));
        write(table, all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(pairs);
        assertThat(all.stream().map(j -> j.pair().verdict()).distinct())
                .containsExactlyInAnyOrder("same", "candidate", "different");
        assertThat(all.stream().map(j -> j.pair().tradition()).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(share(merged)).as("precision, wrong: %s", wrong(merged)).isGreaterThanOrEqualTo(leastPrecision);
        assertThat(share(same)).as("recall, missed: %s", wrong(same)).isGreaterThanOrEqualTo(leastRecall);
        assertThat(share(others)).as("kept apart, wrong: %s", wrong(others)).isGreaterThanOrEqualTo(leastRight);
    }

    private static List<Judged> judged(String table) {
        return Gaps.rows(table + ".tsv").stream()
                .map(r -> new Pair(r.get(0), r.get(1), r.subList(2, 5), r.subList(5, 8), r.get(8)))
                .map(pair -> new Judged(pair, verdict(pair)))
                .toList();
    }

    private static List<Judged> told(List<Judged> all, Function<Judged, String> by, Predicate<String> what) {
        return all.stream().filter(j -> what.test(by.apply(j))).toList();
    }

    private static void write(String table, List<Judged> all) throws IOException {
        Map<String, List<Judged>> byTradition =
                all.stream().collect(Collectors.groupingBy(j -> j.pair().tradition()));
        List<String> lines = new ArrayList<>();
        byTradition.forEach((name, pairs) -> lines.add("%s\t%d of %d right"
                .formatted(name, pairs.stream().filter(Judged::isRight).count(), pairs.size())));
        lines.addAll(wrong(all));
        Files.write(Path.of("target", table + ".tsv"), lines);
    }

    private static double share(List<Judged> pairs) {
        return (double) pairs.stream().filter(Judged::isRight).count() / pairs.size();
    }

    private static List<String> wrong(List<Judged> pairs) {
        return pairs.stream()
                .filter(j -> !j.isRight())
                .map(j -> j.verdict() + " instead of " + j.pair())
                .toList();
    }

    private static String verdict(Pair pair) {
        Report a = report("a", pair.one());
        Report b = report("b", pair.other());
        View view = new Consolidation(Lexicon.load()).of(List.of(a, b));
        Person one = toldIn(view, a);
        Person other = toldIn(view, b);
        if (one.equals(other)) {
            return "same";
        }
        List<String> ids = List.of(view.id(one), view.id(other));
        boolean listed = view.candidates().stream().anyMatch(c -> ids.contains(c.one()) && ids.contains(c.other()));
        return listed ? "candidate" : "different";
    }

    private static Person toldIn(View view, Report report) {
        Fact fact = view.told().stream()
                .filter(t -> t.sources().stream().anyMatch(s -> s.report().equals(report.iri())))
                .findFirst()
                .orElseThrow()
                .fact();
        return fact instanceof OfficeHolding h ? h.holder() : (Person) ((Visit) fact).visitor();
    }

    /** Name, state and offices with their dates; without an office the person pays a visit. */
    private static Report report(String id, List<String> told) {
        Person person = Seeds.person(told.get(0), told.get(1).isEmpty() ? null : Seeds.state(told.get(1)));
        List<Fact> facts = Arrays.stream(told.get(2).split("; "))
                .filter(o -> !o.isEmpty())
                .map(o -> (Fact) Seeds.holding(
                        person,
                        new Office(o.substring(0, o.lastIndexOf(' ')), null, person.state()),
                        o.substring(o.lastIndexOf(' ') + 1)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (facts.isEmpty()) {
            facts.add(
                    Seeds.visit("v", person, person.state(), Seeds.state("ch"), "unspecified", null, Status.COMPLETED));
        }
        return Seeds.report(id, null, Objects.requireNonNull(facts).toArray(Fact[]::new));
    }
}
