package org.diplograph.mention;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
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
    private static final String N =
            "(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\\d{1,3})";
    private static final String DAY_NAME = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

    /** Behind "the day before" nothing may stand whose day before it is: "the day before the summit". */
    private static final String END =
            "(?=\\s*(?:[,.;:)—–]|$)| (?:and|by|in|at|on|for|to|with|when|he|she|as|from|but|that)\\b)";

    private static final String WEEKDAY =
            "(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?-i:\\b(Mon|Tue|Wed|Thu|Thurs|Fri|Sat|Sun)\\b\\.?(?=,? \\d)))";

    /** What a rule's words must hold, as a cheap test before its pattern runs. */
    private enum Cue {
        MONTH(Pattern.compile(M, Pattern.CASE_INSENSITIVE)),
        DAY_NAME(Pattern.compile(WEEKDAY, Pattern.CASE_INSENSITIVE)),
        DIGIT(Pattern.compile("\\d")),
        WORD(Pattern.compile("(?i)day|morrow|week|fortnight|month|year|decade|night|morning|evening|afternoon|noon"));

        final Pattern pattern;

        Cue(Pattern pattern) {
            this.pattern = pattern;
        }

        static Cue of(String regex) {
            if (regex.contains(M)) {
                return MONTH;
            }
            boolean dayName = regex.contains(WEEKDAY) || regex.contains(WhenFinder.DAY_NAME);
            return dayName ? DAY_NAME : regex.contains("\\d") && !regex.contains(N) ? DIGIT : WORD;
        }
    }

    private record Rule(Cue cue, Pattern pattern, BiFunction<MatchResult, Calendar, @Nullable When> reading) {
        static Rule of(String regex, BiFunction<MatchResult, Calendar, @Nullable When> reading) {
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
                    (m, c) -> num(m, 2) > 12
                            ? c.day(m, m.group(3), num(m, 1), num(m, 2))
                            : c.day(m, m.group(3), num(m, 2), num(m, 1))),
            Rule.of(
                    "(?:from |between )?" + M + " " + D + ",? (\\d{4})" + DASH + M + " " + D + ",? (\\d{4})",
                    (m, c) -> c.span(m, date(m, 3, 1, 2), date(m, 6, 4, 5))),
            Rule.of(
                    "(?:from |between )?" + D + " " + M + ",? (\\d{4})" + DASH + D + " " + M + ",? (\\d{4})",
                    (m, c) -> c.span(m, date(m, 3, 2, 1), date(m, 6, 5, 4))),
            Rule.of(
                    M + " " + D + "(?:, \\d{1,2})+,? and " + D + Y + THIS_YEAR,
                    (m, c) -> c.days(m, m.group(4), month(m, 1), num(m, 2), month(m, 1), num(m, 3))),
            Rule.of(
                    D + "(?:, \\d{1,2})+,? and " + D + " (?:of )?" + M + Y + THIS_YEAR,
                    (m, c) -> c.days(m, m.group(4), month(m, 3), num(m, 1), month(m, 3), num(m, 2))),
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
            Rule.of(M + " (?:of |in )?['’](\\d{2})", (m, c) -> c.month(m, month(m, 1), Calendar.century(m.group(2)))),
            Rule.of(M + ",? (?:of )?(?:this|the same) year", (m, c) -> c.month(m, month(m, 1), c.year())),
            Rule.of(M + ",? (?:of )?(?:that|that same) year", (m, c) -> c.month(m, month(m, 1), c.toldYear())),
            Rule.of(M + ",? (?:of )?last year", (m, c) -> c.month(m, month(m, 1), c.yearsAway(-1))),
            Rule.of(M + ",? (?:of )?next year", (m, c) -> c.month(m, month(m, 1), c.yearsAway(1))),
            Rule.of(
                    "(?:in|since|of|for|until|late|early|by|during|early as|late as) (?-i:" + M + ")",
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
            Rule.of("(?:in|since|of|until|from|by) ['’](\\d{2})", (m, c) -> c.of(m, Calendar.century(m.group(1)))),
            Rule.of(
                    "(?:from |between )?(last |next |this )?" + DAY_NAME + "(?: (?:morning|afternoon|evening|night))?"
                            + DASH + DAY_NAME,
                    (m, c) -> c.weekdays(m)),
            Rule.of(
                    "(last|next|this|the coming|the past)? ?" + WEEKDAY
                            + "(?! (?:Agreement|Accord|Declaration|Treaty))(?: \\((\\d{1,2})\\))?",
                    (m, c) -> c.weekday(m)),
            Rule.of("the day before yesterday", (m, c) -> c.daysAway(m, -2)),
            Rule.of("the day after tomorrow", (m, c) -> c.daysAway(m, 2)),
            Rule.of("today|tonight|this (?:morning|afternoon|evening|noon)", (m, c) -> c.daysAway(m, 0)),
            Rule.of("yesterday|last (?:night|evening)", (m, c) -> c.daysAway(m, -1)),
            Rule.of("tomorrow", (m, c) -> c.daysAway(m, 1)),
            Rule.of(N + " (day|week|fortnight|month|year|decade)s? (?:ago|back)", (m, c) -> c.ago(m)),
            Rule.of(
                    N + " (day|week|fortnight|month|year|decade)s? (earlier|later|before|after|on)" + END,
                    (m, c) -> c.away(m, m.group(1), m.group(2), m.group(3))),
            Rule.of(
                    "the (day|week|month|year) (before|after)" + END,
                    (m, c) -> c.away(m, "one", m.group(1), m.group(2))),
            Rule.of(
                    "the (previous|preceding|following|next) (day|morning|afternoon|evening|week|month|year)",
                    (m, c) -> c.away(m, "one", m.group(2), m.group(1))),
            Rule.of(
                    "(?:on |later )?(?:the same|that(?: very)?) (day|morning|afternoon|evening|night)",
                    (m, c) -> c.away(m, "zero", "day", "")),
            Rule.of("(?:of |in |the )?(?:the same|that) (year|month)", (m, c) -> c.same(m, m.group(1))),
            Rule.of(
                    "(?:end|start|beginning|middle|later|early|earlier|late) (?:of|in) the (year|month|week)" + END,
                    (m, c) -> c.unit(m, "this", m.group(1))),
            Rule.of(
                    "(last|this|next|the current|the coming|the past) (week|weekend|month|year)",
                    (m, c) -> c.unit(m, m.group(1), m.group(2))),
            Rule.of(
                    "(?:on|until|till|by|through|of) the " + "(\\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(?:this|the) month)?"
                            + END,
                    (m, c) -> c.dayOfMonth(m, num(m, 1))),
            Rule.of(
                    "(?<!(?i:resolution|flight|no\\.|number|law|decree|nº) )((?:1[5-9]|20)\\d{2})(?! (?:people|persons|"
                            + "troops|soldiers|workers|students|houses|homes|families|villages|km|kilomet|tonnes|tons|"
                            + "hectares|dollars|euros|million|billion|megawatts|MW|guests|delegates|athletes|police))",
                    (m, c) -> c.of(m, m.group(1))));

    private final Calendar calendar;

    WhenFinder(@Nullable EdtfDate published) {
        this.calendar = new Calendar(published);
    }

    /** Words that a rule has matched. */
    private record Hit(Rule rule, MatchResult match) {}

    /** The dates in {@code text} within {@code sentence}, in order, none overlapping. */
    List<When> in(String text, Span sentence) {
        List<When> out = new ArrayList<>();
        for (Hit hit : hits(sentence.of(text))) {
            When when = Objects.requireNonNull(hit.rule().reading().apply(hit.match(), calendar));
            calendar.note(when.date());
            out.add(at(when, sentence.start() + hit.match().start(), hit.match().group()));
        }
        return out;
    }

    /** What the rules match, from left to right; where two match at one place, the first of them. */
    private List<Hit> hits(String words) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        for (Cue cue : Cue.values()) {
            if (cue.pattern.matcher(words).find()) {
                cues.add(cue);
            }
        }
        List<Hit> out = new ArrayList<>();
        boolean[] taken = new boolean[words.length()];
        for (Rule rule : RULES) {
            Matcher m = rule.pattern().matcher(words);
            while (cues.contains(rule.cue()) && m.find()) {
                if (isFree(taken, m) && rule.reading().apply(m, calendar) != null) {
                    out.add(new Hit(rule, m.toMatchResult()));
                    java.util.Arrays.fill(taken, m.start(), m.end(), true);
                }
            }
        }
        out.sort(Comparator.comparingInt(h -> h.match().start()));
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

    /** A day in EDTF by the groups that hold its year, its month's name and its day. */
    private static String date(MatchResult m, int year, int month, int day) {
        return String.format("%s-%02d-%02d", m.group(year), month(m, month), num(m, day));
    }

    private static int num(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(MatchResult m, int group) {
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
