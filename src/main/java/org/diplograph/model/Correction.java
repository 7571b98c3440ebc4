package org.diplograph.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows better than the program. Corrections are applied to the view on top of the claims, which stay
 * as they were read. Things are named by their ids in the view, such as {@code official/e-mammadov-az}.
 */
public sealed interface Correction {

    /** Id of what is corrected. */
    String thing();

    Note note();

    /**
     * Who says so, since when, and why.
     *
     * @param why a sentence for the reader
     */
    record Note(String by, LocalDate on, String why) {
        public Note {
            if (by.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException("a correction says who made it and why");
            }
            Objects.requireNonNull(on);
        }
    }

    /** Two things that the program kept apart are one, henceforth known as {@code into}. */
    record Merge(String thing, String into, Note note) implements Correction {}

    /**
     * What one article says of this thing, it says of another.
     *
     * @param article the article's IRI
     * @param as the other's name; an official or body of that name and of the same state is taken, else made. For an
     *     event null: the article tells an event of its own
     */
    record Split(String thing, String article, @Nullable String as, Note note) implements Correction {}

    /**
     * An event, a holding or a tie that did not take place or does not hold.
     *
     * @param article IRI of the only article whose word is not to count, or null for all
     */
    record Retraction(String thing, @Nullable String article, Note note) implements Correction {}

    /** An official or a body is to be shown under another name; the old one stays as a further name. */
    record Relabelling(String thing, String label, Note note) implements Correction {}
}
