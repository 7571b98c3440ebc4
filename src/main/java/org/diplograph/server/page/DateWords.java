package org.diplograph.server.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.server.http.Html;
import org.jspecify.annotations.Nullable;

/** Dates in EDTF as people write them: {@code 7–8 May 2025}, {@code about 1985}, {@code 21 April, year not told}. */
final class DateWords {

    private static final Pattern POINT =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(0[1-9]|1[0-2])(?:-(\\d{2}|XX))?)?([~?%]?)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** One end of a date; what is not told is "". */
    private record Point(String year, String month, String day, String sign) {

        static @Nullable Point of(String edtf) {
            Matcher m = POINT.matcher(edtf);
            return m.matches() ? new Point(m.group(1), or(m.group(2)), or(m.group(3)), m.group(4)) : null;
        }

        private static String or(@Nullable String part) {
            return part == null ? "" : part;
        }

        /** {@code 7 May}, {@code a day in May}, {@code May}. */
        String dayAndMonth() {
            if (month.isEmpty()) {
                return "";
            }
            String name = Month.of(Integer.parseInt(month)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return switch (day) {
                case "" -> name;
                case "XX" -> "a day in " + name;
                default -> number() + " " + name;
            };
        }

        int number() {
            return Integer.parseInt(day);
        }

        boolean isDay() {
            return !day.isEmpty() && !day.equals("XX");
        }

        String doubt() {
            return switch (sign) {
                case "~" -> "about ";
                case "?" -> "perhaps ";
                case "%" -> "perhaps about ";
                default -> "";
            };
        }

        /** Day, month and year, without the doubt. */
        String plain() {
            return withYear(dayAndMonth());
        }

        /** The year behind what is more precise. */
        String withYear(String part) {
            String stem = year.replace("X", "0");
            if (year.equals("XXXX")) {
                return part.isEmpty() ? "year not told" : part + ", year not told";
            } else if (year.endsWith("XX")) {
                return (part.isEmpty() ? "between " : part + ", between ") + stem + " and " + year.replace("X", "9");
            } else if (year.endsWith("X")) {
                return (part.isEmpty() ? "in the " : part + ", in the ") + stem + "s";
            }
            return part.isEmpty() ? year : part + " " + year;
        }

        String words() {
            return doubt() + plain();
        }
    }

    private DateWords() {}

    /** The date in words; what is no EDTF, as it stands. */
    static String of(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            Point point = Point.of(edtf);
            return point == null ? edtf : point.words();
        }
        String start = edtf.substring(0, slash);
        String end = edtf.substring(slash + 1);
        Point from = Point.of(start);
        Point until = Point.of(end);
        if (from != null && until != null) {
            return between(from, until);
        } else if (from != null) {
            return end.equals("..") ? "since " + from.words() : end.isEmpty() ? from.words() + ", end not told" : edtf;
        } else if (until != null) {
            return start.equals("..") || start.isEmpty() ? "until " + until.words() : edtf;
        }
        return edtf;
    }

    /** What two ends share is said once. */
    private static String between(Point from, Point until) {
        boolean oneYear = from.year.equals(until.year) && from.sign.equals(until.sign) && !from.month.isEmpty();
        if (!oneYear || until.month.isEmpty()) {
            boolean years = from.words().equals(from.year) && until.words().equals(until.year);
            return from.words() + (years ? "–" : " – ") + until.words();
        }
        boolean oneMonth = from.month.equals(until.month) && from.isDay() && until.isDay();
        boolean months = from.day.isEmpty() && until.day.isEmpty();
        String part = oneMonth
                ? from.number() + "–" + until.dayAndMonth()
                : from.dayAndMonth() + (months ? "–" : " – ") + until.dayAndMonth();
        return from.doubt() + from.withYear(part);
    }

    /** The date for a page, with the EDTF in its tooltip; a {@code time} where it is one day. */
    static String html(String edtf) {
        if (edtf.isEmpty()) {
            return "<span class=\"when\">date not told</span>";
        }
        String safe = Html.text(edtf);
        String words = Html.text(of(edtf));
        return DAY.matcher(edtf).matches()
                ? "<time datetime=\"%s\" title=\"%s\">%s</time>".formatted(safe, safe, words)
                : "<span class=\"when\" title=\"%s\">%s</span>".formatted(safe, words);
    }
}
