package org.diplograph.app;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.diplograph.query.Findings;
import org.diplograph.query.Findings.Weight;
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
                "Holds the store against the shapes of the ontology (SHACL) and lists what is probably wrong, a line"
                        + " for each finding; exits with 1 where there is a violation or a finding. A warning, of what is only half"
                        + " told, does not count unless --strict is given.")
final class ValidateCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table (default: for people), tsv, csv, json or xml; ttl is the report of the shapes in SHACL's"
                            + " own words, without other findings.")
    private String format = "table";

    @Option(names = "--strict", description = "Exits with 1 also where there are only warnings.")
    private boolean strict;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        ResultFormat written = ResultFormat.of(format);
        try (GraphStore graph = store.existing()) {
            System.err.println("checking the view and each article …");
            Findings found = Findings.in(graph, QueryLibrary.load());
            found.write(written, System.out);
            System.err.println(Arrays.stream(Weight.values())
                    .map(weight -> Findings.counted(found.count(weight), weight))
                    .collect(Collectors.joining(", ")));
            return (isWell(found) ? ExitCode.WELL : ExitCode.DATA_PROBLEM).code;
        }
    }

    private boolean isWell(Findings found) {
        return Arrays.stream(Weight.values())
                .filter(weight -> strict || weight != Weight.WARNING)
                .allMatch(weight -> found.count(weight) == 0);
    }
}
