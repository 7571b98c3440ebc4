package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/**
 * Puts the report's one record of a person in the place of each mention's own; of two namesakes the last named is
 * meant, but rather who acts than who speaks for others.
 */
final class Recency {

    private final People people;
    private final List<Person> lastFirst = new ArrayList<>();

    Recency(People people) {
        this.people = people;
    }

    List<Chunk> named(List<Chunk> chunks) {
        List<Chunk> out = new ArrayList<>();
        for (Chunk chunk : chunks) {
            out.add(chunk instanceof Who who && who.agent() instanceof Person p ? withPerson(who, p) : chunk);
        }
        return out;
    }

    private Chunk withPerson(Who who, Person mention) {
        Person known = known(mention);
        lastFirst.remove(known);
        lastFirst.addFirst(known);
        return new Who(who.span(), who.text(), List.of(known), who.posts(), who.form(), who.gender());
    }

    private Person known(Person mention) {
        List<Person> namesakes = people.namesakes(mention.name());
        boolean official = namesakes.stream().anyMatch(people::isOfficial);
        boolean others = namesakes.stream().anyMatch(p -> people.isOfficial(p) && !people.isSpokesperson(p));
        for (Person person : lastFirst) {
            boolean actor = !others || !people.isSpokesperson(person);
            if (namesakes.contains(person) && actor && (!official || people.isOfficial(person))) {
                return person;
            }
        }
        @Nullable Person exact = people.of(mention.name());
        return exact != null ? exact : namesakes.isEmpty() ? mention : namesakes.getFirst();
    }
}
