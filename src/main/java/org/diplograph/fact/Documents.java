package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** What a document is about, and how many documents a list in the plural names. */
final class Documents {

    private static final Set<String> ABOUT = Set.of(
            "on",
            "for",
            "of",
            "in",
            "establishing",
            "concerning",
            "regarding",
            "about",
            "covering",
            "to",
            "governing",
            "creating",
            "linking",
            "against",
            "abolishing",
            "allowing",
            "waiving",
            "exempting",
            "lifting");
    private static final String[] ENDS = (", . ; between was were is are has had have will which : ( that signed — – "
                    + "concluded inked adopted reached struck entered enters came comes took takes runs ran expires expired "
                    + "still remains remain says said reads bears bearing carries signatures")
            .split(" ");
    private static final Set<String> GENERAL = Set.of(
            "joint",
            "new",
            "bilateral",
            "trilateral",
            "intergovernmental",
            "signed",
            "newly",
            "important",
            "historic",
            "major",
            "similar",
            "separate",
            "key",
            "landmark",
            "further",
            "other",
            "second",
            "third",
            "interim",
            "cooperation",
            "framework",
            "comprehensive",
            "so-called",
            "draft",
            "number",
            "series",
            "final",
            "two");

    private Documents() {}

    /** The words of a subject. */
    record Subject(Span span) {}

    /** The subjects of a document, or of a list of them; one null where the words tell none. */
    static List<@Nullable Subject> subjects(Scan scan, DocumentNoun noun, int next, int behindParties) {
        List<@Nullable Subject> list = SubjectList.of(scan, noun);
        list = list.size() > 1 ? list : FrontList.of(scan, noun);
        if (list.size() > 1) {
            return list;
        }
        Subject one = behind(scan, noun.end(), next);
        one = one != null ? one : behindParties > noun.end() ? behind(scan, behindParties, next) : null;
        List<@Nullable Subject> out = new ArrayList<>();
        out.add(one != null ? one : before(scan, noun));
        int another = noun.isPlural() ? -1 : another(scan, noun.end(), next);
        if (another > 0) {
            out.add(behind(scan, another, next));
        }
        return out;
    }

    /** "in Hanoi", "on May 7": where or when, no longer what about. */
    static boolean namesOccasion(Scan scan, int at) {
        return scan.when(at) != null
                || scan.is(at, "in", "at", "on", "during") && (scan.where(at + 1) != null || scan.when(at + 1) != null);
    }

    /** "an agreement on A and another one on B": where the second begins; or -1. */
    private static int another(Scan scan, int from, int to) {
        int at = scan.find(from, to, "another", "second", "further", "separate");
        boolean article = scan.is(at, "another") || scan.is(at - 1, "a", "the");
        int on = scan.is(at + 1, "one") ? at + 2 : at + 1;
        return at > 0 && article && (scan.isIn(on, ABOUT) || scan.is(on, "by", "under", "which", "whereby")) ? on : -1;
    }

    /** "on air services", "establishing a common market". */
    private static @Nullable Subject behind(Scan scan, int at, int next) {
        if (!scan.isIn(at, ABOUT) || scan.is(at, "to") && scan.is(at + 1, "be", "work", "which", "the")) {
            return null;
        }
        int from = at + 1;
        int end = from;
        while (end < Math.min(scan.size(), next)
                && end < from + 14
                && !namesOccasion(scan, end)
                && !(scan.is(end, "with") && (scan.where(end + 1) != null || scan.who(end + 1) != null))
                && !(scan.is(end, "and") && scan.is(end + 1, "another", "a", "one", "an", "also", "faced"))
                && (!scan.is(end, ENDS) || isPair(scan, end))) {
            end++;
        }
        while (end > from && scan.is(end - 1, "and", "with", "also")) {
            end--;
        }
        return end == from ? null : new Subject(scan.cover(from, end - 1));
    }

    /** "the Chad–Niger commission": a dash between two states. */
    private static boolean isPair(Scan scan, int dash) {
        return scan.is(dash, "–") && scan.where(dash - 1) != null && scan.where(dash + 1) != null;
    }

    /** "on fishing", behind "one" or "a second"; "has fishing for its subject"; or null. */
    static @Nullable Subject near(Scan scan, int at) {
        int end = scan.clauseEnd(at);
        for (int i = at; i < Math.min(end, at + 6); i++) {
            Subject found = behind(scan, scan.is(i, "covers", "concerns", "covering") ? -1 : i, scan.size());
            if (found != null && scan.isIn(i, ABOUT)) {
                return found;
            }
            if (scan.is(i, "covers", "concerns", "regulates", "provides", "has", "deals", "dealing")
                    || i == at && scan.is(i, "with")) {
                int from = scan.is(i + 1, "with", "for") ? i + 2 : i + 1;
                int to = from;
                while (to < end && !scan.is(to, ENDS) && !scan.is(to, "for", "as") && to < from + 12) {
                    to++;
                }
                return to > from ? new Subject(scan.cover(from, to - 1)) : null;
            }
        }
        return null;
    }

    /** "a free trade agreement", "an air services agreement": the words before the noun. */
    private static @Nullable Subject before(Scan scan, DocumentNoun noun) {
        int from = noun.from();
        while (from < noun.hit().at() && (!(scan.at(from) instanceof Word) || scan.isIn(from, GENERAL))) {
            from++;
        }
        int to = noun.hit().at();
        boolean told = noun.start() < noun.from() && from < to && !scan.is(from, "\"", "“");
        return told && scan.places(When.class, from, to).isEmpty() ? new Subject(scan.cover(from, to - 1)) : null;
    }
}
