package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Event;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Report;
import org.diplograph.model.View.Resolution;
import org.diplograph.model.View.Source;
import org.diplograph.model.View.Told;
import org.jspecify.annotations.Nullable;

/** Ties between consolidated events: part of which visit, leg of which journey, a year learnt from a neighbour. */
final class Links {

    private static final int NEAR = 3;

    private final Map<String, Report> reports;
    private final List<Told> told;
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Set<Told>> byReport = new TreeMap<>();

    Links(Map<String, Report> reports, List<Told> told) {
        this.reports = reports;
        this.told = told;
        for (Told event : told) {
            for (Source source : event.sources()) {
                byReport.computeIfAbsent(source.report(), k -> new TreeSet<>(Comparator.comparing(Told::id)))
                        .add(event);
                if (fact(source) instanceof Event e) {
                    byKey.put(key(source.report(), e.key()), event.id());
                }
            }
        }
    }

    /** The key of the visit that a claim is a part of, within its report. */
    static @Nullable String during(Fact fact) {
        return switch (fact) {
            case Meeting m -> m.during();
            case Agreement a -> a.during();
            case Visit v -> null;
            case Fact.OfficeHolding h -> null;
            case Fact.Founding f -> null;
            case Fact.Relationship r -> null;
            case Fact.Figure f -> null;
            case Fact.Interview i -> null;
        };
    }

    List<Told> linked() {
        Map<String, String> journeys = journeys();
        return told.stream()
                .map(t -> new Told(
                        t.id(),
                        t.fact(),
                        t.sources(),
                        t.resolution() == null ? fromNeighbour(t) : t.resolution(),
                        whole(t),
                        journeys.get(t.id()),
                        t.conflicts()))
                .sorted(Comparator.comparing(Told::id))
                .toList();
    }

    private Fact fact(Source source) {
        return Objects.requireNonNull(reports.get(source.report())).facts().get(source.index());
    }

    private static String key(String report, String key) {
        return report + "\n" + key;
    }

    private @Nullable String whole(Told event) {
        return event.sources().stream()
                .flatMap(s -> Optional.ofNullable(during(fact(s))).map(k -> key(s.report(), k)).stream())
                .flatMap(k -> Optional.ofNullable(byKey.get(k)).stream())
                .filter(id -> !id.equals(event.id()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One report tells of days close together in one year: what proves the year of one proves the other's. */
    private @Nullable Resolution fromNeighbour(Told open) {
        EdtfDate date = open.fact().date();
        if (date == null || date.hasYear() || !(open.fact() instanceof Event)) {
            return null;
        }
        List<Told> proofs = open.sources().stream()
                .flatMap(s -> byReport.getOrDefault(s.report(), Set.of()).stream())
                .filter(t -> t.resolution() != null && near(date, t))
                .toList();
        List<Integer> years = proofs.stream()
                .map(t -> t.reckonedDate().orElseThrow())
                .flatMap(d -> d.earliest().stream())
                .map(java.time.LocalDate::getYear)
                .distinct()
                .toList();
        return years.size() != 1
                ? null
                : new Resolution(
                        date.withYear(years.getFirst()),
                        "the same report tells of " + proofs.getFirst().id() + " in those days: "
                                + Objects.requireNonNull(proofs.getFirst().resolution())
                                        .reason());
    }

    private static boolean near(EdtfDate date, Told other) {
        EdtfDate stated = other.fact().date();
        return stated != null && Dates.fit(date, stated, NEAR);
    }

    /** Visits that some report tells as legs of one journey, or that touch; journeys that share a leg are one. */
    private Map<String, String> journeys() {
        Map<String, Set<String>> legs = new TreeMap<>();
        for (Told event : told) {
            claimedJourneys(event)
                    .forEach(j -> legs.computeIfAbsent(j, k -> new TreeSet<>()).add(event.id()));
        }
        TouchingVisits.of(told).forEach(pair -> legs.put(String.join("\n", pair), pair));
        Map<String, String> first = new TreeMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Set<String> group : new ArrayList<>(legs.values())) {
                String root = group.stream()
                        .map(id -> first.getOrDefault(id, id))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                for (String id : group) {
                    changed |= group.size() > 1 && !root.equals(first.put(id, root));
                }
            }
        }
        first.replaceAll((id, root) -> root.replaceFirst("^visit/", "journey/"));
        return first;
    }

    private Stream<String> claimedJourneys(Told event) {
        return event.sources().stream()
                .flatMap(s -> fact(s) instanceof Visit v && v.journey() != null
                        ? Stream.of(key(s.report(), v.journey()))
                        : Stream.empty());
    }
}
