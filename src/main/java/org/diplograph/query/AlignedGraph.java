package org.diplograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDFS;

/**
 * A graph together with what an alignment lets follow from each of its triples, for readers of another vocabulary who
 * do not reason: beside {@code a dg:Official} stands {@code a schema:Person}. Only whoever reads all of it, by
 * {@link #find()}, sees what follows, each triple's right behind it.
 */
final class AlignedGraph extends WrappedGraph {

    private static final String OWN = Paths.term("dg:Event").getNameSpace();

    private final Map<Node, Set<Node>> wider = new HashMap<>();

    /**
     * Reads the alignment beside the program's classes.
     *
     * @param name that of a file in {@code ontology/alignments}: {@code schema-org}
     * @throws QueryProblem where there is none of that name
     */
    AlignedGraph(Graph graph, String name) {
        super(graph);
        Graph says = GraphFactory.createDefaultGraph();
        Stream.of("alignments/" + name, "diplograph").forEach(file -> read(file, name, says));
        Stream.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())
                .forEach(below -> says.stream(Node.ANY, below, Node.ANY)
                        .map(Triple::getSubject)
                        .forEach(term -> wider.put(term, above(term, below, says, new HashSet<>()))));
    }

    @Override
    public ExtendedIterator<Triple> find() {
        Iterator<Triple> all = super.find();
        return WrappedIterator.create(Iter.flatMap(all, this::withWhatFollows));
    }

    private Iterator<Triple> withWhatFollows(Triple triple) {
        Node told = triple.predicateMatches(Paths.TYPE) ? triple.getObject() : triple.getPredicate();
        return Stream.concat(
                        Stream.of(triple),
                        wider.getOrDefault(told, Set.of()).stream()
                                .filter(term -> !term.getURI().startsWith(OWN))
                                .map(term -> told.equals(triple.getPredicate())
                                        ? Triple.create(triple.getSubject(), term, triple.getObject())
                                        : Triple.create(triple.getSubject(), Paths.TYPE, term)))
                .iterator();
    }

    private static Set<Node> above(Node term, Node below, Graph says, Set<Node> found) {
        says.stream(term, below, Node.ANY)
                .map(Triple::getObject)
                .filter(found::add)
                .toList()
                .forEach(next -> above(next, below, says, found));
        return found;
    }

    private static void read(String file, String name, Graph into) {
        try (InputStream in = AlignedGraph.class.getResourceAsStream("/ontology/" + file + ".ttl")) {
            if (in == null) {
                throw new QueryProblem("there is no alignment \"" + name
                        + "\"; ontology/alignments has schema-org, foaf, org and others");
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(into);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
