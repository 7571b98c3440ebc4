package org.diplograph.lexicon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sea, a part of the world or a set phrase: its words may name a state or a people that is not meant ("Indian Ocean",
 * "Korean Peninsula", "Latin American").
 *
 * @param name usual English name
 * @param aliases other names
 * @param kind {@code sea}, {@code water}, {@code continent}, {@code region} or {@code phrase}
 */
public record AreaEntry(String name, List<String> aliases, String kind) {

    public AreaEntry {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        aliases = List.copyOf(aliases);
    }

    static AreaEntry of(Table.Row row) {
        return new AreaEntry(row.required("name"), row.list("aliases"), row.required("kind"));
    }

    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
