package org.diplograph.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.server.api.Api;
import org.diplograph.server.http.AnswerCache;
import org.diplograph.server.http.Assets;
import org.diplograph.server.http.BodyLimit;
import org.diplograph.server.http.CrossOrigin;
import org.diplograph.server.http.Limits;
import org.diplograph.server.http.SafetyHeaders;
import org.diplograph.server.ontology.OntologyDocuments;
import org.diplograph.server.page.Entities;
import org.diplograph.server.page.Pages;
import org.diplograph.server.page.Queries;
import org.diplograph.server.page.Search;
import org.diplograph.server.page.SparqlDesk;
import org.diplograph.server.page.Visits;
import org.diplograph.server.reconcile.Reconciliation;
import org.diplograph.server.sparql.GuardedQuery;
import org.diplograph.server.sparql.GuardedUpdate;
import org.diplograph.server.sparql.ServiceDescription;
import org.diplograph.server.sparql.Writing;
import org.diplograph.store.GraphStore;

/**
 * Serves a store over HTTP, to be read only: SPARQL 1.1 queries at {@code /sparql}, the Graph Store protocol's GET at
 * {@code /data}, pages at {@code /}, the reconciliation service at {@code /reconcile}, {@code /health} and
 * {@code /metrics} for those who watch, what the graph's IRIs lead to at {@code /id/} and {@code /doc/}, and the
 * ontology at {@code /ontology}.
 */
public final class GraphServer implements AutoCloseable {

    /** The port unless another is given. */
    public static final int PORT = 3330;

    /** Beside those that work on requests: for connections, and for what costs nothing. */
    private static final int OTHER_THREADS = 16;

    private final FusekiServer fuseki;
    private final Runnable preparing;
    private final Metrics metrics;
    private final String host;

    private GraphServer(FusekiServer fuseki, Runnable preparing, Metrics metrics, String host) {
        this.fuseki = fuseki;
        this.preparing = preparing;
        this.metrics = metrics;
        this.host = host;
    }

    /**
     * Starts serving on the loopback interface.
     *
     * @param port 0 for any free one
     * @throws ServerProblem where the port is taken
     */
    public static GraphServer start(GraphStore store, QueryLibrary library, int port) {
        return start(store, library, Serving.on(port));
    }

    /**
     * Starts serving.
     *
     * @throws ServerProblem where the port is taken or the host is not this machine's
     */
    public static GraphServer start(GraphStore store, QueryLibrary library, Serving serving) {
        Metrics metrics = new Metrics();
        Entities entities = new Entities(store, Base.DEFAULT, serving.limits().time());
        Pages pages = new Pages(store, library, entities, serving.token() != null);
        Search search = new Search(store, entities);
        Runnable preparing = () -> {
            pages.prepare();
            search.prepare();
        };
        AnswerCache answers = new AnswerCache(store, program());
        metrics.watch(answers);
        try {
            FusekiServer.Builder builder = sparql(store, serving);
            guards(builder, serving, answers);
            builder.addFilter(Metrics.PATH, metrics);
            documents(builder, store, library, serving, entities);
            Search.PATHS.forEach(path -> builder.addFilter(path, search));
            Entities.PATHS.forEach(path -> builder.addFilter(path, entities));
            Queries queries = new Queries(store, library, serving.limits().time(), serving.federation());
            Queries.PATHS.forEach(path -> builder.addFilter(path, queries));
            builder.addFilter(
                    Api.PATH + "*", new Api(store, library, serving.limits().time(), serving.federation()));
            builder.addFilter(SparqlDesk.PATH, new SparqlDesk(library));
            FusekiServer fuseki = builder.addFilter("/*", pages).build();
            Doors.hang(fuseki.getJettyServer(), serving, metrics);
            return new GraphServer(fuseki.start(), preparing, metrics, serving.host());
        } catch (FusekiException e) {
            metrics.close();
            throw new ServerProblem(reason(e, serving.host(), serving.port()), e);
        }
    }

    private static FusekiServer.Builder sparql(GraphStore store, Serving serving) {
        return FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(serving.port())
                .maxServerThreads(serving.limits().atOnce() + OTHER_THREADS)
                .registerOperation(Operation.Query, new GuardedQuery(serving.limits(), serving.federation()))
                .registerOperation(Operation.Update, new GuardedUpdate(serving.limits()))
                .add("/", operations(store.dataset(), serving));
    }

    private static void guards(FusekiServer.Builder builder, Serving serving, AnswerCache answers) {
        builder.addFilter("/*", new SafetyHeaders()).addFilter("/*", new CrossOrigin());
        if (serving.token() != null) {
            Writing writing = new Writing(serving.token());
            builder.addFilter(Writing.UPDATE, writing).addFilter(Writing.DATA, writing);
        }
        builder.addFilter("/*", new BodyLimit(serving.limits())).addFilter("/*", answers);
    }

    private static void documents(
            FusekiServer.Builder builder, GraphStore store, QueryLibrary library, Serving serving, Entities entities) {
        Limits limits = serving.limits();
        LinkedData things = new LinkedData(store, Base.DEFAULT, entities);
        OntologyDocuments ontology = new OntologyDocuments(library);
        Assets assets = new Assets();
        builder.addFilter(LimitsPage.PATH, new LimitsPage(limits))
                .addFilter(Reconciliation.PATH + "/*", new Reconciliation(store, Base.DEFAULT, limits.time()))
                .addFilter(LinkedData.THINGS + "*", things)
                .addFilter(LinkedData.DOCUMENTS + "*", things)
                .addFilter(GraphDocuments.PATH + "*", new GraphDocuments())
                .addFilter(
                        ServiceDescription.PATH,
                        new ServiceDescription(!serving.federation().isOff(), serving.token() != null))
                .addFilter(DatasetDocument.PATH, new DatasetDocument(store, serving.licence()))
                .addFilter(Visits.PATH, new Visits(store, Base.DEFAULT, limits.time()));
        OntologyDocuments.PATHS.forEach(path -> builder.addFilter(path, ontology));
        Assets.PATHS.forEach(path -> builder.addFilter(path, assets));
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
        metrics.close();
    }

    private static DataService.Builder operations(DatasetGraph dataset, Serving serving) {
        DataService.Builder operations = DataService.newBuilder(dataset).addEndpoint(Operation.Query, "sparql");
        return serving.token() == null
                ? operations.addEndpoint(Operation.GSP_R, "data")
                : operations.addEndpoint(Operation.GSP_RW, "data").addEndpoint(Operation.Update, "update");
    }

    /** When this program was built; when it was started, where it runs from a folder of classes. */
    private static Instant program() {
        try {
            Path code = Path.of(GraphServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? Files.getLastModifiedTime(code).toInstant() : Instant.now();
        } catch (URISyntaxException | IOException unknown) {
            return Instant.now();
        }
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
