package org.diplograph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Which titles name one office: of the same state, and of the same body where both name one. */
final class Offices {

    /** Words of titles that do not tell of which body. */
    static final Set<String> RANKS = Set.of(
            "minister",
            "deputy",
            "vice",
            "first",
            "prime",
            "president",
            "chairman",
            "head",
            "general",
            "secretary",
            "state",
            "national",
            "permanent",
            "assistant",
            "acting",
            "director",
            "member",
            "ministry",
            "committee");

    private Offices() {}

    /** For each office the form that stands for it and for all that are the same. */
    static Map<Office, Office> canonical(Collection<Office> mentions) {
        Map<String, List<Office>> byTitle =
                mentions.stream().collect(Collectors.groupingBy(Office::canonical, TreeMap::new, Collectors.toList()));
        Map<Office, Office> result = new HashMap<>();
        for (List<Office> all : byTitle.values()) {
            List<Office> distinct = all.stream().distinct().sorted(BY_TEXT).toList();
            for (List<Office> same : Clusters.of(distinct, o -> List.of(stateId(o)), Offices::same)) {
                String title =
                        Names.mostFrequent(all.stream().filter(same::contains).map(Office::title));
                Body body = same.stream()
                        .map(Office::body)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                same.forEach(o -> result.put(o, new Office(title, body, o.state())));
            }
        }
        return result;
    }

    private static final Comparator<Office> BY_TEXT = Comparator.comparing(Office::toString);

    /** Of one state; one may leave out the body where its title names the matter: "Foreign Minister". */
    static boolean same(Office one, Office other) {
        if (Objects.equals(one.body(), other.body())) {
            return true;
        }
        if (one.body() != null && other.body() != null) {
            return false;
        }
        Body body = one.body() == null ? Objects.requireNonNull(other.body()) : one.body();
        Set<String> matter = new HashSet<>(Names.content(one.title()));
        matter.removeAll(RANKS);
        matter.retainAll(Names.content(body.name()));
        return !matter.isEmpty();
    }

    private static String stateId(Office office) {
        @Nullable State state = office.state();
        return state == null ? "" : state.id();
    }
}
