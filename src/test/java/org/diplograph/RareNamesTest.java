package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/**
 * The reader knows offices and states, not people: no list that it looks things up in holds the name of anybody in the
 * annotated reports. Words that show a frame's use are no lookup and may name whom they like.
 */
class RareNamesTest {

    /** People after whom something else is named. */
    private static final Set<String> NAMESAKES = Set.of(
            // Heydar Aliyev Foundation: a body that the interview names.
            "heydar aliyev",
            // Ho Chi Minh City: a place.
            "ho chi minh");

    private static final Set<String> EXAMPLES = Set.of("example", "expected", "nearMiss");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(minister|president|delegation|ministry|party|government|secretary|ambassador|representative|nations|congress|of)\\b.*");

    @Test
    void noListHoldsANameOfTheAnnotatedReports() {
        Set<String> names = names(Shared.gold(Shared.folder("reports/known")));
        names.addAll(names(Shared.gold(Shared.folder("corpus/dev"))));
        assertThat(names).hasSizeGreaterThan(200);
        Set<String> found = new TreeSet<>();
        for (Path list : lists()) {
            String words = lookedUp(list);
            names.stream()
                    .filter(name -> words.contains(" " + name + " "))
                    .map(name -> name + " in " + list.getFileName())
                    .forEach(found::add);
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> names(List<JsonObject> reports) {
        Set<String> names = new TreeSet<>();
        for (JsonObject report : reports) {
            members(report, "visits").forEach(v -> names.add(Fold.fold(ScoreRules.text(v, "visitor"))));
            members(report, "offices").forEach(o -> names.add(Fold.fold(ScoreRules.text(o, "person"))));
            members(report, "meetings")
                    .flatMap(m -> m.getAsJsonArray("between").asList().stream())
                    .forEach(name -> names.add(Fold.fold(name.getAsString())));
        }
        names.removeIf(RareNamesTest::isNobody);
        return names;
    }

    private static boolean isNobody(String name) {
        return !name.contains(" ")
                || OFFICE.matcher(name).matches()
                || NAMESAKES.contains(name)
                || Lexicon.load().stateByName(name).isPresent();
    }

    private static Stream<JsonObject> members(JsonObject report, String member) {
        JsonElement array = report.get(member);
        return array instanceof JsonArray members
                ? members.asList().stream().map(JsonElement::getAsJsonObject)
                : Stream.of();
    }

    /** All but the presidents of {@code incumbents.tsv}, which are looked up for rows of tables and for no report. */
    private static List<Path> lists() {
        return Stream.of("data/lexicon", "src/main/resources/frames")
                .flatMap(folder -> files(Path.of(folder)))
                .filter(file -> file.toString().endsWith(".tsv") && !file.endsWith("incumbents.tsv"))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a list that are looked up, folded, with spaces around. */
    private static String lookedUp(Path list) {
        try {
            List<String> lines = Files.readAllLines(list);
            List<String> columns = List.of(lines.getFirst().split("\t"));
            StringBuilder out = new StringBuilder(" ");
            for (String line : lines) {
                String[] cells = line.split("\t", -1);
                for (int i = 0; i < cells.length; i++) {
                    if (i >= columns.size() || !EXAMPLES.contains(columns.get(i))) {
                        Stream.of(cells[i].split("\\|"))
                                .forEach(word -> out.append(Fold.fold(word)).append(" | "));
                    }
                }
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
