package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;

/** Who makes a journey where several do: "A and B arrived", "the trio flew on", "the tour moves on to Tbilisi". */
final class Travellers {

    /** How far a plural may stand before the act: "the two, in a single plane, flew on". */
    private static final int REACH = 8;

    private static final String[] TOURS = "tour trip journey swing mission odyssey expedition itinerary".split(" ");

    private final Scan scan;
    private final Roles roles;
    private final Memory memory;

    Travellers(Scan scan, Roles roles, Memory memory) {
        this.scan = scan;
        this.roles = roles;
        this.memory = memory;
    }

    /** The one who is found for an act, with those who share the journey: "A and B paid visits". */
    List<Filler> with(Filler who, int act, Predicate<Agent> fits) {
        List<Filler> plural = who.at() >= 0 ? meant(who.at(), fits) : List.of();
        if (!plural.isEmpty()) {
            return plural;
        }
        boolean named = who.at() >= 0 && Roles.isNamed(scan.who(who.at()));
        List<Filler> found = new ArrayList<>(
                named ? roles.coordinated(who, a -> a instanceof Person && fits.test(a)) : List.of(who));
        found.addAll(beside(who, act, fits));
        boolean king = found.stream().anyMatch(f -> memory.allegiance.isTitled(f.agent(), "king"));
        return found.stream()
                .filter(f -> !king || !memory.allegiance.isTitled(f.agent(), "queen"))
                .toList();
    }

    /** "together with X": somebody of another state who comes along on equal terms. */
    private List<Filler> beside(Filler who, int act, Predicate<Agent> fits) {
        State own = memory.allegiance.stateOf(who.agent());
        for (int i = scan.clauseStart(Math.max(0, who.at())); own != null && i < act; i++) {
            boolean with = scan.is(i, "together", "along") && scan.is(i + 1, "with") || scan.is(i, "alongside");
            Filler found = !with
                    ? null
                    : roles.firstRight(i + 1, 4, fits.and(a -> {
                        State state = memory.allegiance.stateOf(a);
                        return a instanceof Person && state != null && !Memory.same(state, own);
                    }));
            if (found != null && !found.agent().equals(who.agent())) {
                return List.of(found);
            }
        }
        return List.of();
    }

    /** Those whom a plural before the act means, where nobody is named between: "they", "the two ministers". */
    List<Filler> before(int act, Predicate<Agent> fits) {
        for (int i = act - 1; i >= Math.max(scan.clauseStart(act), act - REACH); i--) {
            List<Filler> found = isGoverned(i) ? List.of() : meant(i, fits);
            if (!found.isEmpty()) {
                return found;
            }
            Who who = scan.who(i);
            if (who != null && !scan.isPreposition(i - 1)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Those whom the words behind an act carry along: "takes the two to", "sent A and B to". */
    List<Filler> behind(int end, int reach, Predicate<Agent> fits) {
        for (int i = end; i < end + reach; i++) {
            List<Filler> found = meant(i, fits);
            if (!found.isEmpty()) {
                return found;
            }
        }
        Filler who = roles.firstRight(end, reach, fits);
        return who == null ? List.of() : with(who, end, fits);
    }

    /** Those whom a plural at a place means: who share the open journey, else a group that the report has named. */
    List<Filler> meant(int i, Predicate<Agent> fits) {
        return memory.several(scan, i, memory.visits.companions(), fits).stream()
                .map(a -> new Filler(a, i))
                .toList();
    }

    /** Those who are on the tour that is the subject: "The tour then moves on to Lima". */
    List<Filler> onTour(int act, Predicate<Agent> fits) {
        int noun = scan.find(Math.max(scan.clauseStart(act), act - REACH), act, TOURS);
        boolean definite = noun >= 0 && scan.find(noun - 4, noun, "the", "this", "that") >= 0;
        return definite ? companions(fits) : List.of();
    }

    /** Those who share the open journey, as far as they fit. */
    List<Filler> companions(Predicate<Agent> fits) {
        return memory.visits.companions().stream()
                .filter(fits)
                .map(a -> new Filler(a, -1))
                .toList();
    }

    /** "between the two", "with the ministers": a preposition stands before the plural's own words. */
    private boolean isGoverned(int i) {
        int first = i;
        while (scan.is(first - 1, "the", "two", "both", "all", "three", "four", "foreign", "visiting", "of")) {
            first--;
        }
        return scan.isPreposition(first - 1) && !scan.is(i, "their");
    }
}
