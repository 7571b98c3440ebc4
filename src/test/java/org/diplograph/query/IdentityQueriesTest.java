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
                        "Nguyen Tan Dung|2022-05-12|r5|said|Pham Minh Chinh on 2021-11-03| Pham Minh Chinh on 2023-04-15");
    }

    @Test
    void aVisitByAPrimeMinisterWhomAnotherHadSucceededIsListed() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Nguyen Tan Dung", "2010-04-12"),
                        visit("r2", "Nguyen Tan Dung", "2016-02-16"),
                        visit("r3", "Nguyen Xuan Phuc", "2017-05-31"),
                        visit("r4", "Nguyen Tan Dung", "2022-05-12")))
                .containsExactly("Nguyen Tan Dung|2022-05-12|r4|said|Nguyen Xuan Phuc on 2017-05-31");
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

    @Test
    void aReturnToOfficeThatSeveralReportsBearOutIsNoDoubt() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Harold Wilson", "1970-01-26"),
                        visit("r2", "Edward Heath", "1970-10-24"),
                        visit("r3", "Edward Heath", "1970-12-17"),
                        visit("r4", "Edward Heath", "1973-02-01"),
                        visit("r5", "Harold Wilson", "1974-03-28"),
                        visit("r6", "Harold Wilson", "1975-01-30")))
                .isEmpty();
    }

    @Test
    void anotherSpellingIsNotAnotherHolder() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Gro Brundtland", "1991-09-24"),
                        visit("r2", "Gro Bruntland", "1992-06-05"),
                        visit("r3", "Gro Brundtland", "1993-05-16")))
                .isEmpty();
    }

    @Test
    void aYearIsNoDay() {
        assertThat(answer(
                        "office-doubts",
                        visit("r1", "Pham Minh Chinh", "2021-11-03"),
                        visit("r2", "Nguyen Tan Dung", "2022"),
                        visit("r3", "Pham Minh Chinh", "2022-11-03"),
                        visit("r4", "Pham Minh Chinh", "2023-04-15")))
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

    /** Who is called the holder, day, report, its words, and what others tell. */
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
