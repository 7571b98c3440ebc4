package org.diplograph.app;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.diplograph.query.GraphExport;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store for other programs. */
@Command(name = "export", description = "Prints the graph as RDF, or offices held as commands for Wikidata.")
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ttl (default) or nt: the view; trig or nq: each article's claims too; "
                    + "quickstatements: offices held, where holder and office are linked to Wikidata.")
    private GraphExport format = GraphExport.TTL;

    @Option(
            names = "--retrieved",
            paramLabel = "DATE",
            description = "For quickstatements: the day on which the articles were fetched, as 2025-05-07.")
    private @Nullable LocalDate retrieved;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        try (GraphStore graph = store.existing()) {
            format.write(graph, System.out, retrieved);
        }
        return ExitCode.WELL.code;
    }
}
