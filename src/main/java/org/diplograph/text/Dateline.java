package org.diplograph.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The place, day and agency that open a report: {@code Hanoi (VNA) –}, {@code BAKU, Azerbaijan, April 8.},
 * {@code TEHRAN, March 19 (Reuters) -}, {@code 18:13 | Lima, Oct. 25.}, {@code Baku, May 6, AZERTAC}.
 *
 * @param span what to leave out of the first sentence
 * @param place the words that name the place
 * @param date the words that name the day, or null
 */
record Dateline(Span span, String place, @Nullable String date) {

    private static final String PLACE =
            "(?!(?:On|In|At|The|From|By|For|During|As|After|Before|Since|Until|While|When|This|That|Early|Late|And|But|Between)\\b)(?!(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b)(?<place>(?:[A-Z]{2,6} )?(?:\\p{Lu}[\\p{L}\\p{M}'’.-]+)(?: (?:de|el|of|al-?|the|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){0,3})";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String DATE =
            "(?<date>" + MONTH + " ?\\d{1,2}(?:, ?\\d{4})?|\\d{1,2} " + MONTH + "(?:,? \\d{4})?)";
    private static final String REGION = "(?:,? (?:\\p{Lu}[\\p{L}'’.]+)(?: \\p{Lu}[\\p{L}'’.]+)?)?";
    private static final String AGENCY = "(?:\\([^)]{2,40}\\)|[A-Z]{3,9}\\b)";

    private static final Pattern OPENING = Pattern.compile("(?:\\d{1,2}:\\d{2} ?\\| ?)?" + PLACE
            + "(?:" + REGION + ",? " + DATE + "(?:,? ?" + AGENCY + ")?[.,:]?(?: ?(?:-{1,2}|–|—)+)?(?: ?" + AGENCY
            + " ?(?:-{1,2}|–|—))?(?=\\s|$)"
            + "|" + REGION + " ?" + AGENCY + " ?(?:-{1,2}|–|—|:)"
            + "|" + REGION + " ?(?:--|–|—) "
            + "|(?<=^\\p{Lu}\\S{2,20}): )");

    /** The dateline at the start of a paragraph, where there is one. */
    static Optional<Dateline> at(String text, Span paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + 120);
        Matcher m = OPENING.matcher(text).region(paragraph.start(), end);
        return m.lookingAt()
                ? Optional.of(new Dateline(new Span(paragraph.start(), m.end()), m.group("place"), m.group("date")))
                : Optional.empty();
    }
}
