package org.diplograph.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.pipeline.Summary;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Serving;
import org.diplograph.server.http.Limits;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The store over HTTP. */
@Command(
        name = "serve",
        description = "Loads what is named, then serves the store over HTTP until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

    private static final String TOKEN = "DIPLOGRAPH_TOKEN";
    private static final int SHORTEST_TOKEN = 16;

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Articles to load first; none serves what is in the store.")
    private List<String> paths = List.of();

    @Option(names = "--port", paramLabel = "N", description = "Port (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port = GraphServer.PORT;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Interface to listen on (default: ${DEFAULT-VALUE}, which only this machine can reach).")
    private String host = "localhost";

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write a line for each request to this file (- for standard error).")
    private @Nullable Path log;

    @Option(
            names = "--writable",
            description = "Let those write over HTTP who have the token in the environment variable " + TOKEN + ".")
    private boolean writable;

    @Option(
            names = "--licence",
            paramLabel = "IRI",
            description = "The licence that you give the facts, stated at /.well-known/void.")
    private @Nullable URI licence;

    @Mixin
    private FederateOption federate = new FederateOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new Problem(ExitCode.USAGE, "--port is a number from 0 to 65535");
        }
        String token = token();
        try (GraphStore graph = paths.isEmpty() ? store.existing() : store.made()) {
            if (!paths.isEmpty() && !loaded(graph)) {
                return ExitCode.UNREADABLE.code;
            }
            serve(graph, token);
        }
        return ExitCode.WELL.code;
    }

    private @Nullable String token() {
        if (!writable) {
            return null;
        }
        String token = Objects.requireNonNullElse(System.getenv(TOKEN), "");
        if (token.length() < SHORTEST_TOKEN) {
            throw new Problem(
                    ExitCode.USAGE,
                    "--writable needs a secret of at least %d characters in the environment variable %s"
                            .formatted(SHORTEST_TOKEN, TOKEN));
        }
        return token;
    }

    /** Whether there is something to serve: a bad path beside a good one is told and passed over. */
    private boolean loaded(GraphStore graph) {
        Progress progress = new Progress(System.err, diplograph.debug);
        Summary run = new Loader(graph, store.corrections(), store.links()).load(Inputs.of(paths), progress);
        progress.summary(run);
        return run.articles() > 0;
    }

    private void serve(GraphStore graph, @Nullable String token) {
        String given = licence == null ? null : licence.toString();
        Serving serving = new Serving(host, port, Limits.USUAL, federate.federation(), token, given, log);
        try (GraphServer server = GraphServer.start(graph, QueryLibrary.load(), serving)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.prepare();
            tell(server.url());
            server.join();
        }
    }

    private void tell(String url) {
        System.err.printf("""
                %nServing %s at %s (Ctrl-C stops). Open it, or ask from another terminal:

                  curl '%squery/who-visited-whom?format=csv'
                  curl %ssparql --data-urlencode 'query=SELECT * { ?visit a dg:Visit ; ?p ?o } LIMIT 20'

                """, Files.exists(store.dir) ? store.dir : "the store", url, url, url);
    }
}
