package org.diplograph.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.LinkEntry;
import org.jspecify.annotations.Nullable;

/**
 * The links to Wikidata that an operator has accepted: a table of the same columns as those in {@code data/links}.
 *
 * @param entries its lines
 * @param fingerprint the same for the same content; "none" where there is no table
 */
record OwnLinks(List<LinkEntry> entries, String fingerprint) {

    static final OwnLinks NONE = new OwnLinks(List.of(), "none");

    /**
     * Reads the table, if there is one.
     *
     * @throws OperatorProblem where it is malformed, names no state of the lexicon, or cannot be read
     */
    static OwnLinks read(@Nullable Path file) {
        if (file == null || !Files.exists(file)) {
            return NONE;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            List<LinkEntry> entries = LinkEntry.read(file.toString(), new ByteArrayInputStream(content));
            entries.forEach(entry -> requireState(file, entry));
            return new OwnLinks(entries, Fingerprint.of(content));
        } catch (IOException e) {
            throw new OperatorProblem("cannot read " + file + ": " + e.getMessage());
        } catch (IllegalStateException malformed) {
            throw new OperatorProblem(String.valueOf(malformed.getMessage()));
        }
    }

    private static void requireState(Path file, LinkEntry entry) {
        String state = entry.state();
        if (state != null && Lexicon.load().state(state).isEmpty()) {
            throw new OperatorProblem(file + ": '" + state + "' is no state of the lexicon (" + entry.name()
                    + "); its keys are in data/lexicon/states.tsv");
        }
    }
}
