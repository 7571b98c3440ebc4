package org.diplograph.text;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** The day that a dateline writes: {@code april 8}, {@code 22 nov 2021}. */
final class DayWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY =
            Pattern.compile("(?<d1>\\d{1,2}) (?<m1>[a-z]{3})[a-z]*\\.?|(?<m2>[a-z]{3})[a-z]*\\.? ?(?<d2>\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");

    private DayWords() {}

    /** The day in EDTF; its year is {@code XXXX} where neither the words nor the publication date tell it. */
    static @Nullable EdtfDate day(String words, @Nullable EdtfDate published) {
        Matcher m = DAY.matcher(words);
        if (!m.find()) {
            return null;
        }
        boolean dayFirst = m.group("d1") != null;
        int month = MONTHS.indexOf(dayFirst ? m.group("m1") : m.group("m2")) + 1;
        int day = Integer.parseInt(dayFirst ? m.group("d1") : m.group("d2"));
        Matcher year = YEAR.matcher(words);
        String y = year.find()
                ? year.group(1)
                : published != null && published.hasYear() ? published.text().substring(0, 4) : "XXXX";
        try {
            return new EdtfDate(String.format("%s-%02d-%02d", y, month, day));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
