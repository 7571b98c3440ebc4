package org.diplograph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article read as a report: its sentences in order, and what its dateline says.
 *
 * @param datelinePlace the words of the dateline that name a place, or null
 * @param datelineDate the dateline's day, or null
 * @param part 0 for the whole of an article, or the first part of one as long as a book; 1 and on for its later parts
 */
public record Document(
        Article article,
        List<Sentence> sentences,
        @Nullable String datelinePlace,
        @Nullable EdtfDate datelineDate,
        int part) {

    public Document {
        sentences = List.copyOf(sentences);
    }
}
