package org.diplograph.fact;

import java.time.LocalDate;
import java.util.Set;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Decides from tense, modals, negation and dates how far an event has come; null means that nothing is told at all. */
final class Standing {

    private static final Set<String> AHEAD = Set.of(
            "will", "shall", "upcoming", "forthcoming", "planned", "plans", "plan", "planning", "scheduled", "expected", "due", "would", "coming",
            "intends", "prepares", "preparing", "preparations", "tomorrow", "bound", "future", "awaits", "'ll", "slated", "hopes", "next");
    private static final Set<String> CANCELLED = Set.of(
            "cancelled", "canceled", "cancel", "cancels", "cancelling", "postponed", "postpones", "postpone", "postponing", "postponement",
            "cancellation", "scrapped", "deferred", "delayed", "shelved", "aborted");
    private static final Set<String> NEGATION =
            Set.of("not", "never", "no", "n't", "denied", "denies", "deny", "denying", "refuted", "refutes", "untrue", "false", "fake", "nor", "neither", "ruled");
    private static final Set<String> NOW = Set.of("is", "are", "begins", "starts", "arrives", "continues", "current", "currently", "now", "ongoing", "visiting");

    private Standing() {}

    static @Nullable Status of(Scan scan, int at, int end, @Nullable EdtfDate date, @Nullable LocalDate today) {
        int from = Math.max(scan.clauseStart(at), at - 16);
        int to = Math.min(scan.clauseEnd(at), end + 12);
        if (isCancelled(scan, from, to)) {
            return Status.CANCELLED;
        }
        if (isDenied(scan, from, at, end)) {
            return null;
        }
        boolean ahead = isAhead(scan, Math.max(from, at - 9), at, Math.min(to, end + 3));
        return dated(date, today, ahead, isNow(scan, Math.max(from, at - 7), Math.min(to, end + 2)));
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
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, CANCELLED) || scan.is(i, "called", "call", "put", "puts") && (scan.is(i + 1, "off") || scan.is(i + 2, "off"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(Scan scan, int from, int at, int end) {
        for (int i = Math.max(from, at - 6); i < at; i++) {
            boolean only = scan.is(i + 1, "only", "just", "until", "since", "yet") || scan.is(i, "no") && scan.is(i + 1, "less", "longer");
            if (scan.isIn(i, NEGATION) && !only) {
                return true;
            }
        }
        return scan.is(end, "plan", "plans") && scan.find(from, at, "no", "not") >= 0;
    }

    private static boolean isAhead(Scan scan, int from, int at, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, AHEAD)) {
                return true;
            }
            boolean infinitive = scan.is(i, "is", "are", "was", "were") && (scan.is(i + 1, "to") || scan.is(i + 1, "also") && scan.is(i + 2, "to")) && i < at;
            if (infinitive && !scan.is(i + 2, "be") | scan.has("will")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNow(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, NOW)) {
                return true;
            }
        }
        return false;
    }
}
