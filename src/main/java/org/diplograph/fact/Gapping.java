package org.diplograph.fact;

import java.util.Set;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Goals.Stop;
import org.diplograph.fact.Roles.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Reads journeys whose verb stands in the clause before: "A was in Hanoi in May and B in Baku in June", "A came in
 * August and B in June", "the visit of A to Hanoi and that of B to Baku".
 */
final class Gapping {

    private static final Set<String> JOINS = Set.of(
            ",",
            ";",
            "and",
            "while",
            "but",
            "then",
            "that",
            "of",
            "by",
            "one",
            "to",
            "also",
            "earlier",
            "later",
            "the",
            "as",
            "did",
            "followed",
            "or");
    private static final Set<String> LEADS = Set.of("to", "in", "into", "for");
    private static final Set<String> BOUNDS = Set.of(",", ";", ".", "and", ")", "when", "while", "as", "but", "\"");

    private final VisitTelling telling;
    private final Scan scan;

    Gapping(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
    }

    /** Reads on behind the last destination of the clause that has the verb. */
    void behind(Goal last, String kind) {
        if (last.at() < telling.hit.at()) {
            return;
        }
        int from = after(last.at() + 1);
        int who = joined(from);
        while (who >= 0) {
            Remnant remnant = remnant(who, last);
            if (remnant == null) {
                return;
            }
            telling.tell(remnant.who(), remnant.goal(), kind);
            who = joined(remnant.end());
        }
    }

    private record Remnant(Filler who, Goal goal, int end) {}

    private @Nullable Remnant remnant(int who, Goal last) {
        int at = scan.is(who + 1, ",") ? who + 2 : who + 1;
        int named = scan.isIn(at, LEADS) ? at + 1 : at;
        Goal goal = telling.goals.goal(named);
        at = goal == null ? at : named + 1;
        int date = scan.whenFrom(at);
        int end = after(at);
        boolean told = goal != null || date >= 0;
        if (!told || end < scan.size() && !scan.isIn(end, BOUNDS)) {
            return null;
        }
        Goal meant = goal == null ? last : goal;
        Filler filler = telling.roles.filler(who, telling.traveller(meant.state()));
        Stop stop = new Stop(date < 0 ? null : scan.when(date));
        return filler == null
                ? null
                : new Remnant(filler, new Goal(meant.state(), meant.place(), meant.at(), stop), end);
    }

    private int after(int at) {
        int date = scan.whenFrom(at);
        return date < 0 ? at : scan.is(date + 1, ")") ? date + 2 : date + 1;
    }

    /** The place of somebody whom the words at {@code from} join on, or -1. */
    private int joined(int from) {
        int i = from;
        while (i < from + 5 && scan.isIn(i, JOINS)) {
            i++;
        }
        return i > from && scan.who(i) != null ? i : -1;
    }
}
