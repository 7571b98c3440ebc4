package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private boolean isHistoric() {
        return date != null && date.text().matches("\\d{3}[\\dX]|\\d{4}/\\d{4}");
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
        host = host == null ? other.host : host;
        invitedBy = invitedBy == null ? other.invitedBy : invitedBy;
        date = date == null ? other.date : better(date, other.date);
        if (status == null
                || status == Status.INVITED
                || other.status == Status.CANCELLED
                || status == Status.PLANNED && other.status == Status.ONGOING) {
            status = other.status;
        }
    }

    private static EdtfDate better(EdtfDate mine, @Nullable EdtfDate other) {
        if (other == null || mine.isInterval()) {
            return mine;
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

    /** The date with the end that a told duration gives. */
    @Nullable
    EdtfDate span() {
        if (date == null || days < 2 || !date.isDay()) {
            return date;
        }
        return new EdtfDate(date.text() + "/" + LocalDate.parse(date.text()).plusDays(days - 1L));
    }

    Visit fact(String key, @Nullable Agent sending) {
        Status told = java.util.Objects.requireNonNull(status);
        return new Visit(
                key,
                visitor,
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
