package org.diplograph.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.model.View.Source;
import org.jspecify.annotations.Nullable;

/**
 * A fact of one report in canonical names.
 *
 * @param report where it stands
 * @param date its own date, else that of the visit that it is a part of, else null
 * @param days those that it can mean, worked out once since nearly all pairs of claims are told apart by them
 */
record Claim<F extends Fact>(
        Source source, Report report, F fact, @Nullable EdtfDate date, Dates.Days days) {

    private static final int RECENT = 30;
    private static final int SOON = 180;
    private static final int TIME_ZONES = 3;

    /** A claim with the days that it can mean. */
    static <F extends Fact> Claim<F> of(Source source, Report report, F fact, @Nullable EdtfDate date) {
        Claim<F> undated = new Claim<>(source, report, fact, date, Dates.Days.ANY);
        return undated.of(fact, undated.time().map(Dates.Days::of).orElse(Dates.Days.ANY));
    }

    /** The same claim as one of a narrower type. */
    <G extends Fact> Claim<G> as(Class<G> kind) {
        return of(kind.cast(fact), days);
    }

    private <G extends Fact> Claim<G> of(G same, Dates.Days when) {
        return new Claim<>(source, report, same, date, when);
    }

    boolean sameReport(Claim<?> other) {
        return source.report().equals(other.source.report());
    }

    /** The date, or where there is none, the time around publication that a report means by leaving it out. */
    Optional<EdtfDate> time() {
        if (date != null) {
            return Optional.of(date);
        }
        return report.article().publishedDate().flatMap(EdtfDate::latest).flatMap(this::around);
    }

    private Optional<EdtfDate> around(LocalDate published) {
        if (!(fact instanceof Fact.Event event) || event.status() == Status.IN_FORCE) {
            return Optional.empty();
        }
        boolean ahead = event.status() == Status.PLANNED || event.status() == Status.INVITED;
        LocalDate from = ahead ? published : published.minusDays(RECENT);
        LocalDate to = published.plusDays(ahead ? SOON : TIME_ZONES);
        return Optional.of(new EdtfDate(from + "/" + to));
    }
}
