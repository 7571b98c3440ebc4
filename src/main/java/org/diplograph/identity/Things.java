package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.StateInfo;
import org.diplograph.model.View.Told;
import org.jspecify.annotations.Nullable;

/** Gives each canonical agent, office and place its id: readable, and told by name and state alone. */
final class Things implements Rewriting {

    private final Map<Object, String> ids = new HashMap<>();
    private final Map<Agent, String> fixed;

    Things(Corrected canon, List<Told> told, List<StateInfo> states) {
        fixed = canon.fixedIds();
        states.forEach(this::capital);
        canon.people().forEach(this::agent);
        told.forEach(t -> fact(t.fact()));
        canon.bodies().forEach(this::agent);
        tellApart();
        told.forEach(t -> founded(canon, t.fact()));
    }

    private void capital(StateInfo info) {
        if (info.capital() != null) {
            place(new Place(info.capital(), info.state()));
        }
    }

    /** A founding is known by the body that it founds. */
    private void founded(Corrected canon, Fact fact) {
        if (fact instanceof Founding founding) {
            String name = Names.titleKey(founding.name());
            canon.bodies().stream()
                    .filter(b -> Names.titleKey(b.name()).equals(name))
                    .map(b -> Objects.requireNonNull(ids.get(b)))
                    .min(Comparator.naturalOrder())
                    .ifPresent(id -> ids.put(founding, id));
        }
    }

    /** Ids by canonical agent, office and place; and for each founding that of the body founded. */
    Map<Object, String> ids() {
        return ids;
    }

    /** Two things of one name and state that nothing showed to be one get numbers, in canonical order. */
    private void tellApart() {
        Map<String, List<Object>> byId = new TreeMap<>();
        ids.forEach(
                (thing, id) -> byId.computeIfAbsent(id, k -> new ArrayList<>()).add(thing));
        byId.forEach((id, things) -> {
            things.sort(Comparator.comparing(Object::toString));
            for (int i = 1; i < things.size(); i++) {
                ids.put(things.get(i), id + "-" + (i + 1));
            }
        });
    }

    @Override
    public Agent agent(Agent agent) {
        switch (agent) {
            case Person p -> named(p, "official/" + Names.slug(p));
            case Body b -> {
                named(b, "body/" + Names.slug(b.name()) + of(b.state()));
                stateOf(b.state());
            }
            case Holder h -> {
                office(h.office());
                ids.put(h, "official/" + officeSlug(h.office()));
            }
            case State s -> ids.put(s, "state/" + s.id());
        }
        return agent;
    }

    private void named(Agent agent, String id) {
        ids.put(agent, fixed.getOrDefault(agent, id));
    }

    @Override
    public Office office(Office office) {
        if (office.body() != null) {
            agent(office.body());
        }
        stateOf(office.state());
        ids.put(office, "office/" + officeSlug(office));
        return office;
    }

    @Override
    public Place place(Place place) {
        stateOf(place.state());
        ids.put(place, "place/" + Names.slug(place.name()) + of(place.state()));
        return place;
    }

    private void stateOf(@Nullable State state) {
        if (state != null) {
            agent(state);
        }
    }

    private static String officeSlug(Office office) {
        String body =
                office.body() == null ? "" : "-" + Names.slug(office.body().name());
        return Names.slug(office.title()) + body + of(office.state());
    }

    private static String of(@Nullable State state) {
        return state == null ? "" : "-" + Names.slug(state.id());
    }
}
