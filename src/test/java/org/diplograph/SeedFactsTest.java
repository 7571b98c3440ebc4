package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.model.View;
import org.diplograph.model.View.Told;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the three published articles that the project began with tell, row by row: {@code seed-facts.tsv} says of each
 * report, or of the view of all three, how many facts there are whose line ({@link FactLine}) looks like that. In it
 * {@code *} stands for anything, {@code or} divides alternatives, parts at the end may be left out; {@code told} is the
 * least number of places that tell a report's fact, or the reports that a fact of the view comes from.
 */
class SeedFactsTest {

    private static final Gaps GAPS = Gaps.load("seed-gaps.tsv");
    private static final Map<String, String> FILES =
            Map.of("S0", "000_a92ba6d46eefa96e", "S3", "003_8f71c0d511b8f6af", "S4", "004_75a87a4f6d345d28");
    private static final Map<String, Article> ARTICLES = new HashMap<>();
    private static final Map<String, Report> REPORTS = new HashMap<>();
    private static View view;

    /** A row of the table, for one report or the view. */
    record Owed(String row, String where, String count, String fact, String told) {
        @Override
        public String toString() {
            return row + " in " + where + ": " + count + " of " + fact;
        }
    }

    @BeforeAll
    static void read() {
        Path folder = Shared.folder("seeds");
        FILES.forEach((name, file) -> {
            Article article = Shared.articles(folder.resolve(file + ".txt")).getFirst();
            ARTICLES.put(name, article);
            REPORTS.put(name, new Report(Base.DEFAULT.article(article), article, Reader.facts(article)));
        });
        try (GraphStore store = GraphStore.inMemory()) {
            view = new Loading(store, Base.DEFAULT, Lexicon.load()).load(REPORTS.values());
        }
    }

    static Stream<Owed> eachRowIsFoundAsOftenAsItIsOwed() {
        return Gaps.rows("seed-facts.tsv").stream()
                .flatMap(r -> Arrays.stream(r.get(1).split(" "))
                        .map(where -> new Owed(r.get(0), where, r.get(2), r.get(3), r.get(4))));
    }

    @ParameterizedTest
    @MethodSource
    void eachRowIsFoundAsOftenAsItIsOwed(Owed owed) {
        List<String> found = owed.where().equals("view") ? inView(owed) : inReport(owed);
        GAPS.judge(owed.row() + "\t" + owed.where(), isAsMany(owed.count(), found.size()) ? "" : "found " + found);
    }

    @Test
    void theDayOfTheConsultationIsResolvedByTheOtherReport() {
        judge("M1.resolved", view.told().stream().anyMatch(SeedFactsTest::isResolvedConsultation));
    }

    private static boolean isResolvedConsultation(Told told) {
        return matches("meeting|*Mammadov*|consultation|*|XXXX-04-21", FactLine.of(told.fact()))
                && told.resolution() != null
                && told.resolution().date().text().equals("2025-04-21");
    }

    @Test
    void anUndatedReportTellsNoYearOfItsOwn() {
        assertThat(ARTICLES.get("S0").published()).isNull();
        assertThat(facts("S0"))
                .filteredOn(f -> f.date() != null)
                .extracting(f -> Objects.requireNonNull(f.date()).text())
                .noneMatch(d -> d.contains("2025") || d.contains("1982"));
    }

    @Test
    void whatTheInterviewedAnswersIsHisWord() {
        List<Span> answers = Reader.document(ARTICLES.get("S3")).sentences().stream()
                .filter(s -> s.part() == Part.ANSWER)
                .map(s -> s.span())
                .toList();
        assertThat(answers).isNotEmpty();
        boolean allHis = facts("S3").stream()
                .flatMap(f -> f.evidence().stream())
                .filter(e -> answers.stream().anyMatch(a -> a.overlaps(e.span())))
                .allMatch(e -> "Ilham Aliyev".equals(e.saidBy()));
        judge("C1.said", allHis);
        assertThat(facts("S3").stream()
                        .flatMap(f -> f.evidence().stream())
                        .filter(e -> answers.stream().noneMatch(a -> a.overlaps(e.span()))))
                .allSatisfy(e -> assertThat(e.saidBy()).isNull());
    }

    @Test
    void agreeingIsNoAgreementAndAPlanNoVisit() {
        assertThat(Stream.of("S0", "S3", "S4")
                        .flatMap(s -> facts(s).stream())
                        .filter(f -> f instanceof Fact.Agreement || f instanceof Fact.Visit)
                        .flatMap(f -> f.evidence().stream()))
                .noneMatch(
                        e -> e.quote().matches("(?is).*(agreed on|made by the leaders|high-level|direct flights).*"));
    }

    @Test
    void aTeasersFactsAreNotTheReportsOwn() {
        List<Span> teasers = Reader.document(ARTICLES.get("S0")).sentences().stream()
                .filter(s -> s.part() == Part.TEASER)
                .map(s -> s.span())
                .toList();
        Predicate<Fact> inTeaser =
                f -> f.evidence().stream().anyMatch(e -> teasers.stream().anyMatch(t -> t.overlaps(e.span())));
        Predicate<Fact> inBody =
                f -> f.evidence().stream().anyMatch(e -> teasers.stream().noneMatch(t -> t.overlaps(e.span())));
        assertThat(facts("S0").stream().filter(Fact.Event.class::isInstance)).noneMatch(inTeaser.and(inBody));
    }

    @AfterAll
    static void noGapIsLeftOver() {
        if (view != null) {
            GAPS.finish();
        }
    }

    private static void judge(String row, boolean passes) {
        GAPS.judge(row + "\tview", passes ? "" : "not so");
    }

    private static List<Fact> facts(String report) {
        return REPORTS.get(report).facts();
    }

    private static List<String> inReport(Owed owed) {
        int least = owed.told().isEmpty() ? 1 : Integer.parseInt(owed.told().replace("+", ""));
        return facts(owed.where()).stream()
                .filter(f -> f.evidence().size() >= least)
                .map(FactLine::of)
                .filter(line -> matches(owed.fact(), line))
                .toList();
    }

    private static List<String> inView(Owed owed) {
        return view.told().stream()
                .filter(t -> owed.told().isEmpty() || sources(t).equals(owed.told()))
                .map(t -> FactLine.of(t.fact()))
                .filter(line -> matches(owed.fact(), line))
                .toList();
    }

    private static String sources(Told told) {
        return told.sources().stream()
                .map(s -> REPORTS.entrySet().stream()
                        .filter(e -> e.getValue().iri().equals(s.report()))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), names -> String.join("+", names)));
    }

    private static boolean isAsMany(String count, int found) {
        String[] ends = count.split("-");
        return found >= Integer.parseInt(ends[0]) && found <= Integer.parseInt(ends[ends.length - 1]);
    }

    private static boolean matches(String wanted, String line) {
        String[] parts = wanted.split("\\|");
        String[] cells = line.split("\\|");
        for (int i = 0; i < parts.length; i++) {
            String cell = i < cells.length ? cells[i] : "";
            if (Arrays.stream(parts[i].split(" or "))
                    .noneMatch(p -> glob(p).matcher(cell).matches())) {
                return false;
            }
        }
        return true;
    }

    private static Pattern glob(String part) {
        return Pattern.compile(
                Arrays.stream(part.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
