package org.diplograph.fact;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads a visit in the words of those who are visited: a state hosts, or somebody receives a visiting guest. */
final class VisitHost {

    private static final Set<String> AUXILIARIES =
            Set.of(("will to also has have had is are was were would soon now again both be been next shall on "
                            + "due set getting ready preparing about all then in turn")
                    .split(" "));

    private static final String[] AIRPORTS = "airport aerodrome airfield airbase tarmac runway".split(" ");

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;
    private final Memory memory;

    VisitHost(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
        this.memory = telling.memory;
    }

    /** "received the visiting Minister", "visiting Minister X said": travel is told by "visiting". */
    void guest() {
        int i = scan.who(hit.at()) != null ? hit.at() : hit.end();
        Who who = scan.who(i);
        Agent guest = who == null ? null : memory.agent(who);
        State here = guest == null ? null : hostOf(guest, i);
        if (guest != null && here != null && telling.traveller(here).test(guest)) {
            telling.tell(new Filler(guest, i), new Goal(here, null, i), "");
        }
    }

    /** The state of the other one in the sentence; else where the report is. */
    private @Nullable State hostOf(Agent guest, int at) {
        State own = memory.allegiance.stateOf(guest);
        Predicate<Agent> other = a -> !a.equals(guest)
                && memory.allegiance.stateOf(a) != null
                && !Memory.same(memory.allegiance.stateOf(a), own);
        Filler host = roles.subject(at, other);
        host = host != null || memory.home != null ? host : roles.firstRight(at + 1, 12, other);
        telling.host = host == null ? null : host.agent();
        return host == null ? memory.home : memory.allegiance.stateOf(host.agent());
    }

    /** "Kazakhstan will host Prime Minister Meloni", "Rabat and Tunis are to see him": places as hosts. */
    void places() {
        for (int i = subject(); i >= 0; i = joined(i)) {
            Goal goal = host(i);
            if (goal == null) {
                return;
            }
            for (Filler guest : guests(goal)) {
                telling.tell(guest, goal, "");
            }
        }
    }

    /** "will host his counterpart, X, in Tirana": somebody hosts at home. */
    void host() {
        places();
        Filler host = scan.is(hit.at(), "host", "hosts", "hosted", "hosting")
                ? roles.subject(hit.at(), a -> memory.allegiance.stateOf(a) != null)
                : null;
        State here = host == null ? null : memory.allegiance.stateOf(host.agent());
        boolean awaited = scan.is(hit.at(), "await", "awaits", "awaited", "awaiting");
        Filler guest = here == null && !awaited ? null : roles.firstRight(hit.end(), 3, telling.traveller(here));
        List<Goal> places = guest == null ? List.of() : telling.goals.behind(guest.at() + 1, List.of("in", "at"), 6);
        if (guest == null || places.isEmpty()) {
            return;
        }
        State there = places.getFirst().state();
        if (Memory.same(there, here) || awaited && telling.traveller(there).test(guest.agent())) {
            telling.host = host == null ? null : host.agent();
            telling.tell(guest, places.getFirst(), "");
        }
    }

    /** "welcomed X at the airport": who is met there has come. */
    void airport() {
        int at = scan.find(hit.end(), Math.min(scan.clauseEnd(hit.end()), hit.end() + 12), AIRPORTS);
        if (at > 0 && scan.find(hit.end(), at, "at", "on", "from") > 0) {
            met(hit.end(), telling.goals.behind(at + 1, List.of("in", "of"), 4));
        }
    }

    /** "saw X off in Hanoi", "bade farewell to X": who is seen off has been there. */
    void farewell() {
        met(hit.at() + 1, telling.goals.behind(hit.end(), List.of("in", "at", "from"), 10));
    }

    /** Tells the visit of the foreigner named within a few words, to that place or else to where the report is. */
    private void met(int from, List<Goal> places) {
        Goal goal = !places.isEmpty()
                ? places.getFirst()
                : memory.home == null ? null : new Goal(memory.home, null, hit.at());
        Predicate<Agent> fits = goal == null
                ? a -> false
                : telling.traveller(goal.state()).and(a -> memory.allegiance.stateOf(a) != null);
        Filler guest = roles.firstRight(from, 6, fits);
        if (guest != null && goal != null) {
            telling.tell(guest, goal, "");
        }
    }

    /** The place of the verb's subject: what stands before its auxiliaries. */
    private int subject() {
        int i = hit.at() - 1;
        while (i > 0 && (scan.isIn(i, AUXILIARIES) || scan.at(i) instanceof When)) {
            i--;
        }
        return scan.is(i, "capital", "city") ? i - 1 : i;
    }

    private int joined(int i) {
        return scan.is(i - 1, "and", ",") ? i - 2 : -1;
    }

    private @Nullable Goal host(int i) {
        Where where = scan.where(i);
        boolean named = where == null || where.kind() != Where.Kind.DEMONYM || scan.is(i + 1, "capital", "city");
        boolean free = !scan.isPreposition(scan.is(i - 1, "the") ? i - 2 : i - 1);
        Goal goal = named && free && !scan.isPossessive(i + 1) ? telling.goals.goal(i) : null;
        if (goal != null && goal.state() == null) {
            return memory.home == null ? null : new Goal(memory.home, null, i);
        }
        return goal;
    }

    private List<Filler> guests(Goal goal) {
        Predicate<Agent> fits = telling.traveller(goal.state()).and(a -> memory.allegiance.stateOf(a) != null);
        Filler guest = roles.firstRight(hit.end(), 3, fits);
        guest = guest != null ? guest : roles.leaderBehind(hit.end(), 12);
        if (guest == null || !fits.test(guest.agent()) || isOther(guest.at())) {
            return List.of();
        }
        int at = guest.at();
        List<Filler> all =
                roles.list(at).stream().filter(f -> fits.test(f.agent())).toList();
        return all.isEmpty() ? List.of(guest) : all;
    }

    /** "expects him to yield", "sees him as a friend", "saw before him": no guest. */
    private boolean isOther(int guest) {
        boolean expected = scan.is(guest + 1, "to") && !scan.is(guest + 2, "arrive", "come", "pay", "visit");
        return expected || scan.is(guest + 1, "as") || scan.find(hit.end(), guest, "before", "after", "from") >= 0;
    }
}
