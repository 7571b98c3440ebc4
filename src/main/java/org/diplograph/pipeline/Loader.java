package org.diplograph.pipeline;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.ClaimGraph;
import org.diplograph.rdf.Dg;
import org.diplograph.store.GraphStore;

/**
 * Takes articles into a store: each article's claims replace those of its last version, whole or not at all, and then
 * the view is made anew. Articles that have not changed since the last load by the same program are passed over, so a
 * second run is quick and a broken one can be repeated.
 */
public final class Loader {

    /** Articles written in one transaction: commits cost more than quads. */
    private static final int BATCH = 100;

    private static final List<String> CODES =
            List.of("agreement-kind", "meeting-kind", "relationship-kind", "standing", "status", "visit-kind");

    private final GraphStore store;
    private final Base base;
    private final ClaimGraph claims;
    private final Fingerprint fingerprint = Fingerprint.ofThisProgram();
    private final List<Extracted> waiting = new ArrayList<>();

    public Loader(GraphStore store) {
        this.store = store;
        this.base = Base.DEFAULT;
        this.claims = new ClaimGraph(base);
    }

    /**
     * Loads everything that {@code inputs} name.
     *
     * @param progress is told of each result as it comes
     * @throws org.diplograph.store.StoreException where the store cannot be written; what was written before stays
     */
    public Summary load(Inputs inputs, Consumer<Result> progress) {
        Extraction extraction = new Extraction(inputs, new Extractor(), this::isLoaded);
        Summary summary = extraction.run(result -> {
            keep(result);
            progress.accept(result);
        });
        write();
        if (store.read(LoadLog::viewIsStale)) {
            rebuildView();
        }
        return summary;
    }

    private boolean isLoaded(Article article) {
        Node name = ClaimGraph.name(report(article, List.of()));
        return store.read(quads -> LoadLog.holds(quads, name, fingerprint.of(article)));
    }

    private void keep(Result result) {
        if (result instanceof Extracted extracted) {
            waiting.add(extracted);
            if (waiting.size() >= BATCH) {
                write();
            }
        }
    }

    private void write() {
        if (!waiting.isEmpty()) {
            store.write(quads -> {
                waiting.forEach(extracted -> replace(quads, extracted));
                return quads;
            });
            waiting.clear();
        }
    }

    private void replace(DatasetGraph quads, Extracted extracted) {
        Report report = report(extracted.article(), extracted.facts());
        Node name = ClaimGraph.name(report);
        Graph graph = claims.write(report);
        quads.removeGraph(name);
        graph.find().forEach(t -> quads.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        LoadLog.put(quads, name, fingerprint.of(extracted.article()));
    }

    /** Until identity makes a view of its own: all claims and the code lists, side by side in the default graph. */
    private void rebuildView() {
        store.write(quads -> {
            Graph view = GraphFactory.createDefaultGraph();
            quads.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> addClaim(view, q));
            CODES.forEach(code -> RDFDataMgr.read(view, resource("ontology/codes/" + code + ".ttl"), Lang.TURTLE));
            quads.getDefaultGraph().clear();
            view.find().forEach(quads.getDefaultGraph()::add);
            LoadLog.viewIsCurrent(quads);
            return quads;
        });
    }

    private static void addClaim(Graph view, Quad quad) {
        if (!quad.isDefaultGraph() && !LoadLog.holds(quad)) {
            view.add(quad.asTriple());
            if (quad.getObject().equals(Dg.CLAIM)) {
                view.add(quad.getSubject(), Dg.REPORTED_IN, quad.getGraph());
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Loader.class.getResourceAsStream("/" + name), name);
    }

    private Report report(Article article, List<Fact> facts) {
        return new Report(base.article(article), article, facts);
    }
}
