package org.diplograph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;

/**
 * RDF/XML, one {@code rdf:Description} for each subject, as the triples come; Jena's own writers hold the whole graph.
 * Characters that XML 1.0 cannot hold become U+FFFD.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>
 */
final class RdfXmlStream {

    private static final String RDF = Prefixes.namespace("rdf");
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Map<String, String> PREFIXES = new TreeMap<>();

    static {
        Prefixes.all().forEach((prefix, namespace) -> PREFIXES.put(namespace, prefix));
    }

    private final XMLStreamWriter xml;

    private RdfXmlStream(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    static void write(Graph graph, OutputStream out) {
        try {
            RdfXmlStream stream = new RdfXmlStream(out);
            stream.start();
            try (var runs = Runs.bySubject(graph)) {
                for (var run : (Iterable<List<Triple>>) runs::iterator) {
                    stream.describe(run);
                }
            }
            stream.xml.writeEndElement();
            stream.xml.writeEndDocument();
            stream.xml.flush();
        } catch (XMLStreamException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private void start() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF);
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            xml.writeNamespace(prefix.getValue(), prefix.getKey());
        }
    }

    private void describe(List<Triple> run) throws XMLStreamException {
        Node subject = run.getFirst().getSubject();
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "Description", RDF);
        refer(subject, "about");
        for (Triple triple : run) {
            xml.writeCharacters("\n  ");
            property(triple.getPredicate().getURI(), triple.getObject());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void property(String iri, Node object) throws XMLStreamException {
        int split = Util.splitNamespaceXML(iri);
        if (split == iri.length()) {
            throw new QueryProblem("RDF/XML cannot name the property <" + iri + ">; the other formats can");
        }
        String namespace = iri.substring(0, split);
        String prefix = PREFIXES.getOrDefault(namespace, "ns");
        xml.writeStartElement(prefix, iri.substring(split), namespace);
        if (!PREFIXES.containsKey(namespace)) {
            xml.writeNamespace(prefix, namespace);
        }
        if (object.isLiteral()) {
            literal(object);
        } else {
            refer(object, "resource");
        }
        xml.writeEndElement();
    }

    private void refer(Node node, String attribute) throws XMLStreamException {
        if (node.isURI()) {
            xml.writeAttribute("rdf", RDF, attribute, node.getURI());
        } else {
            xml.writeAttribute(
                    "rdf", RDF, "nodeID", "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-"));
        }
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            xml.writeAttribute("rdf", RDF, "datatype", literal.getLiteralDatatypeURI());
        }
        String[] lines = NOT_XML.matcher(literal.getLiteralLexicalForm())
                .replaceAll("\uFFFD")
                .split("\r", -1);
        xml.writeCharacters(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            xml.writeEntityRef("#xD");
            xml.writeCharacters(lines[i]);
        }
    }
}
