package org.diplograph.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.diplograph.pipeline.AcceptRule;
import org.diplograph.pipeline.Linking;
import org.diplograph.pipeline.Linking.Accepted;
import org.diplograph.pipeline.Linking.Asked;
import org.diplograph.pipeline.Unlinked;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Links to Wikidata, by way of somebody who knows it. */
@Command(
        name = "link",
        description = {
            "Asks a reconciliation service for the Wikidata items of officials, bodies and places that have none. "
                    + "Candidates go to link-candidates.tsv beside the store; write yes or no into its first column and run "
                    + "this again: what is accepted goes to links.tsv, which the next load takes in.",
            "Without --service nothing is asked of anybody. Wikidata's own is https://wikidata.reconci.link/en/api. A run "
                    + "that is broken off goes on where it was; delete link-answers.jsonl to ask all anew."
        })
final class LinkCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "A service of the Reconciliation Service API 0.2 or 1.0-draft (default: none).")
    private @Nullable String service;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "What to ask for: official, body, place (default: all).")
    private List<String> types = List.of("official", "body", "place");

    @Option(
            names = "--accept",
            paramLabel = "RULE",
            description =
                    "Accepts best candidates by rule: match, score>=N, gap>=N (ahead of the next), or several with "
                            + "commas between, which all have to hold (default: nothing is accepted).")
    private @Nullable String accept;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "Between two requests (default: ${DEFAULT-VALUE}).")
    private double pause = 1;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "An address by which the service's keepers can find you; sent as part of the User-Agent.")
    private String contact = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        if (pause < 0 || pause > 3600) {
            throw new Problem(ExitCode.USAGE, "--pause is a number of seconds, up to 3600");
        }
        AcceptRule rule = accept == null ? null : AcceptRule.of(accept);
        Linking linking = new Linking(store.links());
        if (service == null && !linking.hasCandidates()) {
            throw new Problem(
                    ExitCode.USAGE,
                    "no candidates yet at %s; --service URL asks a reconciliation service for them, Wikidata's own is "
                                    .formatted(linking.candidates())
                            + "https://wikidata.reconci.link/en/api");
        }
        if (service != null) {
            tell(
                    linking,
                    linking.ask(
                            service,
                            unlinked(),
                            Duration.ofMillis((long) (pause * 1000)),
                            contact,
                            new Progress(System.err, diplograph.debug).watch("asked")));
        }
        tell(linking.accept(rule, this::unlinked));
        return ExitCode.WELL.code;
    }

    /** The store is held only while it is read, not while a service is asked. */
    private Unlinked unlinked() {
        try (GraphStore graph = store.existing()) {
            return Unlinked.of(graph, types);
        }
    }

    private static void tell(Linking linking, Asked asked) {
        System.err.printf(
                "%d without a link, %d of them with candidates: %s%n",
                asked.things(), asked.found(), linking.candidates());
        if (!asked.known()) {
            System.err.println(
                    "the service's types and properties are not known (data/links/services.tsv), so it was asked "
                            + "by name alone, and its candidates have no items to accept");
        }
    }

    private void tell(Accepted accepted) {
        System.err.printf(
                "still to be decided: %d; links added to %s: %d, removed: %d%s%n",
                accepted.open(),
                store.links(),
                accepted.added(),
                accepted.removed(),
                accepted.added() + accepted.removed() > 0 ? "; the next load takes that in" : "");
    }
}
