package org.diplograph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.ClaimGraph;
import org.diplograph.source.ArticleReader;
import org.diplograph.store.GraphStore;

/**
 * Takes articles into a store: each article's claims replace those of its last version, whole or not at all, and then
 * the view is made anew. Articles that have not changed since the last load by the same program are passed over, so a
 * second run is quick and a broken one can be repeated.
 */
public final class Loader {

    /** Articles written in one transaction: commits cost more than quads. */
    private static final int BATCH = 100;

    private final GraphStore store;
    private final ArticleReader reader;
    private final Base base;
    private final ClaimGraph claims;
    private final Loading loading;
    private final Fingerprint fingerprint = Fingerprint.ofThisProgram();
    private final List<Extracted> waiting = new ArrayList<>();

    public Loader(GraphStore store, ArticleReader reader, Base base) {
        this.store = store;
        this.reader = reader;
        this.base = base;
        this.claims = new ClaimGraph(base);
        this.loading = new Loading(store, base, Lexicon.load());
    }

    /**
     * Loads everything that {@code inputs} name.
     *
     * @param progress is told of each result as it comes
     * @throws org.diplograph.store.StoreException where the store cannot be written; what was written before stays
     */
    public Summary load(List<String> inputs, int threads, Consumer<Result> progress) {
        Extraction extraction = new Extraction(reader, new Extractor(), this::isLoaded, threads);
        Summary summary = extraction.run(inputs, result -> {
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

    private void rebuildView() {
        store.write(quads -> {
            loading.rebuild(quads);
            LoadLog.viewIsCurrent(quads);
            return quads;
        });
    }

    private Report report(Article article, List<Fact> facts) {
        return new Report(base.article(article), article, facts);
    }
}
