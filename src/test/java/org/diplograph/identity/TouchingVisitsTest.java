package org.diplograph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.model.View;
import org.diplograph.model.View.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two visits that Le Thi Thu Hang paid, each told by a report of its own. */
class TouchingVisitsTest {

    @ParameterizedTest
    @CsvSource({
        "az, 2025-05-07/2025-05-08, COMPLETED, ge, 2025-05-08/2025-05-09, COMPLETED, true",
        "az, 2025-05-07/2025-05-08, COMPLETED, ge, 2025-05-09,            ONGOING,   true",
        "az, 2025-05-07/2025-05-08, COMPLETED, ge, 2025-05-10,            COMPLETED, false",
        "az, 2025-05-07/2025-05-08, COMPLETED, ge, 2025-05-09,            PLANNED,   false",
        "az, 2025-05-07/2025-05-08, COMPLETED, ge, 2025-05,               COMPLETED, false",
        "az, 2025-05,               COMPLETED, ge, 2025-06,               COMPLETED, false"
    })
    void visitsThatTouchAreOfOneJourney(
            String one,
            String date,
            Status status,
            String other,
            String otherDate,
            Status otherStatus,
            boolean joined) {
        View view = view(visit("r1", one, date, status), visit("r2", other, otherDate, otherStatus));
        List<Told> visits =
                view.told().stream().filter(t -> t.fact() instanceof Fact.Visit).toList();
        assertThat(visits).hasSize(2);
        if (joined) {
            assertThat(visits).extracting(Told::journey).doesNotContainNull().hasSize(2);
            assertThat(Set.copyOf(visits.stream().map(Told::journey).toList())).hasSize(1);
        } else {
            assertThat(visits).extracting(Told::journey).containsOnlyNulls();
        }
    }

    private static Report visit(String id, String state, String date, Status status) {
        return Seeds.report(
                id, "2025-05-20", Seeds.visit("v", Seeds.HANG, Seeds.VN, Seeds.state(state), "official", date, status));
    }

    private static View view(Report... reports) {
        return new Consolidation(Lexicon.load()).of(List.of(reports));
    }
}
