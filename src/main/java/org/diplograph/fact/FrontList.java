package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.Documents.Subject;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** "Fishing, visas and training: on each of these a pact was signed": a list of subjects before their documents. */
final class FrontList {

    private static final int LONGEST = 8;
    private static final String[] COVERED =
            "covered subject subjects dealt fields areas addressed regulated topics themes".split(" ");

    private FrontList() {}

    /** One subject for each document, or none where the sentence begins with no such list. */
    static List<@Nullable Subject> of(Scan scan, DocumentNoun noun) {
        int end = scan.find(0, noun.start(), ":", "—", "are", "were");
        boolean each = scan.find(end, noun.start(), "each") > 0;
        int number = noun.number();
        boolean covered = !scan.is(end, ":", "—") && scan.find(end, end + 4, COVERED) > 0;
        if (end < 3
                || !each && (number < 2 || !covered)
                || !scan.places(Who.class, 0, end).isEmpty()) {
            return List.of();
        }
        int from = scan.find(0, end, "–", "--") + 1;
        List<@Nullable Subject> out = items(scan, from, end, false);
        out = number == out.size() + 1 || number == 0 && out.size() == 1 ? items(scan, from, end, true) : out;
        return out.size() > 1 && (each && number == 0 || out.size() == number) ? out : List.of();
    }

    private static List<@Nullable Subject> items(Scan scan, int from, int end, boolean split) {
        List<@Nullable Subject> out = new ArrayList<>();
        int start = from;
        for (int i = from; i <= end; i++) {
            boolean last = i == end;
            boolean and = split && scan.is(i, "and") && scan.find(i, end, ",") < 0;
            if (last || and || scan.is(i, ",")) {
                int first = scan.is(start, "and", ",") ? start + 1 : start;
                if (i > first && i - first < LONGEST) {
                    out.add(new Subject(scan.cover(first, i - 1)));
                }
                start = i + 1;
            }
        }
        return out;
    }
}
