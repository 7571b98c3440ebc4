package org.diplograph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.Seeds.AZ;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;
import static org.diplograph.Seeds.visit;

import java.time.LocalDate;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Correction;
import org.diplograph.model.Correction.Merge;
import org.diplograph.model.Correction.Note;
import org.diplograph.model.Correction.Relabelling;
import org.diplograph.model.Correction.Retraction;
import org.diplograph.model.Correction.Split;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.model.View;
import org.diplograph.model.View.Told;
import org.junit.jupiter.api.Test;

/** What corrections do to the view, on two visits told by three reports. */
class CorrectedTest {

    private static final Note NOTE = new Note("an editor", LocalDate.of(2026, 1, 2), "the photograph shows it");
    private static final String LAM = "official/to-lam-vn";
    private static final String INITIAL = "official/t-lam-vn";
    private static final String VISIT = "visit/to-lam-to-azerbaijan-2025-05-07";

    private static final Report FULL = report(
            "a", null, visit("v", person("To Lam", VN), VN, AZ, "state", "2025-05-07/2025-05-08", Status.COMPLETED));
    private static final Report SHORT =
            report("b", null, visit("v", person("T. Lam", VN), VN, AZ, "unspecified", "2025-05-07", Status.COMPLETED));
    private static final Report AGAIN =
            report("c", null, visit("v", person("To Lam", VN), VN, AZ, "state", "2025-05-08", Status.COMPLETED));

    @Test
    void withoutCorrectionsAnInitialStaysApart() {
        View view = view();
        assertThat(view.things()).containsValues(LAM, INITIAL);
        assertThat(view.told()).hasSize(2);
    }

    @Test
    void aMergeMakesOnePersonOfTwoAndOneEventOfTheirs() {
        View view = view(new Merge(INITIAL, LAM, NOTE));
        assertThat(view.things()).containsValue(LAM).doesNotContainValue(INITIAL);
        assertThat(view.told()).hasSize(1);
        assertThat(view.told().getFirst().sources()).hasSize(3);
        assertThat(visitor(view.told().getFirst()).otherNames()).containsExactly("T. Lam");
        assertThat(view.replaced()).containsExactly(java.util.Map.entry(INITIAL, LAM));
        assertThat(view.candidates()).isEmpty();
    }

    @Test
    void mergesMayFormAChainOrARing() {
        Report third =
                report("d", null, visit("v", person("Lam", VN), VN, AZ, "state", "2025-05-07", Status.COMPLETED));
        Merge one = new Merge("official/lam-vn", INITIAL, NOTE);
        Merge two = new Merge(INITIAL, LAM, NOTE);
        View view = view(List.of(FULL, SHORT, AGAIN, third), one, two);
        assertThat(view.told()).hasSize(1);
        assertThat(view.replaced()).containsEntry("official/lam-vn", LAM);
        assertThat(view(two, new Merge(LAM, INITIAL, NOTE)).told()).isNotEmpty();
    }

    @Test
    void aSplitGivesOneReportsWordsToAnother() {
        View view = view(new Split(LAM, AGAIN.iri(), "Tran Lam", NOTE));
        assertThat(view.things()).containsValues(LAM, "official/tran-lam-vn");
        assertThat(view.told()).hasSize(3);
    }

    @Test
    void aSplitTakesWhoeverHasThatName() {
        View view = view(new Split(INITIAL, SHORT.iri(), "Lam To", NOTE));
        assertThat(view.told()).hasSize(1);
        assertThat(view.told().getFirst().sources()).hasSize(3);
    }

    @Test
    void aSplitEventIsTwo() {
        View view = view(new Split(VISIT, AGAIN.iri(), null, NOTE));
        assertThat(view.told()).extracting(Told::id).contains(VISIT, VISIT + "-apart");
    }

    @Test
    void aRetractedEventIsGoneOrLosesOneWitness() {
        assertThat(view(new Retraction(VISIT, null, NOTE)).told())
                .extracting(Told::id)
                .doesNotContain(VISIT);
        assertThat(view(new Retraction(VISIT, AGAIN.iri(), NOTE)).told())
                .filteredOn(t -> t.id().equals(VISIT))
                .singleElement()
                .satisfies(t -> assertThat(t.sources()).hasSize(1));
    }

    @Test
    void aNewNameKeepsTheIdAndTheOldName() {
        View view = view(new Relabelling(LAM, "Tô Lâm", NOTE));
        Person shown = visitor(view.told().stream()
                .filter(t -> t.sources().size() == 2)
                .findFirst()
                .orElseThrow());
        assertThat(shown.name()).isEqualTo("Tô Lâm");
        assertThat(shown.otherNames()).containsExactly("To Lam");
        assertThat(view.id(shown)).isEqualTo(LAM);
    }

    @Test
    void whatFitsNothingIsSaid() {
        Correction unknown = new Merge("official/nobody-vn", LAM, NOTE);
        Correction unlike = new Merge(LAM, VISIT, NOTE);
        View view = view(unknown, unlike, new Retraction(VISIT, null, NOTE));
        assertThat(view.idle()).containsExactly(unknown, unlike);
    }

    private static View view(Correction... corrections) {
        return view(List.of(FULL, SHORT, AGAIN), corrections);
    }

    private static View view(List<Report> reports, Correction... corrections) {
        return new Consolidation(Lexicon.load()).of(reports, List.of(corrections));
    }

    private static Person visitor(Told told) {
        return (Person) ((Visit) told.fact()).visitor();
    }
}
