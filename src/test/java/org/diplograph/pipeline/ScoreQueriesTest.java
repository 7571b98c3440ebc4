package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queries by which the graph is judged from outside give one row for each fact and report. */
class ScoreQueriesTest {

    private static final Path SCORE =
            Path.of(System.getProperty("diplograph.shared", "../shared")).resolve("score");

    private static final GraphStore STORE = GraphStore.inMemory();

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void eachVisitIsOneRowForEachReport() throws IOException {
        assertThat(rows("visits", "article", "visitor", "of", "to", "type", "date", "status"))
                .containsExactlyInAnyOrder(
                        "000|Ho Chi Minh|Democratic Republic of Vietnam|Azerbaijan Soviet Socialist Republic|unspecified visit|1959|completed",
                        "003|Ho Chi Minh|Democratic Republic of Vietnam|Azerbaijan Soviet Socialist Republic|unspecified visit|1959|completed",
                        "000|Heydar Aliyev|Soviet Union|Vietnam|unspecified visit|1983|completed",
                        "003|Heydar Aliyev|Soviet Union|Vietnam|unspecified visit|1983|completed",
                        "000|Le Thi Thu Hang|Vietnam|Azerbaijan|unspecified visit|XXXX-04-20/XXXX-04-22|completed",
                        "003|To Lam|Vietnam|Azerbaijan|state visit|2025-05-07/2025-05-08|planned");
    }

    @Test
    void eachMeetingIsOneRowForEachReport() throws IOException {
        List<String> rows = rows("meetings", "article", "kind", "date", "status");
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "000|consultation|XXXX-04-21|completed",
                        "003|consultation|XXXX-04-21|completed",
                        "000|unspecified meeting||completed",
                        "003|unspecified meeting|2025-04|completed",
                        "004|talks|2023-11-20|completed");
    }

    @Test
    void eachAgreementIsOneRowForEachReport() throws IOException {
        assertThat(rows("agreements", "article", "kind", "date", "subject", "status"))
                .containsExactly("004|agreement|2023-11-20|cooperation|signed");
    }

    @Test
    void eachOfficeIsOneRowForEachReport() throws IOException {
        assertThat(rows("offices", "article", "person", "office", "of"))
                .containsExactlyInAnyOrder(
                        "000|Le Thi Thu Hang|Deputy Minister of Foreign Affairs|Ministry of Foreign Affairs",
                        "000|E. Mammadov|Deputy Foreign Minister|Ministry of Foreign Affairs",
                        "000|Pham Thu Hang|Spokeswoman|Ministry of Foreign Affairs",
                        "003|Leyla Aliyeva|Vice President|Heydar Aliyev Foundation",
                        "003|Vo Thi Anh Xuan|Vice President|Vietnam",
                        "003|Jalal Mammadov|General Director|Vietsovpetro",
                        "003|Elnur Mammadov|Deputy Foreign Minister|Ministry of Foreign Affairs",
                        "004|Tahir Budagov|Deputy Chairman|New Azerbaijan Party");
    }

    private static List<String> rows(String query, String... columns) throws IOException {
        Path file = SCORE.resolve(query + ".rq");
        assumeTrue(Files.exists(file), "the score queries are not beside the project: " + file);
        String text = Files.readString(file);
        return STORE.read(data -> {
            List<String> rows = new ArrayList<>();
            try (var execution = QueryExecutionFactory.create(text, DatasetFactory.wrap(data))) {
                execution.execSelect().forEachRemaining(row -> rows.add(row(row, columns)));
            }
            return rows;
        });
    }

    private static String row(QuerySolution row, String... columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(row.contains(column) ? row.getLiteral(column).getLexicalForm() : "");
        }
        return String.join("|", cells);
    }
}
