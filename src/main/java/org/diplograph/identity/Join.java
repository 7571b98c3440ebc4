package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;

/**
 * When two claims of one kind tell one event, and what they tell together. Claims of the same day join first; vaguer
 * ones then join the one event that they fit.
 */
interface Join<F extends Fact> {

    /** Only claims that share a key are compared. */
    Collection<?> blocks(F fact);

    /** Whether all but the time agrees. */
    boolean alike(F one, F other);

    /** One fact from all claims of one event. */
    F merge(List<Claim<F>> claims);

    /** Readable stem of the event's IRI, without its date. */
    String name(F fact);

    /** Days by which two reports of one event may differ. */
    default int slack() {
        return 0;
    }

    /** Whether two claims of one report may be one: the extractor has joined what it could. */
    default boolean repeats(F one, F other) {
        return one.date() != null && Objects.equals(one.date(), other.date());
    }

    /** The claims grouped into events. */
    default List<List<Claim<F>>> events(List<Claim<F>> claims) {
        List<List<Claim<F>>> sure = Clusters.of(claims, c -> blocks(c.fact()), this::surely);
        List<List<List<Claim<F>>>> joined = Clusters.of(sure, g -> allBlocks(g), this::allFit);
        return joined.stream()
                .map(groups -> groups.stream().flatMap(List::stream).toList())
                .toList();
    }

    private List<Object> allBlocks(List<Claim<F>> group) {
        List<Object> all = new ArrayList<>();
        group.forEach(c -> all.addAll(blocks(c.fact())));
        return all;
    }

    private boolean surely(Claim<F> one, Claim<F> other) {
        if (!near(one, other)) {
            return false;
        }
        boolean told = Dates.isPrecise(one.date()) && Dates.isPrecise(other.date());
        boolean equal = one.date() != null && one.date().hasYear() && one.date().equals(other.date());
        return (told || equal) && fits(one, other);
    }

    private boolean allFit(List<Claim<F>> one, List<Claim<F>> other) {
        return near(one.getFirst(), other.getFirst())
                && one.stream().allMatch(a -> other.stream().allMatch(b -> fits(a, b)));
    }

    private boolean fits(Claim<F> one, Claim<F> other) {
        if (!near(one, other) || !alike(one.fact(), other.fact())) {
            return false;
        }
        if (one.sameReport(other)) {
            return repeats(one.fact(), other.fact());
        }
        Optional<EdtfDate> a = one.time();
        Optional<EdtfDate> b = other.time();
        return a.isPresent() && b.isPresent() && Dates.fit(a.get(), b.get(), slack());
    }

    /** The quickest way to tell two claims apart, so it comes first. */
    private boolean near(Claim<F> one, Claim<F> other) {
        return one.days().mayMeet(other.days(), slack());
    }
}
