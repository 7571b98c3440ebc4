package org.diplograph.rdf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.View;
import org.diplograph.model.View.Conflict;
import org.diplograph.model.View.Source;
import org.diplograph.model.View.Told;
import org.jspecify.annotations.Nullable;

/**
 * Writes the consolidated view: what plain queries see. Each event has one type, one date, one kind, one status; a
 * visit has one visitor; whoever is named has one {@code skos:prefLabel}. A body hangs on its state by
 * {@code dg:hasBody} and an office by {@code dg:ofState}, so that a path from office to state has one end.
 */
public final class ViewGraph {

    private final View view;
    private final Base base;
    private final Triples out;
    private final FactWriter facts;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Told> events = new HashMap<>();
    private final ClaimGraph names;

    /**
     * A writer of one view.
     *
     * @param sink where the view's triples go
     */
    public ViewGraph(View view, Base base, java.util.function.Consumer<Triple> sink) {
        this.view = view;
        this.base = base;
        this.out = new Triples(sink);
        this.facts = new FactWriter(view, base, out);
        this.names = new ClaimGraph(base);
        view.reports().forEach(r -> reports.put(r.iri(), r));
        view.told().forEach(t -> events.put(t.id(), t));
    }

    /** Says the whole view, once. */
    public void write() {
        view.reports().forEach(r -> ClaimWriter.writeHeader(out, r));
        new ThingWriter(view, base, out).write();
        view.told().forEach(this::writeTold);
        view.doubts().forEach(d -> out.say(claim(d.claim()), Dg.DOUBTED_BY, claim(d.other())));
        view.replaced().forEach((old, now) -> out.say(base.thing(old), Terms.IS_REPLACED_BY, base.thing(now)));
    }

    private void writeTold(Told told) {
        Node node = base.thing(told.id());
        out.say(node, Terms.TYPE, Kinds.type(told.fact()));
        out.date(node, Dg.DATE, told.fact().date());
        if (told.resolution() != null) {
            out.date(node, Dg.RESOLVED_DATE, told.resolution().date());
            out.text(node, Dg.RESOLVED_REASON, told.resolution().reason());
        }
        out.say(node, Dg.CONFIDENCE, Terms.decimal(confidence(told)));
        bounds(told).forEach((property, day) -> out.say(node, property, Terms.day(day)));
        facts.write(node, told);
        told.sources().forEach(source -> writeSource(node, source));
        told.conflicts().forEach(this::writeConflict);
    }

    /** That of the surest of its claims. */
    private double confidence(Told told) {
        return told.sources().stream()
                .mapToDouble(s -> report(s).facts().get(s.index()).confidence())
                .max()
                .orElseThrow();
    }

    private Map<Node, LocalDate> bounds(Told told) {
        Map<Node, LocalDate> days = new HashMap<>();
        own(told).or(() -> whole(told)).ifPresent(date -> {
            date.earliest().ifPresent(day -> days.put(Dg.EARLIEST, day));
            date.latest().ifPresent(day -> days.put(Dg.LATEST, day));
        });
        return days;
    }

    private static Optional<org.diplograph.model.EdtfDate> own(Told told) {
        return told.reckonedDate();
    }

    /** An event without a date of its own lies within the visit that it is a part of. */
    private Optional<org.diplograph.model.EdtfDate> whole(Told told) {
        @Nullable Told visit = told.during() == null ? null : events.get(told.during());
        return visit == null ? Optional.empty() : own(visit);
    }

    private void writeSource(Node node, Source source) {
        Report report = report(source);
        Node claim = claim(source);
        out.say(node, Dg.REPORTED_IN, ClaimGraph.name(report));
        out.say(node, Dg.TOLD_AS, claim);
        ClaimWriter.writeEvidence(out, report, claim, report.facts().get(source.index()))
                .forEach(words -> out.say(node, Dg.EVIDENCE, words));
    }

    private void writeConflict(Conflict conflict) {
        out.say(claim(conflict.one()), Dg.CONTRADICTS, claim(conflict.other()));
        out.say(claim(conflict.other()), Dg.CONTRADICTS, claim(conflict.one()));
    }

    private Node claim(Source source) {
        return names.claim(report(source), source.index());
    }

    private Report report(Source source) {
        return Objects.requireNonNull(reports.get(source.report()));
    }

    /** The kind of fact decides which shortcuts follow. */
    static boolean tookPlace(Fact.Event event) {
        return switch (event.status()) {
            case COMPLETED, ONGOING, SIGNED, ADOPTED, IN_FORCE -> true;
            case PLANNED, INVITED, CANCELLED -> false;
        };
    }
}
