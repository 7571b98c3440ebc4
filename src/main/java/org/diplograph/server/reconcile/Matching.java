package org.diplograph.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diplograph.lexicon.PersonName;
import org.diplograph.server.reconcile.Catalogue.Land;
import org.diplograph.server.reconcile.Entity.Days;
import org.diplograph.server.reconcile.Entity.Post;

/**
 * Which entities a query may mean. The score, from 0 to 100, is how alike the names are, lessened by what speaks
 * against it: another state, no such office, another time. One candidate at most is called a match: the whole name
 * without initials, nothing against it, and nobody else near.
 */
final class Matching {

    private static final double UNKNOWN = 0.85;
    private static final double OTHER_TYPE = 0.5;
    private static final double OTHER_STATE = 0.4;
    private static final double RELATED_STATE = 0.8;
    private static final double OTHER_OFFICE = 0.7;
    private static final double OTHER_TIME = 0.5;
    private static final double WITHOUT_NAME = 0.5;
    private static final double LEAST = 10;
    private static final double CLEAR = 15;

    /** Years within which an office that is told of one day was held on another. */
    private static final int TERM = 4;

    /**
     * An entity that a query may mean.
     *
     * @param score from 0 to 100
     * @param match whether there is no doubt
     * @param features what the score is made of, each from 0 to 1
     */
    record Candidate(Entity entity, double score, boolean match, Map<String, Double> features) {}

    private final Catalogue catalogue;

    Matching(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The best candidates, best first. */
    List<Candidate> candidates(MatchQuery query) {
        Optional<Entity> named = catalogue.entity(query.text());
        if (named.isPresent()) {
            return List.of(new Candidate(named.get(), 100, true, Map.of("id", 1.0)));
        }
        List<String> words = NameLikeness.words(query.text());
        PersonName person = PersonName.of(query.text());
        List<Land> lands = query.states().stream().map(catalogue::land).toList();
        Collection<Entity> pool = words.isEmpty() ? catalogue.all() : catalogue.sharing(words, person);
        List<Candidate> found = new ArrayList<>();
        for (Entity entity : pool) {
            Candidate candidate = candidate(entity, query, words, person, lands);
            if (candidate.score() >= LEAST) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Matching::likeness, Comparator.reverseOrder())
                .thenComparing(c -> c.entity().name())
                .thenComparing(c -> c.entity().id()));
        return decided(found, words).stream().limit(query.limit()).toList();
    }

    private static double likeness(Candidate candidate) {
        return candidate.features().getOrDefault("name", 0.0);
    }

    private static List<Candidate> decided(List<Candidate> sorted, List<String> words) {
        List<Candidate> decided = new ArrayList<>(sorted);
        if (!sorted.isEmpty() && !NameLikeness.hasInitial(words) && isSure(sorted, words.size() == 1)) {
            Candidate best = sorted.getFirst();
            decided.set(0, new Candidate(best.entity(), best.score(), true, best.features()));
        }
        return decided;
    }

    /** The first is named in full with nothing against it, and the second is well behind; one word names nobody. */
    private static boolean isSure(List<Candidate> sorted, boolean oneWord) {
        Candidate best = sorted.getFirst();
        boolean whole = likeness(best) == NameLikeness.SAME
                && !(oneWord && best.entity().type() == EntityType.OFFICIAL)
                && best.features().values().stream().allMatch(f -> f == 1);
        return whole && (sorted.size() == 1 || sorted.get(1).score() <= best.score() - CLEAR);
    }

    private Candidate candidate(
            Entity entity, MatchQuery query, List<String> words, PersonName person, List<Land> lands) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("name", words.isEmpty() ? WITHOUT_NAME : name(entity, words, person));
        if (!query.types().isEmpty()) {
            boolean fits = query.types().stream().anyMatch(entity.type()::is);
            features.put("type", fits ? 1 : query.strict() ? 0 : OTHER_TYPE);
        }
        if (!lands.isEmpty()) {
            features.put("state", state(entity, lands));
        }
        if (!query.offices().isEmpty()) {
            features.put("office", office(entity, query));
        } else if (query.date().isKnown() && entity.time().isKnown()) {
            features.put("date", entity.time().mayMeet(query.date()) ? 1 : OTHER_TIME);
        }
        double score = features.values().stream().reduce(100.0, (a, b) -> a * b);
        return new Candidate(entity, Math.round(score * 10) / 10.0, false, features);
    }

    private static double name(Entity entity, List<String> words, PersonName person) {
        boolean isPerson = entity.type() == EntityType.OFFICIAL;
        return entity.names().stream()
                .mapToDouble(n -> Math.max(
                        NameLikeness.of(words, NameLikeness.words(n)),
                        isPerson ? NameLikeness.of(person, PersonName.of(n)) : 0))
                .max()
                .orElse(0);
    }

    /** People outlive states; a place or body of the state before or after is another. */
    private static double state(Entity entity, List<Land> lands) {
        if (entity.states().isEmpty()) {
            return UNKNOWN;
        }
        double related = entity.type() == EntityType.OFFICIAL ? 1 : RELATED_STATE;
        return lands.stream()
                .mapToDouble(land -> entity.states().contains(land.state())
                        ? 1
                        : entity.states().stream().anyMatch(land.related()::contains) ? related : OTHER_STATE)
                .min()
                .orElse(1);
    }

    private double office(Entity entity, MatchQuery query) {
        if (entity.posts().isEmpty()) {
            return UNKNOWN;
        }
        return query.offices().stream()
                .mapToDouble(office -> entity.posts().stream()
                        .mapToDouble(post -> office(post, office, query.date()))
                        .max()
                        .orElse(OTHER_OFFICE))
                .min()
                .orElse(OTHER_OFFICE);
    }

    /** The same words but for those of its state and body; within a few years of the day asked for. */
    private static double office(Post post, String asked, Days date) {
        Set<String> title = officeWords(post.title());
        Set<String> wanted = officeWords(asked);
        boolean same = post.id().equals(asked)
                || title.equals(wanted)
                || officeWords(post.fullTitle()).equals(wanted);
        boolean alike = title.containsAll(wanted) || wanted.containsAll(title);
        double likeness = same ? 1 : alike ? UNKNOWN : OTHER_OFFICE;
        return likeness == OTHER_OFFICE || widened(post.time()).mayMeet(date) ? likeness : OTHER_OFFICE;
    }

    private static Set<String> officeWords(String title) {
        Set<String> words = new HashSet<>(NameLikeness.words(title));
        words.remove("affairs");
        return words;
    }

    private static Days widened(Days time) {
        return new Days(
                time.earliest() == null ? null : time.earliest().minusYears(TERM),
                time.latest() == null ? null : time.latest().plusYears(TERM));
    }
}
