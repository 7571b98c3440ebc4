package org.diplograph.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table of travels says in fields of its own; the article's text holds each field as a line
 * {@code name: value}.
 *
 * @param traveller the words of the text that name who travels: {@code Prime Minister Harold Wilson}
 * @param office the traveller's office where a field of its own tells it, else null
 * @param sending label of the sending State, as in the row
 * @param receiving label of the receiving State, as in the row
 * @param places cities and other places where the traveller was
 * @param date the days of the visit
 * @param remarks the prose of the row, or null where it has none
 */
public record TravelRow(
        Span traveller,
        @Nullable String office,
        String sending,
        String receiving,
        List<String> places,
        EdtfDate date,
        @Nullable Span remarks) {

    /** Pattern in the evidence of the visit that a row's own fields tell. */
    public static final String PATTERN = "row.visit";

    public TravelRow {
        Objects.requireNonNull(traveller);
        Objects.requireNonNull(sending);
        Objects.requireNonNull(receiving);
        places = List.copyOf(places);
        Objects.requireNonNull(date);
    }
}
