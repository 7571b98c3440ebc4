package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** A visit as the report tells it bit by bit. */
final class VisitDraft {

    static final String UNSPECIFIED = "unspecified";

    final Agent visitor;
    final State receiving;
    final Set<Place> places = new LinkedHashSet<>();
    final List<Evidence> evidence = new ArrayList<>();
    String kind = UNSPECIFIED;

    @Nullable
    EdtfDate date;

    int days;

    /** Whether the report says that it is over. */
    boolean ended;

    /** Whether it is told as of these days: somebody arrives, is there, is received while visiting. */
    boolean present;

    /** Null for a visit that the report denies; it is dropped unless a later sentence calls it off or tells it. */
    @Nullable
    Status status;

    @Nullable
    Agent host;

    @Nullable
    Agent invitedBy;

    VisitDraft(Agent visitor, State receiving, @Nullable Status status) {
        this.visitor = visitor;
        this.receiving = receiving;
        this.status = status;
    }

    /** Whether another telling can mean this visit: nothing in date or standing speaks against. */
    boolean mayBe(VisitDraft other, Succession states) {
        if (!visitor.equals(other.visitor) || !states.same(receiving, other.receiving)) {
            return false;
        }
        if (date == null || other.date == null) {
            boolean historic = isHistoric() || other.isHistoric();
            return !historic || status == other.status;
        }
        return close(date, other.date);
    }

    boolean isHistoric() {
        return date != null && date.text().matches("\\d{3}[\\dX][~]?|\\d{4}/\\d{4}");
    }

    static boolean close(EdtfDate a, EdtfDate b) {
        LocalDate a1 = a.earliest().orElse(null);
        LocalDate a2 = a.latest().orElse(null);
        LocalDate b1 = b.earliest().orElse(null);
        LocalDate b2 = b.latest().orElse(null);
        if (a1 == null || a2 == null || b1 == null || b2 == null) {
            return true;
        }
        return !a1.minusDays(6).isAfter(b2) && !b1.minusDays(6).isAfter(a2);
    }

    /** Takes in what another telling of the same visit adds. */
    void add(VisitDraft other) {
        places.addAll(other.places);
        evidence.addAll(other.evidence);
        kind = kind.equals(UNSPECIFIED) ? other.kind : kind;
        days = days == 0 ? other.days : days;
        ended |= other.ended;
        present |= other.present;
        host = host == null ? other.host : host;
        invitedBy = invitedBy == null ? other.invitedBy : invitedBy;
        date = date == null ? other.date : better(date, other.date);
        if (status == null
                || status == Status.INVITED
                || other.status == Status.CANCELLED
                || status == Status.PLANNED && other.status == Status.ONGOING && (other.present || other.date != null)
                || status == Status.COMPLETED && other.status == Status.ONGOING) {
            status = other.status;
        }
    }

    private static EdtfDate better(EdtfDate mine, @Nullable EdtfDate other) {
        if (other == null || mine.isInterval()) {
            return mine;
        }
        if (other.start().equals("..") && mine.isDay()) {
            return mine.text().compareTo(other.end()) < 0 ? new EdtfDate(mine.text() + "/" + other.end()) : mine;
        }
        boolean finer = other.isInterval()
                && other.isDayRange()
                && (!mine.isDay() || other.start().compareTo(mine.text()) <= 0);
        return finer
                        || !mine.isDay()
                                && other.isDay()
                                && other.text()
                                        .startsWith(mine.text()
                                                .substring(
                                                        0,
                                                        Math.min(4, mine.text().length())))
                ? other
                : mine;
    }

    /** Takes {@code last} for the last day, where the first is known and lies no more than a month before. */
    void endOn(EdtfDate last) {
        if (date == null || !date.isDay() || !last.isDay()) {
            return;
        }
        LocalDate first = LocalDate.parse(date.text());
        LocalDate end = LocalDate.parse(last.text());
        if (end.isAfter(first) && !end.isAfter(first.plusMonths(1))) {
            date = new EdtfDate(first + "/" + end);
        }
    }

    /** The date with the end that a told duration gives. */
    @Nullable
    EdtfDate span() {
        if (date == null || days < 2 || !date.isDay()) {
            return date;
        }
        return new EdtfDate(date.text() + "/" + LocalDate.parse(date.text()).plusDays(days - 1L));
    }

    /**
     * What the day of publication tells: who arrived yesterday and has not left is still there.
     *
     * @param met the last day on which the visitor is told to have met somebody, or null
     */
    void settle(@Nullable LocalDate today, @Nullable EdtfDate published, @Nullable EdtfDate met) {
        if (today == null || published == null || status != Status.COMPLETED && status != Status.ONGOING) {
            return;
        }
        if (date == null && present && !ended) {
            status = Status.ONGOING;
            date = met != null && close(met, published) && met.isDay()
                    ? met
                    : new EdtfDate(published
                            .text()
                            .substring(0, Math.min(7, published.text().length())));
        } else if (date != null && status == Status.COMPLETED && !ended && isUnderWay(today)) {
            status = Status.ONGOING;
        }
    }

    private boolean isUnderWay(LocalDate today) {
        EdtfDate told = span();
        LocalDate first = told == null ? null : told.earliest().orElse(null);
        LocalDate last = told == null ? null : told.latest().orElse(null);
        if (told == null
                || first == null
                || last == null
                || first.isAfter(today)
                || !told.start().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        boolean lastDay = last.equals(today);
        return told.isInterval()
                ? lastDay && present || last.isAfter(today)
                : present && !first.isBefore(today.minusDays(1));
    }

    Visit fact(String key, @Nullable Agent sending, Allegiance allegiance) {
        Status told = Objects.requireNonNull(status);
        return new Visit(
                key,
                allegiance.settled(visitor),
                sending,
                receiving,
                List.copyOf(places),
                kind,
                span(),
                told,
                host,
                invitedBy,
                null,
                evidence);
    }
}
