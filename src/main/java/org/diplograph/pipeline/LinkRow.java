package org.diplograph.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.diplograph.lexicon.LinkEntry;
import org.diplograph.lexicon.LinkEntry.Kind;
import org.diplograph.model.Link;
import org.diplograph.model.Link.Confidence;
import org.diplograph.pipeline.Unlinked.Thing;

/**
 * A row of the table of candidates, for people to decide.
 *
 * @param accepted {@code yes}, {@code no}, or empty where nobody has decided
 * @param state key in the lexicon, or empty
 * @param office for whoever decides, or empty
 * @param id of our thing
 * @param service that offered it
 * @param by the rule that accepted it; empty where a person did
 */
record LinkRow(
        String accepted,
        Kind kind,
        String name,
        String state,
        String office,
        LinkCandidate candidate,
        String id,
        String service,
        String by) {

    static final String HEADER = "accepted\tkind\tname\tstate\toffice\titem\tlabel\tdescription\tscore\tmatch"
            + "\tid\tcandidate\tservice\tby";

    private static final int CELLS = HEADER.split("\t").length;

    static LinkRow of(Thing thing, LinkCandidate candidate, String service) {
        String office =
                thing.office() == null ? "" : LinkCandidate.cell(thing.office().name());
        String name = LinkCandidate.cell(thing.name());
        return new LinkRow("", thing.kind(), name, thing.key(), office, candidate, thing.id(), service, "");
    }

    /** @throws IllegalArgumentException with what is wrong */
    static LinkRow parse(String line) {
        List<String> cells =
                Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException(cells.size() + " cells where the header has " + CELLS);
        }
        LinkCandidate candidate = new LinkCandidate(
                cells.get(11),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                Double.parseDouble(cells.get(8)),
                Boolean.parseBoolean(cells.get(9)));
        return new LinkRow(
                decision(cells.get(0), candidate),
                Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                candidate,
                cells.get(10),
                cells.get(12),
                cells.get(13));
    }

    private static String decision(String cell, LinkCandidate candidate) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!List.of("", "yes", "no").contains(word)) {
            throw new IllegalArgumentException("'accepted' is yes, no or empty, not '" + cell + "'");
        }
        if (!candidate.item().matches("|Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("no item of Wikidata: " + candidate.item());
        }
        if (word.equals("yes") && candidate.item().isEmpty()) {
            throw new IllegalArgumentException("a candidate without an item of Wikidata cannot be accepted");
        }
        return word;
    }

    String line() {
        return String.join(
                "\t",
                accepted,
                kind.name().toLowerCase(Locale.ROOT),
                name,
                state,
                office,
                candidate.item(),
                candidate.name(),
                candidate.description(),
                Double.toString(candidate.score()),
                Boolean.toString(candidate.match()),
                id,
                candidate.id(),
                service,
                by);
    }

    boolean isAccepted() {
        return accepted.equals("yes");
    }

    boolean isDecided() {
        return !accepted.isEmpty();
    }

    LinkRow decided(String decision, String rule) {
        return new LinkRow(decision, kind, name, state, office, candidate, id, service, rule);
    }

    /** The row for the same thing and candidate. */
    String key() {
        return id + "\t" + service + "\t" + candidate.id();
    }

    LinkEntry entry(String day) {
        String source = "%s, score %s; accepted %s, %s"
                .formatted(service, candidate.score(), by.isEmpty() ? "by hand" : "by --accept " + by, day);
        return new LinkEntry(
                kind,
                name,
                List.of(),
                state.isEmpty() ? null : state,
                new Link(candidate.item(), source, Confidence.ACCEPTED));
    }
}
