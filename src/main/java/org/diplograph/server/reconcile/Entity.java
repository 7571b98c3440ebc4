package org.diplograph.server.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something of the graph that a name in somebody's table can mean.
 *
 * @param id what follows the stem in its IRI: {@code official/to-lam-vn}
 * @param name the preferred one; an event's is made of who, where and when
 * @param names all, the preferred one first
 * @param states ids of the states that it is, serves, belongs to or lies in, or between which it took place
 * @param posts offices held, where it is a person
 * @param time when it took place, where it is an event
 * @param description what tells it from namesakes
 */
record Entity(
        String id,
        Node node,
        String name,
        List<String> names,
        EntityType type,
        Set<String> states,
        List<Post> posts,
        Days time,
        String description) {

    /** Between two days, each of which may be unknown. */
    record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

        static final Days UNKNOWN = new Days(null, null);

        boolean isKnown() {
            return earliest != null || latest != null;
        }

        /** Whether a time may fall together with this one; what is unknown on either side leaves it open. */
        boolean mayMeet(Days other) {
            boolean before = latest != null && other.earliest != null && latest.isBefore(other.earliest);
            boolean after = earliest != null && other.latest != null && earliest.isAfter(other.latest);
            return !before && !after;
        }
    }

    /**
     * An office held.
     *
     * @param id the office's
     * @param title {@code Prime Minister}
     * @param fullTitle with what it is an office of: {@code Prime Minister of Laos}
     * @param time as of which it is told; who held it then held it for longer
     */
    record Post(String id, String title, String fullTitle, Days time) {}

    Entity {
        names = List.copyOf(names);
        states = Set.copyOf(states);
        posts = List.copyOf(posts);
    }
}
