package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.query.Findings;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.ResultFormat;
import org.diplograph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a reader should look at before the data go out. */
@Command(
        name = "validate",
        description =
                "Lists what is probably wrong in the store, a line for each finding; exits with 1 where there is any.")
final class ValidateCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default: for people), tsv, csv, json, xml or ttl.")
    private String format = "table";

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        ResultFormat written = ResultFormat.of(format);
        try (GraphStore graph = store.existing()) {
            Findings found = Findings.in(graph, QueryLibrary.load());
            found.write(written, System.out);
            System.err.printf(
                    "%d checks, %s%n",
                    found.byCheck().size(), found.count() == 0 ? "nothing found" : found.count() + " findings");
            return (found.count() == 0 ? ExitCode.WELL : ExitCode.DATA_PROBLEM).code;
        }
    }
}
