package org.diplograph.fact;

import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Finds the office of a "counterpart" from the one whose counterpart he or she is. */
final class CounterpartReader {

    private final Memory memory;

    CounterpartReader(Memory memory) {
        this.memory = memory;
    }

    /** "her Azerbaijani counterpart": the office of the one whose counterpart it is, in the other state. */
    @Nullable
    Office read(Scan scan, int at, Person person, Office office) {
        Office partner = partnerOffice(scan, at, person);
        if (partner == null) {
            return null;
        }
        return new Office(partner.title(), null, office.state());
    }

    private @Nullable Office partnerOffice(Scan scan, int at, Person person) {
        for (int i = at - 1; i >= 0; i--) {
            Who who = scan.who(i);
            if (who != null
                    && who.form() != Who.Form.BODY
                    && !who.posts().isEmpty()
                    && !who.posts().getFirst().office().title().equals("counterpart")) {
                return who.posts().getFirst().office();
            }
            Office known = officeOfOther(who, person);
            if (known != null) {
                return known;
            }
        }
        Agent last = memory.last(a -> a instanceof Person p && !p.equals(person) && first(p) != null);
        Office before = last instanceof Person p ? first(p) : null;
        return before != null ? before : officeBehind(scan, at, person);
    }

    private @Nullable Office officeBehind(Scan scan, int at, Person person) {
        for (int i = at + 1; i < scan.size(); i++) {
            Office known = officeOfOther(scan.who(i), person);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** The office that the one meant by {@code who} is known to hold, unless that is {@code person}. */
    private @Nullable Office officeOfOther(@Nullable Who who, Person person) {
        return who != null && memory.agent(who) instanceof Person p && !p.equals(person) ? first(p) : null;
    }

    private @Nullable Office first(Person person) {
        return memory.allegiance.posts(person).stream()
                .map(Post::office)
                .filter(o -> !o.title().equals("counterpart"))
                .findFirst()
                .orElse(null);
    }
}
