package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A report that we tell again in our own words gives the events that the published one gives: the same journeys,
 * meetings and documents, whatever the sentences. What only one of the two gives is listed in
 * {@code retelling-gaps.tsv}.
 */
class RetellingsTest {

    private static final Gaps GAPS = Gaps.load("retelling-gaps.tsv");
    private static final Map<String, String> PUBLISHED = new TreeMap<>(Map.of(
            "vna-2025-04-hanoi-baku-consultation", "000_a92ba6d46eefa96e",
            "azertac-2025-05-06-aliyev-interview", "003_8f71c0d511b8f6af",
            "vna-2023-11-20-party-talks", "004_75a87a4f6d345d28"));
    private static boolean run;

    static Stream<String> theRetellingGivesTheEventsOfTheReport() {
        return PUBLISHED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void theRetellingGivesTheEventsOfTheReport(String retelling) {
        Path seeds = Shared.folder("seeds");
        run = true;
        Set<String> told = events(Path.of("data/articles", retelling + ".json"));
        Set<String> published = events(seeds.resolve(PUBLISHED.get(retelling) + ".txt"));
        Set<String> all = new TreeSet<>(told);
        all.addAll(published);
        assertThat(all).isNotEmpty();
        List<AssertionError> wrong = all.stream()
                .flatMap(event -> judged(retelling, event, told.contains(event), published.contains(event)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Stream<AssertionError> judged(String retelling, String event, boolean told, boolean published) {
        String problem = told && published ? "" : told ? "only in the retelling" : "only in the published report";
        try {
            GAPS.judge(retelling + "\t" + event, problem);
            return Stream.empty();
        } catch (AssertionError wrong) {
            return Stream.of(wrong);
        }
    }

    @AfterAll
    static void noGapIsLeftOver() {
        if (run) {
            GAPS.finish();
        }
    }

    private static Set<String> events(Path file) {
        return Reader.facts(Shared.articles(file).getFirst()).stream()
                .flatMap(RetellingsTest::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> event(Fact fact) {
        return switch (fact) {
            case Fact.Visit v ->
                Stream.of("visit: " + v.visitor().name() + " → " + v.receiving().id() + ", " + v.date());
            case Fact.Meeting m -> Stream.of("meeting: " + names(m.participants()) + ", " + m.date());
            case Fact.Agreement a -> Stream.of("agreement: " + names(a.parties()) + ", " + a.date());
            case Fact.OfficeHolding holding -> Stream.empty();
            case Fact.Founding founding -> Stream.empty();
            case Fact.Relationship tie -> Stream.empty();
            case Fact.Figure figure -> Stream.empty();
            case Fact.Interview interview -> Stream.empty();
        };
    }

    private static String names(List<Agent> agents) {
        return agents.stream().map(Reader::shortly).sorted().collect(Collectors.joining(" + "));
    }
}
