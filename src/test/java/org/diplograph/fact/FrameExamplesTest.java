package org.diplograph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.Gaps;
import org.diplograph.Reader;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each frame reads its example and leaves its near miss alone; more sentences of the genre stand in
 * {@code frames/examples.tsv}. Each is read alone, as an article of 8 May 2025.
 *
 * <p>Expected is a list of facts between semicolons: {@code Visitor → vn} for a visit, {@code A + B} for a meeting,
 * {@code kind: vn + az} for a document (or {@code kind: -} where nobody is told to be a party), a paragraph's end is
 * {@code ¶}. After a comma follow kind, date or status, as far as they matter. {@code -} means that no visit, meeting
 * or document is told.
 */
class FrameExamplesTest {

    private static final String PUBLISHED = "2025-05-08";
    private static final Gaps GAPS = Gaps.load("frames-gaps.tsv");

    /** A sentence to read, and the frame whose words it has. */
    record Case(String key, String frame, String sentence, String expected) {
        String text() {
            return sentence.replace("¶", "\n\n");
        }

        @Override
        public String toString() {
            return key.replace('\t', ' ') + ": " + sentence;
        }
    }

    static Stream<Case> eachFrameReadsItsExample() {
        return frames().map(f -> new Case(f.id() + "\texample", f.id(), f.example(), f.expected()));
    }

    static Stream<Case> eachFrameLeavesItsNearMissAlone() {
        return frames().map(f -> new Case(f.id() + "\tnear miss", f.id(), f.nearMiss(), "-"));
    }

    static Stream<Case> sentencesOfTheGenreAreRead() {
        return Gaps.rows("frames/examples.tsv").stream()
                .map(row -> new Case(row.get(0) + "\t" + row.get(1), row.get(0), row.get(1), row.get(2)));
    }

    @ParameterizedTest
    @MethodSource
    void eachFrameReadsItsExample(Case it) {
        List<Fact> facts = Reader.facts(it.text(), PUBLISHED);
        boolean byFrame = ids(facts).contains(it.frame());
        String problem = difference(it, facts);
        GAPS.judge(it.key(), !problem.isEmpty() || byFrame ? problem : "read by " + ids(facts));
    }

    @ParameterizedTest
    @MethodSource
    void eachFrameLeavesItsNearMissAlone(Case it) {
        List<Fact> facts = Reader.facts(it.text(), PUBLISHED).stream()
                .filter(fact -> ids(List.of(fact)).contains(it.frame()))
                .toList();
        GAPS.judge(it.key(), facts.isEmpty() ? "" : "found " + told(facts));
    }

    @ParameterizedTest
    @MethodSource
    void sentencesOfTheGenreAreRead(Case it) {
        GAPS.judge(it.key(), difference(it, Reader.facts(it.text(), PUBLISHED)));
    }

    @Test
    void everySentenceNamesAFrameThatThereIs() {
        Set<String> ids = frames().map(Frame::id).collect(Collectors.toSet());
        assertThat(sentencesOfTheGenreAreRead()).extracting(Case::frame).isSubsetOf(ids);
    }

    @AfterAll
    static void noGapIsLeftOver() {
        GAPS.finish();
    }

    private static Stream<Frame> frames() {
        return Stream.of("visits.tsv", "meetings.tsv", "documents.tsv").flatMap(file -> Frame.load(file).stream());
    }

    /** What is wanted and not found, and what is found of the frame's kind and not wanted; "" where all is well. */
    private static String difference(Case it, List<Fact> facts) {
        boolean nothing = it.expected().equals("-");
        List<Told> found = told(facts).stream()
                .filter(t -> nothing || kind(it.frame()).isInstance(t.fact()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> missing = new ArrayList<>();
        for (String wanted : nothing ? new String[0] : it.expected().split("; ")) {
            int at = indexOf(found, wanted);
            if (at < 0) {
                missing.add(wanted);
            } else {
                found.remove(at);
            }
        }
        return missing.isEmpty() && found.isEmpty() ? "" : "missing " + missing + ", found besides " + found;
    }

    private static int indexOf(List<Told> found, String wanted) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).matches(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static Class<? extends Event> kind(String frame) {
        return frame.startsWith("visit.")
                ? Visit.class
                : frame.startsWith("meeting.") ? Meeting.class : Agreement.class;
    }

    private static Set<String> ids(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.evidence().stream())
                .map(Evidence::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Told> told(List<Fact> facts) {
        return facts.stream().flatMap(FrameExamplesTest::told).toList();
    }

    private static Stream<Told> told(Fact fact) {
        return switch (fact) {
            case Visit v ->
                Stream.of(new Told(
                        v, Set.of(v.visitor().name() + " → " + v.receiving().id()), v.kind()));
            case Meeting m -> Stream.of(new Told(m, names(m.participants().stream()), m.kind()));
            case Agreement a ->
                Stream.of(new Told(a, names(Stream.concat(a.parties().stream(), a.states().stream())), a.kind()));
            case Fact.OfficeHolding holding -> Stream.empty();
            case Fact.Founding founding -> Stream.empty();
            case Fact.Relationship tie -> Stream.empty();
            case Fact.Figure figure -> Stream.empty();
            case Fact.Interview interview -> Stream.empty();
        };
    }

    private static Set<String> names(Stream<? extends org.diplograph.model.Agent> agents) {
        return agents.map(Reader::shortly).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An event in the words of the column {@code expected}. */
    private record Told(Event fact, Set<String> roles, String kind) {

        boolean matches(String wanted) {
            List<String> parts = Arrays.asList(wanted.split(", "));
            return rolesMatch(parts.getFirst()) && details().containsAll(parts.subList(1, parts.size()));
        }

        private boolean rolesMatch(String wanted) {
            if (!(fact instanceof Agreement)) {
                return roles.equals(Set.of(wanted.split(" \\+ ")));
            }
            int colon = wanted.indexOf(": ");
            Set<String> parties = Set.of(wanted.substring(colon + 2).split(" \\+ "));
            boolean sides = parties.equals(Set.of("-")) ? roles.isEmpty() : roles.containsAll(parties);
            return code(wanted.substring(0, colon)).equals(code(kind)) && sides;
        }

        private static String code(String label) {
            return label.replace(' ', '-').replace("é", "e");
        }

        private List<String> details() {
            return List.of(
                    kind,
                    Objects.toString(fact.date(), "undated"),
                    fact.status().code());
        }

        @Override
        public String toString() {
            return String.join(" + ", roles) + " (" + String.join(", ", details()) + ")";
        }
    }
}
