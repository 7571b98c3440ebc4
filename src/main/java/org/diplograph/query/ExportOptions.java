package org.diplograph.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an export can be told besides its format.
 *
 * @param retrieved for {@link GraphExport#QUICKSTATEMENTS}: when the reports were fetched, or null where that is not
 *     known
 * @param alignment for RDF of the view: a vocabulary of {@code ontology/alignments} whose classes and properties are to
 *     stand beside ours ({@code schema-org}), or null for ours alone
 * @param licence for {@link GraphExport#VOID}: the IRI of the licence that the operator gives the facts, or null
 */
public record ExportOptions(
        @Nullable LocalDate retrieved,
        @Nullable String alignment,
        @Nullable String licence) {

    /** Nothing is told. */
    public static final ExportOptions NONE = new ExportOptions(null, null, null);
}
