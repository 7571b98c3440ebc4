package org.diplograph.server.sparql;

import java.time.Duration;
import org.diplograph.server.http.Limits;
import org.diplograph.server.http.Refusal;

/** How far the answer to one query may go; the time begins with it. */
final class Bounds {

    private final Limits limits;
    private final Duration time;
    private final long end;

    Bounds(Limits limits, Duration time) {
        this.limits = limits;
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    Duration time() {
        return time;
    }

    /** @throws Refusal where that row is one too many */
    void requireRow(long row) {
        if (row > limits.rows()) {
            throw new Refusal(
                    413, "the answer has more than %,d rows; ask for part of it with LIMIT".formatted(limits.rows()));
        }
    }

    /**
     * Looks whether an answer that is held in memory may still grow.
     *
     * @throws Refusal where it may not
     */
    void require(long triples) {
        if (triples > limits.triples()) {
            throw new Refusal(
                    413, "the answer has more than %,d triples; ask for part of it".formatted(limits.triples()));
        }
        if (System.nanoTime() > end) {
            throw late();
        }
    }

    Refusal late() {
        return new Refusal(
                503,
                "the query took more than %s seconds and was ended; timeout=SECONDS asks for up to %d"
                        .formatted(seconds(), limits.mostTime().toSeconds()));
    }

    private String seconds() {
        return "%.3f".formatted(time.toMillis() / 1000.0).replaceAll("\\.?0+$", "");
    }
}
