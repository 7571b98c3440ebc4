package org.diplograph.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many triples which store has taken: a table of pushes, written anew with each batch, so that a push that is
 * broken off goes on from there. Without the file all is sent anew.
 */
final class PushJournal {

    private static final String HEADER = "to\tgraphs\tcontent\ttaken\tof\tat";

    private final Path file;
    private final String push;
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** @throws OperatorProblem where there is a table that cannot be read */
    PushJournal(Path file, PushTarget target) {
        this.file = file;
        this.push = target.address() + "\t" + target.how();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).forEach(line -> lines.put(key(line), line));
            }
        } catch (IOException unreadable) {
            throw new OperatorProblem("cannot read " + file + ": " + unreadable.getMessage());
        }
    }

    /** How many of the triples were taken; none where it was other content. */
    long taken(PushContent content) {
        String[] cells = lines.getOrDefault(push, "").split("\t");
        return cells.length > 3 && cells[2].equals(content.fingerprint()) && cells[3].matches("\\d{1,18}")
                ? Math.min(Long.parseLong(cells[3]), content.triples())
                : 0;
    }

    /** @throws OperatorProblem where it cannot be written */
    void take(PushContent content, long taken) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        lines.put(push, "%s\t%s\t%d\t%d\t%s".formatted(push, content.fingerprint(), taken, content.triples(), now));
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines.values());
        try {
            WholeFile.write(file, String.join("\n", all) + "\n");
        } catch (IOException failed) {
            throw new OperatorProblem(
                    "cannot note beside the store what is sent (" + file + "): " + failed.getMessage());
        }
    }

    private static String key(String line) {
        String[] cells = line.split("\t", 3);
        return cells.length > 1 ? cells[0] + "\t" + cells[1] : line;
    }
}
