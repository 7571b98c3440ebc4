package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Correction;
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

    /** The view of {@code reports} as the program sees them. */
    public View of(Collection<Report> reports) {
        return of(reports, List.of());
    }

    /**
     * The view of {@code reports}: the same for the same reports in whatever order. Of two reports with one IRI, which
     * a caller should not give, the last counts.
     *
     * @param corrections what an operator knows better; those that fit nothing are in {@link View#idle}
     */
    public View of(Collection<Report> reports, List<Correction> corrections) {
        Map<String, Report> sorted = new TreeMap<>();
        reports.forEach(r -> sorted.put(r.iri(), r));
        Canon canon = new Canon(lexicon, states, sorted.values());
        Corrected corrected = corrected(corrections, canon);
        List<Claim<Fact>> claims = new ArrayList<>();
        sorted.values().forEach(report -> claims.addAll(claims(report, corrected.in(report))));
        List<Told> told = new ArrayList<>();
        told.addAll(join("visit", Visit.class, claims, new VisitJoin(states), corrected));
        told.addAll(join("meeting", Meeting.class, claims, new MeetingJoin(), corrected));
        told.addAll(join("agreement", Agreement.class, claims, new AgreementJoin(), corrected));
        told.addAll(join("holding", OfficeHolding.class, claims, new HoldingJoin(), corrected));
        told.addAll(join("founding", Founding.class, claims, new TieJoins.OfFoundings(), corrected));
        told.addAll(join("relationship", Relationship.class, claims, new TieJoins.OfRelationships(), corrected));
        told.addAll(join("figure", Figure.class, claims, new TieJoins.OfFigures(), corrected));
        told.addAll(join("interview", Interview.class, claims, new TieJoins.OfInterviews(), corrected));
        Things things = new Things(corrected, told, states.infos());
        return new View(
                List.copyOf(sorted.values()),
                states.infos(),
                things.ids(),
                ItemLinks.of(things.ids(), lexicon, states, lexicon.links()),
                Candidates.among(corrected.people(), things.ids(), told, states),
                new Links(sorted, told).linked(),
                OfficeDoubts.among(told, sorted),
                corrected.replaced(),
                corrected.idle());
    }

    private Corrected corrected(List<Correction> corrections, Canon canon) {
        Corrected none = new Corrected(List.of(), canon, Map.of());
        return corrections.isEmpty()
                ? none
                : new Corrected(corrections, canon, new Things(none, List.of(), states.infos()).ids());
    }

    private static List<Claim<Fact>> claims(Report report, Rewriting canonical) {
        Map<String, Fact> byKey = new TreeMap<>();
        report.facts().forEach(f -> {
            if (f instanceof Event event) {
                byKey.putIfAbsent(event.key(), f);
            }
        });
        List<Claim<Fact>> claims = new ArrayList<>();
        for (int i = 0; i < report.facts().size(); i++) {
            Fact fact = report.facts().get(i);
            claims.add(Claim.of(new Source(report.iri(), i), report, canonical.fact(fact), dateOf(fact, byKey)));
        }
        return claims;
    }

    private static @Nullable EdtfDate dateOf(Fact fact, Map<String, Fact> byKey) {
        String during = Links.during(fact);
        Fact whole = fact.date() == null && during != null ? byKey.get(during) : null;
        return whole == null ? fact.date() : whole.date();
    }

    private static <F extends Fact> List<Told> join(
            String room, Class<F> kind, List<Claim<Fact>> all, Join<F> join, Corrected corrected) {
        List<Claim<F>> claims = all.stream()
                .filter(c -> kind.isInstance(c.fact()))
                .map(c -> c.as(kind))
                .toList();
        Map<String, Told> known = new LinkedHashMap<>();
        Map<String, List<Claim<F>>> groups = named(room, join.events(claims), join, known);
        List<Told> told = new ArrayList<>();
        corrected.events(groups).forEach((id, group) -> {
            Told before = group.equals(groups.get(id)) ? known.get(id) : null;
            told.add(before != null ? before : told(id, group, join.merge(group)));
        });
        return told;
    }

    /** The groups by id, and into {@code told} what each tells; those of one name get marks that tell them apart. */
    private static <F extends Fact> Map<String, List<Claim<F>>> named(
            String room, List<List<Claim<F>>> groups, Join<F> join, Map<String, Told> told) {
        List<Told> unmarked = groups.stream()
                .map(group -> {
                    F fact = join.merge(group);
                    Told one = told("", group, fact);
                    return withId(one, room + "/" + Names.slug(join.name(fact)) + day(one));
                })
                .toList();
        Map<String, Long> uses = unmarked.stream().collect(Collectors.groupingBy(Told::id, Collectors.counting()));
        Map<String, List<Claim<F>>> named = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Told one = unmarked.get(i);
            String id = uses.getOrDefault(one.id(), 1L) == 1 ? one.id() : one.id() + "-" + mark(one);
            named.put(id, groups.get(i));
            told.put(id, withId(one, id));
        }
        return named;
    }

    private static String day(Told told) {
        return told.fact() instanceof OfficeHolding
                ? ""
                : told.reckonedDate()
                        .map(d -> "-" + Names.slug(d.start().replace("~", "")))
                        .orElse("");
    }

    private static <F extends Fact> Told told(String id, List<Claim<F>> group, F fact) {
        List<Source> sources = group.stream().map(Claim::source).sorted().toList();
        return new Told(id, fact, sources, Choice.resolution(fact.date(), group), null, null, Conflicts.within(group));
    }

    private static Told withId(Told t, String id) {
        return new Told(id, t.fact(), t.sources(), t.resolution(), t.during(), t.journey(), t.conflicts());
    }

    /** Tells apart events of one name: a short hash of what is told and where. */
    private static String mark(Told told) {
        String sources =
                told.sources().stream().map(s -> s.report() + " " + s.index()).collect(Collectors.joining("\n"));
        return String.format("%08x", sources.hashCode());
    }
}
