package org.diplograph.lexicon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.diplograph.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A city, region or seat of diplomacy within a state.
 *
 * @param name usual English name
 * @param aliases other spellings and former names
 * @param state id of the state of today that it lies in
 * @param kind {@code capital}, {@code city}, {@code region} (province, island, territory) or {@code seat} (palace,
 *     estate)
 * @param caution whether the name is also a common word or a person's name, so that the context has to confirm it
 * @param latitude in degrees, where known
 * @param longitude in degrees, where known
 */
public record PlaceEntry(
        String name,
        List<String> aliases,
        String state,
        String kind,
        boolean caution,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    public PlaceEntry {
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(kind);
        aliases = List.copyOf(aliases);
    }

    static PlaceEntry of(Table.Row row) {
        return new PlaceEntry(
                row.required("name"),
                row.list("aliases"),
                row.required("state"),
                row.required("kind"),
                row.yes("caution"),
                row.number("lat"),
                row.number("lon"));
    }

    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    public Place asPlace(Lexicon lexicon) {
        return new Place(name, lexicon.state(state).map(StateEntry::asState).orElse(null));
    }
}
