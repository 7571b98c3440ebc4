package org.diplograph.fact;

import java.time.LocalDate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** When a document was made: the year in its name, the day of the act, else the day of which the report is telling. */
record DocumentDate(
        Scan scan,
        Memory memory,
        MeetingBook meetings,
        @Nullable LocalDate today) {

    /** The year that the name tells ("the 1978 treaty"), or null. */
    @Nullable
    EdtfDate inName(DocumentNoun noun) {
        int at = noun.yearAt();
        When when = at < 0 ? null : scan.when(at);
        return at < 0 ? null : when != null ? when.date() : new EdtfDate(scan.text(at));
    }

    /** "25 years of", "the fifteenth anniversary of": so many years before the report; or null. */
    @Nullable
    EdtfDate before(Hit act) {
        int years = 0;
        for (int i = Math.max(0, act.at() - 2); i < act.end(); i++) {
            years = Math.max(years, NumberWords.ofOrdinal(scan.word(i)));
        }
        return years == 0 || today == null ? null : new EdtfDate(String.valueOf(today.getYear() - years));
    }

    /** The date told nearest to the act, which is no term of the document itself ("a plan for 2025-2030"). */
    @Nullable
    EdtfDate of(int act, boolean ahead) {
        When best = null;
        int least = Integer.MAX_VALUE;
        for (int i : scan.places(When.class, 0, scan.size())) {
            When when = java.util.Objects.requireNonNull(scan.when(i));
            int distance = distance(act, i);
            if (date(when, ahead) != null && !isTerm(i, when) && distance < least && distance < 60) {
                best = when;
                least = distance;
            }
        }
        return best == null ? null : date(best, ahead);
    }

    private static @Nullable EdtfDate date(When when, boolean ahead) {
        return ahead ? when.ahead() : when.date();
    }

    private int distance(int act, int i) {
        boolean inClause = i >= scan.clauseStart(act) && i < scan.clauseEnd(act);
        return (i > act ? i - act - 1 : (act - i) * 3 / 2) + (inClause ? 0 : 30);
    }

    /** "for 2025-2030", "until 2030", "since 1998": how long something lasts. */
    private boolean isTerm(int i, When when) {
        boolean years = when.text().matches("(for )?\\d{4} ?[-–] ?\\d{4}");
        return years && !scan.is(i - 1, "in", "between", "from", "during")
                || when.text().matches("(?:for|until|since) .*")
                || scan.is(i - 1, "since", "until", "till", "for")
                || scan.is(i - 1, "the") && scan.is(i - 2, "for");
    }

    /** A year of the past told near the words: "the agreement that abolished visas in 2015". */
    @Nullable
    EdtfDate year(int at) {
        EdtfDate told = of(at, false);
        return told != null && told.text().matches("\\d{4}") && isOver(told) ? told : null;
    }

    boolean isOver(EdtfDate date) {
        LocalDate last = date.latest().orElse(null);
        return last != null && today != null && last.isBefore(today);
    }

    boolean isAhead(@Nullable EdtfDate date) {
        LocalDate first = date == null ? null : date.earliest().orElse(null);
        return first != null && today != null && first.isAfter(today);
    }

    /** The day of a document that has been made, where its sentence tells none. */
    @Nullable
    EdtfDate byReport(Status status) {
        return status == Status.PLANNED || status == Status.IN_FORCE
                ? null
                : memory.day() != null ? memory.day() : meetings.lastDate();
    }
}
