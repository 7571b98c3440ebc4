package org.diplograph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * What is in the store, for catalogues and for those who plan queries: the view's counts by class and property, the
 * links, and where to get it. Counted when asked, in one pass.
 *
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 */
public final class DatasetDescription {

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DATASET = "https://w3id.org/diplograph/dataset";
    private static final Node US = iri(DATASET);

    private final Graph out = GraphFactory.createGraphMem();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, Long> classes = new TreeMap<>();
    private long triples;
    private long subjects;

    private DatasetDescription() {
        out.getPrefixMapping()
                .setNsPrefixes(Map.of("void", VOID, "dcat", DCAT, "dcterms", Prefixes.namespace("dcterms")));
    }

    /** Describes the store as it is now, with the licence of the facts, if the operator has chosen one. */
    public static Graph of(GraphStore store, @Nullable String licence) {
        return store.read(quads -> of(quads, licence));
    }

    /**
     * Describes the store in its transaction.
     *
     * @param licence of the facts, as the operator chooses, or null; no licence of ours can cover the words quoted
     */
    static Graph of(DatasetGraph quads, @Nullable String licence) {
        DatasetDescription description = new DatasetDescription();
        try (var runs = Runs.bySubject(quads.getDefaultGraph())) {
            runs.forEach(description::count);
        }
        description.describe();
        if (licence != null) {
            description.say(US, Paths.term("dcterms:license"), iri(licence));
        }
        description.links(quads.getGraph(iri("https://w3id.org/diplograph/graph/links")));
        return description.out;
    }

    /**
     * The same with where the data is served.
     *
     * @param server the server's address, ending in a slash
     */
    public static Graph servedAt(Graph described, String server) {
        DatasetDescription served = new DatasetDescription();
        GraphUtil.addInto(served.out, described);
        served.served(server);
        return served.out;
    }

    private void count(List<Triple> run) {
        subjects++;
        triples += run.size();
        for (Triple triple : run) {
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (triple.predicateMatches(Paths.TYPE) && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
    }

    private void describe() {
        say(US, Paths.TYPE, iri(VOID + "Dataset"));
        say(US, Paths.TYPE, iri(DCAT + "Dataset"));
        say(US, Paths.term("dcterms:title"), english("diplograph: visits, meetings, agreements and offices"));
        say(
                US,
                Paths.term("dcterms:description"),
                english("Who visited whom, who met, what was signed, who held which office, each fact with the reports "
                        + "and the words that tell it."));
        say(
                US,
                Paths.term("dcterms:rights"),
                english("Facts that a program has read in the reports named; the words quoted are their publishers'."));
        say(US, iri(VOID + "uriSpace"), NodeFactory.createLiteralString(Prefixes.namespace("id")));
        number(US, "triples", triples);
        number(US, "distinctSubjects", subjects);
        number(US, "classes", classes.size());
        number(US, "properties", properties.size());
        Set<String> vocabularies = new TreeSet<>();
        properties.keySet().forEach(property -> vocabularies.add(property.replaceAll("[^#/]*$", "")));
        vocabularies.forEach(vocabulary -> say(US, iri(VOID + "vocabulary"), iri(vocabulary)));
        classes.forEach((type, number) -> part("classPartition", "class", type, "entities", number));
        properties.forEach((property, number) -> part("propertyPartition", "property", property, "triples", number));
    }

    private void part(String kind, String of, String term, String counted, long number) {
        Node part = iri(DATASET + "/" + of + "/" + term.replaceAll(".*[#/]", ""));
        if (out.contains(US, iri(VOID + kind), part)) {
            part = iri(DATASET + "/" + of + "/" + Integer.toHexString(term.hashCode()));
        }
        say(US, iri(VOID + kind), part);
        say(part, iri(VOID + of), iri(term));
        number(part, counted, number);
    }

    /** The linkset describes itself, in its own graph. */
    private void links(Graph links) {
        Set<Node> described = new HashSet<>();
        links.find(Node.ANY, Paths.TYPE, iri(VOID + "Linkset")).forEach(set -> {
            say(US, iri(VOID + "subset"), set.getSubject());
            described.add(set.getSubject());
        });
        described.forEach(set -> links.find(set, Node.ANY, Node.ANY).forEach(out::add));
    }

    private void served(String server) {
        say(US, iri(VOID + "sparqlEndpoint"), iri(server + "sparql"));
        say(US, iri(VOID + "dataDump"), iri(server + "data"));
        Node dump = iri(DATASET + "/distribution/trig");
        say(US, iri(DCAT + "distribution"), dump);
        say(dump, Paths.TYPE, iri(DCAT + "Distribution"));
        say(dump, iri(DCAT + "downloadURL"), iri(server + "data"));
        say(dump, iri(DCAT + "mediaType"), iri("https://www.iana.org/assignments/media-types/application/trig"));
        Node service = iri(DATASET + "/service/sparql");
        say(service, Paths.TYPE, iri(DCAT + "DataService"));
        say(service, iri(DCAT + "servesDataset"), US);
        say(service, iri(DCAT + "endpointURL"), iri(server + "sparql"));
        say(service, Paths.term("dcterms:conformsTo"), iri("https://www.w3.org/TR/sparql11-protocol/"));
    }

    private void number(Node of, String what, long number) {
        say(of, iri(VOID + what), NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private void say(Node subject, Node property, Node object) {
        out.add(Triple.create(subject, property, object));
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
