package org.diplograph.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Fact.Visit;

/**
 * A run in numbers.
 *
 * @param extracted articles read and taken in
 * @param unchanged articles that were there already
 * @param refused inputs that gave no article
 * @param facts how many facts of each kind, by the kind's plural
 * @param fruitless the arguments of the run that gave no article at all
 * @param idle what the corrections name and the graph does not know
 */
public record Summary(
        int extracted,
        int unchanged,
        int refused,
        SortedMap<String, Integer> facts,
        List<String> fruitless,
        List<String> idle) {

    public Summary {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        fruitless = List.copyOf(fruitless);
        idle = List.copyOf(idle);
    }

    public int articles() {
        return extracted + unchanged;
    }

    /** Kind of fact in the plural, as people say it. */
    public static String kind(Fact fact) {
        return switch (fact) {
            case Visit v -> "visits";
            case Meeting m -> "meetings";
            case Agreement a -> "agreements";
            case OfficeHolding o -> "offices held";
            case Founding f -> "foundings";
            case Relationship r -> "relationships";
            case Figure f -> "figures";
            case Interview i -> "interviews";
        };
    }

    Summary withIdle(List<String> things) {
        return new Summary(extracted, unchanged, refused, facts, fruitless, things);
    }

    static Summary of(Map<String, Integer> facts, int extracted, int unchanged, int refused, List<String> fruitless) {
        return new Summary(extracted, unchanged, refused, new TreeMap<>(facts), fruitless, List.of());
    }
}
