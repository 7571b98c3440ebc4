package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The graph of the project's own articles and rows is one, however they come; {@code -Ddiplograph.seed} repeats a run.
 */
class AnyOrderTest {

    @TempDir
    Path dir;

    @Test
    void anyOrderBatchesAndThreadsGiveOneGraph() {
        long seed = Long.getLong("diplograph.seed", System.nanoTime());
        AnyOrder all = new AnyOrder(dir, List.of(Path.of("data/articles"), Path.of("data/travels")));
        SortedSet<String> atOnce = all.atOnce();
        for (int i = 0; i < 2; i++) {
            assertThat(AnyOrder.difference(atOnce, all.shuffled(new Random(seed + i), 2 + i)))
                    .as("seed %d", seed + i)
                    .isEmpty();
        }
    }
}
