package org.diplograph.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Who held an office when, of those whom tables name by surname alone.
 *
 * @param state id of the state
 * @param office title of the office
 * @param name full name
 * @param aliases other forms of it
 * @param from first day in office
 * @param to last day in office, or null where the table knows none
 */
public record Incumbent(
        String state,
        String office,
        String name,
        List<String> aliases,
        EdtfDate from,
        @Nullable EdtfDate to) {

    public Incumbent {
        Objects.requireNonNull(state);
        Objects.requireNonNull(office);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(from);
    }

    static Incumbent of(Table.Row row) {
        return new Incumbent(
                row.required("state"),
                row.required("office"),
                row.required("name"),
                row.list("aliases"),
                new EdtfDate(row.required("from")),
                row.date("to"));
    }

    /** Whether this is the holder of that name and office on a day; on a day of change both old and new are. */
    public boolean is(String surname, String title, LocalDate day) {
        LocalDate first = from.earliest().orElse(LocalDate.MIN);
        LocalDate last = to == null ? LocalDate.MAX : to.latest().orElse(LocalDate.MAX);
        return office.equals(title) && name.endsWith(" " + surname) && !day.isBefore(first) && !day.isAfter(last);
    }
}
