package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Aspect.Sign;
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

    /** For how many days after an arrival "is on a visit" is believed. */
    private static final int STAY = 6;

    final Agent visitor;
    final State receiving;
    final Set<Place> places = new LinkedHashSet<>();
    final List<Evidence> evidence = new ArrayList<>();
    String kind = UNSPECIFIED;

    @Nullable
    EdtfDate date;

    /** The last day, where it is told before the first. */
    private @Nullable EdtfDate last;

    int days;

    /** What the report says of its course. */
    final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    /** Whether a table tells it by its own fields; whatever else is told of that State is part of it. */
    boolean recorded;

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

    boolean is(Sign sign) {
        return signs.contains(sign);
    }

    /** Whether the guest has come. */
    boolean isReal() {
        return status == Status.COMPLETED || status == Status.ONGOING;
    }

    /** Whether another telling can mean this visit: nothing in date or standing speaks against. */
    boolean mayBe(VisitDraft other, Succession states) {
        return visitor.equals(other.visitor) && mayBeNamed(other, states);
    }

    /** Whether another telling can mean this visit, whatever it calls the visitor. */
    boolean mayBeNamed(VisitDraft other, Succession states) {
        if (!states.same(receiving, other.receiving)) {
            return false;
        }
        if (recorded) {
            return true;
        }
        if (date == null || other.date == null) {
            boolean historic = isHistoric() || other.isHistoric();
            return !historic || status == other.status;
        }
        return close(date, other.date);
    }

    /** Whether one act tells both: "A and B arrived". */
    boolean sharesWords(VisitDraft other) {
        return evidence.stream()
                .anyMatch(mine -> other.evidence.stream()
                        .anyMatch(his -> mine.pattern().equals(his.pattern())
                                && mine.span().overlaps(his.span())));
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
        last = last == null ? other.last : last;
        signs.addAll(other.signs);
        host = host == null ? other.host : host;
        invitedBy = invitedBy == null ? other.invitedBy : invitedBy;
        if (recorded) {
            return;
        }
        date = date == null ? other.date : better(date, other.date);
        if (status == null
                || status == Status.INVITED
                || other.status == Status.CANCELLED
                || status == Status.PLANNED
                        && other.status == Status.ONGOING
                        && (other.is(Sign.PRESENT) || other.date != null)
                || status == Status.COMPLETED && other.status == Status.ONGOING) {
            status = other.status;
        }
    }

    private static EdtfDate better(EdtfDate mine, @Nullable EdtfDate other) {
        if (other == null || mine.isInterval() && !mine.start().equals("..")) {
            return mine;
        }
        if (mine.isInterval()) {
            boolean first = other.isDay() && other.text().compareTo(mine.end()) < 0;
            return first ? new EdtfDate(other.text() + "/" + mine.end()) : other.isInterval() ? other : mine;
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
        if (recorded) {
            return;
        }
        if (date == null && last.isDay()) {
            this.last = last;
        }
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
        if (recorded) {
            return date;
        }
        if (date != null && days > 1 && date.start().equals("..") && date.isInterval()) {
            return new EdtfDate(LocalDate.parse(date.end()).minusDays(days - 1L) + "/" + date.end());
        }
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
        if (last != null && status != Status.INVITED) {
            date = date == null ? upTo(last, met) : better(date, new EdtfDate("../" + last));
        }
        if (today == null || published == null || status != Status.COMPLETED && status != Status.ONGOING) {
            return;
        }
        boolean now = is(Sign.PRESENT) && !is(Sign.ENDED);
        if (date == null && (now || is(Sign.RECENT))) {
            status = now ? Status.ONGOING : status;
            date = met != null && close(met, published) && met.isDay()
                    ? met
                    : is(Sign.BEGUN)
                            ? published
                            : new EdtfDate(published
                                    .text()
                                    .substring(0, Math.min(7, published.text().length())));
        } else if (date != null
                && status == Status.COMPLETED
                && !is(Sign.ENDED)
                && (isUnderWay(today) || is(Sign.PRESENT) && !published.isDay() && date.equals(published))) {
            status = Status.ONGOING;
        } else if (date != null && status == Status.ONGOING && (isPast(today) || is(Sign.LEFT))) {
            status = Status.COMPLETED;
        }
    }

    /** The days up to the last one: from a meeting held there on, else from the same month; early in a month, open. */
    private static EdtfDate upTo(EdtfDate last, @Nullable EdtfDate met) {
        boolean seen = met != null && met.isDay() && met.text().compareTo(last.text()) < 0 && close(met, last);
        boolean early = LocalDate.parse(last.text()).getDayOfMonth() <= STAY;
        String first = seen
                ? Objects.requireNonNull(met).text()
                : early ? ".." : last.text().substring(0, 7);
        return new EdtfDate(first + "/" + last);
    }

    /** Whether its last day is told and lies before today. */
    private boolean isPast(LocalDate today) {
        EdtfDate told = span();
        LocalDate last = told == null ? null : told.latest().orElse(null);
        return last != null && (days > 0 || Objects.requireNonNull(told).isInterval()) && last.isBefore(today);
    }

    private boolean isUnderWay(LocalDate today) {
        EdtfDate told = span();
        LocalDate last = told == null ? null : told.latest().orElse(null);
        if (told == null || last == null) {
            return false;
        }
        boolean lasts = last.equals(today) && is(Sign.PRESENT) || last.isAfter(today);
        if (told.isInterval() && told.start().equals("..")) {
            return lasts;
        }
        LocalDate first = told.earliest().orElse(null);
        if (first == null || first.isAfter(today) || !told.start().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        boolean fresh = is(Sign.THERE)
                ? !first.isBefore(today.minusDays(STAY))
                : (is(Sign.PRESENT) || is(Sign.COMING)) && days != 1 && !first.isBefore(today.minusDays(1));
        return told.isInterval() ? lasts : fresh;
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
