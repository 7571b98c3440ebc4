package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads figures of a relation: the volume of trade, the number of students. */
final class FigureReader {

    private static final Pattern MONEY = Pattern.compile(
            "(?<q>(?i:over|about|around|nearly|almost|more than|some|up to|roughly))?\\s*(?<pre>US\\$|USD|\\$|€|EUR|£)?\\s?(?<n>\\d[\\d,]*(?:\\.\\d+)?)\\s?(?<scale>million|billion|trillion|bn|m)\\b\\s?(?<unit>USD|US dollars|dollars|euros|EUR|yuan)?");
    private static final Pattern STUDENTS = Pattern.compile(
            "(?<q>(?i:over|about|around|nearly|almost|more than|some|up to|roughly))?\\s*(?<n>\\d[\\d,]*)\\s(?<who>\\p{Lu}[\\p{L}]+(?: students| citizens| specialists| workers)?|students)\\b[^.]{0,60}?\\b(?:stud(?:ied|y|ying)|trained)\\b");
    private static final Map<String, Double> SCALES =
            Map.of("million", 1e6, "m", 1e6, "billion", 1e9, "bn", 1e9, "trillion", 1e12);

    private final Memory memory;
    private final String text;
    private final List<Figure> found = new ArrayList<>();

    FigureReader(Memory memory, String text) {
        this.memory = memory;
        this.text = text;
    }

    void read(Scan scan) {
        String words = scan.row.sentence().span().of(text);
        boolean trade = scan.has("trade", "turnover", "traded", "exports");
        Matcher money = MONEY.matcher(words);
        if (trade && money.find() && (money.group("pre") != null || money.group("unit") != null)) {
            double value = number(money.group("n")) * SCALES.getOrDefault(money.group("scale"), 1.0);
            add(scan, "trade-volume", value, unit(money), money);
        }
        Matcher students = STUDENTS.matcher(words);
        if (scan.has("studied", "study", "studying", "trained") && students.find()) {
            add(scan, "students", number(students.group("n")), "people", students);
        }
    }

    private void add(Scan scan, String quantity, double value, String unit, Matcher m) {
        int start = scan.row.sentence().span().start();
        Span span = new Span(start + m.start(), start + m.end());
        String qualifier = m.group("q") == null
                ? "exactly"
                : QUALIFIERS.getOrDefault(m.group("q").toLowerCase(Locale.ROOT), "about");
        EdtfDate period = quantity.equals("trade-volume") ? period(scan) : null;
        Evidence evidence = new Evidence(
                span, span.of(text), "figure." + quantity, 0.8, memory.speaker == null ? null : memory.speaker.name());
        found.add(new Figure(quantity, value, unit, qualifier, states(scan), period, List.of(evidence)));
    }

    private static final Map<String, String> QUALIFIERS =
            Map.of("over", "over", "more than", "over", "up to", "under", "nearly", "under", "almost", "under");

    private static @Nullable EdtfDate period(Scan scan) {
        return scan.places(When.class, 0, scan.size()).stream()
                .map(scan::when)
                .filter(w -> w != null && w.date() != null)
                .map(w -> java.util.Objects.requireNonNull(
                        java.util.Objects.requireNonNull(w).date()))
                .findFirst()
                .orElse(null);
    }

    private List<State> states(Scan scan) {
        List<State> out = new ArrayList<>();
        for (Chunk chunk : scan.chunks) {
            if (chunk instanceof Where w
                    && w.state() != null
                    && w.place() == null
                    && out.stream().noneMatch(s -> Memory.same(s, w.state()))) {
                out.add(w.state());
            }
        }
        if (out.size() < 2) {
            memory.protagonists().stream()
                    .filter(s -> out.stream().noneMatch(o -> Memory.same(o, s)))
                    .forEach(out::add);
        }
        return out.size() > 2 ? out.subList(0, 2) : out;
    }

    private static String unit(Matcher money) {
        String stated = money.group("unit") != null ? money.group("unit") : money.group("pre");
        return switch (stated) {
            case "US$", "$", "US dollars", "dollars" -> "USD";
            case "€", "euros" -> "EUR";
            case "£" -> "GBP";
            case "yuan" -> "CNY";
            default -> stated;
        };
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    List<Figure> facts() {
        return List.copyOf(found);
    }
}
