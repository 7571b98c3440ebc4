package org.diplograph.fact;

import java.time.LocalDate;
import java.util.Objects;
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
        return years == 0 || today == null ? null : new EdtfDate(String.valueOf(reckoned(today.getYear()) - years));
    }

    /** The year about now that the sentence names ("in 2026 it will be …"), else this one. */
    private int reckoned(int now) {
        return scan.places(When.class, 0, scan.size()).stream()
                .map(i -> Objects.requireNonNull(scan.when(i)).date())
                .filter(Objects::nonNull)
                .filter(d -> d.text().matches("\\d{4}"))
                .map(d -> Integer.parseInt(d.text()))
                .filter(y -> Math.abs(y - now) < 4)
                .findFirst()
                .orElse(now);
    }

    /** The date told nearest to the act, which is no term of the document itself ("a plan for 2025-2030"). */
    @Nullable
    EdtfDate of(int act, boolean ahead) {
        When best = null;
        int least = Integer.MAX_VALUE;
        for (int i : scan.places(When.class, 0, scan.size())) {
            When when = Objects.requireNonNull(scan.when(i));
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

    /** "for 2025-2030", "until 2030", "since 1998", but not "since 1998, when": how long something lasts. */
    private boolean isTerm(int i, When when) {
        if (scan.is(i + 1, "when") || scan.is(i + 1, ",") && scan.is(i + 2, "when")) {
            return false;
        }
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
