package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.Seeds.AZ;
import static org.diplograph.Seeds.MFA_AZ;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.holding;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered to Wikidata: confirmed, as precise as it was told, with its reference. */
class QuickStatementsTest {

    private static final Person SON = person("Bui Thanh Son", VN);
    private static final Office DEPUTY = new Office("Deputy Prime Minister", null, VN);
    private static final String START = "Q30921853\tP39\tQ5261077";

    @ParameterizedTest
    @CsvSource({
        "2025-05-07, P585|+2025-05-07T00:00:00Z/11",
        "2025-05, P585|+2025-05-00T00:00:00Z/10",
        "1959, P585|+1959-00-00T00:00:00Z/9",
        "198X, P585|+1980-00-00T00:00:00Z/8",
        "2024-08-26/.., P580|+2024-08-26T00:00:00Z/11",
        "../2024-08, P582|+2024-08-00T00:00:00Z/10",
        "2024/2025-05, P585|+2024-00-00T00:00:00Z/9|P585|+2025-05-00T00:00:00Z/10",
        "XXXX-04-21, ''",
        "2025-04~, ''"
    })
    void aDateIsCutToWhatIsStated(String date, String qualifiers) {
        String time = qualifiers.isEmpty() ? "" : "\t" + qualifiers.replace('|', '\t');
        assertThat(export(List.of(report("r", "2025-05-16", holding(SON, DEPUTY, date))), LocalDate.of(2026, 1, 31)))
                .containsExactly(START + time + "\tS854\t\"https://news.example/r\"\tS813\t+2026-01-31T00:00:00Z/11");
    }

    @Test
    void eachReportIsAReferenceOfItsOwnAndNoDayOfRetrievalIsMadeUp() {
        assertThat(export(
                        List.of(
                                report("r1", "2025-05-16", holding(SON, DEPUTY, "2025-05-16")),
                                report("r2", "2025-05-16", holding(SON, DEPUTY, "2025-05-16"))),
                        null))
                .containsExactly(
                        START + "\tP585\t+2025-05-16T00:00:00Z/11\tS854\t\"https://news.example/r1\"",
                        START + "\tP585\t+2025-05-16T00:00:00Z/11\tS854\t\"https://news.example/r2\"");
    }

    @Test
    void whoeverOrWhateverIsNotLinkedIsLeftOut() {
        assertThat(export(
                        List.of(report(
                                "r",
                                "2025-05-16",
                                holding(
                                        person("E. Mammadov", AZ),
                                        new Office("Deputy Foreign Minister", MFA_AZ, AZ),
                                        "2025"),
                                holding(SON, new Office("Foreign Minister", null, VN), "2025"),
                                holding(person("Tahir Budagov", AZ), DEPUTY, "2025"))),
                        null))
                .isEmpty();
    }

    private static List<String> export(List<Report> reports, @Nullable LocalDate retrieved) {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            GraphExport.QUICKSTATEMENTS.write(store, out, new ExportOptions(retrieved, null, null));
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
