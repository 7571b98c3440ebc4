package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.pipeline.Push;
import org.diplograph.pipeline.Push.Sent;
import org.diplograph.pipeline.PushCredentials;
import org.diplograph.pipeline.PushTarget;
import org.diplograph.pipeline.PushTarget.Protocol;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The graph into another store. */
@Command(
        name = "push",
        description = {
            "Sends the view to another store by the SPARQL 1.1 Graph Store Protocol, or by SPARQL 1.1 Update (--update). "
                    + "What is there stays, unless --replace says otherwise.",
            "A push that is broken off goes on where it was, and what a store has taken is not sent again, until the graph "
                    + "changes; pushes.tsv beside the store says how far it is. Delete that file to send all anew.",
            "Credentials are read from the environment: DIPLOGRAPH_PUSH_USER and DIPLOGRAPH_PUSH_PASSWORD, or "
                    + "DIPLOGRAPH_PUSH_TOKEN."
        })
final class PushCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Parameters(
            paramLabel = "URL",
            description = "The other store's endpoint, as http://localhost:3030/dataset/data (Fuseki) or "
                    + "http://localhost:8080/rdf4j-server/repositories/ID/rdf-graphs/service (RDF4J).")
    private String address = "";

    @Option(names = "--update", description = "URL is an endpoint of SPARQL 1.1 Update.")
    private boolean update;

    @Option(
            names = "--graph",
            paramLabel = "IRI",
            description = "The graph there that the view goes into (default: the default graph).")
    private @Nullable String graph;

    @Option(
            names = "--all-graphs",
            description =
                    "Each article's claims, the links and the corrections too, each in the graph of its own name.")
    private boolean allGraphs;

    @Option(names = "--replace", description = "Ours take the place of what is in those graphs there.")
    private boolean replace;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Triples in a request, at most (default: ${DEFAULT-VALUE}).")
    private int batch = 10_000;

    @Option(names = "--insecure", description = "Credentials may go to another machine unencrypted.")
    private boolean insecure;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        if (batch < 1) {
            throw new Problem(ExitCode.USAGE, "--batch is a number from 1 on");
        }
        PushTarget target =
                PushTarget.of(address, update ? Protocol.UPDATE : Protocol.GRAPH_STORE, graph, allGraphs, replace);
        PushCredentials credentials = PushCredentials.of(System.getenv());
        if (!insecure) {
            credentials.requireSafe(target.address());
        }
        Progress progress = new Progress(System.err, diplograph.debug);
        try (GraphStore ours = store.existing()) {
            tell(new Push(target, credentials, store.pushes(), batch, progress.watch("triples sent")).send(ours));
        }
        return ExitCode.WELL.code;
    }

    private void tell(Sent sent) {
        if (sent.before() == sent.triples()) {
            System.err.printf("nothing to send: %s has all %,d triples%n", address, sent.triples());
        } else {
            String before = sent.before() == 0 ? "" : String.format(", %,d of them before", sent.before());
            System.err.printf("%s has taken %,d triples%s%n", address, sent.triples(), before);
        }
    }
}
