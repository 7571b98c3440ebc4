package org.diplograph;

import jakarta.servlet.Filter;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.NullMarked;

/** A SPARQL service of its own that knows a few items of Wikidata, and counts how often it is asked. */
@NullMarked
public final class WikidataOnLoopback implements AutoCloseable {

    private final AtomicInteger requests = new AtomicInteger();
    private final FusekiServer server;

    public WikidataOnLoopback() {
        server = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(0)
                .add("/wikidata", RDFDataMgr.loadDataset("src/test/resources/wikidata.ttl"), false)
                .addFilter("/*", (Filter) (request, response, chain) -> {
                    requests.incrementAndGet();
                    chain.doFilter(request, response);
                })
                .build()
                .start();
    }

    public String url() {
        return "http://localhost:" + server.getHttpPort() + "/wikidata/query";
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop();
    }
}
