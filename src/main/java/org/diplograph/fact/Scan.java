package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** A sentence's chunks, to look left and right in. */
final class Scan {

    private static final Set<String> PREPOSITIONS = Set.of(
            "with",
            "to",
            "for",
            "of",
            "at",
            "from",
            "in",
            "on",
            "between",
            "alongside",
            "including",
            "against",
            "about",
            "into",
            "under",
            "over",
            "after",
            "before",
            "during",
            "among",
            "like",
            "behind",
            "beside",
            "through",
            "toward",
            "towards",
            "than",
            "near",
            "via",
            "until",
            "since",
            "upon",
            "as",
            "despite",
            "without",
            "within");
    private static final Set<String> BREAKS = Set.of(";", ":", "—", "–", "--", "\"", "“", "”", "?", "!");

    /** How many chunks a gap in a phrase may hold. */
    private static final int GAP = 8;

    final Row row;
    final List<Chunk> chunks;

    Scan(Row row) {
        this.row = row;
        this.chunks = row.chunks();
    }

    int size() {
        return chunks.size();
    }

    @Nullable
    Chunk at(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : null;
    }

    @Nullable
    Who who(int i) {
        return at(i) instanceof Who who ? who : null;
    }

    @Nullable
    Where where(int i) {
        return at(i) instanceof Where where ? where : null;
    }

    @Nullable
    When when(int i) {
        return at(i) instanceof When when ? when : null;
    }

    /** The lower-case word at {@code i}, or "" where something else stands. */
    String word(int i) {
        return at(i) instanceof Word word ? word.lower() : "";
    }

    /** What is written at {@code i}. */
    String text(int i) {
        Chunk chunk = at(i);
        return chunk == null ? "" : chunk.text();
    }

    boolean is(int i, String... words) {
        String at = word(i);
        if (at.isEmpty()) {
            return false;
        }
        for (String w : words) {
            if (w.equals(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(int i, Set<String> words) {
        String at = word(i);
        return !at.isEmpty() && words.contains(at);
    }

    boolean isPreposition(int i) {
        return isIn(i, PREPOSITIONS);
    }

    /** A row of words, one space between two, as a set for {@link #isIn}. */
    static Set<String> words(String row) {
        return Set.of(row.split(" "));
    }

    boolean isBreak(int i) {
        return isIn(i, BREAKS);
    }

    /** Whether a title without a name stands there: "His Majesty", "Her Royal Highness". */
    boolean isTitle(int i) {
        return at(i) instanceof Word word && word.text().indexOf(' ') > 0;
    }

    /** Where somebody is named at {@code i} or right behind a title there; else {@code i}. */
    int behindTitle(int i) {
        return isTitle(i) && who(i + 1) != null ? i + 1 : i;
    }

    /** Where the name stands to which "Angola's" leads at {@code i}; else {@code i}. */
    int behindOwner(int i) {
        return where(i) != null && isPossessive(i + 1) && who(i + 2) != null ? i + 2 : i;
    }

    boolean isPossessive(int i) {
        return is(i, "'s", "’s") || is(i, "'", "’") && at(i - 1) != null;
    }

    /** Where the words end that stand one after another from {@code from} on, a gap at each {@code …}; or -1. */
    int follow(int from, List<String> phrase) {
        int i = from;
        for (int k = 0; k < phrase.size(); k++) {
            if (phrase.get(k).equals("…")) {
                i = find(i + 1, Math.min(i + GAP, clauseEnd(i)), phrase.get(k + 1));
            } else if (!word(i).equals(phrase.get(k))) {
                return -1;
            } else {
                i++;
            }
            if (i < 0) {
                return -1;
            }
        }
        return i;
    }

    /** The first of the words between two places, or -1. */
    int find(int from, int to, String... words) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (is(i, words)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String... words) {
        return find(0, size(), words) >= 0;
    }

    boolean hasAny(Set<String> words) {
        for (int i = 0; i < size(); i++) {
            if (isIn(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** The clause around {@code i}: from the break before to the break after. */
    int clauseStart(int i) {
        int at = i;
        while (at > 0 && !isBreak(at - 1)) {
            at--;
        }
        return at;
    }

    int clauseEnd(int i) {
        int at = i;
        while (at < size() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /** The place of the date that the words at {@code i} lead to: "in March", "(2018", "late last week"; or -1. */
    int whenFrom(int i) {
        int at = is(i, "(") ? i + 1 : i;
        at = is(at, "in", "on", "from", "late", "early") ? at + 1 : at;
        at = is(at, "late", "early") ? at + 1 : at;
        return when(at) != null ? at : -1;
    }

    /** All of a kind between two places. */
    <T extends Chunk> List<Integer> places(Class<T> kind, int from, int to) {
        List<Integer> out = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (kind.isInstance(chunks.get(i))) {
                out.add(i);
            }
        }
        return out;
    }

    /** The smallest span that covers the chunks at these places. */
    Span cover(int... places) {
        Span out = null;
        for (int place : places) {
            Chunk chunk = at(place);
            if (chunk != null) {
                out = out == null ? chunk.span() : out.cover(chunk.span());
            }
        }
        return out == null ? row.sentence().span() : out;
    }

    /** The words between two places, lower case, one space between. */
    String joined(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            out.append(out.isEmpty() ? "" : " ").append(chunks.get(i).text().toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }
}
