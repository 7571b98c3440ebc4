package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.Documents.Subject;
import org.jspecify.annotations.Nullable;

/** "six memoranda of understanding — on A, B, C and D": one subject a document, where number and list agree. */
final class SubjectList {

    private static final String[] LEADS = {
        "—",
        "–",
        "-",
        ":",
        "(",
        ")",
        "on",
        "covering",
        "for",
        "in",
        "concerning",
        "namely",
        ",",
        "the",
        "fields",
        "areas",
        "field",
        "of",
        "spheres"
    };
    private static final int LONGEST = 12;

    private SubjectList() {}

    static List<@Nullable Subject> of(Scan scan, DocumentNoun noun) {
        int lead = lead(scan, noun);
        int from = lead;
        boolean on = false;
        while (scan.is(from, LEADS) && from < lead + 6) {
            on |= scan.is(from, "on", "for", "in", "covering", "concerning");
            from++;
        }
        if (!noun.isPlural() || !on) {
            return List.of();
        }
        List<Integer> cuts = cuts(scan, from);
        int number = noun.number();
        List<@Nullable Subject> out = items(scan, from, cuts, false);
        if (out.size() + 1 == number) {
            out = items(scan, from, cuts, true);
        }
        boolean repeated = out.size() == 2 && repeats(scan, from, cuts.getLast());
        boolean agreed = number == 0 ? out.size() > 2 || repeated : out.size() == number;
        return agreed ? out : List.of();
    }

    /** Where the list begins: behind the noun, or behind its verb ("… were signed, on A and on B"). */
    private static int lead(Scan scan, DocumentNoun noun) {
        int at = noun.end();
        if (scan.is(at, "between")) {
            return behindParties(scan, at);
        }
        if (!scan.is(at, "were", "are", "have", "had", "will")) {
            return at;
        }
        while (at < Math.min(scan.size(), noun.end() + 8) && !scan.is(at, LEADS)) {
            at++;
        }
        return at;
    }

    /** "between the governments, on A and on B": the comma behind the parties. */
    private static int behindParties(Scan scan, int between) {
        for (int i = between; i < Math.min(scan.size(), between + 14); i++) {
            if (scan.is(i, ",", ":", "—", "–") && scan.is(i + 1, "on", "for", "covering", "concerning")) {
                return i;
            }
        }
        return between;
    }

    /** "on A and on B": the preposition says that there are two. */
    private static boolean repeats(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.is(i, "and", ",", ";") && scan.find(i + 1, i + 4, "on", "concerning") >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The commas of the list and its end. */
    private static List<Integer> cuts(Scan scan, int from) {
        List<Integer> out = new ArrayList<>();
        int i = from;
        while (i < scan.size()
                && !scan.is(i, ".", "—", "–", "which", "were", "was", "signed", "between", "with")
                && !Documents.namesOccasion(scan, i)) {
            boolean again = scan.is(i, "and") && scan.is(i + 1, "on", "concerning");
            if (scan.is(i, ",", ";") || again) {
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
            int first = first(scan, start, cut);
            int and = splitLast && cut == (int) cuts.getLast() ? scan.find(first, cut, "and") : -1;
            if (and > first) {
                out.add(new Subject(scan.cover(first, and - 1)));
                first = first(scan, and, cut);
            }
            if (cut > first && cut - first < LONGEST) {
                out.add(new Subject(scan.cover(first, cut - 1)));
            }
            start = cut + 1;
        }
        return out;
    }

    /** Steps over "and, lastly, on". */
    private static int first(Scan scan, int start, int cut) {
        int first = start;
        while (first < cut && scan.is(first, "and", "on", ",", "lastly", "finally", "thirdly", "also", "concerning")) {
            first++;
        }
        return first;
    }
}
