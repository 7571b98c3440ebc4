package org.diplograph.server;

import java.time.Duration;
import org.diplograph.server.http.Limits;

/** Limits that a test can reach. */
final class Tight {

    private Tight() {}

    /** The usual ones but for the time of a query. */
    static Limits times(Duration time, Duration mostTime) {
        return limits(time, mostTime, Limits.USUAL.atOnce());
    }

    static Limits limits(Duration time, Duration mostTime, int atOnce) {
        return new Limits(
                time,
                mostTime,
                atOnce,
                1,
                Duration.ofMillis(100),
                2_000,
                1_000,
                10_000,
                50,
                50_000,
                100_000,
                8 << 10,
                200,
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                10_000);
    }
}
