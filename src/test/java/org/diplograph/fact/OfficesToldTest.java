package org.diplograph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diplograph.Gaps;
import org.diplograph.Reader;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who holds which office, sentence by sentence: {@code offices-told.tsv}. Expected are all offices that the sentence
 * tells, between semicolons: {@code Name|title|state}, and the standing where it is not {@code current}; the title with
 * or without its body; {@code -} for no state, and alone for no office.
 */
class OfficesToldTest {

    private static final Gaps GAPS = Gaps.load("offices-told-gaps.tsv");

    /** A sentence, or several, and the offices in it. */
    record Case(String sentence, String expected) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Case> offices() {
        return Gaps.rows("offices-told.tsv").stream().map(row -> new Case(row.get(0), row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("offices")
    void everyOfficeOfTheSentenceIsReadAndNoOther(Case it) {
        List<OfficeHolding> found = new ArrayList<>(Reader.facts(it.sentence(), "2025-05-08").stream()
                .filter(OfficeHolding.class::isInstance)
                .map(OfficeHolding.class::cast)
                .toList());
        List<String> missing = new ArrayList<>();
        for (String wanted :
                it.expected().equals("-") ? new String[0] : it.expected().split("; ")) {
            OfficeHolding match =
                    found.stream().filter(h -> matches(h, wanted)).findFirst().orElse(null);
            if (match == null) {
                missing.add(wanted);
            } else {
                found.remove(match);
            }
        }
        String besides = found.stream().map(OfficesToldTest::told).toList().toString();
        GAPS.judge(
                it.sentence(),
                missing.isEmpty() && found.isEmpty() ? "" : "missing " + missing + ", found besides " + besides);
    }

    @AfterAll
    static void noGapIsLeftOver() {
        GAPS.finish();
    }

    private static boolean matches(OfficeHolding holding, String wanted) {
        List<String> parts = Arrays.asList(wanted.split("\\|"));
        Office office = holding.office();
        String standing = parts.size() > 3 ? parts.get(3) : "current";
        boolean bare = words(office.title()).equals(words(parts.get(1)));
        boolean full = office.body() != null
                && words(office.title() + " " + office.body().name()).equals(words(parts.get(1)));
        return holding.holder().name().equals(parts.getFirst())
                && (bare || full)
                && parts.get(2).equals(Reader.shortly(office.state()))
                && standing.equals(holding.standing());
    }

    private static Set<String> words(String title) {
        return new TreeSet<>(
                Arrays.asList(new Office(title, null, null).canonical().split(" ")));
    }

    private static String told(OfficeHolding holding) {
        Office office = holding.office();
        String body = office.body() == null ? "" : " " + office.body().name();
        return String.join(
                "|",
                holding.holder().name(),
                office.title() + body,
                Reader.shortly(office.state()),
                holding.standing());
    }
}
