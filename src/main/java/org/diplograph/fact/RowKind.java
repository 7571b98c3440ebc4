package org.diplograph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a visit by the words of a row's remarks: {@code frames/visit-kinds.tsv}. A kind that protocol gives
 * ("Official visit") goes before what the traveller did there ("Attended …"); of several the first counts.
 *
 * @param kind code of the kind
 * @param words where the remarks say so
 */
record RowKind(String kind, Span words) {

    /** One row of the table: a kind and the words that tell it. */
    private record Words(String kind, boolean told, Pattern pattern) {}

    private static final List<Words> TABLE = Frame.cells("visit-kinds.tsv").stream()
            .skip(1)
            .map(cells -> new Words(cells[0], cells[1].equals("told"), pattern(cells[2])))
            .toList();

    /** "Private visit afterwards": not what the traveller came for. */
    private static final Pattern AFTERWARDS = Pattern.compile("\\W{0,3}(after|afterwards?)\\b.*", Pattern.DOTALL);

    private static final Pattern CLAUSE_END = Pattern.compile("(?<=;)\\s|(?<=[\\p{L}\\d)]{2}\\.)\\s+(?=\\p{Lu})");

    private static Pattern pattern(String phrases) {
        return Pattern.compile(Arrays.stream(phrases.split("\\|"))
                .map(phrase ->
                        Arrays.stream(phrase.split(" ")).map(RowKind::word).collect(Collectors.joining("\\s+")))
                .map(regex -> regex.replace("\\s+.*?\\s+", "\\b.*?\\b"))
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }

    private static String word(String word) {
        return switch (word) {
            case "…" -> ".*?";
            case "un", "us" -> word.charAt(0) + "\\.?" + word.charAt(1) + "\\.?";
            default -> Pattern.quote(word);
        };
    }

    /** The kind that the remarks tell, or null. */
    static @Nullable RowKind of(String text, Span remarks) {
        List<Span> clauses = clauses(text, remarks);
        RowKind told = first(text, clauses, true);
        return told != null ? told : first(text, clauses, false);
    }

    private static @Nullable RowKind first(String text, List<Span> clauses, boolean told) {
        for (Span clause : clauses) {
            String words = clause.of(text).toLowerCase(Locale.ROOT);
            for (Words row : TABLE) {
                Matcher m = row.pattern().matcher(words);
                boolean found = row.told() == told && m.find();
                if (found
                        && !(told
                                && AFTERWARDS.matcher(words.substring(m.end())).matches())) {
                    return new RowKind(row.kind(), new Span(clause.start() + m.start(), clause.start() + m.end()));
                }
            }
        }
        return null;
    }

    private static List<Span> clauses(String text, Span remarks) {
        List<Span> out = new ArrayList<>();
        Matcher m =
                CLAUSE_END.matcher(text).region(remarks.start(), remarks.end()).useTransparentBounds(true);
        int start = remarks.start();
        while (m.find()) {
            out.add(new Span(start, m.start()));
            start = m.end();
        }
        out.add(new Span(start, remarks.end()));
        return out;
    }
}
