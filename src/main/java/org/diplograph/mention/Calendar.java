package org.diplograph.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** Reckons dates from the day of publication, as precisely as that day is known. */
final class Calendar {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int HALF_A_YEAR = 183;

    private final @Nullable EdtfDate published;
    private final @Nullable LocalDate day;

    Calendar(@Nullable EdtfDate published) {
        this.published = published != null && published.hasYear() ? published : null;
        this.day = published != null && published.isDay() ? LocalDate.parse(published.text()) : null;
    }

    /** What "that day" and "in the same year" mean: the last day, month and year that the report has named. */
    private @Nullable LocalDate lastDay;

    private @Nullable YearMonth lastMonth;
    private @Nullable String lastYear;

    /** Takes note of a date that the report tells. */
    void note(@Nullable EdtfDate date) {
        if (date == null || !date.text().matches("\\d{4}.*")) {
            return;
        }
        lastYear = date.text().substring(0, 4);
        if (date.text().matches("\\d{4}-\\d{2}.*")) {
            lastMonth = YearMonth.parse(date.text().substring(0, 7));
        }
        if (date.isDay()) {
            lastDay = LocalDate.parse(date.text());
        }
    }

    static int monthOf(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    String year() {
        return published == null ? "XXXX" : published.text().substring(0, 4);
    }

    String yearsAway(int years) {
        return published == null ? "XXXX" : String.valueOf(Integer.parseInt(year()) + years);
    }

    @Nullable
    When of(MatchResult m, String edtf) {
        return when(m, edtf, edtf);
    }

    @Nullable
    When day(MatchResult m, @Nullable String year, int month, int day) {
        String y = year != null ? year : nearestYear(month, day);
        String edtf = String.format("%s-%02d-%02d", y, month, day);
        return when(m, edtf, edtf);
    }

    @Nullable
    When days(MatchResult m, @Nullable String year, int month1, int day1, int month2, int day2) {
        String last = year != null ? year : nearestYear(month2, day2);
        String first = month1 > month2 && !last.equals("XXXX") ? String.valueOf(Integer.parseInt(last) - 1) : last;
        String edtf = String.format("%s-%02d-%02d/%s-%02d-%02d", first, month1, day1, last, month2, day2);
        return when(m, edtf, edtf);
    }

    @Nullable
    When span(MatchResult m, String first, String last) {
        return of(m, first + "/" + last);
    }

    @Nullable
    When month(MatchResult m, int month, @Nullable String year) {
        String words = m.group().toLowerCase(Locale.ROOT);
        if (year != null) {
            String edtf = String.format("%s-%02d", year, month);
            return when(m, edtf, edtf);
        }
        if (published == null) {
            return of(m, String.format("XXXX-%02d", month));
        }
        if (published.text().length() == 4) {
            return of(m, String.format("%s-%02d", published.text(), month));
        }
        YearMonth now = YearMonth.from(published.earliest().orElse(LocalDate.EPOCH));
        YearMonth past = YearMonth.of(now.getYear() - (month > now.getMonthValue() ? 1 : 0), month);
        YearMonth ahead = YearMonth.of(now.getYear() + (month < now.getMonthValue() ? 1 : 0), month);
        if (words.startsWith("next") || words.startsWith("the coming")) {
            past = ahead;
        }
        return when(m, past.toString(), words.startsWith("last") ? past.toString() : ahead.toString());
    }

    @Nullable
    When partOfMonth(MatchResult m, String part, int month, @Nullable String year) {
        String words = m.group().toLowerCase(Locale.ROOT);
        When whole = month(m, month, year == null && words.endsWith("this year") ? year() : year);
        if (whole == null
                || whole.date() == null
                || !whole.date().text().matches("\\d{4}-\\d{2}")
                || !part.endsWith("half of")) {
            return whole;
        }
        YearMonth ym = YearMonth.parse(whole.date().text());
        String edtf = part.toLowerCase(Locale.ROOT).startsWith("first")
                ? ym.atDay(1) + "/" + ym.atDay(15)
                : ym.atDay(16) + "/" + ym.atEndOfMonth();
        return when(m, edtf, edtf);
    }

    @Nullable
    When weekday(MatchResult m) {
        String name = m.group(2) != null ? m.group(2) : m.group(3);
        if (day == null || name == null) {
            return unknown();
        }
        if (m.group(4) != null) {
            return day(m, null, day.getMonthValue(), Integer.parseInt(m.group(4)));
        }
        DayOfWeek weekday = weekday(name);
        String which = m.group(1) == null ? "" : m.group(1).toLowerCase(Locale.ROOT);
        LocalDate past = day.with(
                which.equals("last") ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
        LocalDate ahead = day.with(
                which.equals("next") ? TemporalAdjusters.next(weekday) : TemporalAdjusters.nextOrSame(weekday));
        if (which.equals("next") || which.equals("the coming")) {
            past = ahead;
        }
        return when(m, past.toString(), which.equals("last") ? past.toString() : ahead.toString());
    }

    @Nullable
    When daysAway(MatchResult m, int days) {
        if (published == null) {
            return unknown();
        }
        String edtf = day == null ? published.text() : day.plusDays(days).toString();
        return when(m, edtf, edtf);
    }

    @Nullable
    When ago(MatchResult m) {
        LocalDate from = published == null ? null : published.earliest().orElse(null);
        return from == null ? unknown() : away(m, from, -count(m.group(1)), m.group(2));
    }

    /** "two days later", "the previous month": reckoned from the last date that the report has told. */
    @Nullable
    When away(MatchResult m, String number, String unit, String direction) {
        boolean back =
                List.of("earlier", "before", "previous", "preceding").contains(direction.toLowerCase(Locale.ROOT));
        LocalDate from = switch (unit.toLowerCase(Locale.ROOT)) {
            case "month" -> lastMonth == null ? day : lastMonth.atDay(1);
            case "year", "decade" -> lastYear == null ? day : LocalDate.of(Integer.parseInt(lastYear), 1, 1);
            default -> lastDay == null && lastMonth == null ? day : lastDay;
        };
        return from == null ? unknown() : away(m, from, back ? -count(number) : count(number), unit);
    }

    private @Nullable When away(MatchResult m, LocalDate from, int n, String unit) {
        String edtf = switch (unit.toLowerCase(Locale.ROOT)) {
            case "week", "fortnight" -> weeksAway(from, unit.equalsIgnoreCase("week") ? n : 2 * n);
            case "month" -> YearMonth.from(from).plusMonths(n).toString();
            case "decade" -> from.getYear() + 10 * n + "~";
            case "year" -> String.valueOf(from.getYear() + n);
            default -> from.plusDays(n).toString();
        };
        return of(m, edtf);
    }

    /** Weeks are told roughly: about a day where it is one, about a month where they are more. */
    private static String weeksAway(LocalDate from, int weeks) {
        LocalDate day = from.plusWeeks(weeks);
        return (Math.abs(weeks) == 1 ? day : YearMonth.from(day)) + "~";
    }

    private static int count(String number) {
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "zero" -> 0;
            case "a", "an" -> 1;
            default -> number.matches("\\d+") ? Integer.parseInt(number) : NumberWords.of(number);
        };
    }

    private static When unknown() {
        return new When(new Span(0, 0), "", null, null);
    }

    /** The year told last, or null. */
    @Nullable
    String toldYear() {
        return lastYear;
    }

    /** "in the same month", "that year". */
    @Nullable
    When same(MatchResult m, String unit) {
        Object last = unit.equalsIgnoreCase("year") ? lastYear : lastMonth;
        return last == null ? unknown() : of(m, last.toString());
    }

    /** "on the 25th": of the month that the report tells of, or of the one nearest to its own day. */
    @Nullable
    When dayOfMonth(MatchResult m, int dayOfMonth) {
        YearMonth month = day != null ? YearMonth.from(day) : lastMonth;
        if (month == null || !month.isValidDay(dayOfMonth)) {
            return null;
        }
        return of(m, month.atDay(dayOfMonth).toString());
    }

    @Nullable
    When unit(MatchResult m, String which, String unit) {
        LocalDate from = published == null ? null : published.earliest().orElse(null);
        if (from == null) {
            return unknown();
        }
        String w = which.toLowerCase(Locale.ROOT);
        int away = w.equals("last") || w.endsWith("past") ? -1 : w.equals("next") || w.endsWith("coming") ? 1 : 0;
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week" -> day == null ? of(m, YearMonth.from(from).toString()) : week(m, day.plusWeeks(away));
            case "weekend" -> day == null ? of(m, YearMonth.from(from).toString()) : weekend(m, day, away);
            case "month" -> of(m, YearMonth.from(from).plusMonths(away).toString());
            default -> of(m, String.valueOf(from.getYear() + away));
        };
    }

    private @Nullable When week(MatchResult m, LocalDate inWeek) {
        LocalDate monday = inWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(m, monday + "/" + monday.plusDays(6));
    }

    private @Nullable When weekend(MatchResult m, LocalDate today, int away) {
        LocalDate past = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate told = away > 0 ? next : past;
        LocalDate ahead = away < 0 ? past : next;
        return when(m, told + "/" + told.plusDays(1), ahead + "/" + ahead.plusDays(1));
    }

    /** "from Monday to Wednesday": the last ones before the report, or the next ones after it. */
    @Nullable
    When weekdays(MatchResult m) {
        if (day == null) {
            return unknown();
        }
        String which = m.group(1) == null ? "" : m.group(1).strip().toLowerCase(Locale.ROOT);
        DayOfWeek last = weekday(m.group(3));
        LocalDate end = which.equals("next")
                ? day.with(TemporalAdjusters.next(weekday(m.group(2)))).with(TemporalAdjusters.next(last))
                : day.with(TemporalAdjusters.previousOrSame(last));
        LocalDate past = end.with(TemporalAdjusters.previous(weekday(m.group(2))));
        LocalDate first = day.with(TemporalAdjusters.nextOrSame(weekday(m.group(2))));
        LocalDate ahead = first.with(TemporalAdjusters.next(last));
        boolean told = which.equals("next") || which.equals("last");
        return when(m, past + "/" + end, told ? past + "/" + end : first + "/" + ahead);
    }

    private static DayOfWeek weekday(String name) {
        return DayOfWeek.of(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                        .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                + 1);
    }

    /** The year that two figures write: "'93" is 1993, "'07" is 2007. */
    static String century(String figures) {
        return (Integer.parseInt(figures) > 40 ? "19" : "20") + figures;
    }

    /** The year that puts a day nearest to the day of publication. */
    private String nearestYear(int month, int dayOfMonth) {
        if (published == null || published.earliest().isEmpty() || !valid(month, dayOfMonth)) {
            return year();
        }
        LocalDate now = day != null ? day : published.earliest().get();
        if (published.text().length() == 4) {
            return year();
        }
        LocalDate same = LocalDate.of(now.getYear(), month, Math.min(dayOfMonth, 28));
        long away = java.time.temporal.ChronoUnit.DAYS.between(now, same);
        int shift = away > HALF_A_YEAR ? -1 : away < -HALF_A_YEAR ? 1 : 0;
        return String.valueOf(now.getYear() + shift);
    }

    private static boolean valid(int month, int day) {
        return month >= 1 && month <= 12 && YearMonth.of(2000, month).isValidDay(day);
    }

    private @Nullable When when(MatchResult m, String past, String ahead) {
        EdtfDate p = WhenFinder.edtf(past);
        return p == null ? null : new When(new Span(0, 0), m.group(), p, WhenFinder.edtf(ahead));
    }
}
