package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.diplograph.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link AnyOrderTest}, with all rows of history.state.gov that lie beside the project. */
class AnyOrderIT {

    private static final long HEAP = 2L << 30;

    @TempDir
    Path dir;

    @Test
    void anyOrderBatchesAndThreadsGiveOneGraph() {
        assumeTrue(Runtime.getRuntime().maxMemory() >= HEAP, "all rows twice need -Dslow.heap=3g");
        long seed = Long.getLong("diplograph.seed", System.nanoTime());
        AnyOrder all = new AnyOrder(dir, List.of(Path.of("data/articles"), Shared.folder("history-state")));
        SortedSet<String> atOnce = all.atOnce();
        for (int i = 0; i < 2; i++) {
            assertThat(AnyOrder.difference(atOnce, all.shuffled(new Random(seed + i), 2 + 2 * i)))
                    .as("seed %d", seed + i)
                    .isEmpty();
        }
    }
}
