package org.diplograph.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Article;
import org.diplograph.model.Correction;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.model.View;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.ClaimGraph;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles into a store: each article's claims replace those of its last version, whole or not at all, and then
 * the view is made anew. Articles that have not changed since the last load by the same program are passed over, so a
 * second run is quick and a broken one can be repeated.
 */
public final class Loader {

    /** Articles written in one transaction: commits cost more than quads. */
    private static final int BATCH = 100;

    private final GraphStore store;
    private final @Nullable Path corrections;
    private final OwnLinks links;
    private final Base base = Base.DEFAULT;
    private final Loading loading;
    private final Fingerprint fingerprint = Fingerprint.ofThisProgram();
    private final List<Article> waiting = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /** A loader into {@code store} without corrections and links of an operator's own. */
    public Loader(GraphStore store) {
        this(store, null, null);
    }

    /**
     * A loader into {@code store}.
     *
     * @param corrections file of the operator's corrections; where there is none, those in the store stay
     * @param ownLinks table of the links to Wikidata that the operator has accepted; there need not be one
     * @throws OperatorProblem where that table cannot be read
     */
    public Loader(GraphStore store, @Nullable Path corrections, @Nullable Path ownLinks) {
        this.store = store;
        this.corrections = corrections;
        this.links = OwnLinks.read(ownLinks);
        this.loading = new Loading(store, base, Lexicon.load().with(links.entries()));
    }

    /**
     * Loads everything that {@code inputs} name.
     *
     * @param progress is told of each result as it comes
     * @throws OperatorProblem where the file of corrections cannot be read; then nothing is loaded
     * @throws org.diplograph.store.StoreException where the store cannot be written; what was written before stays
     */
    public Summary load(Inputs inputs, Watch progress) {
        takeCorrections();
        takeLinks();
        Extraction extraction = new Extraction(inputs, new Extractor(), this::isLoaded);
        Summary summary = extraction.run(result -> {
            keep(result);
            progress.accept(result);
        });
        write();
        if (!store.read(LoadLog::viewIsStale)) {
            return summary;
        }
        progress.joining();
        View view = loading.rebuild();
        store.write(LoadLog::makeViewCurrent);
        return summary.withIdle(view.idle().stream().map(Correction::thing).toList());
    }

    private void takeCorrections() {
        if (corrections != null
                && Files.exists(corrections)
                && loading.replaceCorrections(Corrections.read(corrections))) {
            store.write(LoadLog::makeViewStale);
        }
    }

    private void takeLinks() {
        if (!store.read(quads -> LoadLog.holds(quads, Base.LINKS, links.fingerprint()))) {
            store.write(quads -> {
                LoadLog.put(quads, Base.LINKS, links.fingerprint());
                return LoadLog.makeViewStale(quads);
            });
        }
    }

    private boolean isLoaded(Article article) {
        Node name = ClaimGraph.name(report(article, List.of()));
        return store.read(quads -> LoadLog.holds(quads, name, fingerprint.of(article)));
    }

    private void keep(Result result) {
        if (result instanceof Extracted extracted) {
            waiting.add(extracted.article());
            reports.add(report(extracted.article(), extracted.facts()));
            if (reports.size() >= BATCH) {
                write();
            }
        }
    }

    private void write() {
        if (reports.isEmpty()) {
            return;
        }
        store.write(quads -> {
            LoadLog.makeViewStale(quads);
            loading.replaceClaims(quads, reports);
            for (int i = 0; i < reports.size(); i++) {
                LoadLog.put(quads, ClaimGraph.name(reports.get(i)), fingerprint.of(waiting.get(i)));
            }
            return quads;
        });
        reports.clear();
        waiting.clear();
    }

    private Report report(Article article, List<Fact> facts) {
        return new Report(base.article(article), article, facts);
    }
}
