package org.diplograph.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /**
     * What a change came to.
     *
     * @param added lines
     * @param removed lines
     */
    record Change(int added, int removed) {}

    /**
     * Writes into the table what is accepted and not in it, and takes out what is refused; all other lines stay as they
     * are.
     *
     * @throws OperatorProblem as {@link #read}, or where its columns are not in the usual order
     */
    static Change change(Path file, List<LinkEntry> accepted, List<LinkEntry> refused) throws IOException {
        List<LinkEntry> before = read(file).entries();
        List<String> old = Files.exists(file) ? Files.readAllLines(file) : List.of(LinkEntry.HEADER);
        if (!old.getFirst().equals(LinkEntry.HEADER)) {
            throw new OperatorProblem(file + ", line 1: the columns have to be " + LinkEntry.HEADER);
        }
        List<String> lines = new ArrayList<>(List.of(LinkEntry.HEADER));
        for (int i = 0; i < before.size(); i++) {
            if (!isAmong(refused, before.get(i))) {
                lines.add(old.get(i + 1));
            }
        }
        int kept = lines.size();
        accepted.stream()
                .filter(entry -> !isAmong(before, entry))
                .map(LinkEntry::line)
                .sorted()
                .forEach(lines::add);
        if (!lines.equals(old)) {
            WholeFile.write(file, String.join("\n", lines) + "\n");
        }
        return new Change(lines.size() - kept, old.size() - kept);
    }

    private static boolean isAmong(List<LinkEntry> entries, LinkEntry entry) {
        return entries.stream()
                .anyMatch(e -> e.kind() == entry.kind()
                        && e.name().equals(entry.name())
                        && Objects.equals(e.state(), entry.state())
                        && e.link().qid().equals(entry.link().qid()));
    }

    private static void requireState(Path file, LinkEntry entry) {
        String state = entry.state();
        if (state != null && Lexicon.load().state(state).isEmpty()) {
            throw new OperatorProblem(file + ": '" + state + "' is no state of the lexicon (" + entry.name()
                    + "); its keys are in data/lexicon/states.tsv");
        }
    }
}
