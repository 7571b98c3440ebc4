package org.diplograph.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.diplograph.model.TravelRow;

/**
 * What speaks for or against the facts of a report being read rightly: whether the words name all who take part, or a
 * memory filled them in; whether state and date are told; which patterns agree. A sign is a few words behind the type
 * of fact: {@code visit: goal in words}.
 */
final class Signs {

    private static final Set<Part> ASIDE = Set.of(Part.HEADLINE, Part.CAPTION, Part.TEASER);

    private static final String UNSPECIFIED = "unspecified";

    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final Map<String, Integer> tellings = new HashMap<>();

    Signs(Reading reading, List<Fact> facts) {
        reading.rows().forEach(row -> rows.put(row.sentence().span().start(), row));
        facts.stream().flatMap(Signs::names).forEach(name -> tellings.merge(name, 1, Integer::sum));
    }

    /**
     * The signs of a visit, meeting, agreement or office, in order; none of other facts and of visits that a table
     * tells.
     */
    Set<String> of(Fact fact) {
        return switch (fact) {
            case Visit v -> isRecorded(v) ? Set.of() : visit(v);
            case Meeting m -> meeting(m);
            case Agreement a -> agreement(a);
            case OfficeHolding o -> office(o);
            case Fact.Founding f -> Set.of();
            case Fact.Relationship r -> Set.of();
            case Fact.Figure f -> Set.of();
            case Fact.Interview i -> Set.of();
        };
    }

    private static boolean isRecorded(Visit v) {
        return v.evidence().stream().anyMatch(words -> words.pattern().equals(TravelRow.PATTERN));
    }

    private Set<String> visit(Visit v) {
        Set<String> signs = event("visit", v);
        Set<String> named = named(v);
        add(signs, "visit: visitor in words", named.contains(v.visitor().name()));
        add(signs, "visit: goal in words", named.contains(v.receiving().name()));
        add(signs, "visit: visitor by name", v.visitor() instanceof Person);
        add(signs, "visit: sender known", v.sending() != null);
        add(signs, "visit: kind told", !v.kind().equals(UNSPECIFIED));
        return signs;
    }

    private Set<String> meeting(Meeting m) {
        Set<String> signs = event("meeting", m);
        Set<String> all =
                new HashSet<>(m.participants().stream().map(Agent::name).toList());
        Set<String> named = named(m);
        add(signs, "meeting: all in words", named.containsAll(all));
        add(signs, "meeting: nobody in words", all.stream().noneMatch(named::contains));
        add(signs, "meeting: all by name", m.participants().stream().allMatch(Person.class::isInstance));
        add(signs, "meeting: states known", m.participants().stream().allMatch(Signs::hasState));
        add(signs, "meeting: kind told", !m.kind().equals(UNSPECIFIED));
        add(signs, "meeting: during a visit", m.during() != null);
        add(signs, "meeting: more than two", all.size() > 2);
        return signs;
    }

    private Set<String> agreement(Agreement a) {
        Set<String> signs = event("agreement", a);
        Set<String> named = named(a);
        add(signs, "agreement: states in words", a.states().stream().allMatch(state -> named.contains(state.name())));
        add(signs, "agreement: two states", a.states().size() > 1);
        add(signs, "agreement: subject told", a.subject() != null || a.title() != null);
        return signs;
    }

    private Set<String> office(OfficeHolding o) {
        Set<String> signs = told("office", o);
        add(signs, "office: state known", o.office().state() != null);
        add(signs, "office: body known", o.office().body() != null);
        add(signs, "office: held now", o.standing().equals("current"));
        return signs;
    }

    private Set<String> event(String type, Event event) {
        Set<String> out = told(type, event);
        EdtfDate date = event.date();
        add(out, type + ": dated", date != null);
        add(out, type + ": on a day", date != null && (date.isDay() || date.isDayRange()));
        add(out, type + ": ahead", event.status() == Status.PLANNED || event.status() == Status.INVITED);
        return out;
    }

    private Set<String> told(String type, Fact fact) {
        Set<String> out = new TreeSet<>(Set.of(type));
        fact.evidence().forEach(words -> out.add(words.pattern()));
        add(
                out,
                type + ": told twice",
                fact.evidence().stream().map(Evidence::span).distinct().count() > 1);
        add(out, type + ": only around the report", fact.evidence().stream().allMatch(this::isAside));
        add(out, type + ": said by somebody", fact.evidence().stream().allMatch(words -> words.saidBy() != null));
        add(out, type + ": alone", names(fact).allMatch(name -> tellings.getOrDefault(name, 1) < 2));
        return out;
    }

    private static void add(Set<String> signs, String sign, boolean shows) {
        if (shows) {
            signs.add(sign);
        }
    }

    /** By which another fact of the report may be this one told again. */
    private static Stream<String> names(Fact fact) {
        return switch (fact) {
            case Visit v -> Stream.of("visit " + v.visitor().name());
            case Meeting m -> m.participants().stream().map(agent -> "meeting " + agent.name());
            case Agreement a -> Stream.of("agreement " + a.kind());
            case OfficeHolding o -> Stream.of("office " + o.holder().name());
            case Fact.Founding f -> Stream.of();
            case Fact.Relationship r -> Stream.of();
            case Fact.Figure f -> Stream.of();
            case Fact.Interview i -> Stream.of();
        };
    }

    private boolean isAside(Evidence words) {
        Map.Entry<Integer, Row> row = rows.floorEntry(words.span().start());
        return row != null && ASIDE.contains(row.getValue().sentence().part());
    }

    /** Whoever and whatever state is mentioned in a fact's words. */
    private Set<String> named(Fact fact) {
        Set<String> out = new HashSet<>();
        for (Evidence words : fact.evidence()) {
            Map.Entry<Integer, Row> row = rows.floorEntry(words.span().start());
            if (row != null) {
                named(out, row.getValue(), words.span());
            }
        }
        return out;
    }

    private static void named(Set<String> out, Row row, Span words) {
        for (Chunk chunk : row.chunks()) {
            if (chunk.span().overlaps(words)) {
                if (chunk instanceof Who who) {
                    who.agents().forEach(agent -> out.add(agent.name()));
                } else if (chunk instanceof Where where && where.state() != null) {
                    out.add(Objects.requireNonNull(where.state()).name());
                }
            }
        }
    }

    private static boolean hasState(Agent agent) {
        return switch (agent) {
            case Person person -> person.state() != null;
            case Agent.Holder holder -> holder.office().state() != null;
            case Agent.Body body -> body.state() != null;
            case State state -> true;
        };
    }
}
