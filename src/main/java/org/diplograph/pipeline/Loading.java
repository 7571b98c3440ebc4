package org.diplograph.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.identity.Consolidation;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Correction;
import org.diplograph.model.Report;
import org.diplograph.model.View;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.ClaimGraph;
import org.diplograph.rdf.CorrectionGraph;
import org.diplograph.rdf.Dg;
import org.diplograph.rdf.Linkset;
import org.diplograph.rdf.Reference;
import org.diplograph.rdf.Retired;
import org.diplograph.rdf.ViewGraph;
import org.diplograph.store.GraphStore;

/**
 * Puts reports into a store: each report's named graph is replaced whole, then the view is made anew from all claims in
 * the store. The same reports give the same store, in whatever order, in however many runs.
 */
public final class Loading {

    private static final Node TYPE = org.apache.jena.vocabulary.RDF.type.asNode();

    private final GraphStore store;
    private final Base base;
    private final ClaimGraph claims;
    private final CorrectionGraph corrections;
    private final Consolidation consolidation;
    private final Points points;

    public Loading(GraphStore store, Base base, Lexicon lexicon) {
        this.store = store;
        this.base = base;
        this.claims = new ClaimGraph(base);
        this.corrections = new CorrectionGraph(base);
        this.consolidation = new Consolidation(lexicon);
        this.points = new Points(lexicon, base);
    }

    /**
     * Replaces the claims of these reports and makes the view anew, all in one transaction.
     *
     * @return the view as it now is
     * @throws org.diplograph.store.StoreException where the store cannot be written; then nothing has changed
     */
    public View load(Collection<Report> reports) {
        return store.write(data -> rebuild(replaceClaims(data, reports)));
    }

    /**
     * Replaces the claims of these reports, in a transaction of the caller, and leaves the view for {@link #rebuild}.
     */
    DatasetGraph replaceClaims(DatasetGraph data, Collection<Report> reports) {
        reports.forEach(report -> replace(data, ClaimGraph.name(report), claims.write(report)));
        return data;
    }

    /** Makes the view anew from the claims in the store. */
    public View rebuild() {
        return store.write(this::rebuild);
    }

    /**
     * Puts these corrections in the place of those in the store and makes the view anew.
     *
     * @param fresh the one that has to fit something
     * @throws OperatorProblem where it fits nothing; then nothing has changed
     */
    void correct(List<Correction> all, Correction fresh) {
        store.write(data -> {
            replace(data, Base.CORRECTIONS, corrections.write(all));
            if (rebuild(data).idle().contains(fresh)) {
                throw new OperatorProblem("nothing in the graph is " + fresh.thing()
                        + (fresh instanceof Correction.Merge m ? ", or it cannot be one with " + m.into() : ""));
            }
            return data;
        });
    }

    /**
     * Puts these corrections in the place of those in the store and leaves the view for a later {@link #rebuild}.
     *
     * @return whether any is new
     */
    boolean replaceCorrections(List<Correction> all) {
        return store.write(data -> {
            boolean changed = !corrections.read(data.getGraph(Base.CORRECTIONS)).equals(all);
            replace(data, Base.CORRECTIONS, corrections.write(all));
            return changed;
        });
    }

    /** The claims of all reports in the store. */
    public List<Report> reports() {
        return store.read(this::reports);
    }

    private List<Report> reports(DatasetGraph data) {
        return Iter.toList(data.listGraphNodes()).stream()
                .filter(name -> data.contains(name, name, TYPE, Dg.ARTICLE))
                .map(name -> claims.read(inMemory(data.getGraph(name))))
                .sorted()
                .toList();
    }

    /** One walk through the store instead of many look-ups. */
    private static Graph inMemory(Graph stored) {
        Graph copy = GraphFactory.createDefaultGraph();
        stored.stream().forEach(copy::add);
        return copy;
    }

    /**
     * The same within a transaction of the caller. The view that goes is read meanwhile by a thread of its own, which
     * sees it as it was committed.
     */
    View rebuild(DatasetGraph data) {
        CompletableFuture<Set<Triple>> before =
                CompletableFuture.supplyAsync(() -> store.read(old -> triples(old.getDefaultGraph())));
        View view = consolidation.of(reports(data), corrections.read(data.getGraph(Base.CORRECTIONS)));
        Graph fresh = GraphFactory.createDefaultGraph();
        new ViewGraph(view, base, fresh::add).write();
        points.write(view, fresh);
        Reference.codes(fresh).stream().forEach(fresh::add);
        Graph retired = new Retired(data.getDefaultGraph(), fresh).with(data.getGraph(Base.RETIRED));
        replace(data.getDefaultGraph(), before.join(), fresh);
        replace(data, Base.RETIRED, retired);
        replace(data, Base.LINKS, Linkset.of(view, base));
        replace(data, Base.ONTOLOGY, Reference.ontology());
        return view;
    }

    private static void replace(DatasetGraph data, Node name, Graph fresh) {
        Graph stored = data.getGraph(name);
        replace(stored, triples(stored), fresh);
    }

    /** Writes only the difference, so that a reload of the same costs no space. */
    private static void replace(Graph stored, Set<Triple> before, Graph fresh) {
        before.stream().filter(t -> !fresh.contains(t)).forEach(stored::delete);
        fresh.stream().filter(t -> !before.contains(t)).forEach(stored::add);
    }

    private static Set<Triple> triples(Graph graph) {
        return graph.stream().collect(Collectors.toSet());
    }
}
