package org.diplograph.fact;

import java.util.List;
import java.util.Set;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Reading;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** A report kept like a diary: "Met with A; discussed B with C." Its clauses leave out who acts, always the same. */
final class Diary {

    private static final int ENOUGH = 2;

    private static final Set<String> ASIDES = Set.of(("also afterwards afterward later then subsequently briefly again "
                    + "there and privately separately first finally next ,")
            .split(" "));
    private static final Set<String> FINITE =
            Set.of(("met held took gave had made led spoke went flew left saw laid won "
                            + "sat came began ran paid sent drove rode told sought brought spent wrote")
                    .split(" "));

    private Diary() {}

    /** Whose diary it is, where most sentences open with what somebody did: the first person named; or null. */
    static @Nullable Person keeper(Reading reading) {
        List<Scan> body = reading.rows().stream()
                .filter(row -> row.sentence().part() == Part.BODY)
                .map(Scan::new)
                .toList();
        List<Scan> open =
                body.stream().filter(scan -> isOpen(scan, scan.size() - 1)).toList();
        return open.size() < ENOUGH || open.size() * 3 < body.size() * 2
                ? null
                : reading.rows().stream()
                        .flatMap(row -> row.chunks().stream())
                        .filter(c -> c instanceof Who w
                                && w.agent() instanceof Person
                                && !w.posts().isEmpty())
                        .map(c -> (Person) ((Who) c).agent())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the clause of the act at {@code at} leaves its subject out: it opens with the act or another one. */
    static boolean isOpen(Scan scan, int at) {
        int i = scan.clauseStart(at);
        while (i < at && (scan.isIn(i, ASIDES) || scan.when(i) != null)) {
            i++;
        }
        boolean finite = scan.word(i).endsWith("ed") || scan.isIn(i, FINITE);
        boolean other = scan.find(i, at, "who", "which", "that", "while", "when", "where", "as") >= 0;
        return finite && !other && !scan.is(i + 1, "by");
    }
}
