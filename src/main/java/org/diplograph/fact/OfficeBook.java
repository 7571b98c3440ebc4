package org.diplograph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** The offices that a report has told, each once, with all its words as evidence. */
final class OfficeBook {

    /** Titles that say little unless the words say of what. */
    private static final Set<String> VAGUE =
            Set.of(("head, member, chief, director, leader, representative, chair, commander, aide, secretary, envoy, "
                            + "coordinator, members, co-chair, counterpart, manager, official, general manager, "
                            + "executive director, adviser, advisor, founder, co-founder, chief executive, ceo, boss, attache")
                    .split(", "));

    private final Memory memory;
    private final @Nullable EdtfDate asOf;
    private final String text;
    private final Map<String, OfficeHolding> found = new LinkedHashMap<>();

    OfficeBook(Memory memory, @Nullable EdtfDate asOf, String text) {
        this.memory = memory;
        this.asOf = asOf;
        this.text = text;
    }

    void add(Person person, Post post) {
        if (isVague(post.office()) || isNoOffice(post.office())) {
            return;
        }
        Office held = held(person, post.office());
        String key = keyOf(person, held);
        OfficeHolding known = found.get(key);
        List<Evidence> all = new ArrayList<>(known == null ? List.of() : known.evidence());
        all.add(new Evidence(post.span(), post.span().of(text), "office.post", 0.9, null));
        if (known == null) {
            found.put(key, new OfficeHolding(person, held, post.standing(), asOf, all));
        } else {
            boolean more = held.title().length() > known.office().title().length();
            Office fuller = known.office().body() == null && (held.body() != null || more) ? held : known.office();
            found.put(key, new OfficeHolding(person, fuller, known.standing(), asOf, all));
        }
        memory.allegiance.add(person, new Post(held, post.standing(), true, post.span()));
    }

    /** The office with its title spelled out, and with its holder's state where it tells none. */
    private Office held(Person person, Office office) {
        State state = office.state() != null ? office.state() : memory.allegiance.stateOf(person);
        Office told = OfficeTitles.spelledOut(office);
        return new Office(told.title(), told.body(), isInternational(office) ? null : state);
    }

    private static boolean isInternational(Office office) {
        return office.body() != null && office.body().kind() == Body.Kind.INTERNATIONAL;
    }

    /** "Deputy Minister Hang" is the Deputy Minister of Foreign Affairs that the report has introduced. */
    private String keyOf(Person person, Office held) {
        Set<String> words = words(held);
        for (Map.Entry<String, OfficeHolding> known : found.entrySet()) {
            Office office = known.getValue().office();
            boolean body =
                    held.body() == null || office.body() == null || held.body().equals(office.body());
            if (known.getValue().holder().equals(person)
                    && body
                    && (words(office).containsAll(words)
                            || words(office).size() > 1 && words.containsAll(words(office)))) {
                return known.getKey();
            }
        }
        return person.name() + "|" + held.canonical();
    }

    private static Set<String> words(Office office) {
        return new HashSet<>(Arrays.asList(office.canonical().split(" ")));
    }

    private static boolean isVague(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        boolean address = office.title().equals("Secretary");
        return VAGUE.contains(title)
                && !address
                && office.body() == null
                && (office.state() == null || OfficeTitles.needsBody(title));
    }

    /** "National Leader" honours a person and names no office. */
    private static boolean isNoOffice(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        boolean delegation = office.body() != null
                && (office.body().kind() == Body.Kind.DELEGATION
                        || office.body().name().toLowerCase(Locale.ROOT).endsWith("delegation"));
        return Allegiance.isKin(office)
                || delegation
                || title.equals("national leader")
                || title.equals("heads")
                || title.startsWith("deputies")
                || title.equals("first lady");
    }

    /**
     * Whether another telling says more of the same: "Minister" beside "Foreign Minister"; "the Ghanaian leader" beside
     * "President".
     */
    private boolean isSaidBetter(OfficeHolding told) {
        String title = told.office().title().toLowerCase(Locale.ROOT);
        return found.values().stream()
                .filter(o -> !o.equals(told) && o.holder().equals(told.holder()))
                .anyMatch(o -> title.equals("leader")
                        || title.startsWith("head of ") && memory.allegiance.isHead(o.holder())
                        || title.equals("ambassador")
                                && told.office().body() == null
                                && o.office().title().contains("ambassador")
                        || title.equals("minister")
                                && o.office().title().toLowerCase(Locale.ROOT).contains("minister")
                                && words(o.office()).size() > 1);
    }

    private OfficeHolding settled(OfficeHolding told) {
        Person holder = (Person) memory.allegiance.settled(told.holder());
        Office office = told.office();
        boolean own = office.state() != null || isInternational(office);
        Office full = new Office(office.title(), office.body(), own ? office.state() : holder.state());
        return new OfficeHolding(holder, full, told.standing(), told.date(), told.evidence());
    }

    List<OfficeHolding> facts() {
        return found.values().stream()
                .filter(told -> !isSaidBetter(told))
                .map(this::settled)
                .toList();
    }
}
