package org.diplograph.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.diplograph.model.Agent;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Status;
import org.diplograph.model.View.Told;

/** Visits that one traveller paid one right after the other: legs of one journey, though no report may say so. */
final class TouchingVisits {

    private TouchingVisits() {}

    /** Pairs of ids: the one begins on the day on which the other, to another state, ended, or the day after. */
    static List<Set<String>> of(List<Told> told) {
        Map<Agent, List<Told>> byVisitor = new LinkedHashMap<>();
        for (Told event : told) {
            if (event.fact() instanceof Visit visit
                    && (visit.status() == Status.COMPLETED || visit.status() == Status.ONGOING)
                    && Dates.isPrecise(visit.date())) {
                byVisitor
                        .computeIfAbsent(visit.visitor(), v -> new ArrayList<>())
                        .add(event);
            }
        }
        List<Set<String>> pairs = new ArrayList<>();
        byVisitor
                .values()
                .forEach(paid -> paid.forEach(before -> paid.stream()
                        .filter(after -> follows((Visit) before.fact(), (Visit) after.fact()))
                        .forEach(after -> pairs.add(new TreeSet<>(Set.of(before.id(), after.id()))))));
        return pairs;
    }

    private static boolean follows(Visit before, Visit after) {
        LocalDate left = date(before).latest().orElseThrow();
        LocalDate came = date(after).earliest().orElseThrow();
        return !before.receiving().equals(after.receiving()) && !came.isBefore(left) && !came.isAfter(left.plusDays(1));
    }

    private static EdtfDate date(Visit visit) {
        return Objects.requireNonNull(visit.date());
    }
}
