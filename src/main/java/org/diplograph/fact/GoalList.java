package org.diplograph.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Goals.Stop;
import org.diplograph.model.Chunk.When;
import org.jspecify.annotations.Nullable;

/** Reads destinations in a row, each with its date where it has one: "Iraq in March, Chad and Mali (2018), Togo". */
final class GoalList {

    private static final Set<String> JOINS = Set.of(
            ",",
            "and",
            "then",
            "as",
            "well",
            "the",
            "finally",
            "to",
            "on",
            "lastly",
            "later",
            "or",
            "before",
            "also",
            "afterwards",
            "subsequently",
            "eventually",
            "thence",
            ";");
    private static final Set<String> INNER_JOINS = Set.of("in", "for", "into", "last", "of", "all", "next");
    private static final Set<String> BEHIND = Set.of(",", ".", ";", ")", "(", "and", "in", "on", "as", "for", "\"");

    private final Scan scan;
    private final Goals goals;

    GoalList(Scan scan, Goals goals) {
        this.scan = scan;
        this.goals = goals;
    }

    /** The destinations from a place on. */
    List<Goal> from(int from) {
        Reading reading = new Reading(from);
        while (reading.at < scan.size() && reading.step()) {}
        return reading.goals();
    }

    /** Steps from destination to destination. */
    private final class Reading {
        private final Map<String, Goal> found = new LinkedHashMap<>();
        private final Map<String, When> dates = new LinkedHashMap<>();
        private final List<String> undated = new ArrayList<>();
        private final List<String> before = new ArrayList<>();
        private @Nullable When ahead;
        private int groups;
        private int at;

        Reading(int from) {
            this.at = from;
        }

        boolean step() {
            Goal goal = goals.goal(at);
            if (goal != null && (groups == 0 || isStop(at))) {
                String key = goal.state() == null ? "?" : goal.state().id();
                found.merge(key, goal, (a, b) -> a.place() != null ? a : b);
                note(key);
                at++;
                return true;
            }
            if (found.isEmpty()) {
                return false;
            }
            int date = scan.whenFrom(at);
            if (date >= 0) {
                take(date);
                at = scan.is(date + 1, ")") ? date + 2 : date + 1;
                return true;
            }
            int next = next(at);
            List<Integer> before = scan.places(When.class, at, next);
            ahead = before.isEmpty() ? null : scan.when(before.getFirst());
            at = Math.max(next, at);
            return next > 0;
        }

        /** A stop whose date stands before it: "and, in March, Andorra". */
        private void note(String key) {
            if (ahead == null) {
                undated.add(key);
            } else {
                before.addAll(undated);
                undated.clear();
                dates.putIfAbsent(key, ahead);
                ahead = null;
                groups++;
            }
        }

        private void take(int date) {
            When when = scan.when(date);
            if (when != null && !undated.isEmpty()) {
                undated.forEach(key -> dates.putIfAbsent(key, when));
                undated.clear();
                groups++;
            }
        }

        /** A single date at the end is no stop's own. */
        List<Goal> goals() {
            if (groups == 0 || groups == 1 && undated.isEmpty() && before.isEmpty()) {
                return new ArrayList<>(found.values());
            }
            List<Goal> out = new ArrayList<>();
            found.forEach((key, g) -> out.add(
                    before.contains(key) ? g : new Goal(g.state(), g.place(), g.at(), new Stop(dates.get(key)))));
            return out;
        }
    }

    /** A name behind a date is a further stop only where no verb follows it. */
    private boolean isStop(int at) {
        return isClosed(scan, at + 1);
    }

    /** Whether a list can end before {@code at}. */
    static boolean isClosed(Scan scan, int at) {
        return at >= scan.size() || scan.when(at) != null || scan.isIn(at, BEHIND);
    }

    /** The place of the destination that the words at {@code at} join to the last one, or -1. */
    private int next(int at) {
        int i = at;
        boolean dated = false;
        while (i < at + 8
                && (scan.isIn(i, JOINS) || i > at && (scan.isIn(i, INNER_JOINS) || !dated && isDate(i, at)))) {
            dated |= scan.when(i) != null;
            i++;
        }
        return i > at && goals.goal(i) != null ? i : -1;
    }

    /** "and on Wednesday, lastly, in Libya". */
    private boolean isDate(int i, int joined) {
        return scan.when(i) != null && (scan.find(joined, i, "and", "then") >= 0);
    }
}
