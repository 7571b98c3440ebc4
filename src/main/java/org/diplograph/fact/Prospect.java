package org.diplograph.fact;

import org.diplograph.fact.Frame.Hit;

/**
 * Whether an encounter is still to come by what the words around it say of somebody's plans, hopes and programme, where
 * no tense tells it.
 */
record Prospect(Scan scan, Hit hit) {

    private static final String[] PROGRAMMES =
            "programme program schedule itinerary agenda calendar diary timetable list".split(" ");
    private static final String[] HOLDS =
            "has includes include foresees foresee is are features feature lists provides".split(" ");
    private static final String[] WISHES = ("wants want wanted hopes hoped wishes wished seeks sought eager keen ready "
                    + "willing prepared unwilling reluctant proposed proposes offered offers refused refuses "
                    + "forward likely unlikely")
            .split(" ");
    private static final String[] MODALS = "may might must should can cannot ought".split(" ");
    private static final String[] DEPARTURES =
            "goes travels heads flies leaves departs proceeds continues sets".split(" ");

    /** "Talks … are on the schedule": how far behind the act its own verb may stand. */
    private static final int REACH = 30;

    boolean isAhead() {
        return isClause() || isWish() || isOnProgramme() || isBehind() || isPurpose() || isOpening();
    }

    /** "when the two meet", "if they talk": not yet, or only perhaps. */
    private boolean isClause() {
        boolean base = scan.is(hit.at(), "meet", "sit", "confer", "talk", "speak", "discuss", "receive", "go", "take");
        int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 8);
        return base
                && scan.find(from, hit.at(), "when", "before", "once", "until", "if") >= 0
                && scan.find(hit.at() - 3, hit.at(), "did", "to") < 0;
    }

    /** "may well speak with", "wants to speak with", "is looking forward to talks with". */
    private boolean isWish() {
        boolean modal = scan.find(hit.at() - 3, hit.at(), MODALS) >= 0;
        int wish = scan.find(hit.at() - 5, hit.at(), WISHES);
        return modal || wish >= 0 && scan.find(wish + 1, hit.at(), "to", "for") >= 0;
    }

    /** "the programme has him sitting down with", "on the agenda of the guests are meetings with". */
    private boolean isOnProgramme() {
        int programme = scan.find(0, hit.at(), PROGRAMMES);
        return programme >= 0 && scan.find(programme, programme + 8, HOLDS) > 0;
    }

    /** "talks await him", "a meeting has been arranged", "talks with X and Y are on the schedule", "is unlikely". */
    private boolean isBehind() {
        boolean awaits = hit.frame().form().equals("with") && scan.find(hit.end(), scan.size(), "awaits", "await") > 0;
        int end = Math.min(scan.clauseEnd(hit.end()), hit.end() + REACH);
        int verb = scan.find(hit.end(), end, "is", "are");
        boolean programme = verb > 0 && scan.is(verb + 1, "on", "in") && scan.find(verb, verb + 5, PROGRAMMES) > 0;
        boolean doubtful = verb > 0 && scan.find(verb, verb + 3, "unlikely", "likely", "possible", "doubtful") > 0;
        return awaits
                || programme
                || doubtful
                || scan.find(hit.end(), hit.end() + 4, "arranged", "scheduled", "planned", "foreseen") > 0;
    }

    /** "goes to Paris for a meeting", "are awaited in Quito". */
    private boolean isPurpose() {
        int leaves = scan.find(hit.at() - 8, hit.at(), DEPARTURES);
        boolean awaited = scan.is(hit.at(), "awaited")
                && scan.find(hit.at() - 3, hit.at(), "is", "are", "was", "were", "be") >= 0
                && scan.find(hit.end(), scan.clauseEnd(hit.end()), "by") < 0;
        return awaited || leaves >= 0 && scan.find(leaves, hit.at(), "for") > 0;
    }

    /** "Besides holding talks with her, he will call on the King". */
    private boolean isOpening() {
        int comma = scan.find(hit.end(), hit.end() + 12, ",");
        return scan.is(0, "besides", "before", "apart", "beyond", "aside", "prior")
                && comma > 0
                && scan.find(comma, comma + 8, "will", "plans", "shall") > 0;
    }
}
