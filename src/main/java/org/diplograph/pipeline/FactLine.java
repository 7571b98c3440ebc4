package org.diplograph.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
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
import org.jspecify.annotations.Nullable;

/** A fact in one line, for people. */
public final class FactLine {

    private FactLine() {}

    public static String of(Fact fact) {
        String date = fact.date() == null ? "no date" : fact.date().text();
        String status = fact instanceof Event event ? ", " + event.status().code() : "";
        return what(fact) + " · " + date + status;
    }

    private static String what(Fact fact) {
        return switch (fact) {
            case Visit v ->
                "visit (%s): %s%s → %s"
                        .formatted(
                                v.kind(),
                                v.visitor().name(),
                                of(v.sending()),
                                v.receiving().name());
            case Meeting m -> "meeting (%s): %s".formatted(m.kind(), names(m.participants()));
            case Agreement a ->
                "agreement (%s): %s%s"
                        .formatted(
                                a.kind(),
                                names(a.parties().isEmpty() ? a.states() : a.parties()),
                                about(a.title() == null ? a.subject() : a.title()));
            case OfficeHolding o ->
                "office (%s): %s, %s"
                        .formatted(o.standing(), o.holder().name(), o.office().fullTitle());
            case Founding f -> "founding: " + f.name();
            case Relationship r -> "relationship (%s): %s".formatted(r.kind(), names(r.between()));
            case Figure f -> "figure (%s): %s %s %s".formatted(f.quantity(), f.qualifier(), f.value(), f.unit());
            case Interview i ->
                "interview: %s by %s".formatted(i.speaker().name(), i.agency().name());
        };
    }

    private static String names(List<? extends Agent> agents) {
        return agents.stream().map(Agent::name).collect(Collectors.joining(" – "));
    }

    private static String of(@Nullable Agent sending) {
        return sending == null ? "" : " of " + sending.name();
    }

    private static String about(@Nullable String matter) {
        return matter == null ? "" : ", " + matter;
    }
}
