package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Article;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.diplograph.text.LanguageGate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores the graph against annotated reports and holds the floors of {@code score-floors.tsv}; where the system
 * property {@code diplograph.corpus} names another folder of such reports, that one is scored instead, and has no
 * floors. Each miss and each spurious fact is a line of {@code target/score.tsv} ({@code target/score-FOLDER.tsv});
 * what has changed since the run before is printed.
 */
class ScoreTest {

    private static final String OTHER = System.getProperty("diplograph.corpus", "");
    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void forget() {
        LINES.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/dev", "seeds"})
    void noScoreFallsBelowItsFloor(String corpus) throws IOException {
        assumeTrue(OTHER.isEmpty(), "another folder is scored");
        List<ScoreSheet> sheets = score(corpus, Shared.folder(corpus));
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.belowFloor()).isEmpty());
    }

    @Test
    void anotherFolderIsScoredWhereOneIsNamed() throws IOException {
        assumeTrue(!OTHER.isEmpty(), "no other folder is named by -Ddiplograph.corpus");
        assertThat(score(name(), Path.of(OTHER))).isNotEmpty();
    }

    private static List<ScoreSheet> score(String corpus, Path folder) throws IOException {
        Path queries = Shared.folder("score");
        boolean seeds = Files.isDirectory(folder.resolve("gold"));
        List<JsonObject> gold = Shared.gold(seeds ? folder.resolve("gold") : folder);
        List<Article> articles = seeds
                ? Shared.articles(folder).stream()
                        .filter(a -> gold.stream()
                                .anyMatch(g -> g.get("id").getAsString().equals(a.id())))
                        .toList()
                : gold.stream().map(Shared::article).toList();
        List<ScoreSheet> sheets = new ArrayList<>();
        try (GraphStore store = loaded(articles)) {
            for (String type : List.of("visits", "meetings", "agreements", "offices")) {
                sheets.add(new ScoreSheet(corpus, type, gold, rows(store, queries.resolve(type + ".rq"))));
            }
        }
        sheets.forEach(sheet -> LINES.addAll(sheet.lines()));
        sheets.forEach(sheet -> System.out.println(sheet.summary()));
        return sheets;
    }

    private static String name() {
        return Path.of(OTHER).toAbsolutePath().normalize().getFileName().toString();
    }

    @AfterAll
    static void compareWithTheLastRun() throws IOException {
        if (LINES.isEmpty()) {
            return;
        }
        String folder = OTHER.isEmpty() ? "" : "-" + name();
        Path now = Path.of("target/score" + folder + ".tsv");
        Path before = Path.of("target/score" + folder + "-last.tsv");
        Set<String> last = Files.exists(before) ? new LinkedHashSet<>(Files.readAllLines(before)) : null;
        Files.write(now, LINES);
        if (last != null) {
            LINES.stream().filter(line -> !last.contains(line)).forEach(line -> System.out.println("new   " + line));
            last.stream().filter(line -> !LINES.contains(line)).forEach(line -> System.out.println("gone  " + line));
        }
        Files.copy(now, before, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("each miss and each spurious fact: " + now);
    }

    private static GraphStore loaded(List<Article> articles) {
        List<Report> reports = articles.parallelStream()
                .filter(a -> LanguageGate.objection(a).isEmpty())
                .map(a -> new Report(Base.DEFAULT.article(a), a, Reader.facts(a)))
                .toList();
        assumeTrue(!reports.isEmpty(), "no articles to score");
        GraphStore store = GraphStore.inMemory();
        new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
        return store;
    }

    private static List<Map<String, String>> rows(GraphStore store, Path query) throws IOException {
        String text = Files.readString(query);
        return store.read(data -> {
            Set<Map<String, String>> rows = new LinkedHashSet<>();
            try (var execution = QueryExecutionFactory.create(text, DatasetFactory.wrap(data))) {
                execution.execSelect().forEachRemaining(solution -> rows.add(row(solution)));
            }
            return List.copyOf(rows);
        });
    }

    private static Map<String, String> row(QuerySolution solution) {
        Map<String, String> row = new LinkedHashMap<>();
        solution.varNames()
                .forEachRemaining(v -> row.put(
                        v,
                        solution.get(v).isLiteral()
                                ? solution.getLiteral(v).getLexicalForm().strip()
                                : solution.get(v).toString()));
        String date = row.get("date");
        if (row.containsKey("visitor") && date != null) {
            String[] ends = date.split("/", 2);
            row.put("start", ends[0]);
            row.put("end", ends[ends.length - 1]);
        }
        return row;
    }
}
