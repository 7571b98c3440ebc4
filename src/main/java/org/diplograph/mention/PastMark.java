package org.diplograph.mention;

import java.util.regex.Pattern;

/**
 * Words around an office that say it is over: behind it "at the time", "from 2004 to 2009", "(2001-2006)"; before it
 * "until recently".
 */
final class PastMark {

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20[0-4]\\d");
    private static final Pattern YEARS =
            Pattern.compile("(1[89]\\d\\d|20[0-4]\\d)[-–—/](1[89]\\d\\d|20[0-4]\\d|\\d\\d)");

    private PastMark() {}

    /** Where "at the time", "of the day" end, or {@code at}. */
    static int end(Line line, int at) {
        boolean then = line.is(at, "at", "of")
                && line.is(at + 1, "the", "that")
                && (line.is(at + 2, "time") || line.is(at, "of") && line.is(at + 2, "day", "period", "era", "hour"));
        return then ? at + 3 : at;
    }

    static boolean isAt(Line line, int at) {
        if (end(line, at) > at) {
            return true;
        }
        if (line.is(at, "(")) {
            return YEARS.matcher(line.word(at + 1)).matches()
                    || isYear(line, at + 1) && line.is(at + 2, "-", "–", "—", "to") && isYear(line, at + 3);
        }
        boolean since = line.is(at, "from", "between") && isYear(line, at + 1);
        return since && line.is(at + 2, "to", "until", "till", "and", "through", "-", "–") && isYear(line, at + 3)
                || line.is(at, "until", "till") && isYear(line, at + 1)
                || line.is(at, "back") && line.is(at + 1, "then")
                || line.is(at, "in") && line.is(at + 1, "those") && line.is(at + 2, "days", "years");
    }

    /** "until recently", "until last year": where that ends, or {@code at}. */
    static int untilEnd(Line line, int at) {
        if (!line.is(at, "until", "till")) {
            return at;
        }
        return line.is(at + 1, "recently", "lately", "now", "then")
                ? at + 2
                : line.is(at + 1, "last", "this")
                                && line.is(at + 2, "year", "month", "week", "spring", "summer", "autumn")
                        ? at + 3
                        : Words.isDay(line.lower(at + 1)) ? at + 2 : at;
    }

    /** "once Peru's minister", "until recently": where that ends, or {@code at}. */
    static int onceEnd(Line line, int at) {
        boolean once = line.is(at, "once") && !line.is(at + 1, "the", "a", "he", "she", "they");
        return once ? at + 1 : untilEnd(line, at);
    }

    private static boolean isYear(Line line, int at) {
        return YEAR.matcher(line.word(at)).matches();
    }
}
