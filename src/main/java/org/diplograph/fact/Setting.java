package org.diplograph.fact;

import java.util.Set;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Word;
import org.jspecify.annotations.Nullable;

/** When and where a sentence sets what it tells. */
record Setting(Scan scan) {

    private static final Set<String> SAYING = Set.of(("said says announced announces reported reports told confirmed"
                    + " confirms disclosed revealed declared stated tweeted wrote informed added")
            .split(" "));

    private static final Set<String> PARTS_OF_TIME = Scan.words("morning afternoon evening night day days week weekend "
            + "month months course end ending beginning start middle half part hours eve summer spring autumn winter "
            + "fall as quarter");

    /** How many words farther away a date seems behind "and". */
    private static final int NEXT_CLAUSE = 6;

    /** The date told nearest to the act, in its own clause first. */
    @Nullable
    When when(int at, int end) {
        When best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (int i : scan.places(When.class, 0, scan.size())) {
            boolean inClause = i >= scan.clauseStart(at) && i < scan.clauseEnd(at);
            boolean relative = i >= end && opensRelative(end, i);
            int next = i > end && scan.find(end, i, "and", "then") >= 0 ? NEXT_CLAUSE : 0;
            int distance =
                    (i >= end ? i - end + next : (at - i) * 3 / 2) + (inClause && !relative && !isOfSaying(i) ? 0 : 30);
            When when = scan.when(i);
            boolean span = when != null
                    && when.text().matches("\\d{4} ?[-–] ?\\d{4}")
                    && !scan.is(i - 1, "in", "between", "from", "during");
            boolean since = span
                    || scan.is(i - 1, "since")
                    || when != null && when.text().startsWith("since");
            if (when != null
                    && when.date() != null
                    && !since
                    && !isOfSaying(i)
                    && !isOfNoun(i, end)
                    && !isDenied(i)
                    && distance < bestDistance
                    && distance < 60) {
                best = when;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** "the ministry announced on Monday": the day on which something is said is no day of what is said. */
    boolean isOfSaying(int date) {
        int on = scan.is(date - 1, "on", "late", "early") ? date - 1 : date;
        boolean said = scan.isIn(on - 1, SAYING) || scan.is(on - 1, "known") && scan.is(on - 2, "made");
        return said && !scan.is(on - 2, "as", "had");
    }

    /** "apologized for the shooting of last week": a day that belongs to another noun than the act's own. */
    private boolean isOfNoun(int date, int end) {
        int noun = date - 2;
        return scan.is(date - 1, "of")
                && noun >= end
                && !scan.isIn(noun, PARTS_OF_TIME)
                && scan.at(noun) instanceof Word;
    }

    /** "not on the night of May 22 but on the following morning". */
    boolean isDenied(int date) {
        int not = scan.find(date - 6, date, "not");
        return not >= 0
                && scan.find(date + 1, date + 3, "but") > 0
                && scan.places(Chunk.Who.class, not, date).isEmpty();
    }

    /** Whether a relative clause begins between the act and a date: "met X, who arrived on Monday". */
    private boolean opensRelative(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean pronoun = scan.is(i, "who", "whom", "whose", "which") && !scan.isPreposition(i - 1);
            if (pronoun && scan.find(i + 1, to, ",") < 0) {
                return true;
            }
        }
        return false;
    }

    /** The place that the sentence says it is in, or null. */
    @Nullable
    Where place() {
        for (int i : scan.places(Where.class, 0, scan.size())) {
            Where where = scan.where(i);
            if (where != null
                    && where.place() != null
                    && (scan.is(i - 1, "in", "at") || scan.is(i - 1, "the") && scan.is(i - 2, "in", "at"))) {
                return where;
            }
        }
        return null;
    }

    /** The date that is said of the somebody at {@code at} alone: "A (1959)", "A, in 1959,"; or null. */
    @Nullable
    When aside(int at) {
        int date = at >= 0 && scan.is(at + 1, ",", "(") ? scan.whenFrom(scan.is(at + 1, ",") ? at + 2 : at + 1) : -1;
        return date >= 0 && scan.is(date + 1, ",", ")") ? scan.when(date) : null;
    }
}
