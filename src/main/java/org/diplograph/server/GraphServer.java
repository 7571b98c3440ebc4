package org.diplograph.server;

import java.net.BindException;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.query.Federation;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Assets;
import org.diplograph.server.http.SafetyHeaders;
import org.diplograph.server.ontology.OntologyDocuments;
import org.diplograph.server.page.Entities;
import org.diplograph.server.page.Pages;
import org.diplograph.server.page.Queries;
import org.diplograph.server.page.Search;
import org.diplograph.server.page.Visits;
import org.diplograph.server.reconcile.Reconciliation;
import org.diplograph.server.sparql.GuardedQuery;
import org.diplograph.store.GraphStore;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Serves a store over HTTP, to be read only: SPARQL 1.1 queries at {@code /sparql}, the Graph Store protocol's GET at
 * {@code /data}, pages at {@code /}, the reconciliation service at {@code /reconcile}, {@code /health} for those who
 * watch, what the graph's IRIs lead to at {@code /id/} and {@code /doc/}, and the ontology at {@code /ontology}.
 */
public final class GraphServer implements AutoCloseable {

    /** The port unless another is given. */
    public static final int PORT = 3330;

    /** How long a query may take; clients can ask for less with {@code timeout}, never for more. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Jetty's own buffer of megabytes is cleared for every answer; most answers are small. */
    private static final int RESPONSE_BUFFER = 32 << 10;

    private static final int MOST_THREADS = 24;

    private final FusekiServer fuseki;
    private final Runnable preparing;
    private final String host;

    private GraphServer(FusekiServer fuseki, Runnable preparing, String host) {
        this.fuseki = fuseki;
        this.preparing = preparing;
        this.host = host;
    }

    /**
     * Starts serving on the loopback interface.
     *
     * @param port 0 for any free one
     * @throws ServerProblem where the port is taken
     */
    public static GraphServer start(GraphStore store, QueryLibrary library, int port) {
        return start(store, library, "localhost", port, TIMEOUT, Federation.NONE);
    }

    /**
     * Starts serving.
     *
     * @param host the name or address of the interface to listen on
     * @param port 0 for any free one
     * @param timeout most time for a query
     * @param federation which other services queries may ask
     * @throws ServerProblem where the port is taken or the host is not this machine's
     */
    public static GraphServer start(
            GraphStore store, QueryLibrary library, String host, int port, Duration timeout, Federation federation) {
        DatasetGraph dataset = store.dataset();
        dataset.getContext().set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
        Entities entities = new Entities(store, Base.DEFAULT, timeout);
        LinkedData things = new LinkedData(store, Base.DEFAULT, entities);
        OntologyDocuments ontology = new OntologyDocuments();
        try {
            FusekiServer.Builder builder = FusekiServer.create()
                    .fusekiModules(FusekiModules.empty())
                    .loopback(true)
                    .port(port)
                    .maxServerThreads(MOST_THREADS)
                    .registerOperation(Operation.Query, new GuardedQuery(timeout, federation))
                    .add(
                            "/",
                            DataService.newBuilder(dataset)
                                    .addEndpoint(Operation.Query, "sparql")
                                    .addEndpoint(Operation.GSP_R, "data"))
                    .addFilter("/*", new SafetyHeaders())
                    .addFilter(Reconciliation.PATH + "/*", new Reconciliation(store, Base.DEFAULT, timeout))
                    .addFilter(LinkedData.THINGS + "*", things)
                    .addFilter(LinkedData.DOCUMENTS + "*", things)
                    .addFilter(DatasetDocument.PATH, new DatasetDocument(store));
            OntologyDocuments.PATHS.forEach(path -> builder.addFilter(path, ontology));
            Pages pages = new Pages(store, library, entities);
            Search search = new Search(entities);
            Search.PATHS.forEach(path -> builder.addFilter(path, search));
            Entities.PATHS.forEach(path -> builder.addFilter(path, entities));
            Queries queries = new Queries(store, library, timeout, federation);
            Queries.PATHS.forEach(path -> builder.addFilter(path, queries));
            builder.addFilter(Visits.PATH, new Visits(store, Base.DEFAULT, timeout));
            Assets assets = new Assets();
            Assets.PATHS.forEach(path -> builder.addFilter(path, assets));
            FusekiServer fuseki = builder.addFilter("/*", pages).build();
            connectors(fuseki).forEach(connector -> listen(connector, host));
            Runnable preparing = () -> {
                pages.prepare();
                search.prepare();
            };
            return new GraphServer(fuseki.start(), preparing, host);
        } catch (FusekiException e) {
            throw new ServerProblem(reason(e, host, port), e);
        }
    }

    public int port() {
        return fuseki.getHttpPort();
    }

    /** The address of the start page, {@code http://localhost:3330/}. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** Makes in the background what the first visitors would wait for; for a store that is loaded. */
    public void prepare() {
        Thread.ofVirtual().start(preparing);
    }

    /** Waits until the server is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
    }

    private static Stream<ServerConnector> connectors(FusekiServer fuseki) {
        return Stream.of(fuseki.getJettyServer().getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast);
    }

    private static void listen(ServerConnector connector, String host) {
        connector.setHost(host);
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setOutputBufferSize(RESPONSE_BUFFER);
    }

    private static String reason(FusekiException failure, String host, int port) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof BindException || message.contains("bind") || message.contains("in use")) {
                return message.contains("assign")
                        ? host + " is no address of this machine"
                        : "port " + port + " is taken, perhaps by another diplograph; --port sets another";
            }
        }
        return "cannot listen on %s:%d: %s".formatted(host, port, failure.getMessage());
    }
}
