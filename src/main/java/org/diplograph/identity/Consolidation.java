package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.OrganisationEntry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.EdtfDate;
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
import org.diplograph.model.Report;
import org.diplograph.model.View;
import org.diplograph.model.View.Source;
import org.diplograph.model.View.Told;
import org.jspecify.annotations.Nullable;

/** From the claims of all reports to the view in which each person, body and event is there once. */
public final class Consolidation {

    private final States states;
    private final Lexicon lexicon;

    public Consolidation(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.states = new States(lexicon);
    }

    /**
     * The view of {@code reports}: the same for the same reports in whatever order. Of two reports with one IRI, which
     * a caller should not give, the last counts.
     */
    public View of(Collection<Report> reports) {
        Map<String, Report> sorted = new TreeMap<>();
        reports.forEach(r -> sorted.put(r.iri(), r));
        Canon canon = new Canon(lexicon, states, sorted.values());
        List<Claim<Fact>> claims = new ArrayList<>();
        sorted.values().forEach(report -> claims.addAll(claims(report, canon)));
        List<Told> told = new ArrayList<>();
        told.addAll(join("visit", Visit.class, claims, new VisitJoin(states)));
        told.addAll(join("meeting", Meeting.class, claims, new MeetingJoin()));
        told.addAll(join("agreement", Agreement.class, claims, new AgreementJoin()));
        told.addAll(join("holding", OfficeHolding.class, claims, new HoldingJoin()));
        told.addAll(join("founding", Founding.class, claims, new TieJoins.OfFoundings()));
        told.addAll(join("relationship", Relationship.class, claims, new TieJoins.OfRelationships()));
        told.addAll(join("figure", Figure.class, claims, new TieJoins.OfFigures()));
        told.addAll(join("interview", Interview.class, claims, new TieJoins.OfInterviews()));
        Things things = new Things(canon, told, states.infos());
        return new View(
                List.copyOf(sorted.values()),
                states.infos(),
                things.ids(),
                qids(canon, things),
                Candidates.among(canon.people(), things.ids(), states),
                new Links(sorted, told).linked());
    }

    private Map<String, String> qids(Canon canon, Things things) {
        Map<String, String> qids = new TreeMap<>();
        states.qids().forEach((state, qid) -> qids.put("state/" + state, qid));
        Bodies names = new Bodies(lexicon, states);
        for (Body body : canon.bodies()) {
            OrganisationEntry entry = names.entry(body);
            String id = things.ids().get(body);
            if (entry != null && entry.qid() != null && id != null) {
                qids.put(id, entry.qid());
            }
        }
        return qids;
    }

    private static List<Claim<Fact>> claims(Report report, Canon canon) {
        Rewriting canonical = canon.in(report);
        Map<String, Fact> byKey = new TreeMap<>();
        report.facts().forEach(f -> {
            if (f instanceof Event event) {
                byKey.putIfAbsent(event.key(), f);
            }
        });
        List<Claim<Fact>> claims = new ArrayList<>();
        for (int i = 0; i < report.facts().size(); i++) {
            Fact fact = report.facts().get(i);
            claims.add(new Claim<>(new Source(report.iri(), i), report, canonical.fact(fact), dateOf(fact, byKey)));
        }
        return claims;
    }

    private static @Nullable EdtfDate dateOf(Fact fact, Map<String, Fact> byKey) {
        String during = Links.during(fact);
        Fact whole = fact.date() == null && during != null ? byKey.get(during) : null;
        return whole == null ? fact.date() : whole.date();
    }

    private static <F extends Fact> List<Told> join(String room, Class<F> kind, List<Claim<Fact>> all, Join<F> join) {
        List<Claim<F>> claims = all.stream()
                .filter(c -> kind.isInstance(c.fact()))
                .map(c -> new Claim<>(c.source(), c.report(), kind.cast(c.fact()), c.date()))
                .toList();
        List<Told> told = join.events(claims).stream()
                .map(group -> told(room, group, join))
                .toList();
        Map<String, Long> uses = told.stream().collect(Collectors.groupingBy(Told::id, Collectors.counting()));
        return told.stream()
                .map(t -> uses.getOrDefault(t.id(), 1L) == 1 ? t : withId(t, t.id() + "-" + mark(t)))
                .toList();
    }

    private static <F extends Fact> Told told(String room, List<Claim<F>> group, Join<F> join) {
        F fact = join.merge(group);
        View.Resolution resolution = Choice.resolution(fact.date(), group);
        EdtfDate date = resolution == null ? fact.date() : resolution.date();
        String id = room + "/" + Names.slug(join.name(fact));
        if (date != null && !(fact instanceof OfficeHolding)) {
            id += "-" + Names.slug(date.start().replace("~", ""));
        }
        List<Source> sources = group.stream().map(Claim::source).sorted().toList();
        return new Told(id, fact, sources, resolution, null, null, Conflicts.within(group));
    }

    /** Tells apart events of one name: a short hash of what is told and where. */
    private static String mark(Told told) {
        Function<Source, String> text = s -> s.report() + " " + s.index();
        String sources = told.sources().stream().map(text).collect(Collectors.joining("\n"));
        return String.format("%08x", sources.hashCode());
    }

    static Told withId(Told t, String id) {
        return new Told(id, t.fact(), t.sources(), t.resolution(), t.during(), t.journey(), t.conflicts());
    }
}
