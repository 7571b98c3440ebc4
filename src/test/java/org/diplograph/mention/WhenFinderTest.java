package org.diplograph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.Gaps;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Words for dates, worked out from the day of publication: {@code dates.tsv} gives the EDTF dates that the words tell
 * of the past or present, and, where it matters, of the future.
 */
class WhenFinderTest {

    private static final Gaps GAPS = Gaps.load("date-gaps.tsv");

    /** Words on a day, and the dates that they tell. */
    record Case(String published, String words, String dates, String ahead) {
        @Override
        public String toString() {
            return words + " (" + (published.isEmpty() ? "undated" : published) + ")";
        }
    }

    static Stream<Case> eachDateIsWorkedOutFromTheDayOfPublication() {
        return Gaps.rows("dates.tsv").stream().map(r -> new Case(r.get(0), r.get(1), r.get(2), r.get(3)));
    }

    @ParameterizedTest
    @MethodSource
    void eachDateIsWorkedOutFromTheDayOfPublication(Case it) {
        String text = "It was told " + it.words() + ".";
        EdtfDate published = it.published().isEmpty() ? null : new EdtfDate(it.published());
        List<When> found = new WhenFinder(published).in(text, new Span(0, text.length()));
        assertThat(found).allSatisfy(when -> assertThat(when.span().of(text)).isEqualTo(when.text()));
        String dates = joined(found.stream().map(When::date));
        String ahead = joined(found.stream().map(When::ahead));
        boolean right = dates.equals(it.dates()) && (it.ahead().isEmpty() || ahead.equals(it.ahead()));
        GAPS.judge(it.published() + "\t" + it.words(), right ? "" : "found " + dates + ", ahead " + ahead);
    }

    @AfterAll
    static void noGapIsLeftOver() {
        GAPS.finish();
    }

    private static String joined(Stream<EdtfDate> dates) {
        return dates.filter(Objects::nonNull).map(EdtfDate::text).collect(Collectors.joining("; "));
    }
}
