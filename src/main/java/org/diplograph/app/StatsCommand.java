package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.query.GraphCounts;
import org.diplograph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The store in numbers. */
@Command(name = "stats", description = "Counts what is in the store.")
final class StatsCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        try (GraphStore graph = store.existing()) {
            GraphCounts.of(graph).counts().forEach((what, count) -> System.out.printf("%-20s %,10d%n", what, count));
        }
        return ExitCode.WELL.code;
    }
}
