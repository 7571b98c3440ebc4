package org.diplograph.mention;

import java.util.regex.Pattern;

/** Words behind an office that say it is over: "at the time", "from 2004 to 2009", "(2001-2006)", "until 2019". */
final class PastMark {

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20[0-4]\\d");
    private static final Pattern YEARS =
            Pattern.compile("(1[89]\\d\\d|20[0-4]\\d)[-–—/](1[89]\\d\\d|20[0-4]\\d|\\d\\d)");

    private PastMark() {}

    static boolean isAt(Line line, int at) {
        if (line.is(at, "at") && line.is(at + 1, "the", "that")) {
            return line.is(at + 2, "time");
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

    private static boolean isYear(Line line, int at) {
        return YEAR.matcher(line.word(at)).matches();
    }
}
