package org.diplograph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Who had to do with whom, for Gephi: GEXF 1.3, edges with how often and in which years. Only what took place counts;
 * an event whose year is not known counts in the weight alone.
 *
 * @see <a href="https://gexf.net/schema.html">GEXF 1.3</a>
 */
final class GexfNetwork {

    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final Set<Node> TOOK_PLACE =
            Set.of(Paths.term("code:status/completed"), Paths.term("code:status/ongoing"));
    private static final Node CONFERENCE = Paths.term("code:meeting-kind/conference");

    private record Edge(String from, String to) {}

    private static final class Weight {
        private int events;
        private final SortedMap<String, Integer> years = new TreeMap<>();
    }

    private final Paths paths;
    private final boolean directed;
    private final String about;
    private final Map<Edge, Weight> edges =
            new TreeMap<>(Comparator.comparing(Edge::from).thenComparing(Edge::to));
    private final Map<String, List<String>> nodes = new TreeMap<>();

    private GexfNetwork(Graph graph, boolean directed, String about) {
        this.paths = new Paths(graph);
        this.directed = directed;
        this.about = about;
    }

    /** States, with an edge from each sending to each receiving state of a visit. */
    static GexfNetwork ofStates(Graph graph) {
        GexfNetwork network = new GexfNetwork(graph, true, "Visits from state to state");
        network.tookPlace("dg:Visit")
                .forEach(visit -> network.paths
                        .nodes(visit, "dg:sendingState")
                        .forEach(from -> network.paths
                                .nodes(visit, "dg:receivingState")
                                .forEach(to -> network.count(from, to, visit, "dg:isoCode"))));
        return network;
    }

    /** Officials, with an edge between any two who met; to attend one conference is not to meet. */
    static GexfNetwork ofOfficials(Graph graph) {
        GexfNetwork network = new GexfNetwork(graph, false, "Officials who met");
        network.tookPlace("dg:Meeting").forEach(meeting -> {
            List<Node> officials = network.paths.nodes(meeting, "dg:participant").stream()
                    .filter(who -> network.paths.nodes(who, "rdf:type").contains(Paths.term("dg:Official")))
                    .sorted(Comparator.comparing(Node::getURI))
                    .toList();
            for (int i = 0; i < officials.size(); i++) {
                for (Node other : officials.subList(i + 1, officials.size())) {
                    network.count(officials.get(i), other, meeting, "dg:ofState/skos:prefLabel");
                }
            }
        });
        return network;
    }

    private List<Node> tookPlace(String type) {
        return paths.instances(type)
                .filter(event -> paths.nodes(event, "dg:status").stream().anyMatch(TOOK_PLACE::contains))
                .filter(event -> !paths.nodes(event, "dg:meetingType").contains(CONFERENCE))
                .toList();
    }

    private void count(Node from, Node to, Node event, String group) {
        List.of(from, to)
                .forEach(node -> nodes.computeIfAbsent(
                        node.getURI(), iri -> List.of(paths.text(node, "skos:prefLabel"), paths.text(node, group))));
        Weight weight = edges.computeIfAbsent(new Edge(from.getURI(), to.getURI()), edge -> new Weight());
        weight.events++;
        Set<String> years = new TreeSet<>(paths.texts(event, "dg:earliest|dg:latest").stream()
                .map(day -> day.substring(0, day.indexOf('-', 1)))
                .toList());
        if (years.size() == 1) {
            weight.years.merge(years.iterator().next(), 1, Integer::sum);
        }
    }

    void write(OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            start(xml, "gexf", "version", "1.3");
            xml.writeDefaultNamespace(NAMESPACE);
            start(xml, "meta");
            text(xml, "creator", "diplograph");
            text(xml, "description", about);
            xml.writeEndElement();
            graph(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private void graph(XMLStreamWriter xml) throws XMLStreamException {
        start(
                xml,
                "graph",
                "mode",
                "dynamic",
                "timeformat",
                "date",
                "timerepresentation",
                "interval",
                "defaultedgetype",
                directed ? "directed" : "undirected");
        attributes(xml, "node", "state");
        attributes(xml, "edge", "years");
        start(xml, "nodes");
        for (Map.Entry<String, List<String>> node : nodes.entrySet()) {
            start(xml, "node", "id", node.getKey(), "label", node.getValue().getFirst());
            value(xml, node.getValue().getLast());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        start(xml, "edges");
        int id = 0;
        for (Map.Entry<Edge, Weight> edge : edges.entrySet()) {
            edge(xml, String.valueOf(id++), edge.getKey(), edge.getValue());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, String id, Edge edge, Weight weight) throws XMLStreamException {
        String events = String.valueOf(weight.events);
        start(xml, "edge", "id", id, "source", edge.from(), "target", edge.to(), "weight", events);
        value(
                xml,
                weight.years.entrySet().stream()
                        .map(year -> year.getKey() + (year.getValue() > 1 ? " (" + year.getValue() + ")" : ""))
                        .collect(Collectors.joining(", ")));
        if (!weight.years.isEmpty()) {
            start(xml, "spells");
            for (String year : weight.years.keySet()) {
                start(xml, "spell", "start", year + "-01-01", "end", year + "-12-31");
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String of, String title) throws XMLStreamException {
        start(xml, "attributes", "class", of);
        start(xml, "attribute", "id", "0", "title", title, "type", "string");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void value(XMLStreamWriter xml, String value) throws XMLStreamException {
        start(xml, "attvalues");
        start(xml, "attvalue", "for", "0", "value", value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        start(xml, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** @param attributes names and values in turn */
    private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
