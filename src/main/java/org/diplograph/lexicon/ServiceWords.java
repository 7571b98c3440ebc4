package org.diplograph.lexicon;

import java.util.List;
import java.util.Locale;
import org.diplograph.lexicon.LinkEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code data/links/services.tsv}: by which of its own ids a reconciliation service is asked for things of
 * one kind.
 *
 * @param identifiers what its ids are appended to (identifierSpace of its manifest)
 * @param view where the address of the page about a thing begins; tells the service where its manifest has no
 *     identifierSpace
 * @param type id of the type
 * @param state id of the property whose value is the state, or null
 * @param office id of the property whose value is an office held, or null
 * @param item id of the property whose value is the item of Wikidata; null where its ids are such items
 */
public record ServiceWords(
        String identifiers,
        @Nullable String view,
        Kind kind,
        String type,
        @Nullable String state,
        @Nullable String office,
        @Nullable String item) {

    /** Those that are known. */
    public static List<ServiceWords> load() {
        return Table.read("links/services.tsv").rows().stream()
                .map(ServiceWords::of)
                .toList();
    }

    private static ServiceWords of(Table.Row row) {
        return new ServiceWords(
                row.required("identifiers"),
                row.optional("view"),
                Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)),
                row.required("type"),
                row.optional("state"),
                row.optional("office"),
                row.optional("item"));
    }
}
