package org.diplograph.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplograph.lexicon.LinkEntry.Kind;

/** The table of candidates: what services offer, and what people or a rule have said to it. */
final class CandidateTable {

    private final Path file;
    private final Map<String, LinkRow> rows = new LinkedHashMap<>();

    /** @throws OperatorProblem where somebody has written into it what cannot be read, with the line */
    CandidateTable(Path file) throws IOException {
        this.file = file;
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of(LinkRow.HEADER);
        if (lines.isEmpty() || !lines.getFirst().equals(LinkRow.HEADER)) {
            throw new OperatorProblem(file + ", line 1: the header has to stay as it was: " + LinkRow.HEADER);
        }
        for (int i = 1; i < lines.size(); i++) {
            try {
                LinkRow row = LinkRow.parse(lines.get(i));
                rows.put(row.key(), row);
            } catch (IllegalArgumentException wrong) {
                throw new OperatorProblem(file + ", line " + (i + 1) + ": " + wrong.getMessage());
            }
        }
    }

    List<LinkRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Takes in what a service offers now; decisions stay, undecided rows that are not offered any more go. */
    void offer(List<LinkRow> fresh) {
        Map<String, LinkRow> before = new HashMap<>(rows);
        rows.values().removeIf(row -> !row.isDecided());
        for (LinkRow row : fresh) {
            LinkRow old = before.get(row.key());
            rows.put(row.key(), old != null && old.isDecided() ? row.decided(old.accepted(), old.by()) : row);
        }
    }

    /**
     * Accepts the best candidate of whatever nobody has decided on, where the rule says so and nothing speaks against
     * it: an official's name is told by more than one word and no initial, nobody else of ours has that name in that
     * state, and a person's or body's item is nobody else's.
     *
     * @param store the store's things
     */
    void accept(AcceptRule rule, Unlinked store) {
        Set<String> accepted = rows.values().stream()
                .filter(LinkRow::isAccepted)
                .map(LinkRow::id)
                .collect(Collectors.toSet());
        List<LinkRow> best = new ArrayList<>();
        byThing().values().stream()
                .filter(list -> list.stream().noneMatch(LinkRow::isDecided)
                        && !accepted.contains(list.getFirst().id()))
                .filter(list -> !list.getFirst().candidate().item().isEmpty()
                        && hasFullName(list.getFirst())
                        && rule.accepts(list.stream().map(LinkRow::candidate).toList()))
                .forEach(list -> best.add(list.getFirst()));
        Map<String, Long> claims = best.stream()
                .map(row -> row.candidate().item())
                .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        best.stream()
                .filter(row -> !store.shared().contains(Unlinked.called(row.kind(), row.name(), row.state())))
                .filter(row -> row.kind() == Kind.PLACE
                        || (claims.getOrDefault(row.candidate().item(), 0L) == 1
                                && !store.items().contains(row.candidate().item())))
                .forEach(row -> rows.put(row.key(), row.decided("yes", rule.text())));
    }

    /** Writes it whole, sorted, so that it is never half written. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(LinkRow.HEADER));
        rows.values().stream()
                .sorted(Comparator.comparing(LinkRow::kind)
                        .thenComparing(LinkRow::id)
                        .thenComparing(LinkRow::service)
                        .thenComparingDouble(row -> -row.candidate().score())
                        .thenComparing(row -> row.candidate().id()))
                .forEach(row -> lines.add(row.line()));
        WholeFile.write(file, String.join("\n", lines) + "\n");
    }

    private Map<String, List<LinkRow>> byThing() {
        return rows.values().stream()
                .sorted(Comparator.comparingDouble(row -> -row.candidate().score()))
                .collect(Collectors.groupingBy(
                        row -> row.id() + "\t" + row.service(), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean hasFullName(LinkRow row) {
        List<String> words = List.of(row.name().split("[\\s-]+"));
        return row.kind() != Kind.OFFICIAL
                || (words.size() > 1 && words.stream().noneMatch(w -> w.matches("\\p{L}\\.?") || w.endsWith(".")));
    }
}
