package org.diplograph.pipeline;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A fact for people to look at.
 *
 * @param type what it is: {@code visit}
 * @param kind its code, or "" where it has none
 * @param roles who and what takes part in it, date and status, by the role's name; only what the article tells
 */
record FactCard(String type, String kind, Map<String, String> roles, Fact fact) {

    FactCard {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }

    /** The cards of an article's facts. Where one is a part of another, it names the other's number, from 1. */
    static List<FactCard> of(List<Fact> facts) {
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Event event) {
                numbers.put(event.key(), "fact " + (i + 1));
            }
        }
        return facts.stream().map(fact -> of(fact, numbers)).toList();
    }

    /** The words that tell the fact, each with all patterns that read it there. */
    Collection<List<Evidence>> quotes() {
        return fact.evidence().stream()
                .collect(Collectors.groupingBy(Evidence::span, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static FactCard of(Fact fact, Map<String, String> numbers) {
        Roles roles = new Roles(numbers);
        switch (fact) {
            case Visit v -> roles.visit(v);
            case Meeting m -> roles.meeting(m);
            case Agreement a -> roles.agreement(a);
            case OfficeHolding o ->
                roles.is("office", o.standing())
                        .of("holder", o.holder())
                        .words("office", o.office().fullTitle());
            case Founding f ->
                roles.is("founding", "")
                        .words("founded", f.name())
                        .places(f.place() == null ? List.of() : List.of(f.place()))
                        .all("states", f.states());
            case Relationship r ->
                roles.is("relationship", r.kind()).all("between", r.between()).of("within", r.within());
            case Figure f ->
                roles.is("figure", f.quantity())
                        .words("value", "%s %,.2f %s".formatted(f.qualifier(), f.value(), f.unit()))
                        .all("states", f.states());
            case Interview i ->
                roles.is("interview", "").of("speaker", i.speaker()).of("agency", i.agency());
        }
        roles.words("date", fact.date() == null ? null : fact.date().text());
        roles.words("status", fact instanceof Event event ? event.status().code() : null);
        return new FactCard(roles.type, roles.kind, roles.byName, fact);
    }

    private static final class Roles {
        final Map<String, String> byName = new LinkedHashMap<>();
        final Map<String, String> numbers;
        String type = "";
        String kind = "";

        Roles(Map<String, String> numbers) {
            this.numbers = numbers;
        }

        void visit(Visit v) {
            is("visit", v.kind())
                    .of("visitor", v.visitor())
                    .of("for", v.sending())
                    .of("to", v.receiving())
                    .places(v.places())
                    .of("host", v.host())
                    .of("invited by", v.invitedBy());
        }

        void meeting(Meeting m) {
            is("meeting", m.kind())
                    .all("between", m.participants())
                    .places(m.place() == null ? List.of() : List.of(m.place()))
                    .during(m.during())
                    .words("occasion", m.occasion());
        }

        void agreement(Agreement a) {
            is("agreement", a.kind())
                    .words("title", a.title())
                    .words("about", a.subject())
                    .all("parties", a.parties())
                    .all("states", a.states())
                    .all("signed by", a.signatories())
                    .places(a.place() == null ? List.of() : List.of(a.place()))
                    .during(a.during());
        }

        Roles is(String type, String kind) {
            this.type = type;
            this.kind = kind;
            return this;
        }

        Roles words(String role, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                byName.put(role, value);
            }
            return this;
        }

        Roles during(@Nullable String key) {
            return words("during", key == null ? null : numbers.getOrDefault(key, key));
        }

        Roles of(String role, @Nullable Agent agent) {
            return words(role, agent == null ? null : Gloss.of(agent));
        }

        Roles all(String role, Collection<? extends Agent> agents) {
            return words(role, agents.stream().map(Gloss::of).collect(Collectors.joining("; ")));
        }

        Roles places(List<Place> places) {
            return words("in", places.stream().map(Place::name).collect(Collectors.joining("; ")));
        }
    }
}
