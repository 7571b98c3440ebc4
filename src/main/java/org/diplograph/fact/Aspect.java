package org.diplograph.fact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.lexicon.NumberWords;

/** How a journey stands in the words that tell it: under way ("on a visit", "arrived"), or over ("concluded"). */
final class Aspect {

    /**
     * What can be said of a journey's course: that it is over; that the visitor has left; that somebody arrives, is
     * received, is there; that somebody came or set out; that it has just begun; that somebody "is" there now; that
     * somebody "has been" there of late.
     */
    enum Sign {
        ENDED,
        LEFT,
        PRESENT,
        COMING,
        BEGUN,
        THERE,
        RECENT
    }

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

    /** Forms of frames in which somebody comes to the place, or is met there. */
    private static final Set<String> ARRIVALS = Set.of("arrive", "guest", "airport");

    /** The words of those who meet somebody on arrival, in frames of other forms. */
    private static final Set<String> WELCOMES = Scan.words("receive receives received receiving welcome welcomes "
            + " welcomed welcoming host hosts hosted hosting greet greets greeted");

    /** Frames of a way there: who went yesterday, and is not told to have left, is still there. */
    private static final Set<String> WAYS = Set.of("to", "leave", "lead");

    private static final Set<String> REACHES = Scan.words("reached got gets crossed crosses");
    private static final Set<String> ONGOING = Scan.words(
            "begin begins began begun start starts started opening opens opened" + " first second third fourth fifth");
    private static final String[] BEGUN = "begun started opened embarked kicked launched entered".split(" ");

    private final Scan scan;
    private final Hit hit;

    Aspect(Scan scan, Hit hit) {
        this.scan = scan;
        this.hit = hit;
    }

    /** What the words say of the course of the journey. */
    Set<Sign> signs() {
        Map<Sign, Boolean> told = new EnumMap<>(Sign.class);
        told.put(Sign.ENDED, isOver());
        told.put(Sign.PRESENT, isPresent());
        told.put(Sign.COMING, isComing());
        told.put(Sign.BEGUN, isJustBegun());
        told.put(Sign.THERE, isThere());
        told.put(Sign.RECENT, isExperience());
        told.values().removeIf(is -> !is);
        return told.keySet();
    }

    /** "is on a visit", "is in Hanoi": told in the present. */
    private boolean isThere() {
        boolean on = scan.is(hit.at(), "visit", "trip", "tour", "stay", "journey", "mission")
                && scan.find(hit.at() - 7, hit.at() - 1, "is", "are") >= 0;
        int day = scan.find(hit.at() - 6, hit.at(), "day");
        boolean nth = scan.is(day + 1, "of") && NumberWords.ofOrdinal(scan.word(day - 1)) > 1;
        return nth || hit.frame().form().equals("stay") && scan.is(hit.at(), "is", "are") || on && isOnIt();
    }

    /** Whether the words say that it is over; "finished the first day of" does not. */
    private boolean isOver() {
        int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 10);
        int to = Math.min(scan.clauseEnd(hit.at()), hit.end() + 12);
        for (int i = from; i < to; i++) {
            boolean aside = scan.find(i, hit.at(), ",") >= 0;
            if (scan.isIn(i, OVER) && !aside && scan.find(i + 1, i + 4, "day") < 0) {
                return true;
            }
        }
        String form = hit.frame().form();
        return form.equals("from") || form.equals("left") || form.equals("behind") || form.equals("farewell");
    }

    /** Whether the words tell of somebody who is there now. */
    private boolean isPresent() {
        boolean object = hit.frame().form().equals("object");
        boolean perfect = isPerfect() && !isExperience() && !object;
        boolean is = hit.frame().form().equals("stay") && scan.is(hit.at(), "is", "are", "being")
                || hit.frame().isStay() && scan.is(hit.at(), "been") && !isExperience();
        boolean noun = hit.frame().form().equals("noun");
        return isArrivalThere() || is || perfect || noun && (isOnIt() || isBeingPaid());
    }

    /** Whether the words tell how somebody gets there, be it by setting out. */
    private boolean isComing() {
        return isArrivalThere() || WAYS.contains(hit.frame().form()) || scan.isIn(hit.at(), REACHES);
    }

    /** "has begun a visit", "has just arrived": it has begun by the time of the report. */
    private boolean isJustBegun() {
        boolean begun = scan.find(Math.max(0, hit.at() - 6), hit.at(), BEGUN) >= 0;
        int has = scan.find(Math.max(0, hit.at() - (begun ? 9 : 3)), hit.at(), "has", "have");
        return has >= 0 && (begun || hit.frame().form().equals("arrive"))
                || scan.find(Math.max(0, hit.at() - 2), hit.at(), "just") >= 0 && isArrivalThere();
    }

    /** Whether somebody sets out or is received: the day told is then the first. */
    boolean isArrival() {
        return isArrivalThere() || hit.frame().form().equals("to");
    }

    private boolean isArrivalThere() {
        return ARRIVALS.contains(hit.frame().form()) || scan.isIn(hit.at(), WELCOMES);
    }

    private boolean isPerfect() {
        return scan.find(Math.max(0, hit.at() - 2), hit.at(), "has", "have") >= 0;
    }

    /** "has been to", "has been on a visit", "had been in": over, unless it goes on "since" then. */
    private boolean isExperience() {
        int been = scan.find(Math.max(0, hit.at() - 5), hit.at() + 1, "been");
        boolean goesOn = scan.find(hit.at(), scan.size(), "since", "for") >= 0;
        boolean had = been > 0 && scan.find(Math.max(0, been - 2), been, "had") >= 0;
        return been >= 0 && (had || !goesOn);
    }

    /** "the visit which X is now paying to Ghana". */
    private boolean isBeingPaid() {
        int paying = scan.find(hit.end(), hit.end() + 24, "paying", "making");
        return paying >= 0 && scan.find(paying - 3, paying, "is", "are") >= 0;
    }

    /** "on a visit", "during his visit", "begins a visit", "the third day of his visit". */
    private boolean isOnIt() {
        for (int i = Math.max(0, hit.at() - 6); i < hit.at(); i++) {
            boolean on = scan.is(i, "on")
                    && !isExperience()
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
