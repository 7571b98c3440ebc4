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
 */
record Claim<F extends Fact>(
        Source source, Report report, F fact, @Nullable EdtfDate date) {

    private static final int RECENT = 30;
    private static final int SOON = 180;
    private static final int TIME_ZONES = 3;

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
