package org.diplograph.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.diplograph.model.Link;
import org.diplograph.model.Link.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of links: who or what is which item of Wikidata.
 *
 * @param kind what the line is about
 * @param name as a report would give it, of an office its title alone
 * @param aliases other full names
 * @param state id of the state that it serves, belongs to or lies in; null for what belongs to none
 * @param link the item
 */
public record LinkEntry(
        Kind kind,
        String name,
        List<String> aliases,
        @Nullable String state,
        Link link) {

    /** As the first column has it, in lower case. */
    public enum Kind {
        OFFICIAL,
        BODY,
        PLACE,
        OFFICE
    }

    /** The header of such a table. */
    public static final String HEADER = "kind\tname\taliases\tstate\tqid\tsource\tconfidence";

    public LinkEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(link);
        aliases = List.copyOf(aliases);
    }

    /**
     * Reads a table of links.
     *
     * @param file how messages name it
     * @throws IllegalStateException where it is malformed, with the line
     */
    public static List<LinkEntry> read(String file, InputStream in) throws IOException {
        return Table.read(file, in).rows().stream().map(LinkEntry::of).toList();
    }

    static LinkEntry of(Table.Row row) {
        try {
            Link link = new Link(
                    row.required("qid"),
                    row.required("source"),
                    Confidence.valueOf(row.required("confidence").toUpperCase(Locale.ROOT)));
            return new LinkEntry(
                    Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)),
                    row.required("name"),
                    row.list("aliases"),
                    row.optional("state"),
                    link);
        } catch (IllegalArgumentException e) {
            throw row.wrong(String.valueOf(e.getMessage()));
        }
    }

    /** As {@link #read} reads it. */
    public String line() {
        return String.join(
                "\t",
                kind.name().toLowerCase(Locale.ROOT),
                name,
                String.join("|", aliases),
                Objects.requireNonNullElse(state, ""),
                link.qid(),
                link.source(),
                link.confidence().name().toLowerCase(Locale.ROOT));
    }

    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
