package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** What a document is about, and how many documents a list in the plural names. */
final class Documents {

    private static final Set<String> ABOUT =
            Set.of("on", "for", "of", "in", "establishing", "concerning", "regarding", "about", "covering", "to");

    private Documents() {}

    /** The subjects of a document or of a list of them; one null where the words tell none. */
    static List<@Nullable Subject> subjects(Scan scan, Hit hit) {
        List<@Nullable Subject> list = list(scan, hit);
        if (list.size() > 1) {
            return list;
        }
        List<@Nullable Subject> one = new ArrayList<>();
        one.add(single(scan, hit));
        return one;
    }

    /** The words of a subject. */
    record Subject(Span span) {}

    /** "in Hanoi", "on May 7": where or when, no longer what about. */
    private static boolean namesOccasion(Scan scan, int at) {
        return scan.is(at, "in", "at", "on", "during") && (scan.where(at + 1) != null || scan.when(at + 1) != null);
    }

    private static @Nullable Subject single(Scan scan, Hit hit) {
        if (!scan.isIn(hit.end(), ABOUT)) {
            return null;
        }
        int from = hit.end() + 1;
        int end = from;
        while (end < scan.size()
                && end < from + 14
                && !namesOccasion(scan, end)
                && !scan.is(
                        end, ",", ".", ";", "between", "was", "were", "which", ":", "(", "that", "signed", "—", "–")) {
            end++;
        }
        return end == from ? null : new Subject(scan.cover(from, end - 1));
    }

    /** "six memoranda of understanding — on A, B, C and D": one subject a document, where number and list agree. */
    private static List<@Nullable Subject> list(Scan scan, Hit hit) {
        int number = number(scan, hit.at());
        boolean plural = scan.word(hit.at()).endsWith("s")
                || scan.word(hit.at()).endsWith("a")
                || scan.word(hit.end() - 1).endsWith("s");
        int from = hit.end();
        while (scan.is(from, "—", "–", "-", ":", "(", ")", "on", "covering", "for", "in", "concerning", "namely")) {
            from++;
        }
        if (!plural || from == hit.end()) {
            return List.of();
        }
        List<Integer> cuts = cuts(scan, from);
        List<@Nullable Subject> out = items(scan, from, cuts, false);
        if (out.size() + 1 == number) {
            out = items(scan, from, cuts, true);
        }
        boolean agreed = number == 0 ? out.size() > 2 : out.size() == number;
        return agreed ? out : List.of();
    }

    /** The number word before a noun in the plural, or 0. */
    static int number(Scan scan, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            int number = NumberWords.of(scan.word(i));
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** The commas of the list and its end. */
    private static List<Integer> cuts(Scan scan, int from) {
        List<Integer> out = new ArrayList<>();
        int i = from;
        while (i < scan.size() && !scan.is(i, ".", ";", "—", "–", "which", "were", "was", "signed", "between")) {
            if (scan.is(i, ",")) {
                out.add(i);
            }
            i++;
        }
        out.add(i);
        return out;
    }

    private static List<@Nullable Subject> items(Scan scan, int from, List<Integer> cuts, boolean splitLast) {
        List<@Nullable Subject> out = new ArrayList<>();
        int start = from;
        for (int cut : cuts) {
            int first = scan.is(start, "and", "on") ? start + 1 : start;
            int and = splitLast && cut == (int) cuts.getLast() ? scan.find(first, cut, "and") : -1;
            if (and > first) {
                out.add(new Subject(scan.cover(first, and - 1)));
                first = and + 1;
            }
            if (cut > first && cut - first < 12) {
                out.add(new Subject(scan.cover(first, cut - 1)));
            }
            start = cut + 1;
        }
        return out;
    }
}
