package org.diplograph.fact;

import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Chunk.When;

/** How a journey stands in the words that tell it: under way ("on a visit", "arrived"), or over ("concluded"). */
final class Aspect {

    private static final Set<String> OVER = Set.of(
            "concluded",
            "concludes",
            "concluding",
            "ended",
            "ends",
            "end",
            "wound",
            "wrapped",
            "close",
            "closed",
            "completed",
            "conclusion",
            "finished",
            "returned",
            "departed",
            "over",
            "lasted");
    private static final Set<String> ARRIVALS = Set.of("visit.arrive", "visit.host", "visit.guest", "visit.received");
    private static final Set<String> ONGOING = Set.of(
            "begin", "begins", "began", "start", "starts", "started", "opening", "first", "second", "third", "fourth");

    private final Scan scan;
    private final Hit hit;

    Aspect(Scan scan, Hit hit) {
        this.scan = scan;
        this.hit = hit;
    }

    /** Whether the words say that it is over; "finished the first day of" does not. */
    boolean isOver() {
        int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 10);
        int to = Math.min(scan.clauseEnd(hit.at()), hit.end() + 12);
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, OVER) && scan.find(i + 1, i + 4, "day") < 0) {
                return true;
            }
        }
        return hit.frame().id().equals("visit.return");
    }

    /** Whether the words tell of somebody who is there now. */
    boolean isPresent() {
        String id = hit.frame().id();
        boolean perfect =
                scan.find(Math.max(0, hit.at() - 2), hit.at(), "has", "have") >= 0 && !id.equals("visit.verb");
        boolean is = id.equals("visit.be") && scan.is(hit.at(), "is", "are", "been", "being");
        boolean today = id.equals("visit.leave") || id.equals("visit.go") && tellsOfTheseDays();
        return ARRIVALS.contains(id)
                || is
                || today
                || perfect
                || hit.frame().form().equals("noun") && isOnIt();
    }

    private boolean tellsOfTheseDays() {
        return scan.places(When.class, 0, scan.size()).stream()
                .map(i -> Objects.requireNonNull(scan.when(i)).text())
                .anyMatch(words -> words.equalsIgnoreCase("today") || words.equalsIgnoreCase("yesterday"));
    }

    /** Whether somebody sets out or is received: the day told is then the first. */
    boolean isArrival() {
        return ARRIVALS.contains(hit.frame().id()) || hit.frame().id().equals("visit.go");
    }

    /** "on a visit", "during his visit", "begins a visit", "the third day of his visit". */
    private boolean isOnIt() {
        for (int i = Math.max(0, hit.at() - 6); i < hit.at(); i++) {
            boolean on = scan.is(i, "on")
                    && scan.is(i + 1, "a", "an", "his", "her", "their", "its", "state", "official", "working");
            boolean day = scan.isIn(i, ONGOING)
                    && (scan.is(i + 1, "day", "a", "an", "his", "her", "tomorrow")
                            || scan.word(i).startsWith("b"));
            if (on || day || scan.is(i, "during", "while")) {
                return true;
            }
        }
        return scan.find(hit.end(), hit.end() + 3, "begun", "began", "opened") >= 0;
    }
}
