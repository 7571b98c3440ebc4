package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;

/** Queries about who is who, on made-up reports that have what the articles do not. */
class IdentityQueriesTest {

    private static final State US = Seeds.state("us");

    @Test
    void aVisitByAPrimeMinisterWhenAnotherWasOneIsListed() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Nguyen Tan Dung", "2010-04-12"),
                        visit("r2", "Nguyen Tan Dung", "2016-02-16"),
                        visit("r3", "Nguyen Xuan Phuc", "2017-05-31"),
                        visit("r4", "Pham Minh Chinh", "2021-11-03"),
                        visit("r5", "Nguyen Tan Dung", "2022-05-12"),
                        visit("r6", "Pham Minh Chinh", "2023-04-15")))
                .containsExactly(
                        "Nguyen Tan Dung|2022-05-12|r5|Nguyen Xuan Phuc|2017-05-31|",
                        "Nguyen Tan Dung|2022-05-12|r5|Pham Minh Chinh|2021-11-03|2023-04-15");
    }

    @Test
    void aVisitByAPrimeMinisterWhomAnotherHadSucceededIsListed() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Nguyen Tan Dung", "2010-04-12"),
                        visit("r2", "Nguyen Tan Dung", "2016-02-16"),
                        visit("r3", "Nguyen Xuan Phuc", "2017-05-31"),
                        visit("r4", "Nguyen Tan Dung", "2022-05-12")))
                .containsExactly("Nguyen Tan Dung|2022-05-12|r4|Nguyen Xuan Phuc|2017-05-31|");
    }

    @Test
    void aChangeOfOfficeIsNoDoubt() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Nguyen Tan Dung", "2015-04-12"),
                        visit("r2", "Nguyen Tan Dung", "2016-02-16"),
                        visit("r3", "Nguyen Xuan Phuc", "2016-05-31"),
                        visit("r4", "Nguyen Xuan Phuc", "2018-05-31")))
                .isEmpty();
    }

    private static Report visit(String id, String primeMinister, String day) {
        Person visitor = Seeds.person(primeMinister, Seeds.VN);
        return Seeds.report(
                id,
                day,
                Seeds.visit("v", visitor, Seeds.VN, US, "official", day, Status.COMPLETED),
                Seeds.holding(visitor, new Office("Prime Minister", null, Seeds.VN), day));
    }

    /** Visitor, day, report, the other and the tellings of the other before and after. */
    private static List<String> answer(String query, Report... reports) {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(reports));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Question.of(QueryLibrary.load().find(query).orElseThrow(), Map.of()).answer(store, ResultFormat.CSV, out);
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line ->
                            line.replace("\"", "").replace(",", "|").replaceFirst("Prime Minister of Vietnam.", ""))
                    .toList();
        }
    }
}
