package org.diplograph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.diplograph.Reader;
import org.diplograph.Shared;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of tables of travels, on the rows of {@code data/travels}. */
class RowsTest {

    private static final List<Article> ROWS = Shared.articles(Path.of("data/travels"));
    private static final StateLabels LABELS = new StateLabels(Lexicon.load());

    /** A line of {@code frames/visit-kinds.tsv}. */
    record Line(String kind, String example, String nearMiss) {}

    static Stream<Line> eachKindReadsItsExampleAndLeavesItsNearMissAlone() {
        return Frame.cells("visit-kinds.tsv").stream().skip(1).map(c -> new Line(c[0], c[3], c[4]));
    }

    @ParameterizedTest
    @MethodSource
    void eachKindReadsItsExampleAndLeavesItsNearMissAlone(Line line) {
        assertThat(kind(line.example())).isEqualTo(line.kind());
        assertThat(kind(line.nearMiss())).isNotEqualTo(line.kind());
    }

    @Test
    void theFirstKindThatProtocolGivesCounts() {
        assertThat(kind("Official working visit. Private visit afterwards to New York City."))
                .isEqualTo("official-working");
        assertThat(kind("Attended the funeral of King Hussein during a private visit."))
                .isEqualTo("private");
        assertThat(kind("Attended NATO Summit. Private visit afterward to Houston."))
                .isEqualTo("conference");
        assertThat(kind("Met with the President.")).isNull();
    }

    private static @Nullable String kind(String remarks) {
        RowKind kind = RowKind.of(remarks, new Span(0, remarks.length()));
        return kind == null ? null : kind.kind();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U.S.S.R.                                 | 1987-12-07 | su
            U.S.S.R.                                 | 1992-06-01 | ru
            Germany, Federal Republic of             | 1984-03-03 | de-west
            Germany                                  | 1963-06-26 | de-west
            Germany                                  | 1991-01-08 | de
            German Democratic Republic               | 1990-06-11 | de-east
            Vietnam                                  | 1957-05-08 | vn-south
            Vietnam                                  | 2016-05-23 | vn
            China, Republic of                       | 1945-04-26 | cn-republic
            China, Republic of                       | 1967-05-09 | tw
            China, People’s Republic of              | 1979-01-29 | cn
            Democratic Republic of the Congo (Zaire) | 1962-02-04 | cd-leopoldville
            Democratic Republic of the Congo (Zaire) | 1989-06-29 | cd-zaire
            Democratic Republic of the Congo (Zaire) | 2010-01-01 | cd
            Egypt                                    | 1943-11-22 | eg
            Egypt                                    | 1960-09-26 | uar
            Ceylon (Sri Lanka)                       | 1954-12-07 | lk-ceylon
            Yugoslavia                               | 1971-10-28 | yu
            Yugoslavia                               | 2001-05-09 | cs-sm
            Byelorussia                              | 1991-12-18 | by
            Korea, Republic of                       | 1952-12-02 | kr
            Yemen                                    | 1972-07-01 | ye-north
            Hawaii                                   | 1881-09-28 | us-hawaii
            Hawaii                                   | 1898-01-26 | us-hawaii-republic
            Vatican City                             | 2001-07-23 | va
            Palestinian Authority                    | 2013-12-05 | ps
            Somoa                                    | 2022-09-29 | ws
            """)
    void aLabelMeansTheStateOfItsTime(String label, LocalDate day, String state) {
        assertThat(Objects.requireNonNull(LABELS.at(label, day)).state().id()).isEqualTo(state);
    }

    @Test
    void aLabelMayNameAPlaceInAState() {
        StateLabels.Meant meant = Objects.requireNonNull(LABELS.at("Denmark (Greenland)", LocalDate.of(2004, 8, 6)));
        assertThat(meant.state().id()).isEqualTo("dk");
        assertThat(meant.place()).isEqualTo("Greenland");
        assertThat(LABELS.at("Antarctica", LocalDate.of(2016, 11, 10))).isNull();
    }

    @Test
    void theFieldsTellTheVisit() {
        Visit visit = only(900003, Visit.class);
        assertThat(visit.visitor().name()).isEqualTo("Diem");
        assertThat(Reader.shortly(visit.sending())).isEqualTo("vn-south");
        assertThat(visit.receiving().id()).isEqualTo("us");
        assertThat(visit.kind()).isEqualTo("state");
        assertThat(visit.date()).hasToString("1957-05-08/1957-05-12");
        assertThat(visit.places()).extracting(Place::name).containsExactly("Honolulu", "Detroit", "Los Angeles");
        assertThat(visit.evidence().getFirst().quote()).startsWith("visitor: President Diem\nfrom: Vietnam");
    }

    @Test
    void anOfficeIsHeldAsOfTheFirstDay() {
        assertThat(facts(900010, OfficeHolding.class))
                .extracting(h -> h.holder().name() + ", " + h.office().fullTitle() + ", " + h.date())
                .contains(
                        "Mikhail S. Gorbachev, General Secretary of Soviet Union, 1987-12-07",
                        "Ronald Reagan, President of United States, 1987-12-07");
        assertThat(facts(900105, OfficeHolding.class))
                .extracting(h -> h.holder().name() + ", " + h.office().fullTitle())
                .contains("Hillary Rodham Clinton, Secretary of State of United States");
    }

    @Test
    void whoIsMournedHoldsNoOffice() {
        assertThat(facts(900006, OfficeHolding.class))
                .extracting(h -> h.holder().name())
                .containsExactly("Haile Selassie");
    }

    @Test
    void thePresidentNamedBySurnameIsTheOneOfThatDay() {
        assertThat(people(only(900013, Meeting.class))).containsExactly("Vaclav Havel", "George H.W. Bush");
        assertThat(people(only(900024, Meeting.class))).containsExactly("Tô Lâm", "Joseph R. Biden");
        assertThat(people(only(900021, Meeting.class))).containsExactly("Ilham Aliyev", "George W. Bush");
    }

    @Test
    void aHostWithoutAStateServesTheStateThatIsVisited() {
        Meeting meeting = only(900101, Meeting.class);
        assertThat(meeting.participants())
                .extracting(a -> a.name() + " "
                        + Objects.requireNonNull(((Agent.Person) a).state()).id())
                .containsExactly("James Addison Baker us", "Mutalibov az");
        assertThat(meeting.during()).isEqualTo("visit-1");
    }

    @Test
    void aMeetingWithSomebodyOfAThirdStateIsOfTheVisitToo() {
        Meeting meeting = only(900103, Meeting.class);
        assertThat(people(meeting)).containsExactly("William J. Clinton", "Assad");
        assertThat(meeting.during()).isEqualTo("visit-1");
        assertThat(Objects.requireNonNull(meeting.place()).name()).isEqualTo("Geneva");
    }

    @Test
    void anEventOfManyIsAttendedByEachEntryAlone() {
        Meeting summit = only(900018, Meeting.class);
        assertThat(people(summit)).containsExactly("Heydar Aliyev");
        assertThat(summit.kind()).isEqualTo("conference");
        assertThat(summit.occasion()).isEqualTo("NATO’s 50th Anniversary Summit");
        assertThat(only(900102, Meeting.class).occasion()).isEqualTo("NATO Summit Meeting");
    }

    @Test
    void aReportKeptLikeADiaryIsReadLikeOne() {
        List<Fact> facts = Reader.facts(
                "President To Lam of Vietnam arrived in Baku on May 7. Met with President Ilham Aliyev of Azerbaijan. Discussed oil with"
                        + " Prime Minister Ali Asadov of Azerbaijan. Afterwards visited Georgia.",
                "2025-05-08");
        assertThat(facts)
                .filteredOn(Meeting.class::isInstance)
                .extracting(f -> people((Meeting) f))
                .containsExactly(List.of("To Lam", "Ilham Aliyev"), List.of("To Lam", "Ali Asadov"));
        assertThat(facts)
                .filteredOn(Visit.class::isInstance)
                .extracting(f -> ((Visit) f).receiving().id())
                .contains("ge");
    }

    private static List<String> people(Meeting meeting) {
        return meeting.participants().stream().map(Agent::name).toList();
    }

    private static <T extends Fact> T only(int id, Class<T> type) {
        List<T> found = facts(id, type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <T extends Fact> List<T> facts(int id, Class<T> type) {
        Article row =
                ROWS.stream().filter(a -> a.id().endsWith("-" + id)).findFirst().orElseThrow();
        return Reader.facts(row).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
