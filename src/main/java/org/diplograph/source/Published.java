package org.diplograph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.EdtfDate;

/** Publication dates as the web writes them: ISO 8601 to the year, month, day or second, RFC 1123, or in words. */
final class Published {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:[T ]\\d{2}.*)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{2}.*)?");
    private static final List<DateTimeFormatter> WORDS = List.of(
            words("[EEE[E], ]d MMM yyyy[ H:mm[:ss]][ z][ Z]"),
            words("[EEEE, ]d MMMM yyyy"),
            words("[EEEE, ]MMMM d, yyyy"),
            words("MMM d, yyyy"));

    private Published() {}

    /** The date, as precise as stated; the time of day is dropped and the day left as its zone has it. */
    static Optional<EdtfDate> parse(String stated) {
        String text = stated.strip();
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            text = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            int end = iso.group(3) != null ? iso.end(3) : iso.group(2) != null ? iso.end(2) : iso.end(1);
            return EdtfDate.parse(text.substring(0, end));
        }
        return inWords(text);
    }

    private static Optional<EdtfDate> inWords(String text) {
        for (DateTimeFormatter format : WORDS) {
            try {
                return Optional.of(EdtfDate.of(LocalDate.from(format.parse(text))));
            } catch (DateTimeException ignored) {
                // the next format may read it
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
