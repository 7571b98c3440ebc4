package org.diplograph.query;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.vocabulary.RDFS;

/** The classes and properties that a query needs. */
public final class QueryTerms {

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    /** A class that is asked for with all that is below it, in the algebra's notation: {@code (path* <…>) <class>}. */
    private static final Pattern BELOW =
            Pattern.compile("<" + Pattern.quote(RDFS.subClassOf.getURI()) + ">\\)?\\s+<([^<>\\s]+)>");

    private QueryTerms() {}

    /**
     * Those terms of the ontology that the query names, and the classes below one with which it asks for all of them.
     */
    public static Set<Node> of(NamedQuery query, Graph ontology) {
        String algebra = Algebra.compile(Sparql.parse(query.text())).toString();
        Set<Node> terms = new TreeSet<>(Comparator.comparing(Node::getURI));
        IRI.matcher(algebra)
                .results()
                .map(iri -> NodeFactory.createURI(iri.group(1)))
                .filter(term -> ontology.contains(term, RDFS.isDefinedBy.asNode(), Node.ANY))
                .forEach(terms::add);
        BELOW.matcher(algebra).results().forEach(iri -> below(NodeFactory.createURI(iri.group(1)), ontology, terms));
        return terms;
    }

    private static void below(Node type, Graph ontology, Set<Node> terms) {
        ontology.stream(Node.ANY, RDFS.subClassOf.asNode(), type)
                .map(Triple::getSubject)
                .filter(terms::add)
                .toList()
                .forEach(narrower -> below(narrower, ontology, terms));
    }
}
