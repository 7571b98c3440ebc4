package org.diplograph.model;

import java.time.LocalDate;
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

    /** How many days a report may wait to be published. */
    private static final int WAIT = 7;

    public Document {
        sentences = List.copyOf(sentences);
    }

    /** The day as of which the report is told: its dateline's, where that is a little older than the publication. */
    public @Nullable EdtfDate asOf() {
        EdtfDate published = article.published();
        if (published == null || datelineDate == null || !datelineDate.isDay()) {
            return published != null ? published : datelineDate;
        }
        LocalDate told = LocalDate.parse(datelineDate.text());
        LocalDate out = published.isDay() ? LocalDate.parse(published.text()) : told;
        return told.isAfter(out) || told.isBefore(out.minusDays(WAIT)) ? published : datelineDate;
    }
}
