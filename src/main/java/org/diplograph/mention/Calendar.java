package org.diplograph.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

    /** "In the same year": the last year that the report has named. */
    private @Nullable String lastYear;

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
    When of(Matcher m, String edtf) {
        return when(m, edtf, edtf);
    }

    @Nullable
    When day(Matcher m, @Nullable String year, int month, int day) {
        String y = year != null ? year : nearestYear(month, day);
        String edtf = String.format("%s-%02d-%02d", y, month, day);
        return when(m, edtf, edtf);
    }

    @Nullable
    When days(Matcher m, @Nullable String year, int month1, int day1, int month2, int day2) {
        String last = year != null ? year : nearestYear(month2, day2);
        String first = month1 > month2 && !last.equals("XXXX") ? String.valueOf(Integer.parseInt(last) - 1) : last;
        String edtf = String.format("%s-%02d-%02d/%s-%02d-%02d", first, month1, day1, last, month2, day2);
        return when(m, edtf, edtf);
    }

    @Nullable
    When month(Matcher m, int month, @Nullable String year) {
        String words = m.group().toLowerCase(Locale.ROOT);
        if (year != null) {
            String edtf = String.format("%s-%02d", year, month);
            return when(m, edtf, edtf);
        }
        if (published == null) {
            return of(m, String.format("XXXX-%02d", month));
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
    When partOfMonth(Matcher m, String part, int month, @Nullable String year) {
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
    When weekday(Matcher m) {
        String name = m.group(2) != null ? m.group(2) : m.group(3);
        if (day == null || name == null) {
            return new When(new Span(0, 0), "", null, null);
        }
        if (m.group(4) != null) {
            return day(m, null, day.getMonthValue(), Integer.parseInt(m.group(4)));
        }
        DayOfWeek weekday = DayOfWeek.of(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                        .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                + 1);
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
    When daysAway(Matcher m, int days) {
        if (published == null) {
            return new When(new Span(0, 0), "", null, null);
        }
        String edtf = day == null ? published.text() : day.plusDays(days).toString();
        return when(m, edtf, edtf);
    }

    @Nullable
    When ago(Matcher m) {
        if (published == null || published.earliest().isEmpty()) {
            return new When(new Span(0, 0), "", null, null);
        }
        String[] words = m.group().toLowerCase(Locale.ROOT).split(" ");
        int n = Math.max(1, NumberWords.of(words[0]));
        LocalDate from = published.earliest().get();
        String edtf = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "day" -> day == null ? published.text() : from.minusDays(n).toString();
            case "week" -> YearMonth.from(from.minusWeeks(n)) + "~";
            case "month" -> YearMonth.from(from.minusMonths(n)).toString();
            case "decade" -> String.valueOf(from.getYear() - 10 * n) + "~";
            default -> String.valueOf(from.getYear() - n);
        };
        return when(m, edtf, edtf);
    }

    @Nullable
    When sameYear(Matcher m) {
        String year = lastYear;
        return year == null ? new When(new Span(0, 0), "", null, null) : when(m, year, year);
    }

    @Nullable
    When unit(Matcher m, String which, String unit) {
        if (published == null || published.earliest().isEmpty()) {
            return new When(new Span(0, 0), "", null, null);
        }
        int away = which.equalsIgnoreCase("last") ? -1 : which.equalsIgnoreCase("next") ? 1 : 0;
        LocalDate from = published.earliest().get();
        String edtf = unit.equalsIgnoreCase("month")
                ? YearMonth.from(from).plusMonths(away).toString()
                : String.valueOf(from.getYear() + away);
        return when(m, edtf, edtf);
    }

    /** The year that puts a day nearest to the day of publication. */
    private String nearestYear(int month, int dayOfMonth) {
        if (published == null
                || published.earliest().isEmpty()
                || month > 12
                || dayOfMonth > 28 && !valid(month, dayOfMonth)) {
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
        return YearMonth.of(2000, month).isValidDay(day);
    }

    private @Nullable When when(Matcher m, String past, String ahead) {
        EdtfDate p = WhenFinder.edtf(past);
        if (p != null && p.text().matches("\\d{4}.*")) {
            lastYear = p.text().substring(0, 4);
        }
        return p == null ? null : new When(new Span(0, 0), m.group(), p, WhenFinder.edtf(ahead));
    }
}
