package org.diplograph.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the Extended Date/Time Format (ISO 8601-2, Library of Congress levels 0 to 2 as far as the genre needs):
 * {@code 2025-05-07}, {@code 2025-05}, {@code 2025}, {@code 198X}, {@code XXXX-04-21}, {@code 2025-04~},
 * {@code 2025-05-07/2025-05-08}, {@code 2025-05-07/..}.
 *
 * @param text the EDTF string as known
 */
public record EdtfDate(String text) implements Comparable<EdtfDate> {

    /** Stands in for an unknown year when a day is checked, so that {@code XXXX-02-29} is allowed. */
    private static final int LEAP_YEAR = 2000;

    /** Where month and day begin in a point. */
    private static final int MONTH = 5;

    private static final int DAY = 8;

    private static final Pattern POINT =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(\\d{2}))?(?:-(\\d{2}|XX))?[~?%]?");

    public EdtfDate {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw new DateTimeException("not an EDTF date: " + text);
        }
        for (String end : ends) {
            if (!(ends.length == 2 && (end.equals("..") || end.isEmpty()))) {
                requirePoint(end);
            }
        }
    }

    /** The date that {@code text} writes in EDTF, or empty where it is none. */
    public static Optional<EdtfDate> parse(String text) {
        try {
            return Optional.of(new EdtfDate(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    public static EdtfDate of(LocalDate day) {
        return new EdtfDate(day.toString());
    }

    public static EdtfDate between(EdtfDate first, EdtfDate last) {
        return first.start().equals(last.end()) ? first : new EdtfDate(first.start() + "/" + last.end());
    }

    public boolean isInterval() {
        return text.indexOf('/') >= 0;
    }

    /** The first end of an interval, or the date itself. */
    public String start() {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    /** The last end of an interval, or the date itself. */
    public String end() {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(slash + 1);
    }

    /** The first day that it can mean; empty where the year is unknown or the start is open. */
    public Optional<LocalDate> earliest() {
        return bound(start(), true);
    }

    /** The last day that it can mean; empty where the year is unknown or the end is open. */
    public Optional<LocalDate> latest() {
        return bound(end(), false);
    }

    /** Whether it is one day of a known year. */
    public boolean isDay() {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /** Whether both ends are days. */
    public boolean isDayRange() {
        return text.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}");
    }

    public boolean hasYear() {
        return !text.startsWith("XXXX") && !text.startsWith("..") && !text.startsWith("/");
    }

    /** The same date with {@code year} in the place of an unknown one. */
    public EdtfDate withYear(int year) {
        return new EdtfDate(text.replace("XXXX", String.format("%04d", year)));
    }

    @Override
    public int compareTo(EdtfDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void requirePoint(String point) {
        Matcher m = POINT.matcher(point);
        if (!m.matches()) {
            throw new DateTimeException("not an EDTF date: " + point);
        }
        if (m.group(2) == null) {
            return;
        }
        int year = m.group(1).matches("\\d{4}") ? Integer.parseInt(m.group(1)) : LEAP_YEAR;
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
        if (m.group(3) != null && m.group(3).charAt(0) != 'X' && !month.isValidDay(Integer.parseInt(m.group(3)))) {
            throw new DateTimeException("no such day: " + point);
        }
    }

    /** A bound of a point that has been checked, or is open. */
    private static Optional<LocalDate> bound(String point, boolean first) {
        if (point.length() < MONTH - 1 || point.startsWith("XXXX")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(point.substring(0, MONTH - 1).replace('X', first ? '0' : '9'));
        if (point.length() < DAY - 1) {
            return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(point, MONTH, DAY - 1, 10));
        if (point.length() < DAY + 2 || point.charAt(DAY) == 'X') {
            return Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
        }
        return Optional.of(month.atDay(Integer.parseInt(point, DAY, DAY + 2, 10)));
    }
}
