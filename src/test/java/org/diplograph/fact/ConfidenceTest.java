package org.diplograph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.Reader;
import org.diplograph.ScoreSheet;
import org.diplograph.ScoreSheet.Judged;
import org.diplograph.Scored;
import org.diplograph.Shared;
import org.diplograph.fact.LogisticFit.Case;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.mention.MentionFinder;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.View.Source;
import org.diplograph.model.View.Told;
import org.diplograph.rdf.Base;
import org.junit.jupiter.api.Test;

/**
 * What the confidence of facts is worth: prints, for each type of fact and band of confidence, how many facts of the
 * annotated reports lie in it and how many of them are right. Each report is judged by weights that were fitted on the
 * others. With {@code -Ddiplograph.fit=true} the weights are fitted on all of them and written, and the table goes into
 * {@code ARCHITECTURE.md}.
 */
class ConfidenceTest {

    private static final Path WEIGHTS = Path.of("src/main/resources/frames/confidence.tsv");
    private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");
    private static final Pattern TABLE = Pattern.compile("\\| type \\| below [^\n]*\n(\\|[^\n]*\n)+");
    private static final String CORPUS = "reports/unseen";
    private static final int FOLDS = 10;
    private static final double[] BANDS = {0, .6, .75, .85, .95};

    @Test
    void allWordsOfAFactHaveItsConfidence() {
        for (Article article : Shared.articles(Path.of("data/articles"))) {
            for (Fact fact : Reader.facts(article)) {
                assertThat(fact.evidence()).extracting(Evidence::confidence).contains(fact.confidence());
                assertThat(fact.confidence()).isBetween(.01, .99);
            }
        }
    }

    @Test
    void howOftenFactsOfEachConfidenceAreRightIsPrinted() throws IOException {
        List<Case> cases = cases(Scored.of(CORPUS, Shared.folder(CORPUS)));
        assertThat(cases).isNotEmpty();
        String table = table(cases);
        System.out.println(table);
        if (Boolean.getBoolean("diplograph.fit")) {
            Files.writeString(WEIGHTS, lines(cases));
            String told = Files.readString(ARCHITECTURE);
            Files.writeString(ARCHITECTURE, TABLE.matcher(told).replaceFirst(Matcher.quoteReplacement(table)));
        }
    }

    private static String table(List<Case> cases) {
        StringBuilder out = new StringBuilder("""
                | type | below .60 | .60–.74 | .75–.84 | .85–.94 | from .95 on |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (String type : List.of("visit", "meeting", "agreement", "office")) {
            List<Case> ofType =
                    cases.stream().filter(c -> c.type().equals(type)).toList();
            out.append("| ")
                    .append(type)
                    .append(" |")
                    .append(row(ofType, crossed(ofType, cases)))
                    .append('\n');
        }
        return out.toString();
    }

    /** The confidence of each case by weights from which its own report was left out. */
    private static List<Double> crossed(List<Case> asked, List<Case> all) {
        List<Map<String, Double>> weights = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            weights.add(
                    LogisticFit.weights(all.stream().filter(c -> fold(c) != out).toList()));
        }
        return asked.stream()
                .map(c -> Confidence.probability(Confidence.logOdds(c.signs(), weights.get(fold(c)))))
                .toList();
    }

    private static int fold(Case it) {
        return Math.floorMod(it.report().hashCode(), FOLDS);
    }

    private static String row(List<Case> cases, List<Double> confidence) {
        StringBuilder out = new StringBuilder();
        for (int band = 0; band < BANDS.length; band++) {
            int facts = 0;
            int right = 0;
            for (int i = 0; i < cases.size(); i++) {
                boolean below = band + 1 == BANDS.length || confidence.get(i) < BANDS[band + 1];
                if (confidence.get(i) >= BANDS[band] && below) {
                    facts++;
                    right += cases.get(i).right() ? 1 : 0;
                }
            }
            out.append(
                    facts == 0
                            ? " – |"
                            : String.format(Locale.ROOT, " %d of %d (%.2f) |", right, facts, (double) right / facts));
        }
        return out.toString();
    }

    private static String lines(List<Case> cases) {
        StringBuilder out = new StringBuilder("""
                # How much each sign of a fact speaks for its being right (see Signs and Confidence): the logarithm of the factor by
                # which it changes the odds. Not written by hand, but fitted on %d facts of %d annotated reports (%s).
                # The rules were written without these reports in sight.
                # To fit it anew: mvn -q test -Dtest=ConfidenceTest -Ddiplograph.fit=true
                """.formatted(
                cases.size(), cases.stream().map(Case::report).distinct().count(), CORPUS));
        LogisticFit.weights(cases)
                .forEach((sign, weight) -> out.append(String.format(Locale.ROOT, "%s\t%.3f\n", sign, weight)));
        return out.toString();
    }

    private static List<Case> cases(Scored scored) {
        Map<String, List<Judged>> judged = new HashMap<>();
        for (ScoreSheet sheet : scored.sheets()) {
            sheet.judged()
                    .forEach(j -> judged.computeIfAbsent(j.event(), e -> new ArrayList<>())
                            .add(j));
        }
        Map<String, Report> reports = new HashMap<>();
        scored.reports().forEach(report -> reports.put(report.iri(), report));
        MentionFinder mentions = new MentionFinder(Lexicon.load());
        Map<String, Signs> signs = new HashMap<>();
        List<Case> out = new ArrayList<>();
        for (Told told : scored.view().told()) {
            String event = Base.DEFAULT.thing(told.id()).getURI();
            for (Source source : told.sources()) {
                Report report = java.util.Objects.requireNonNull(reports.get(source.report()));
                String article = report.article().id();
                judged.getOrDefault(event, List.of()).stream()
                        .filter(j -> j.article().equals(article))
                        .findFirst()
                        .ifPresent(j -> {
                            Signs of = signs.computeIfAbsent(
                                    article,
                                    id -> new Signs(mentions.read(Reader.document(report.article())), report.facts()));
                            out.add(caseOf(report, report.facts().get(source.index()), of, j.right()));
                        });
            }
        }
        return out;
    }

    private static Case caseOf(Report report, Fact fact, Signs signs, boolean right) {
        String type = fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return new Case(report.article().id(), type.equals("officeholding") ? "office" : type, signs.of(fact), right);
    }
}
