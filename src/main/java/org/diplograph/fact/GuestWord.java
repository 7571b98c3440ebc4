package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads a visit told by a word for the guest: "had X for a guest", "has a visit from X", "Another guest in Lima is X",
 * "is the guest of Y", "will have a visitor: X".
 */
final class GuestWord {

    private static final Set<String> HAVING =
            Set.of("have", "has", "had", "having", "gets", "got", "received", "expects");

    /** "a guest house", "a guest worker": nobody comes. */
    private static final Set<String> THINGS =
            Set.of("house houses room rooms book list worker workers appearance speaker lecture".split(" "));

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;

    GuestWord(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
    }

    void read() {
        if (scan.isIn(hit.end(), THINGS)) {
            return;
        }
        for (Goal goal : places()) {
            Filler who = guest(telling.traveller(goal.state()));
            if (who != null) {
                telling.tell(who, goal, "");
            }
        }
    }

    private boolean ends(String... words) {
        return scan.is(hit.end() - 1, words);
    }

    private boolean isHaving() {
        return scan.isIn(hit.at(), HAVING) && !ends("from", "by");
    }

    /** Where the guest is: the places that the words name, else the host's state. */
    private List<Goal> places() {
        if (ends("in")) {
            return named(hit.end(), hit.end() + 4);
        }
        List<Goal> before = ends("of") ? List.of() : named(scan.clauseStart(hit.at()), hit.at());
        if (!before.isEmpty()) {
            return before;
        }
        List<Goal> behind =
                isHaving() || ends("of") ? telling.goals.behind(hit.end(), List.of("in", "at"), 10) : List.of();
        State here = behind.isEmpty() ? host() : null;
        return here == null ? behind : List.of(new Goal(here, null, hit.at()));
    }

    /** The state of whoever has the guest. */
    private @Nullable State host() {
        Predicate<Agent> serves = a -> telling.memory.allegiance.stateOf(a) != null;
        Filler host = ends("of")
                ? roles.firstRight(hit.end(), 5, serves)
                : isHaving() ? roles.subject(hit.at(), serves) : null;
        return host == null ? null : telling.memory.allegiance.stateOf(host.agent());
    }

    private @Nullable Filler guest(Predicate<Agent> fits) {
        if (ends("from", "by")) {
            return roles.firstRight(hit.end(), 2, fits);
        }
        if (isHaving()) {
            int colon = scan.clauseEnd(hit.end());
            Filler told = scan.is(colon, ":") ? roles.firstRight(colon + 1, 3, fits) : null;
            return told != null ? told : roles.firstRight(hit.end(), 10, fits);
        }
        if (!ends("in", "of")) {
            Filler left = roles.anyLeft(hit.at(), fits);
            return left != null ? left : roles.firstRight(hit.end(), 3, fits);
        }
        int verb = ends("in") ? scan.find(hit.end(), hit.end() + 5, "is", "was", "were", "will") : -1;
        return verb > 0
                ? roles.firstRight(verb + 1, 4, fits)
                : roles.subject(hit.at(), a -> a instanceof Person && fits.test(a));
    }

    /** The places between two points that nothing owns. */
    private List<Goal> named(int from, int to) {
        List<Goal> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Goal goal = scan.where(i) == null || scan.is(i - 1, "of", "from") ? null : telling.goals.goal(i);
            if (goal != null && goal.state() != null) {
                out.add(goal);
            }
        }
        return out;
    }
}
