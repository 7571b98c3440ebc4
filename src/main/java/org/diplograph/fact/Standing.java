package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Decides from tense, modals, negation and dates how far an event has come; null means that nothing is told at all. */
final class Standing {

    private static final Set<String> AHEAD =
            Scan.words("will shall upcoming forthcoming planned plans plan planning scheduled expected due would "
                    + "coming intends prepares preparing preparations tomorrow bound future awaits 'll slated hopes "
                    + "next");
    private static final Set<String> CANCELLED =
            Scan.words("cancelled canceled cancel cancels cancelling postponed postpones postpone postponing "
                    + "postponement cancellation scrapped deferred delayed shelved aborted rescheduled suspended");
    private static final Set<String> NOW =
            Scan.words("is are begins starts arrives continues current currently now ongoing visiting");

    /** What may stand within "is to". */
    private static final Set<String> BETWEEN =
            Scan.words("also soon then both all now next later each first afterwards thereafter shortly finally still");

    /** Told in the present of what is still to come: "from there she goes on to Seoul". */
    private static final Set<String> DEPARTURES =
            Scan.words("goes travels flies heads leaves departs proceeds continues moves");

    private static final Set<String> NOUNS = Set.of(
            "visits",
            "trips",
            "tours",
            "journeys",
            "days",
            "hours",
            "stops",
            "talks",
            "guests",
            "was",
            "as",
            "its",
            "his");

    private Standing() {}

    /** Whether the act's words are in the present: "leaves for", "is in", so that "on Friday" may mean the next one. */
    static boolean isPresent(Scan scan, int at, int end) {
        String verb = scan.word(at);
        boolean is = verb.equals("is") || verb.equals("are") || scan.word(at).startsWith("is ");
        boolean third = verb.endsWith("s") && end - at <= 3 && !verb.endsWith("ss") && !NOUNS.contains(verb);
        return is
                || third
                || scan.is(at - 1, "is", "are", "begins", "starts", "pays", "makes", "begin")
                || scan.find(at - 5, at, "begins", "pays", "starts", "begin", "opens", "makes", "embarks") >= 0;
    }

    /** How far the act whose words stand from {@code at} to {@code end} has come; null where it is denied. */
    static @Nullable Status of(Scan scan, int at, int end, @Nullable EdtfDate date, @Nullable LocalDate today) {
        int from = Math.max(scan.clauseStart(at), at - 16);
        int to = Math.min(scan.clauseEnd(at), end + 12);
        if (isCancelled(scan, from, to)) {
            return Status.CANCELLED;
        }
        if (Denial.isOf(scan, from, at, end)) {
            return null;
        }
        boolean undated = date == null
                && (scan.isIn(at, DEPARTURES) || isPresent(scan, at, end) && hasUndatedDay(scan, from, to));
        int before = scan.find(at - 5, at, "for", "on") >= 0 ? at - 16 : at - 9;
        boolean ahead = undated
                || isGoing(scan, at)
                || isInTheMaking(scan, end)
                || isAhead(scan, Math.max(from, before), at, behind(scan, end, to));
        return dated(date, today, ahead, isNow(scan, Math.max(from, at - 7), Math.min(to, end + 2)));
    }

    /** "is going to Japan", "are leaving for Rome": in English the present of such verbs means what is to come. */
    private static boolean isGoing(Scan scan, int at) {
        return scan.is(at, "going", "leaving", "departing") && scan.is(at - 1, "is", "are", "be", "soon");
    }

    /** "a visit to Oslo in June, with talks, is being prepared". */
    private static boolean isInTheMaking(Scan scan, int end) {
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + 14); i++) {
            if (scan.is(i, "is", "are")
                    && scan.is(i + 1, "planned", "scheduled", "expected", "foreseen", "envisaged")) {
                return true;
            }
        }
        int being = scan.find(end, Math.min(scan.clauseEnd(end), end + 16), "being", "in");
        return being >= 0
                        && scan.is(
                                being + 1,
                                "prepared",
                                "planned",
                                "arranged",
                                "considered",
                                "discussed",
                                "preparation",
                                "offing")
                || being >= 0 && scan.is(being + 1, "the") && scan.is(being + 2, "making", "offing", "works", "cards");
    }

    /** How far behind the act words can tell its tense: to the next comma or conjunction. */
    private static int behind(Scan scan, int end, int to) {
        int i = end;
        boolean relative = scan.is(end, "which", "that") || scan.who(end) != null;
        boolean goesOn = scan.is(end, "of", "to", "by");
        int limit = Math.min(to, end + (relative || goesOn ? 12 : 4));
        while (i < limit && (relative || !scan.is(i, ",", "and", "but", "when", "after"))) {
            i++;
        }
        return i;
    }

    /** "on Friday" in a report without a date. */
    private static boolean hasUndatedDay(Scan scan, int from, int to) {
        List<Integer> times = scan.places(When.class, from, to);
        return !times.isEmpty()
                && times.stream()
                        .allMatch(i -> Objects.requireNonNull(scan.when(i)).date() == null);
    }

    private static Status dated(@Nullable EdtfDate date, @Nullable LocalDate today, boolean ahead, boolean now) {
        LocalDate first = date == null ? null : date.earliest().orElse(null);
        LocalDate last = date == null ? null : date.latest().orElse(null);
        if (today != null && first != null && last != null) {
            if (last.isBefore(today)) {
                return Status.COMPLETED;
            }
            if (first.isAfter(today)) {
                return Status.PLANNED;
            }
            if (last.isAfter(today) && date != null && date.isInterval()) {
                return Status.ONGOING;
            }
        }
        return ahead ? Status.PLANNED : now ? Status.ONGOING : Status.COMPLETED;
    }

    private static boolean isCancelled(Scan scan, int from, int to) {
        if (isMissed(scan, from, to)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            boolean fell = scan.is(i, "fell", "fallen", "falls") && scan.is(i + 1, "through");
            boolean dropped =
                    scan.is(i, "dropped", "abandoned") && scan.find(i, i + 4, "plan", "plans", "visit", "trip") > 0;
            boolean moved = scan.is(i, "moved", "pushed", "shifted")
                    && scan.is(i - 1, "been", "was", "is")
                    && scan.is(i + 1, "to", "back");
            boolean off = scan.is(i, "not") && scan.is(i + 1, "take", "go") && scan.is(i + 2, "place", "ahead");
            if (scan.isIn(i, CANCELLED)
                    || off
                    || moved
                    || fell
                    || dropped
                    || scan.is(i, "called", "call", "put", "puts")
                            && (scan.is(i + 1, "off") || scan.is(i + 2, "off"))) {
                return true;
            }
        }
        return false;
    }

    /** "was to have come in April", "had been expected in March, but": it did not happen. */
    private static boolean isMissed(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean was = scan.is(i, "was", "were") && scan.is(i + 1, "to") && scan.is(i + 2, "have");
            boolean awaited = scan.is(i, "had")
                    && scan.is(i + 1, "been")
                    && scan.is(
                            i + 2, "expected", "due", "scheduled", "supposed", "awaited", "set", "slated", "planned");
            boolean undone = scan.find(i, scan.size(), "but", "until", "however", "though", "before", "never") > 0;
            if (was || awaited && undone) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAhead(Scan scan, int from, int at, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, AHEAD) || scan.is(i, "about", "set", "poised") && scan.is(i + 1, "to")) {
                return true;
            }
            boolean infinitive = scan.is(i, "is", "are", "was", "were")
                    && (scan.is(i + 1, "to") || scan.isIn(i + 1, BETWEEN) && scan.is(i + 2, "to"));
            boolean going = scan.is(i, "is", "are") && scan.is(i + 1, "going") && scan.is(i + 2, "to") && i + 1 < at;
            boolean passive =
                    scan.is(i + 2, "be") && (scan.word(i + 3).endsWith("ed") || scan.is(i + 3, "held", "met"));
            boolean cleft = scan.where(i + 2) != null || scan.is(i - 1, "it") && i + 2 < at;
            if (going || infinitive && !cleft && (!scan.is(i + 2, "be") || passive)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNow(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, NOW) && !scan.is(i - 1, "was", "were", "had")) {
                return true;
            }
        }
        return false;
    }
}
