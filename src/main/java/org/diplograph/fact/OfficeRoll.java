package org.diplograph.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.SharedOffice.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Remembers an office in the plural and gives it to those whom later sentences name: "the defence ministers of A and B
 * came. X of A and B's Y stayed"; "six lawmakers came. They are X, Y and Z"; "four ambassadors handed over their
 * letters. For A it was X".
 */
final class OfficeRoll {

    /** Envoys are told by their states alone for so many sentences. */
    private static final int LONG = 4;

    private static final Set<String> ENVOYS = Set.of("ambassador", "envoy", "commissioner");

    private final Memory memory;
    private @Nullable Post office;
    private final List<State> states = new ArrayList<>();
    private final Set<State> taken = new HashSet<>();
    private int age;

    OfficeRoll(Memory memory) {
        this.memory = memory;
    }

    /** Takes note of an office in the plural whose holders its own sentence does not name. */
    void open(Who plural) {
        office = plural.posts().getFirst();
        states.clear();
        taken.clear();
        plural.posts().stream()
                .map(p -> p.office().state())
                .filter(Objects::nonNull)
                .forEach(states::add);
        age = 0;
    }

    /** Who of the sentence holds the office that an earlier one told. */
    List<Holder> holders(Scan scan) {
        age++;
        Post told = office;
        if (told == null) {
            return List.of();
        }
        List<Holder> out = new ArrayList<>();
        int list = listFrom(scan);
        if (list > 0) {
            new SharedOffice(scan, memory)
                    .people(list)
                    .forEach(p -> add(out, p, told, told.office().state()));
            return out;
        }
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            State state = who.agent() instanceof Person p && Roles.isNamed(who) ? memory.allegiance.stateOf(p) : null;
            if (state != null && isOfRoll(told, state) && taken.add(state)) {
                add(out, (Person) who.agent(), told, state);
            }
        }
        return out;
    }

    /** Where a list of those just counted begins: "They are", "Among them were"; or -1. */
    private int listFrom(Scan scan) {
        boolean they = age == 1 && scan.is(0, "they", "these", "those", "among") && !scan.is(2, "not");
        int verb = scan.find(1, 3, "are", "were", "include", "included");
        return they && verb > 0 ? verb + 1 : -1;
    }

    private boolean isOfRoll(Post told, State state) {
        return states.isEmpty()
                ? age <= LONG && ENVOYS.contains(Allegiance.head(OfficeTitles.singular(told.office())))
                : states.contains(state);
    }

    private void add(List<Holder> out, Person person, Post told, @Nullable State state) {
        boolean unknown = memory.allegiance.posts(person).stream().allMatch(p -> Allegiance.isKin(p.office()));
        if (unknown) {
            Office one = new Office(
                    OfficeTitles.singular(told.office()), told.office().body(), state);
            out.add(new Holder(person, new Post(one, told.standing(), true, told.span())));
        }
    }
}
