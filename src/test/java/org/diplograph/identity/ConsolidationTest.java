package org.diplograph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.Seeds.AZ;
import static org.diplograph.Seeds.AZ_SSR;
import static org.diplograph.Seeds.DRV;
import static org.diplograph.Seeds.HANG;
import static org.diplograph.Seeds.SU;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.meeting;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;
import static org.diplograph.Seeds.visit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.diplograph.model.TravelRow;
import org.diplograph.model.View;
import org.diplograph.model.View.Candidate;
import org.diplograph.model.View.Told;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

    private static final List<org.diplograph.model.Evidence> WORDS =
            visit("v", HANG, VN, AZ, "state", null, Status.COMPLETED).evidence();

    private final View seeds = view(Seeds.s0(), Seeds.s3(), Seeds.s4());

    @Test
    void aVisitToldByTwoReportsIsOneNodeWithTwoSources() {
        Told visit = visitOf(seeds, "Ho Chi Minh");
        assertThat(visit.sources()).hasSize(2);
        assertThat(((Visit) visit.fact()).receiving()).isEqualTo(AZ_SSR);
        assertThat(((Visit) visit.fact()).sending()).isEqualTo(DRV);
    }

    @Test
    void theSovietUnionSendsHeydarAliyev() {
        Told visit = visitOf(seeds, "Heydar Aliyev");
        assertThat(visit.sources()).hasSize(2);
        assertThat(((Visit) visit.fact()).sending()).isEqualTo(SU);
    }

    @Test
    void oneConsultationIsToldByPeopleInOneReportAndByMinistriesInAnother() {
        List<Told> consultations = told(seeds, Meeting.class, m -> m.kind().equals("consultation"));
        assertThat(consultations).hasSize(1);
        Told one = consultations.getFirst();
        assertThat(one.sources()).hasSize(2);
        assertThat(one.fact().date()).hasToString("XXXX-04-21");
        assertThat(Objects.requireNonNull(one.resolution()).date()).hasToString("2025-04-21");
        assertThat(one.resolution().reason()).contains("003").contains("2025-04-16/2025-04-30");
    }

    @Test
    void theYearOfAConsultationIsTheYearOfTheVisitAroundIt() {
        Told visit = visitOf(seeds, "Le Thi Thu Hang");
        assertThat(visit.fact().date()).hasToString("XXXX-04-20/XXXX-04-22");
        assertThat(Objects.requireNonNull(visit.resolution()).date()).hasToString("2025-04-20/2025-04-22");
    }

    @Test
    void aReportWithoutAYearAloneGetsNone() {
        Told alone = visitOf(view(Seeds.s0()), "Le Thi Thu Hang");
        assertThat(alone.resolution()).isNull();
        assertThat(alone.reckonedDate())
                .hasValueSatisfying(d -> assertThat(d.earliest()).isEmpty());
    }

    @Test
    void mammadovsHangsAndVicePresidentsStayApart() {
        assertThat(names(seeds))
                .contains("E. Mammadov", "Elnur Mammadov", "Jalal Mammadov", "Le Thi Thu Hang", "Pham Thu Hang");
        assertThat(told(seeds, OfficeHolding.class, h -> h.office().title().equals("Vice President")))
                .hasSize(2);
    }

    @Test
    void anInitialIsACandidateForTheOneFullNameThatItFits() {
        assertThat(seeds.candidates())
                .extracting(Candidate::one, Candidate::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("official/e-mammadov-az", "official/elnur-mammadov-az"));
    }

    @Test
    void spellingsAndOrdersOfOneNameAreOnePerson() {
        View view = view(
                report(
                        "a",
                        "2024-08-01",
                        visit("v", person("Tô Lâm", VN), VN, AZ, "state", "2024-07-01", Status.COMPLETED)),
                report(
                        "b",
                        "2024-08-02",
                        visit("v", person("To Lam", VN), VN, AZ, "unspecified", "2024-07", Status.COMPLETED)),
                report(
                        "c",
                        "2024-08-02",
                        visit("v", person("Lam To", null), VN, AZ, "unspecified", "2024-07-02", Status.COMPLETED)));
        assertThat(view.told()).hasSize(1);
        Visit visit = (Visit) view.told().getFirst().fact();
        assertThat(visit.kind()).isEqualTo("state");
        assertThat(((Person) visit.visitor()).otherNames()).hasSize(2);
    }

    @Test
    void aMinisterWhoLeadsLaterIsOnePersonInEverySpelling() {
        Report president = report("b", null, Seeds.holding(person("To Lam", VN), office("President"), "2024-07-22"));
        Report leader =
                report("c", null, Seeds.holding(person("Tô Lâm", VN), office("General Secretary"), "2024-09-25"));
        Report minister =
                report("a", null, Seeds.holding(person("Lam", VN), office("Interior Minister"), "2020-10-30"));
        assertThat(names(view(minister, president, leader))).hasSize(2).contains("Lam");
        Report others = report("d", null, TEN_OTHERS.stream().toArray(Fact[]::new));
        View view = view(minister, president, leader, others);
        assertThat(told(view, OfficeHolding.class, h -> h.holder().name().equals("To Lam")))
                .hasSize(3);
        assertThat(names(view)).doesNotContain("Lam");
        Report namesake = report("e", null, Seeds.holding(person("Ngo Van Lam", VN), office("Judge"), "2001"));
        assertThat(names(view(minister, president, leader, others, namesake))).contains("Lam", "Ngo Van Lam");
    }

    /** Enough people of one state for a name to be called rare. */
    private static final List<OfficeHolding> TEN_OTHERS = IntStream.rangeClosed('a', 'j')
            .mapToObj(c -> Seeds.holding(person("Nguyen " + (char) c + "inh", VN), office("Senator"), "2001"))
            .toList();

    private static Office office(String title) {
        return new Office(title, null, VN);
    }

    @Test
    void twoOfOneNameWithOfficesThatExcludeEachOtherStayTwo() {
        Person thang = person("Nguyen Van Thang", VN);
        View view = view(
                report("a", null, Seeds.holding(thang, office("Minister of Transport"), "2024-05-10")),
                report("b", null, Seeds.holding(thang, office("Ambassador"), "2024-05-20")),
                report("c", null, visit("v", thang, VN, AZ, "unspecified", "2024-05-12", Status.COMPLETED)));
        assertThat(view.things().values())
                .contains(
                        "official/nguyen-van-thang-minister-of-transport-vn",
                        "official/nguyen-van-thang-ambassador-vn",
                        "official/nguyen-van-thang-vn");
        assertThat(view.candidates()).hasSize(3);
    }

    @Test
    void oneNameALifetimeApartIsTwoPeopleUnlessReportsBetweenShowOneLife() {
        Person prince = person("Norodom Sihanouk", VN);
        Report young = report("a", null, Seeds.holding(prince, office("King"), "1953-11-02"));
        Report older = report("b", null, Seeds.holding(prince, office("Head of State"), "1975-08-18"));
        Report old = report("c", null, Seeds.holding(prince, office("King"), "1999-08-18"));
        assertThat(view(young, old).things().values())
                .contains("official/norodom-sihanouk-king-1953-vn", "official/norodom-sihanouk-king-1999-vn");
        assertThat(view(young, old).candidates()).isEmpty();
        assertThat(view(young, older, old).things().values()).contains("official/norodom-sihanouk-vn");
    }

    @Test
    void aSingleWordThatKeepsASeatIsOnePersonAndNotItsNextHolder() {
        Report first = report("a", null, Seeds.holding(person("Alessandri", VN), office("President"), "1934-08"));
        Report again = report("b", null, Seeds.holding(person("Alessandri", VN), office("President"), "1938-10"));
        Report next = report("c", null, Seeds.holding(person("Alessandri", VN), office("President"), "1960-04"));
        assertThat(view(first, again).things().values()).contains("official/alessandri-vn");
        assertThat(view(first, again, next).things().values())
                .contains("official/alessandri-president-1934-vn", "official/alessandri-president-1960-vn");
    }

    @Test
    void aVagueReportThatFitsTwoVisitsJoinsNeither() {
        Person guest = person("To Lam", VN);
        View view = view(
                report("a", null, visit("v", guest, VN, AZ, "unspecified", "2014-03-02", Status.COMPLETED)),
                report("b", null, visit("v", guest, VN, AZ, "unspecified", "2014-09-02", Status.COMPLETED)),
                report("c", null, visit("v", guest, VN, AZ, "unspecified", "2014", Status.COMPLETED)));
        assertThat(view.told()).hasSize(3);
    }

    @Test
    void aStayOfDaysSaysMoreThanOneOfItsDays() {
        Person guest = person("To Lam", VN);
        View view = view(
                report("a", null, visit("v", guest, VN, AZ, "state", "2025-05-07", Status.COMPLETED)),
                report("b", null, visit("v", guest, VN, AZ, "state", "2025-05-07/2025-05-08", Status.PLANNED)),
                report("c", null, visit("v", guest, VN, AZ, "state", "2025", Status.PLANNED)));
        assertThat(view.told()).hasSize(1);
        assertThat(view.told().getFirst().fact().date()).hasToString("2025-05-07/2025-05-08");
        assertThat(((Visit) view.told().getFirst().fact()).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void daysThatDifferAreOneEventAndAConflict() {
        Person guest = person("To Lam", VN);
        View view = view(
                report("a", null, visit("v", guest, VN, AZ, "state", "2025-05-07", Status.COMPLETED)),
                report("b", null, visit("v", guest, VN, AZ, "state", "2025-05-09", Status.COMPLETED)));
        assertThat(view.told()).hasSize(1);
        assertThat(view.told().getFirst().conflicts()).hasSize(1);
    }

    @Test
    void rowsOfATableAreNeverOneVisitHoweverNear() {
        Person guest = person("Henry Kissinger", VN);
        List<Evidence> row = List.of(new Evidence(new Span(0, 4), "name", TravelRow.PATTERN, 0.98, null));
        Fact first = visit("v", guest, VN, AZ, "unspecified", "1974-01-12", Status.COMPLETED)
                .with(row);
        Fact second = visit("v", guest, VN, AZ, "unspecified", "1974-01-14", Status.COMPLETED)
                .with(row);
        Fact told = visit("v", guest, VN, AZ, "unspecified", "1974-01-12", Status.COMPLETED);
        assertThat(view(report("1", null, first), report("2", null, second)).told())
                .hasSize(2)
                .allSatisfy(t -> assertThat(t.conflicts()).isEmpty());
        assertThat(view(report("1", null, first), report("a", null, told)).told())
                .hasSize(1);
    }

    @Test
    void aVisitWithoutADateIsTheOneOfTheDaysAroundItsReport() {
        Person guest = person("To Lam", VN);
        Fact dated = visit("v", guest, VN, AZ, "state", "2025-05-07/2025-05-08", Status.COMPLETED);
        Fact undated = visit("v", guest, VN, AZ, "unspecified", null, Status.COMPLETED);
        assertThat(view(report("a", null, dated), report("b", "2025-05-10", undated))
                        .told())
                .hasSize(1);
        assertThat(view(report("a", null, dated), report("b", "2026-05-10", undated))
                        .told())
                .hasSize(2);
        assertThat(view(report("a", null, dated), report("b", null, undated)).told())
                .hasSize(2);
    }

    @Test
    void documentsOfOneDayWithOtherSubjectsStayApart() {
        View view = view(
                report("a", null, signed("a1", "energy"), signed("a2", "customs matters")),
                report("b", null, signed("a1", "customs")));
        assertThat(view.told()).hasSize(2);
    }

    private static Fact signed(String key, String subject) {
        return new Fact.Agreement(
                key,
                "protocol",
                null,
                subject,
                List.of(),
                List.of(AZ, VN),
                List.of(),
                null,
                new org.diplograph.model.EdtfDate("2025-05-07"),
                Status.SIGNED,
                null,
                WORDS);
    }

    @Test
    void anOfficeWithoutANameIsItsHolderWhereTheSameReportNamesOne() {
        Office primeMinister = new Office("Prime Minister", null, Seeds.state("la"));
        Person sonexay = person("Sonexay Siphandone", Seeds.state("la"));
        Fact meeting = meeting("m", "talks", "2025-01-09", null, HANG, new Holder(primeMinister));
        assertThat(names(view(report("a", null, meeting)))).contains("Prime Minister of Laos");
        assertThat(names(view(report("a", null, meeting, Seeds.holding(sonexay, primeMinister, null)))))
                .contains("Sonexay Siphandone")
                .doesNotContain("Prime Minister of Laos");
    }

    @Test
    void twoTitlesOfOneOfficeAreOneHolding() {
        View view = view(
                report("a", null, Seeds.holding(HANG, new Office("Deputy Foreign Minister", null, VN), "2024-01-05")),
                report(
                        "b",
                        null,
                        Seeds.holding(
                                HANG, new Office("Deputy Minister of Foreign Affairs", Seeds.MFA_VN, VN), "2025-04")));
        assertThat(view.told()).hasSize(1);
        assertThat(view.told().getFirst().fact().date()).hasToString("2024-01-05/2025-04");
    }

    private static View view(Report... reports) {
        return new Consolidation(Lexicon.load()).of(List.of(reports));
    }

    private static Told visitOf(View view, String visitor) {
        List<Told> visits = told(view, Visit.class, v -> v.visitor().name().equals(visitor));
        assertThat(visits).hasSize(1);
        return visits.getFirst();
    }

    private static <F extends Fact> List<Told> told(View view, Class<F> kind, Predicate<F> which) {
        return view.told().stream()
                .filter(t -> kind.isInstance(t.fact()) && which.test(kind.cast(t.fact())))
                .toList();
    }

    private static List<String> names(View view) {
        return view.things().keySet().stream()
                .filter(t -> t instanceof Person || t instanceof Holder)
                .map(t -> ((Agent) t).name())
                .toList();
    }
}
