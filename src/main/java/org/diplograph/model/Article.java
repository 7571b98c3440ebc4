package org.diplograph.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published report, or one row of a table: what a reader gives to the stages.
 *
 * @param id short identifier ({@code dcterms:identifier}): the source's own, else the file name without its ending
 * @param url where it was published, or null
 * @param headline its title, or null where the text itself holds it
 * @param text the untouched text; every {@link Span} points into it
 * @param published publication date, as precise as known, or null
 * @param outlet who published it, or null
 * @param language BCP 47 tag as the source states it, or null
 * @param row the fields, where it is a row of a table of travels, else null
 */
public record Article(
        String id,
        @Nullable String url,
        @Nullable String headline,
        String text,
        @Nullable EdtfDate published,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable TravelRow row) {

    public Article {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
    }

    /** A report in prose. */
    public Article(
            String id,
            @Nullable String url,
            @Nullable String headline,
            String text,
            @Nullable EdtfDate published,
            @Nullable String outlet,
            @Nullable String language) {
        this(id, url, headline, text, published, outlet, language, null);
    }

    public Optional<EdtfDate> publishedDate() {
        return Optional.ofNullable(published);
    }
}
