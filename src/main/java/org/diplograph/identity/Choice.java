package org.diplograph.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Status;
import org.diplograph.model.View.Resolution;
import org.jspecify.annotations.Nullable;

/** Which value stands for several claims: the most precise that contradicts none; of equals the most frequent. */
final class Choice {

    static final String UNSPECIFIED = "unspecified";

    private Choice() {}

    /** The value that most claims give, of equals the smallest in {@code order}; null where none gives one. */
    static <F extends Fact, T> @Nullable T most(
            List<Claim<F>> claims, Function<F, @Nullable T> value, Comparator<? super T> order) {
        List<T> all = values(claims, value).toList();
        return all.stream()
                .max(Comparator.comparingLong(
                                (T v) -> all.stream().filter(v::equals).count())
                        .thenComparing(order.reversed()))
                .orElse(null);
    }

    static <F extends Fact> @Nullable String mostText(List<Claim<F>> claims, Function<F, @Nullable String> value) {
        return most(claims, value, Comparator.naturalOrder());
    }

    /** Somebody by name before somebody by office before a body before a state. */
    static <F extends Fact> @Nullable Agent agent(List<Claim<F>> claims, Function<F, @Nullable Agent> value) {
        List<Agent> all = values(claims, value).toList();
        return all.stream()
                .min(Comparator.comparingInt(Choice::rank)
                        .thenComparingLong(a -> -all.stream().filter(a::equals).count())
                        .thenComparing(Agent::toString))
                .orElse(null);
    }

    static <F extends Fact> String kind(List<Claim<F>> claims, Function<F, String> kind) {
        String narrow = mostText(claims, f -> kind.apply(f).equals(UNSPECIFIED) ? null : kind.apply(f));
        return narrow == null ? UNSPECIFIED : narrow;
    }

    /** What has happened before what was planned. */
    static <F extends Fact.Event> Status status(List<Claim<F>> claims) {
        List<Status> order = List.of(
                Status.COMPLETED,
                Status.ONGOING,
                Status.SIGNED,
                Status.ADOPTED,
                Status.IN_FORCE,
                Status.CANCELLED,
                Status.PLANNED,
                Status.INVITED);
        return claims.stream()
                .map(c -> c.fact().status())
                .min(Comparator.comparingInt(order::indexOf))
                .orElseThrow();
    }

    /**
     * The date to show, as some claim states it.
     *
     * @param stay whether a stay of some days says more than one of its days
     */
    static <F extends Fact> @Nullable EdtfDate date(List<Claim<F>> claims, boolean stay) {
        List<EdtfDate> stated = values(claims, Fact::date).toList();
        List<EdtfDate> peaceful = stated.stream()
                .filter(d -> stated.stream().allMatch(other -> Dates.fit(d, other, 0)))
                .toList();
        List<EdtfDate> eligible = peaceful.isEmpty() ? stated : peaceful;
        return eligible.stream()
                .min(Comparator.comparingLong(
                                (EdtfDate d) -> stay && Dates.isPrecise(d) ? -Dates.width(d) : 1 + Dates.width(d))
                        .thenComparing(d -> !d.hasYear())
                        .thenComparingLong(
                                d -> -stated.stream().filter(d::equals).count())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** The year of a date without one, where the other claims leave exactly one. */
    static <F extends Fact> @Nullable Resolution resolution(@Nullable EdtfDate shown, List<Claim<F>> claims) {
        if (shown == null || shown.hasYear()) {
            return null;
        }
        List<Claim<F>> dated = claims.stream()
                .filter(c -> c.date() != null && c.date().hasYear())
                .toList();
        List<Integer> years = dated.stream()
                .flatMap(c -> Dates.yearFor(shown, Objects.requireNonNull(c.date())).stream())
                .distinct()
                .toList();
        if (years.size() != 1) {
            return null;
        }
        Claim<F> proof = dated.stream()
                .filter(c ->
                        Dates.yearFor(shown, Objects.requireNonNull(c.date())).isPresent())
                .findFirst()
                .orElseThrow();
        return new Resolution(
                shown.withYear(years.getFirst()),
                "report " + proof.report().article().id() + " dates the same event " + proof.date());
    }

    private static <F extends Fact, T> Stream<T> values(List<Claim<F>> claims, Function<F, @Nullable T> value) {
        return claims.stream().flatMap(c -> Optional.ofNullable(value.apply(c.fact())).stream());
    }

    private static int rank(Agent agent) {
        return switch (agent) {
            case Person p -> 0;
            case Holder h -> 1;
            case Body b -> 2;
            case State s -> 3;
        };
    }
}
