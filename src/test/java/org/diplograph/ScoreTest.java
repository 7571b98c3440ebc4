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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scores the graph against annotated reports and holds the floors of {@code score-floors.tsv}. Each miss and each
 * spurious fact is a line of {@code target/score.tsv}; what has changed since the run before is printed.
 */
class ScoreTest {

    private static final Path NOW = Path.of("target/score.tsv");
    private static final Path LAST = Path.of("target/score-last.tsv");
    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void forget() {
        LINES.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/dev", "seeds"})
    void noScoreFallsBelowItsFloor(String corpus) throws IOException {
        Path folder = Shared.folder(corpus);
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
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.belowFloor()).isEmpty());
    }

    @AfterAll
    static void compareWithTheLastRun() throws IOException {
        if (LINES.isEmpty()) {
            return;
        }
        Set<String> last = Files.exists(LAST) ? new LinkedHashSet<>(Files.readAllLines(LAST)) : null;
        Files.write(NOW, LINES);
        if (last != null) {
            LINES.stream().filter(line -> !last.contains(line)).forEach(line -> System.out.println("new   " + line));
            last.stream().filter(line -> !LINES.contains(line)).forEach(line -> System.out.println("gone  " + line));
        }
        Files.copy(NOW, LAST, StandardCopyOption.REPLACE_EXISTING);
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
