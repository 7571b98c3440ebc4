package org.diplograph.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.PersonName;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;

/** All entities of the view, found by id, by the words of their names and by how these begin. */
final class Catalogue {

    /**
     * A state by its id, empty where nobody knows it.
     *
     * @param related those before and after it
     */
    record Land(String state, Set<String> related) {}

    private final Map<String, Entity> byId = new HashMap<>();
    private final Map<String, Set<Entity>> byWord = new HashMap<>();
    private final Map<String, Set<Entity>> bySpelling = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Base base;

    private Catalogue(Base base) {
        this.base = base;
    }

    /** What {@code view} describes. */
    static Catalogue of(Graph view, Base base) {
        Catalogue catalogue = new Catalogue(base);
        new EntityReader(view, base).all().forEach(catalogue::add);
        view.stream(Node.ANY, Dg.PREDECESSOR, Node.ANY).forEach(t -> {
            catalogue.relate(t.getSubject(), t.getObject());
            catalogue.relate(t.getObject(), t.getSubject());
        });
        return catalogue;
    }

    private void add(Entity entity) {
        byId.put(entity.id(), entity);
        for (String name : entity.names()) {
            NameLikeness.words(name).forEach(word -> index(byWord, word, entity));
            if (entity.type() == EntityType.OFFICIAL) {
                PersonName.of(name).blocks().forEach(block -> index(bySpelling, block, entity));
            }
        }
    }

    private static void index(Map<String, Set<Entity>> index, String key, Entity entity) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entity);
    }

    private void relate(Node one, Node other) {
        related.computeIfAbsent(id(one.getURI()), k -> new HashSet<>()).add(id(other.getURI()));
    }

    Collection<Entity> all() {
        return byId.values();
    }

    /** By its id or its whole IRI. */
    Optional<Entity> entity(String idOrIri) {
        return Optional.ofNullable(byId.get(id(idOrIri)));
    }

    /** Those that share a word of more than one letter with {@code words}, and people who share one in any spelling. */
    Set<Entity> sharing(List<String> words, PersonName person) {
        Set<Entity> found = new LinkedHashSet<>();
        words.stream().filter(w -> w.length() > 1).forEach(w -> found.addAll(byWord.getOrDefault(w, Set.of())));
        person.blocks().stream()
                .filter(b -> b.length() > 1)
                .forEach(b -> found.addAll(bySpelling.getOrDefault(b, Set.of())));
        return found;
    }

    /** Those with a name or a word of a name that begins with {@code prefix}, whole names first. */
    List<Entity> beginning(String prefix) {
        String begin = Fold.fold(prefix);
        Map<Entity, Integer> ranks = new HashMap<>();
        for (Entity entity : byId.values()) {
            for (String name : entity.names()) {
                String folded = Fold.fold(name);
                if (folded.startsWith(begin)) {
                    ranks.put(entity, 0);
                } else if (folded.contains(" " + begin)) {
                    ranks.putIfAbsent(entity, 1);
                }
            }
        }
        entity(prefix).ifPresent(e -> ranks.put(e, -1));
        List<Entity> found = new ArrayList<>(ranks.keySet());
        found.sort(Comparator.comparingInt((Entity e) -> ranks.getOrDefault(e, 1))
                .thenComparingInt(e -> e.name().length())
                .thenComparing(Entity::name)
                .thenComparing(Entity::id));
        return found;
    }

    /** The state that a table names, by id, IRI or name. */
    Land land(String state) {
        String id = entity(state)
                .map(Entity::id)
                .or(() -> Lexicon.load().stateByName(state).map(s -> "state/" + s.id()))
                .orElse("");
        return new Land(id, related.getOrDefault(id, Set.of()));
    }

    private String id(String iri) {
        return iri.startsWith(base.stem()) ? iri.substring(base.stem().length()) : iri;
    }
}
