package org.diplograph.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.lexicon.PersonName;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.model.View.Doubt;
import org.diplograph.model.View.Source;
import org.diplograph.model.View.Told;

/**
 * Claims that somebody holds an office which, by what the other reports tell, another held at the time. Only offices
 * that one person holds at a time count, and only days, not years; people whose names resemble each other are taken for
 * one. A change of office and a return to it are no doubts where several tellings bear them out; a single one is.
 */
final class OfficeDoubts {

    /** Days between two tellings of one holder within which nobody else is expected. */
    private static final int CLOSE = 2 * 366;

    /** Days within which several tellings are no more than one. */
    private static final int ONE_TIME = 31;

    /** A person called the holder on a day. */
    private record Telling(LocalDate day, Person holder, Source source) {}

    private final Map<String, Report> reports;
    private final List<Telling> tellings;
    private final Map<Person, Set<Person>> alike = new HashMap<>();
    private final List<Doubt> found = new ArrayList<>();

    private OfficeDoubts(List<Told> office, Map<String, Report> reports) {
        this.reports = reports;
        this.tellings = office.stream()
                .flatMap(this::tellings)
                .sorted(Comparator.comparing(Telling::day).thenComparing(Telling::source))
                .toList();
        List<Person> holders = tellings.stream().map(Telling::holder).distinct().toList();
        holders.forEach(one -> alike.put(
                one,
                holders.stream()
                        .filter(other -> PersonName.of(one.name()).resembles(PersonName.of(other.name())))
                        .collect(Collectors.toSet())));
    }

    /** All doubts, sorted by claim. */
    static List<Doubt> among(List<Told> told, Map<String, Report> reports) {
        Map<Office, List<Told>> byOffice = new LinkedHashMap<>();
        told.forEach(t -> {
            if (t.fact() instanceof OfficeHolding h && Held.of(h.office(), null).isSeat()) {
                byOffice.computeIfAbsent(h.office(), k -> new ArrayList<>()).add(t);
            }
        });
        return byOffice.values().stream()
                .flatMap(office -> new OfficeDoubts(office, reports).all().stream())
                .sorted(Comparator.comparing(Doubt::claim).thenComparing(Doubt::other))
                .toList();
    }

    private List<Doubt> all() {
        List<Telling> rest = tellings.stream().filter(t -> !isAmid(t)).toList();
        rest.forEach(t -> checkReturn(t, rest));
        return found;
    }

    private Stream<Telling> tellings(Told told) {
        Person holder = ((OfficeHolding) told.fact()).holder();
        return told.sources().stream()
                .flatMap(source -> day(source).map(day -> new Telling(day, holder, source)).stream());
    }

    private Optional<LocalDate> day(Source source) {
        Report report = Objects.requireNonNull(reports.get(source.report()));
        OfficeHolding holding = (OfficeHolding) report.facts().get(source.index());
        EdtfDate date = holding.date() == null ? report.article().published() : holding.date();
        return holding.standing().equals("current") && Dates.isPrecise(date)
                ? Objects.requireNonNull(date).earliest()
                : Optional.empty();
    }

    /** Another is told to hold it shortly before and shortly after, and by more reports of those years. */
    private boolean isAmid(Telling one) {
        List<Telling> near =
                tellings.stream().filter(t -> Math.abs(days(one, t)) <= CLOSE).toList();
        List<Telling> others = near.stream().filter(t -> !alike(t, one)).toList();
        for (Telling before : others) {
            Telling after = before.day.isBefore(one.day) ? next(before, one, others) : before;
            if (!after.equals(before) && isWeaker(one, before, after, near)) {
                found.add(new Doubt(one.source, before.source));
                found.add(new Doubt(one.source, after.source));
                return true;
            }
        }
        return false;
    }

    /** Where {@code before} is the last telling of its holder before a day, the first one after it; else itself. */
    private Telling next(Telling before, Telling one, List<Telling> others) {
        List<Telling> theirs = others.stream()
                .filter(t -> t.day.isAfter(before.day) && !t.day.equals(one.day) && alike(t, before))
                .toList();
        return theirs.isEmpty() || theirs.getFirst().day.isBefore(one.day) ? before : theirs.getFirst();
    }

    private boolean isWeaker(Telling one, Telling before, Telling after, List<Telling> near) {
        long mine = near.stream().filter(t -> alike(t, one)).count();
        long theirs = near.stream().filter(t -> alike(t, before)).count();
        return days(before, after) <= CLOSE
                && mine < theirs
                && isOneTime(near, t -> alike(t, one) && t.day.isAfter(before.day) && t.day.isBefore(after.day));
    }

    /** Who had held it before others did is told to hold it once more. */
    private void checkReturn(Telling one, List<Telling> rest) {
        rest.reversed().stream()
                .filter(t -> t.day.isBefore(one.day) && !alike(t, one))
                .findFirst()
                .ifPresent(last -> {
                    boolean heldBefore =
                            rest.stream().anyMatch(t -> t.day.isBefore(last.day) && t.holder.equals(one.holder));
                    if (heldBefore && isOneTime(rest, t -> alike(t, one) && t.day.isAfter(last.day))) {
                        found.add(new Doubt(one.source, last.source));
                    }
                });
    }

    private static boolean isOneTime(List<Telling> all, Predicate<Telling> run) {
        List<Telling> told = all.stream().filter(run).toList();
        return days(told.getFirst(), told.getLast()) <= ONE_TIME;
    }

    private boolean alike(Telling one, Telling other) {
        return alike.getOrDefault(one.holder, Set.of()).contains(other.holder);
    }

    private static long days(Telling one, Telling other) {
        return ChronoUnit.DAYS.between(one.day, other.day);
    }
}
