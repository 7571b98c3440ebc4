package org.diplograph.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.diplograph.fact.Frame.Hit;

/** The words that tell a visit's kind: "a state visit", "a stopover", "a visit of friendship". */
final class VisitKind {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("state", "state"),
            Map.entry("state-level", "state"),
            Map.entry("official", "official"),
            Map.entry("working", "working"),
            Map.entry("work", "working"),
            Map.entry("friendly", "friendly"),
            Map.entry("friendship", "friendly"),
            Map.entry("goodwill", "friendly"),
            Map.entry("fraternal", "friendly"),
            Map.entry("private", "private"),
            Map.entry("unofficial", "private"),
            Map.entry("personal", "private"),
            Map.entry("transit", "transit"),
            Map.entry("stopover", "transit"),
            Map.entry("stop-over", "transit"),
            Map.entry("layover", "transit"));

    /** Where two words tell it, "an official goodwill visit", the rank tells the kind and not the mood. */
    private static final List<String> RANKS = List.of("state", "official");

    private static final String[] NOUNS = {
        "visit", "trip", "tour", "journey", "stay", "stop-over", "stopover", "layover", "stop", "one", "call", "mission"
    };

    private final Scan scan;
    private final Hit hit;

    VisitKind(Scan scan, Hit hit) {
        this.scan = scan;
        this.hit = hit;
    }

    /** "on a state visit": the kind stands before the noun; else "a visit of friendship"; "" for none. */
    String before() {
        if (scan.is(hit.at(), "stopover", "stop-over", "layover")) {
            return "transit";
        }
        String found = "";
        for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
            String kind = KINDS.getOrDefault(scan.word(i), "");
            if (found.isEmpty() || RANKS.contains(kind)) {
                found = kind;
            }
            if (scan.who(i) != null || scan.is(i, ",", "a", "an", "his", "her", "the")) {
                break;
            }
        }
        return found.isEmpty() ? of(hit.end()) : found;
    }

    /** "a visit of work and friendship", "his visit was an official one", "a visit described as friendly". */
    private String of(int from) {
        boolean of = scan.is(from, "of") && KINDS.containsKey(scan.word(from + 1));
        boolean is = scan.find(from, from + 7, "was", "is", "as", "been") >= 0;
        for (int i = from; i < Math.min(scan.clauseEnd(from), from + 9); i++) {
            boolean one = is && scan.find(i + 1, i + 5, "one", "character", "nature") >= 0;
            boolean mood = is && scan.is(i - 1, "of") && scan.is(i - 2, "one");
            if (KINDS.containsKey(scan.word(i)) && (of || one || mood)) {
                return Objects.requireNonNull(KINDS.get(scan.word(i)));
            }
        }
        return "";
    }

    /** "arrived in Hanoi for a state visit", "On a private visit, he …": the kind stands near the verb. */
    String behind() {
        String found = near(hit.end(), Math.min(scan.clauseEnd(hit.at()), hit.end() + 16));
        boolean opening = scan.is(0, "on", "for", "during") && hit.at() < 18;
        return !found.equals(VisitDraft.UNSPECIFIED) || !opening ? found : near(0, Math.min(6, hit.at()));
    }

    private String near(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean before = scan.find(i + 1, i + 4, NOUNS) >= 0;
            boolean of = scan.is(i - 1, "of") && scan.find(i - 2, i - 1, NOUNS) >= 0;
            boolean itself =
                    scan.is(i, "stop-over", "stopover", "layover") && scan.find(i - 4, i, "for", "on", "a") >= 0;
            if (KINDS.containsKey(scan.word(i)) && (before || of || itself)) {
                return Objects.requireNonNull(KINDS.get(scan.word(i)));
            }
        }
        return VisitDraft.UNSPECIFIED;
    }
}
