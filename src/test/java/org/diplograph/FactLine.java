package org.diplograph;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Place;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A fact in one line, to compare and to read: its parts between bars, states by their ids, {@code -} for what is not
 * told. Members of a list stand in order of their names, with {@code +} between.
 */
@NullMarked
public final class FactLine {

    private FactLine() {}

    public static String of(Fact fact) {
        return switch (fact) {
            case Fact.Visit v ->
                line(
                        "visit",
                        one(v.visitor()),
                        one(v.sending()),
                        v.receiving().id(),
                        v.kind(),
                        text(v.date()),
                        v.status().code(),
                        places(v.places()),
                        one(v.invitedBy()));
            case Fact.Meeting m ->
                line(
                        "meeting",
                        all(m.participants()),
                        m.kind(),
                        m.place() == null ? "-" : m.place().name(),
                        text(m.date()),
                        m.status().code(),
                        text(m.occasion()));
            case Fact.Agreement a ->
                line(
                        "agreement",
                        a.kind(),
                        all(a.parties()),
                        all(a.states()),
                        all(a.signatories()),
                        a.place() == null ? "-" : a.place().name(),
                        text(a.date()),
                        a.status().code(),
                        text(a.subject()));
            case Fact.OfficeHolding o ->
                line(
                        "office",
                        o.holder().name(),
                        o.office().title(),
                        one(o.office().body()),
                        one(o.office().state()),
                        o.standing(),
                        text(o.date()));
            case Fact.Founding f ->
                line(
                        "founding",
                        f.name(),
                        text(f.date()),
                        f.place() == null ? "-" : f.place().name(),
                        all(f.states()));
            case Fact.Relationship r ->
                line("relationship", r.kind(), all(r.between()), one(r.within()), text(r.date()));
            case Fact.Figure f ->
                line(
                        "figure",
                        f.quantity(),
                        new java.math.BigDecimal(f.value()).toPlainString(),
                        f.unit(),
                        f.qualifier(),
                        all(f.states()),
                        text(f.date()));
            case Fact.Interview i -> line("interview", i.speaker().name(), one(i.agency()), text(i.date()));
        };
    }

    /** Who says a fact, by its evidence: names, or {@code -} where it is the report itself. */
    public static String speakers(Fact fact) {
        return fact.evidence().stream()
                .map(Evidence::saidBy)
                .map(s -> s == null ? "-" : s)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" + "));
    }

    private static String line(String... parts) {
        return String.join("|", parts);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "-");
    }

    private static String one(@Nullable Agent agent) {
        if (agent instanceof Agent.Body body && body.state() != null) {
            return body.name() + " (" + body.state().id() + ")";
        }
        return Reader.shortly(agent);
    }

    private static String all(Collection<? extends Agent> agents) {
        return agents.isEmpty()
                ? "-"
                : agents.stream().map(FactLine::one).sorted().collect(Collectors.joining(" + "));
    }

    private static String places(List<Place> places) {
        return places.isEmpty()
                ? "-"
                : places.stream().map(Place::name).sorted().collect(Collectors.joining(" + "));
    }
}
