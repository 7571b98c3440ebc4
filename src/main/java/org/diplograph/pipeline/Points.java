package org.diplograph.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.PlaceEntry;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Place;
import org.diplograph.model.View;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Geo;
import org.jspecify.annotations.Nullable;

/** Where the view's places lie, by the lexicon: cities, and states by their capital. */
final class Points {

    private record Point(double latitude, double longitude) {

        static @Nullable Point of(@Nullable Double latitude, @Nullable Double longitude) {
            return latitude == null || longitude == null ? null : new Point(latitude, longitude);
        }
    }

    private final Base base;
    private final Map<String, Point> states = new HashMap<>();
    private final Map<String, Point> places = new HashMap<>();

    Points(Lexicon lexicon, Base base) {
        this.base = base;
        lexicon.places().forEach(this::place);
        lexicon.states().forEach(this::state);
    }

    private void place(PlaceEntry entry) {
        Point point = Point.of(entry.latitude(), entry.longitude());
        if (point != null) {
            places.put(key(entry.name(), entry.state()), point);
        }
    }

    private void state(StateEntry entry) {
        Point point = Point.of(entry.latitude(), entry.longitude());
        if (point != null) {
            states.put(entry.id(), point);
            if (entry.capital() != null) {
                places.put(key(entry.capital(), entry.id()), point);
            }
        }
    }

    /** Adds them to the view's graph. */
    void write(View view, Graph graph) {
        view.states()
                .forEach(info -> say(
                        graph,
                        base.state(info.state().id()),
                        states.get(info.state().id())));
        view.things().forEach((thing, id) -> {
            if (thing instanceof Place place && place.state() != null) {
                say(
                        graph,
                        base.thing(id),
                        places.get(key(place.name(), place.state().id())));
            }
        });
    }

    private static String key(String name, String state) {
        return name + "\t" + state;
    }

    private static void say(Graph graph, Node node, @Nullable Point point) {
        if (point != null) {
            Geo.point(graph, node, point.latitude(), point.longitude());
        }
    }
}
