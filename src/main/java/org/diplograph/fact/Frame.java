package org.diplograph.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An act of diplomacy and the words that tell it: one row of {@code frames/*.tsv}. A frame says which words name the
 * act, how its roles stand around it ({@code form}), and with which prepositions. Its id ends up in each fact's
 * evidence.
 *
 * @param id such as {@code visit.noun}
 * @param form how the roles stand: see the reader of the fact's kind
 * @param phrases the words, each a run of lower-case words; {@code …} stands for a few words between, {@code fly/flies}
 *     for either word
 * @param prepositions what leads to the role that the form asks for; empty for a plain object
 * @param kind code of the kind of event, or "" where other words tell it
 * @param confidence how often facts found by this frame are right, as its author reckons: see {@link Confidence}
 * @param example a sentence that it reads
 * @param expected what it reads there, in short
 * @param nearMiss a sentence that it must not read
 */
record Frame(
        String id,
        String form,
        List<List<String>> phrases,
        List<String> prepositions,
        String kind,
        double confidence,
        String example,
        String expected,
        String nearMiss) {

    private static final Set<String> STAYS = Set.of("stay", "days", "opening");

    /**
     * Whether the words tell of somebody who is somewhere, in whatever form: "is in Hanoi", "three days of talks in
     * Hanoi".
     */
    boolean isStay() {
        return STAYS.contains(form);
    }

    /** A frame whose words stand in a sentence from {@code at} to {@code end}. */
    record Hit(Frame frame, int at, int end) {}

    static List<Frame> load(String file) {
        return cells(file).stream().skip(1).map(cells -> parse(file, cells)).toList();
    }

    /** The cells of each line of a table in {@code frames/}, its header among them; comments are left out. */
    static List<String[]> cells(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Frame.class.getResourceAsStream("/frames/" + file), file),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The frames of a file that have one of these forms. */
    static List<Frame> load(String file, String... forms) {
        List<String> wanted = List.of(forms);
        return load(file).stream().filter(f -> wanted.contains(f.form())).toList();
    }

    private static Frame parse(String file, String[] cells) {
        if (cells.length != 9) {
            throw new IllegalStateException("frames/" + file + ": nine cells wanted: " + String.join("\t", cells));
        }
        return new Frame(
                cells[0],
                cells[1],
                Arrays.stream(cells[2].split("\\|")).flatMap(Frame::spelled).toList(),
                cells[3].isEmpty() ? List.of() : List.of(cells[3].split("\\|")),
                cells[4],
                Double.parseDouble(cells[5]),
                cells[6],
                cells[7],
                cells[8]);
    }

    /** All that a phrase stands for whose words may have alternatives: "next/last stop/halt". */
    private static Stream<List<String>> spelled(String phrase) {
        Stream<List<String>> out = Stream.of(List.of());
        for (String word : phrase.split(" ")) {
            List<String> spellings = List.of(word.split("/"));
            out = out.flatMap(words -> spellings.stream()
                    .map(s -> Stream.concat(words.stream(), Stream.of(s)).toList()));
        }
        return out;
    }

    /** Frames by the first word of their phrases. */
    static final class Index {
        private record Entry(Frame frame, List<String> phrase) {}

        private final Map<String, List<Entry>> byFirst = new HashMap<>();

        Index(List<Frame> frames) {
            for (Frame frame : frames) {
                for (List<String> phrase : frame.phrases()) {
                    byFirst.computeIfAbsent(phrase.getFirst(), w -> new ArrayList<>())
                            .add(new Entry(frame, phrase));
                }
            }
            byFirst.values()
                    .forEach(list ->
                            list.sort((a, b) -> b.phrase().size() - a.phrase().size()));
        }

        /** Whether words of a frame begin at the place. */
        boolean starts(Scan scan, int i) {
            return byFirst.getOrDefault(scan.word(i), List.of()).stream()
                    .anyMatch(e -> scan.follow(i, e.phrase()) >= 0);
        }

        /** The frames whose words stand in the sentence, left to right; at one place the longest words win. */
        List<Hit> in(Scan scan) {
            List<Hit> out = new ArrayList<>();
            for (int i = 0; i < scan.size(); i++) {
                int longest = 0;
                for (Entry entry : byFirst.getOrDefault(scan.word(i), List.of())) {
                    int end = entry.phrase().size() < longest ? -1 : scan.follow(i, entry.phrase());
                    if (end >= 0) {
                        longest = entry.phrase().size();
                        out.add(new Hit(entry.frame(), i, end));
                    }
                }
            }
            return out;
        }
    }
}
