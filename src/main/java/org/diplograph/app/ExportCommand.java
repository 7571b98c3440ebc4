package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.query.GraphExport;
import org.diplograph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store as RDF. */
@Command(name = "export", description = "Prints the graph as RDF.")
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ttl (default) or nt: the view; trig or nq: each article's claims too.")
    private GraphExport format = GraphExport.TTL;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        try (GraphStore graph = store.existing()) {
            format.write(graph, System.out);
        }
        return ExitCode.WELL.code;
    }
}
