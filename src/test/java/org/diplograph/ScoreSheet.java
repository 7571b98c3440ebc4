package org.diplograph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The account of one type of fact over a corpus. A fact counts once; matching is greedy, best first. An optional
 * annotation is true but owed by nobody.
 */
@NullMarked
public final class ScoreSheet {

    /**
     * A row and whether an annotation says the same.
     *
     * @param event the IRI of the event in the graph
     */
    public record Judged(String article, String event, boolean right) {}

    private record Pair(double score, int gold, int row) {}

    private final String corpus;
    private final String type;
    private final List<String> lines = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private int right;
    private int spurious;
    private int missed;
    private int kinds;
    private int kindsRight;
    private int dates;
    private int datesRight;

    ScoreSheet(String corpus, String type, List<JsonObject> reports, List<Map<String, String>> rows) {
        this.corpus = corpus;
        this.type = type;
        for (JsonObject report : reports) {
            String id = report.get("id").getAsString();
            count(
                    id,
                    report.getAsJsonArray(type).asList().stream()
                            .map(JsonElement::getAsJsonObject)
                            .toList(),
                    rows.stream()
                            .filter(r -> ScoreRules.cell(r, "article").equals(id))
                            .toList());
        }
    }

    private void count(String id, List<JsonObject> gold, List<Map<String, String>> rows) {
        Set<Integer> given = new HashSet<>();
        Set<Integer> used = new HashSet<>();
        for (Pair pair : pairs(gold, rows)) {
            if (!given.contains(pair.gold()) && !used.contains(pair.row())) {
                given.add(pair.gold());
                used.add(pair.row());
                compare(gold.get(pair.gold()), rows.get(pair.row()));
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            boolean optional =
                    gold.get(i).has("optional") && gold.get(i).get("optional").getAsBoolean();
            right += given.contains(i) && !optional ? 1 : 0;
            if (!given.contains(i) && !optional) {
                missed++;
                lines.add(line("MISS", id, gold.get(i).toString()));
            }
        }
        for (int j = 0; j < rows.size(); j++) {
            judged.add(new Judged(id, ScoreRules.cell(rows.get(j), "event"), used.contains(j)));
            if (!used.contains(j)) {
                spurious++;
                lines.add(line("SPUR", id, rows.get(j).toString()));
            }
        }
    }

    private List<Pair> pairs(List<JsonObject> gold, List<Map<String, String>> rows) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                double score = ScoreRules.match(type, gold.get(i), rows.get(j));
                if (score > 0) {
                    pairs.add(new Pair(score, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::row)
                .reversed());
        return pairs;
    }

    private void compare(JsonObject gold, Map<String, String> row) {
        for (String field : List.of("type", "status", "kind")) {
            String wanted = ScoreRules.text(gold, field);
            String found = ScoreRules.cell(row, field);
            if (!wanted.isEmpty() && !found.isEmpty()) {
                kinds++;
                kindsRight += sameKind(field, wanted, found) ? 1 : 0;
            }
        }
        for (String field : List.of("start", "end", "date")) {
            String wanted = ScoreRules.text(gold, field);
            String found = ScoreRules.cell(row, field);
            if (!wanted.isEmpty()) {
                dates++;
                boolean precise = ScoreRules.bare(found).length()
                        >= ScoreRules.bare(wanted).length();
                datesRight += precise && Boolean.TRUE.equals(ScoreRules.compatible(wanted, found)) ? 1 : 0;
            }
        }
    }

    private boolean sameKind(String field, String wanted, String found) {
        if (type.equals("agreements") && field.equals("kind")) {
            return ScoreRules.document(wanted).equals(ScoreRules.document(found));
        }
        String first = ScoreRules.fold(wanted).split(" ")[0];
        return List.of(ScoreRules.fold(found).split(" ")).contains(first);
    }

    double precision() {
        return (double) right / Math.max(1, right + spurious);
    }

    double recall() {
        return (double) right / Math.max(1, right + missed);
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    double kinds() {
        return (double) kindsRight / Math.max(1, kinds);
    }

    double dates() {
        return (double) datesRight / Math.max(1, dates);
    }

    /** Each fact that was found. */
    public List<Judged> judged() {
        return judged;
    }

    List<String> lines() {
        return lines;
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%-10s %-10s  gold %4d  found %4d  P %.3f  R %.3f  F1 %.3f  kinds %.3f  dates %.3f",
                corpus,
                type,
                right + missed,
                right + spurious,
                precision(),
                recall(),
                f1(),
                kinds(),
                dates());
    }

    /** Which of its scores lie below the floors of {@code score-floors.tsv}. */
    List<String> belowFloor() {
        List<String> floor = Gaps.rows("score-floors.tsv").stream()
                .filter(row -> row.get(0).equals(type) && row.get(1).equals(corpus))
                .findFirst()
                .orElseThrow();
        List<String> out = new ArrayList<>();
        below(out, "F1", f1(), floor.get(2));
        below(out, "kinds", kinds(), floor.get(3));
        below(out, "dates", dates(), floor.get(4));
        return out;
    }

    private void below(List<String> out, String what, double score, String floor) {
        if (score < Double.parseDouble(floor)) {
            out.add(String.format(Locale.ROOT, "%s %s: %s %.3f, floor %s", corpus, type, what, score, floor));
        }
    }

    private String line(String what, String id, String fact) {
        return String.join("\t", what, corpus, type, id, fact);
    }
}
