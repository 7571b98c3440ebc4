package org.diplograph.fact;

import java.util.Map;
import java.util.Objects;
import org.diplograph.fact.Frame.Hit;

/** The words that tell a visit's kind: "a state visit", "a stopover". */
final class VisitKind {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("state", "state"),
            Map.entry("official", "official"),
            Map.entry("working", "working"),
            Map.entry("friendly", "friendly"),
            Map.entry("friendship", "friendly"),
            Map.entry("goodwill", "friendly"),
            Map.entry("private", "private"),
            Map.entry("unofficial", "private"),
            Map.entry("transit", "transit"),
            Map.entry("stopover", "transit"),
            Map.entry("work", "working"));

    private final Scan scan;
    private final Hit hit;

    VisitKind(Scan scan, Hit hit) {
        this.scan = scan;
        this.hit = hit;
    }

    /** "on a state visit": the kind stands before the noun; "" for none. */
    String before() {
        if (scan.is(hit.at(), "stopover")) {
            return "transit";
        }
        for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 6); i--) {
            if (KINDS.containsKey(scan.word(i))) {
                return Objects.requireNonNull(KINDS.get(scan.word(i)));
            }
            if (scan.who(i) != null || scan.is(i, ",", "a", "an", "his", "her", "the")) {
                break;
            }
        }
        return "";
    }

    /** "arrived in Hanoi for a state visit": the kind stands near, behind the verb. */
    String behind() {
        for (int i = hit.end(); i < Math.min(scan.clauseEnd(hit.at()), hit.end() + 16); i++) {
            if (KINDS.containsKey(scan.word(i))
                    && scan.find(i + 1, i + 4, "visit", "trip", "tour", "journey", "stay") >= 0) {
                return Objects.requireNonNull(KINDS.get(scan.word(i)));
            }
        }
        return VisitDraft.UNSPECIFIED;
    }
}
