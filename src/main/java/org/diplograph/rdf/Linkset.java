package org.diplograph.rdf;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.model.Link;
import org.diplograph.model.View;

/**
 * The graph {@link Base#LINKS}: {@code owl:sameAs} between things of the view and items of Wikidata, an
 * {@code owl:Axiom} for each with its source, and the description of the whole as a {@code void:Linkset}.
 *
 * @see <a href="https://www.w3.org/TR/void/#linkset">VoID, section 5</a>
 */
public final class Linkset {

    /** Stem of the items of Wikidata. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DATASET = "https://w3id.org/diplograph/dataset";

    private final Base base;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Triples out = new Triples(graph::add);

    private Linkset(Base base) {
        this.base = base;
    }

    /** All links of a view. */
    public static Graph of(View view, Base base) {
        Linkset linkset = new Linkset(base);
        view.links().forEach(linkset::link);
        linkset.describe(view.links().size());
        return linkset.graph;
    }

    private void link(String id, Link link) {
        Node thing = base.thing(id);
        Node item = Terms.iri(WIKIDATA + link.qid());
        Node axiom = base.thing("link/" + id.replace('/', '.'));
        out.say(thing, Terms.SAME_AS, item);
        out.say(axiom, Terms.TYPE, Terms.iri(OWL + "Axiom"));
        out.say(axiom, Terms.iri(OWL + "annotatedSource"), thing);
        out.say(axiom, Terms.iri(OWL + "annotatedProperty"), Terms.SAME_AS);
        out.say(axiom, Terms.iri(OWL + "annotatedTarget"), item);
        out.text(axiom, Terms.SOURCE, link.source());
        out.text(axiom, Dg.LINK_CONFIDENCE, link.confidence().name().toLowerCase(Locale.ROOT));
    }

    private void describe(int size) {
        Node ours = Terms.iri(DATASET);
        Node theirs = Terms.iri(DATASET + "/wikidata");
        out.say(Base.LINKS, Terms.TYPE, Terms.iri(VOID + "Linkset"));
        out.say(Base.LINKS, Terms.iri(VOID + "subjectsTarget"), ours);
        out.say(Base.LINKS, Terms.iri(VOID + "objectsTarget"), theirs);
        out.say(Base.LINKS, Terms.iri(VOID + "linkPredicate"), Terms.SAME_AS);
        out.say(Base.LINKS, Terms.iri(VOID + "triples"), Terms.number(size));
        dataset(ours, "diplograph", base.stem());
        dataset(theirs, "Wikidata", WIKIDATA);
    }

    private void dataset(Node node, String title, String stem) {
        out.say(node, Terms.TYPE, Terms.iri(VOID + "Dataset"));
        out.say(node, Terms.TITLE, Terms.english(title));
        out.text(node, Terms.iri(VOID + "uriSpace"), stem);
    }
}
