package org.diplograph.lexicon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, parliament, party, company or news agency.
 *
 * @param id minted key: {@code un}, {@code milli-majlis}
 * @param name usual English name
 * @param aliases acronyms and variants; an acronym has to be met in its own case
 * @param kind {@code international}, {@code parliament}, {@code party}, {@code company}, {@code agency} or
 *     {@code other}
 * @param state id of the state that it belongs to; null for an international one
 * @param seat city of its seat
 * @param qid Wikidata item, only where a named source gives it
 * @param caution whether the name or an acronym also means something else (WHO, ECO, AP)
 */
public record OrganisationEntry(
        String id,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String state,
        @Nullable String seat,
        @Nullable String qid,
        boolean caution) {

    public OrganisationEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        aliases = List.copyOf(aliases);
    }

    static OrganisationEntry of(Table.Row row) {
        return new OrganisationEntry(
                row.required("id"),
                row.required("name"),
                row.list("aliases"),
                row.required("kind"),
                row.optional("state"),
                row.optional("seat"),
                row.optional("qid"),
                row.yes("caution"));
    }

    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
