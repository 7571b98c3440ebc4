package org.diplograph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.diplograph.model.View;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.diplograph.text.LanguageGate;

/**
 * A folder of annotated reports as the program read them, with the account of each type of fact.
 *
 * @param view what the program made of them
 */
public record Scored(List<Report> reports, View view, List<ScoreSheet> sheets) {

    /** Reads and scores a folder. */
    public static Scored of(String corpus, Path folder) throws IOException {
        Path queries = Shared.folder("score");
        boolean seeds = Files.isDirectory(folder.resolve("gold"));
        List<JsonObject> gold = Shared.gold(seeds ? folder.resolve("gold") : folder);
        List<Article> articles = seeds
                ? Shared.articles(folder).stream()
                        .filter(a -> gold.stream()
                                .anyMatch(g -> g.get("id").getAsString().equals(a.id())))
                        .toList()
                : gold.stream().map(Shared::article).toList();
        List<Report> reports = reports(articles);
        List<ScoreSheet> sheets = new ArrayList<>();
        try (GraphStore store = GraphStore.inMemory()) {
            View view = new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
            for (String type : List.of("visits", "meetings", "agreements", "offices")) {
                sheets.add(new ScoreSheet(corpus, type, gold, rows(store, queries.resolve(type + ".rq"))));
            }
            return new Scored(reports, view, sheets);
        }
    }

    private static List<Report> reports(List<Article> articles) {
        List<Report> reports = articles.parallelStream()
                .filter(a -> LanguageGate.objection(a).isEmpty())
                .map(a -> new Report(Base.DEFAULT.article(a), a, Reader.facts(a)))
                .toList();
        assumeTrue(!reports.isEmpty(), "no articles to score");
        return reports;
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
