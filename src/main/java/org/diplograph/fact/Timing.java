package org.diplograph.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** When a journey takes place: its date, its end ("until 2 June"), its length ("of three days"), its anniversary. */
final class Timing {

    private static final Pattern DAYS =
            Pattern.compile("\\b(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})[- ](?:\\p{Ll}+ )?days?\\b");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(st|nd|rd|th)");

    private static final Set<String> PAST = Set.of(("began begun started ended concluded finished arrived landed came "
                    + "flew left opened departed travelled traveled went jetted set")
            .split(" "));

    private final Scan scan;
    private final Hit hit;
    private final @Nullable LocalDate today;

    Timing(Scan scan, Hit hit, @Nullable LocalDate today) {
        this.scan = scan;
        this.hit = hit;
        this.today = today;
    }

    @Nullable
    EdtfDate date(@Nullable Status tense, int goal) {
        When when = behind(goal);
        when = when != null ? when : new Setting(scan).when(hit.at(), hit.end());
        if (isAnniversary()) {
            return anniversary(when == null ? null : when.date());
        }
        if (when == null) {
            return since();
        }
        boolean missed = scan.find(Math.max(0, hit.at() - 4), hit.at(), "have") > 0
                && scan.find(Math.max(0, hit.at() - 4), hit.at(), "was", "were") > 0;
        boolean coming = tense == Status.PLANNED || Standing.isPresent(scan, hit.at(), hit.end());
        if (coming && scan.chunks.indexOf(when) < hit.at() && (isPast(when) || isOfOther(when))) {
            return null;
        }
        if (tense == Status.PLANNED && new Setting(scan).isOfSaying(scan.chunks.indexOf(when))) {
            return null;
        }
        boolean ahead = coming && !missed && !isPast(when);
        EdtfDate date = ahead ? when.ahead() : when.date();
        if (date == null || !date.isDay()) {
            return date;
        }
        int day = ordinal();
        if (day > 1) {
            return EdtfDate.of(LocalDate.parse(date.text()).minusDays(day - 1L));
        }
        return isEnd(when) ? until(date, tense) : untilLater(date);
    }

    /** "has been in the country since yesterday": a stay began then. */
    private @Nullable EdtfDate since() {
        if (!hit.frame().isStay()) {
            return null;
        }
        for (int i : scan.places(When.class, hit.end(), Math.min(scan.size(), hit.end() + 8))) {
            When when = Objects.requireNonNull(scan.when(i));
            if (scan.is(i - 1, "since") || when.text().startsWith("since")) {
                return when.date();
            }
        }
        return null;
    }

    /** "is on a visit which began on Tuesday": the words before the date tell it as past. */
    private boolean isPast(When when) {
        int at = scan.chunks.indexOf(when);
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            boolean participle = scan.is(i - 1, "is", "are", "be", "being");
            if (!participle && scan.isIn(i, PAST)) {
                return true;
            }
        }
        return false;
    }

    /** "told on Monday X, who is in Oslo": the day before the relative clause is not that of what it tells. */
    private boolean isOfOther(When when) {
        int at = scan.chunks.indexOf(when);
        int who = scan.find(at, hit.at(), "who", "which");
        return who > 0 && !scan.isPreposition(who - 1) && scan.find(who, hit.at(), ",") < 0;
    }

    /** "the second day of his visit": the number of the day, or 0. */
    private int ordinal() {
        int day = scan.find(hit.at() - 6, hit.at(), "day");
        return scan.is(day + 1, "of", "in") ? NumberWords.ofOrdinal(scan.word(day - 1)) : 0;
    }

    /** "concluded a three-day visit on April 9": the day told is the last one, so the first lies before it. */
    EdtfDate endingOn(EdtfDate last, int days) {
        int from = scan.find(0, scan.size(), "from", "since");
        boolean begins =
                scan.find(0, scan.size(), "began", "begun", "started", "starting") >= 0 || scan.when(from + 1) != null;
        return begins || days < 2 || !last.isDay()
                ? last
                : new EdtfDate(LocalDate.parse(last.text()).minusDays(days - 1L) + "/" + last.text());
    }

    /** "arrived today for a visit that runs through June 12": a second day that ends it. */
    private EdtfDate untilLater(EdtfDate first) {
        for (int i : scan.places(When.class, 0, scan.size())) {
            When when = scan.when(i);
            EdtfDate last = when == null || !isEnd(when) ? null : when.ahead() != null ? when.ahead() : when.date();
            if (last != null && last.isDay() && last.text().compareTo(first.text()) > 0) {
                return new EdtfDate(first.text() + "/" + last.text());
            }
        }
        return first;
    }

    /** "to Azerbaijan in 2015": the date right behind the destination. */
    private @Nullable When behind(int goal) {
        for (int i = goal + 1; goal >= hit.end() && i < Math.min(scan.size(), goal + 4); i++) {
            When when = scan.when(i);
            boolean since = when != null && when.text().startsWith("since") || scan.is(i, "since");
            if (when != null && when.date() != null && !since && !new Setting(scan).isDenied(i)) {
                return when;
            }
            if (since || scan.is(i, ",", "and", "which", "who", "where")) {
                return null;
            }
        }
        return null;
    }

    /** "until 2 June", "runs through June 12": the day is the last one. */
    private boolean isEnd(When when) {
        int at = scan.chunks.indexOf(when);
        return scan.is(at - 1, "until", "till", "through", "to")
                || when.text().startsWith("until")
                || when.text().startsWith("till");
    }

    private EdtfDate until(EdtfDate last, @Nullable Status tense) {
        for (int i : scan.places(When.class, 0, scan.size())) {
            When when = scan.when(i);
            EdtfDate first = when == null ? null : when.date();
            if (first != null && first.isDay() && first.text().compareTo(last.text()) < 0) {
                return new EdtfDate(first.text() + "/" + last.text());
            }
        }
        boolean begins =
                today != null && tense != Status.PLANNED && today.toString().compareTo(last.text()) < 0;
        return begins ? new EdtfDate(today + "/" + last.text()) : new EdtfDate("../" + last.text());
    }

    private boolean isAnniversary() {
        return scan.find(Math.max(0, hit.at() - 9), hit.at(), "anniversary") >= 0;
    }

    /** "the 65th anniversary of X's visit" tells the year of the visit, not its own. */
    private @Nullable EdtfDate anniversary(@Nullable EdtfDate told) {
        int at = scan.find(Math.max(0, hit.at() - 9), hit.at(), "anniversary");
        Matcher years = ORDINAL.matcher(scan.joined(Math.max(0, at - 2), at));
        LocalDate from = told != null ? told.earliest().orElse(today) : today;
        return years.find() && from != null
                ? new EdtfDate(String.valueOf(from.getYear() - Integer.parseInt(years.group(1))))
                : null;
    }

    /** "The visit, in March 2023, …", "The visit will begin on Monday": the date right behind the journey's name. */
    @Nullable
    EdtfDate ofNoun(@Nullable Status tense) {
        for (int i = hit.end(); i < Math.min(scan.clauseEnd(hit.end()), hit.end() + 6); i++) {
            When when = scan.when(i);
            if (when != null) {
                return tense == Status.PLANNED && !isPast(when) ? when.ahead() : when.date();
            }
            if (scan.is(i, "after", "since", "signed", "and", "ends", "ended", "concludes", "until", "follows")
                    || scan.who(i) != null) {
                return null;
            }
        }
        return null;
    }

    /** Days that the journey takes, or 0 where nothing tells, or where it is one leg of a tour of so many days. */
    int days() {
        if (scan.find(hit.at() - 6, hit.end() + 8, "leg", "stop", "station") >= 0) {
            return 0;
        }
        Matcher m = DAYS.matcher(scan.joined(Math.max(0, hit.at() - 6), Math.min(scan.size(), hit.end() + 14)));
        return m.find() ? NumberWords.of(m.group(1)) : 0;
    }
}
