package org.diplograph.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** When two dates may be one, and how much a date says. */
final class Dates {

    /** Stands in where both years are unknown. */
    private static final int ANY_YEAR = 2000;

    private static final int LONGEST_STAY = 10;

    /**
     * The days that a date can mean, as numbers: a first, quick look before {@link Dates#fit}.
     *
     * @param from the first, as days since 1970, or the least number
     * @param to the last, or the greatest number
     */
    record Days(long from, long to) {

        /** Of a date without year or bounds, or of none. */
        static final Days ANY = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

        static Days of(EdtfDate date) {
            return date.hasYear()
                    ? new Days(
                            date.earliest().map(LocalDate::toEpochDay).orElse(ANY.from),
                            date.latest().map(LocalDate::toEpochDay).orElse(ANY.to))
                    : ANY;
        }

        /** False only where the two dates are more than {@code slack} days apart. */
        boolean mayMeet(Days other, int slack) {
            return startsBy(other, slack) && other.startsBy(this, slack);
        }

        private boolean startsBy(Days other, int slack) {
            return other.to == ANY.to || from <= other.to + slack;
        }
    }

    private Dates() {}

    /** Whether the two can mean the same time, with {@code slack} days between two that are told to the day. */
    static boolean fit(EdtfDate one, EdtfDate other, int slack) {
        if (!one.hasYear() && !other.hasYear()) {
            return overlap(one.withYear(ANY_YEAR), other.withYear(ANY_YEAR), slack);
        }
        if (!one.hasYear()) {
            return yearsOf(other).anyMatch(year -> overlapIn(one, year, other, slack));
        }
        return other.hasYear() ? overlap(one, other, slack) : fit(other, one, slack);
    }

    /** The one year in which a date without a year fits another, where there is exactly one. */
    static Optional<Integer> yearFor(EdtfDate open, EdtfDate proof) {
        int[] years = proof.hasYear()
                ? yearsOf(proof)
                        .filter(year -> overlapIn(open, year, proof, 0))
                        .limit(2)
                        .toArray()
                : new int[0];
        return years.length == 1 ? Optional.of(years[0]) : Optional.empty();
    }

    /** Days that the date leaves open, as if its year were known; unbounded dates leave very many. */
    static long width(EdtfDate date) {
        EdtfDate known = date.hasYear() ? date : withYear(date, ANY_YEAR).orElse(date);
        Optional<LocalDate> from = known.earliest();
        Optional<LocalDate> to = known.latest();
        return from.isEmpty() || to.isEmpty() ? Integer.MAX_VALUE : ChronoUnit.DAYS.between(from.get(), to.get());
    }

    /** Told to the day, or as a stay of some days. */
    static boolean isPrecise(@Nullable EdtfDate date) {
        return date != null && date.hasYear() && width(date) <= LONGEST_STAY;
    }

    private static java.util.stream.IntStream yearsOf(EdtfDate date) {
        Optional<LocalDate> from = date.earliest();
        Optional<LocalDate> to = date.latest();
        return from.isEmpty() || to.isEmpty()
                ? java.util.stream.IntStream.empty()
                : java.util.stream.IntStream.rangeClosed(
                        from.get().getYear(), to.get().getYear());
    }

    private static boolean overlapIn(EdtfDate open, int year, EdtfDate other, int slack) {
        return withYear(open, year).map(date -> overlap(date, other, slack)).orElse(false);
    }

    /** 29 February has no place in most years. */
    private static Optional<EdtfDate> withYear(EdtfDate date, int year) {
        return EdtfDate.parse(date.text().replace("XXXX", String.format("%04d", year)));
    }

    private static boolean overlap(EdtfDate one, EdtfDate other, int slack) {
        int gap = width(one) <= LONGEST_STAY && width(other) <= LONGEST_STAY ? slack : 0;
        return startsBy(one, other, gap) && startsBy(other, one, gap);
    }

    private static boolean startsBy(EdtfDate one, EdtfDate other, int gap) {
        LocalDate from = one.earliest().orElse(LocalDate.MIN);
        LocalDate to = other.latest().orElse(LocalDate.MAX);
        return to.equals(LocalDate.MAX) || !from.isAfter(to.plusDays(gap));
    }
}
