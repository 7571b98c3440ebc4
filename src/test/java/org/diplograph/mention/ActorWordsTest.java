package org.diplograph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.diplograph.Gaps;
import org.diplograph.Reader;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the lists of offices, portfolios, honorifics and bodies has an example at its end, which is read. */
class ActorWordsTest {

    private static final Gaps GAPS = Gaps.load("actor-gaps.tsv");

    /** A line: its words, what it says of them, its example, and the state of an office that only one state has. */
    record Line(String word, String says, String example, String state) {
        @Override
        public String toString() {
            return word + ": " + example;
        }
    }

    static Stream<Line> eachTitleIsReadAsAnOfficeOfItsState() {
        return lines("offices.tsv");
    }

    static Stream<Line> eachPortfolioIsReadAsPartOfAnOffice() {
        return lines("portfolios.tsv");
    }

    static Stream<Line> eachHonorificIsTakenOffTheName() {
        return lines("honorifics.tsv");
    }

    static Stream<Line> eachNounHeadsABodyOfItsKind() {
        return lines("bodynouns.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void eachTitleIsReadAsAnOfficeOfItsState(Line line) {
        boolean read = who("It was told by " + line.example() + ".").stream()
                .flatMap(who -> who.posts().stream())
                .anyMatch(post -> holds(post.office().title(), ActorWords.load().usual(line.word()))
                        && post.office().state() != null
                        && post.office().state().id().equals(line.state().isEmpty() ? "no" : line.state()));
        judge("offices", line, read);
        assertThat(ActorWords.load().rank(line.word())).isEqualTo(line.says());
    }

    @ParameterizedTest
    @MethodSource
    void eachPortfolioIsReadAsPartOfAnOffice(Line line) {
        boolean read = who("It was told by " + line.example() + ".").stream()
                .flatMap(who -> who.posts().stream())
                .anyMatch(post -> holds(post.office().title(), line.word())
                        && holds(post.office().title(), "minister"));
        judge("portfolios", line, read);
    }

    @ParameterizedTest
    @MethodSource
    void eachHonorificIsTakenOffTheName(Line line) {
        boolean read = who(line.example() + " in Oslo.").stream()
                .anyMatch(who ->
                        who.agent() instanceof Person person && person.name().matches("(Anders|Kari) Larsen"));
        judge("honorifics", line, read);
    }

    @ParameterizedTest
    @MethodSource
    void eachNounHeadsABodyOfItsKind(Line line) {
        boolean read = who("It was told by " + line.example() + ".").stream()
                .anyMatch(who -> who.agent() instanceof Body body
                        && holds(body.name(), line.word())
                        && body.kind().name().equalsIgnoreCase(line.says()));
        judge("bodynouns", line, read);
    }

    @AfterAll
    static void noGapIsLeftOver() {
        GAPS.finish();
    }

    private static void judge(String list, Line line, boolean read) {
        GAPS.judge(list + "\t" + line.word(), read ? "" : "not read: " + line.example());
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static List<Who> who(String text) {
        return Reader.mentions(text, "2025-05-08").rows().stream()
                .flatMap(row -> row.chunks().stream())
                .filter(Who.class::isInstance)
                .map(Who.class::cast)
                .toList();
    }

    private static Stream<Line> lines(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActorWords.class.getResourceAsStream("/lexicon/" + file), file),
                StandardCharsets.UTF_8))) {
            List<String> columns = List.of(in.readLine().split("\t"));
            int example = columns.indexOf("example");
            int state = columns.indexOf("state");
            return in
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(c -> new Line(c.getFirst(), c.get(1), c.get(example), state < 0 ? "" : c.get(state)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
