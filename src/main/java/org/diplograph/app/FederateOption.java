package org.diplograph.app;

import java.util.List;
import org.diplograph.query.Federation;
import picocli.CommandLine.Option;

/** Which other services may be asked. */
final class FederateOption {

    @Option(
            names = "--federate",
            paramLabel = "URL",
            description =
                    "A SPARQL service that queries may ask by SERVICE; may be given several times (default: none).")
    private List<String> services = List.of();

    Federation federation() {
        return Federation.of(services);
    }
}
