package org.diplograph.mention;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a sentence and works them out from the day of publication into EDTF. The rules stand in order; the
 * first that matches at a place wins.
 */
final class WhenFinder {

    private static final String M =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String D = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String Y = "(?:,? ?(?:of )?((?:1[5-9]|20)\\d{2})\\b)?";
    private static final String THIS_YEAR = "(?:,? (?:this|of this|of the same) year)?";
    private static final String DASH = " ?(?:-|–|—|to|and|until|till|through|&) ?(?:the )?";
    private static final String WEEKDAY =
            "(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?-i:\\b(Mon|Tue|Wed|Thu|Thurs|Fri|Sat|Sun)\\b\\.?(?=,? \\d)))";

    /** What a rule's words must hold, as a cheap test before its pattern runs. */
    private enum Cue {
        MONTH(Pattern.compile(M, Pattern.CASE_INSENSITIVE)),
        DAY_NAME(Pattern.compile(WEEKDAY, Pattern.CASE_INSENSITIVE)),
        DIGIT(Pattern.compile("\\d")),
        WORD(Pattern.compile("(?i)day|morrow|week|month|year|decade|night|morning|evening|afternoon|noon"));

        final Pattern pattern;

        Cue(Pattern pattern) {
            this.pattern = pattern;
        }

        static Cue of(String regex) {
            return regex.contains(M)
                    ? MONTH
                    : regex.contains(WEEKDAY)
                            ? DAY_NAME
                            : regex.contains("\\d") && !regex.contains("ago") ? DIGIT : WORD;
        }
    }

    private record Rule(Cue cue, Pattern pattern, BiFunction<Matcher, Calendar, @Nullable When> reading) {
        static Rule of(String regex, BiFunction<Matcher, Calendar, @Nullable When> reading) {
            return new Rule(
                    Cue.of(regex),
                    Pattern.compile("(?<![\\p{L}\\d-])(?:" + regex + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE),
                    reading);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("((?:19|20)\\d{2})-(\\d{2})-(\\d{2})", (m, c) -> c.day(m, m.group(1), month(m, 2), num(m, 3))),
            Rule.of(
                    "(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d{2})",
                    (m, c) -> c.day(m, m.group(3), num(m, 2), num(m, 1))),
            Rule.of(
                    "(?:from |between )?" + M + " " + D + DASH + M + " " + D + Y + THIS_YEAR,
                    (m, c) -> c.days(m, m.group(5), month(m, 1), num(m, 2), month(m, 3), num(m, 4))),
            Rule.of(
                    "(?:from |between )?" + M + " " + D + DASH + D + Y + THIS_YEAR,
                    (m, c) -> c.days(m, m.group(4), month(m, 1), num(m, 2), month(m, 1), num(m, 3))),
            Rule.of(
                    "(?:from |between )?(?:the )?(?:" + WEEKDAY + ",? )?" + D + "(?: (?:of )?" + M + ")?" + DASH + "(?:"
                            + WEEKDAY + ",? )?" + D + " (?:of )?" + M + Y + THIS_YEAR,
                    (m, c) -> c.days(
                            m,
                            m.group(9),
                            m.group(4) == null ? month(m, 8) : month(m, 4),
                            num(m, 3),
                            month(m, 8),
                            num(m, 7))),
            Rule.of(
                    "(?:" + WEEKDAY + ",? ?\\(?)?(?:the )?" + M + " " + D + Y + THIS_YEAR,
                    (m, c) -> c.day(m, m.group(5), month(m, 3), num(m, 4))),
            Rule.of(
                    "(?:" + WEEKDAY + ",? ?\\(?)?(?:the )?" + D + " (?:of )?" + M + Y + THIS_YEAR,
                    (m, c) -> c.day(m, m.group(5), month(m, 4), num(m, 3))),
            Rule.of(
                    "(?:the )?(early|mid|late|beginning of|start of|end of|first half of|second half of|latter half of)[- ]"
                            + M + Y + THIS_YEAR,
                    (m, c) -> c.partOfMonth(m, m.group(1), month(m, 2), m.group(3))),
            Rule.of("(last|this|next|previous|the coming) " + M, (m, c) -> c.month(m, month(m, 2), null)),
            Rule.of(M + ",? (?:of )?((?:1[5-9]|20)\\d{2})", (m, c) -> c.month(m, month(m, 1), m.group(2))),
            Rule.of(M + ",? (?:of )?(?:this|the same) year", (m, c) -> c.month(m, month(m, 1), c.year())),
            Rule.of(M + ",? (?:of )?last year", (m, c) -> c.month(m, month(m, 1), c.yearsAway(-1))),
            Rule.of(M + ",? (?:of )?next year", (m, c) -> c.month(m, month(m, 1), c.yearsAway(1))),
            Rule.of(
                    "(?:in|since|of|for|until|late|early|by|during) (?-i:" + M + ")",
                    (m, c) -> c.month(m, month(m, 1), null)),
            Rule.of(
                    "((?:1[5-9]|20)\\d{2}) ?[-–] ?((?:1[5-9]|20)\\d{2})",
                    (m, c) -> c.of(m, m.group(1) + "/" + m.group(2))),
            Rule.of(
                    "(?:the )?(?:early|late|mid|mid-)?[- ]?(1[5-9]|20)(\\d)0s",
                    (m, c) -> c.of(m, m.group(1) + m.group(2) + "X")),
            Rule.of(
                    "(?:in|since|of|by|until|from|during|year|for|before|after|back to|and|,|\\() ?((?:1[5-9]|20)\\d{2})",
                    (m, c) -> c.of(m, m.group(1))),
            Rule.of(
                    "(last|next|this|the coming|the past)? ?" + WEEKDAY + "(?: \\((\\d{1,2})\\))?",
                    (m, c) -> c.weekday(m)),
            Rule.of("today|tonight|this (?:morning|afternoon|evening|noon)", (m, c) -> c.daysAway(m, 0)),
            Rule.of("yesterday|last (?:night|evening)", (m, c) -> c.daysAway(m, -1)),
            Rule.of("tomorrow", (m, c) -> c.daysAway(m, 1)),
            Rule.of(
                    "(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (day|week|month|year|decade)s? (?:ago|earlier|back)",
                    (m, c) -> c.ago(m)),
            Rule.of("(?:of |in |the )?(?:the same|that) year", (m, c) -> c.sameYear(m)),
            Rule.of("(last|this|next|the current) (month|year)", (m, c) -> c.unit(m, m.group(1), m.group(2))),
            Rule.of("((?:1[5-9]|20)\\d{2})", (m, c) -> c.of(m, m.group(1))));

    private final Calendar calendar;

    WhenFinder(@Nullable EdtfDate published) {
        this.calendar = new Calendar(published);
    }

    /** The dates in {@code text} within {@code sentence}, in order, none overlapping. */
    List<When> in(String text, Span sentence) {
        List<When> out = new ArrayList<>();
        String words = sentence.of(text);
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        for (Cue cue : Cue.values()) {
            if (cue.pattern.matcher(words).find()) {
                cues.add(cue);
            }
        }
        boolean[] taken = new boolean[words.length()];
        for (Rule rule : RULES) {
            Matcher m = rule.pattern().matcher(words);
            while (cues.contains(rule.cue()) && m.find()) {
                When when = isFree(taken, m) ? rule.reading().apply(m, calendar) : null;
                if (when != null) {
                    out.add(at(when, sentence.start() + m.start(), m.group()));
                    java.util.Arrays.fill(taken, m.start(), m.end(), true);
                }
            }
        }
        out.sort(java.util.Comparator.comparing(When::span));
        return out;
    }

    private static boolean isFree(boolean[] taken, Matcher m) {
        for (int i = m.start(); i < m.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static When at(When when, int start, String text) {
        String words = text.replaceFirst("^[,(]? ?", "");
        int skipped = text.length() - words.length();
        Span span = new Span(start + skipped, start + skipped + words.length());
        return new When(span, words, when.date(), when.ahead());
    }

    private static int num(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(Matcher m, int group) {
        String word = m.group(group);
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : Calendar.monthOf(word);
    }

    /** A date that the calendar does not know is no date. */
    static @Nullable EdtfDate edtf(String text) {
        try {
            return new EdtfDate(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
