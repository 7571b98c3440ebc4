package org.diplograph.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A state, present or historical, with all that a text may call it. The article ("the Netherlands") is never part of a
 * name.
 *
 * @param id ISO 3166-1 alpha-2 in lower case, or a minted key: {@code su}, {@code su-az}, {@code vn-north}
 * @param name usual English short name
 * @param official official English name; the short name where there is no other
 * @param aliases other names, spellings and acronyms; see {@link Lexicon#stateByName} for acronyms
 * @param demonyms adjectives and words for its people, plurals too: {@code Kyrgyz}, {@code Kyrgyzstani}
 * @param shared those of {@code demonyms} that other states have too: {@code Congolese}, {@code Dominican}
 * @param caution whether the name alone also means something else: Chad, Georgia, Jordan, Turkey
 * @param kind {@code member} or {@code observer} of the United Nations, {@code other} (associated or partly
 *     recognised), {@code former}
 * @param capital as {@code places.tsv} names it
 * @param iso2 ISO 3166-1 alpha-2 (XK is user-assigned)
 * @param iso3 ISO 3166-1 alpha-3
 * @param qid Wikidata item, only where a named source gives it
 * @param from when it came to be, where the lexicon knows; always for former states
 * @param to when it ended; null for states of today
 * @param predecessors ids of the states it came from
 * @param successors ids of the states that came from it
 * @param latitude of the capital, in degrees
 * @param longitude of the capital, in degrees
 * @param example a phrase in which this state is named
 */
public record StateEntry(
        String id,
        String name,
        String official,
        List<String> aliases,
        List<String> demonyms,
        List<String> shared,
        boolean caution,
        String kind,
        @Nullable String capital,
        @Nullable String iso2,
        @Nullable String iso3,
        @Nullable String qid,
        @Nullable EdtfDate from,
        @Nullable EdtfDate to,
        List<String> predecessors,
        List<String> successors,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String example) {

    public StateEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        demonyms = List.copyOf(demonyms);
        shared = List.copyOf(shared);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    static StateEntry of(Table.Row row) {
        String name = row.required("name");
        String official = row.text("official");
        return new StateEntry(
                row.required("id"),
                name,
                official.isEmpty() ? name : official,
                row.list("aliases"),
                row.list("demonyms"),
                row.list("shared"),
                row.yes("caution"),
                row.required("kind"),
                row.optional("capital"),
                row.optional("iso2"),
                row.optional("iso3"),
                row.optional("qid"),
                row.date("from"),
                row.date("to"),
                row.list("predecessors"),
                row.list("successors"),
                row.number("lat"),
                row.number("lon"),
                row.required("example"));
    }

    public Agent.State asState() {
        return new Agent.State(id, name);
    }

    /** Whether it is no more. */
    public boolean historical() {
        return kind.equals("former");
    }

    /** Whether it was there on a day, as far as the lexicon knows; the day of its end is its successors'. */
    public boolean existed(LocalDate day) {
        LocalDate first = from == null ? LocalDate.MIN : from.earliest().orElse(LocalDate.MIN);
        LocalDate last = to == null ? LocalDate.MAX : to.latest().orElse(LocalDate.MAX);
        return !day.isBefore(first) && day.isBefore(last);
    }

    /** Name, official name and aliases, each once. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name, official), aliases.stream()).distinct();
    }
}
