package org.diplograph.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of other vocabularies that the graph uses, and literals. */
final class Terms {

    static final String OA = "http://www.w3.org/ns/oa#";
    static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node PREF_LABEL = iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    static final Node ALT_LABEL = iri("http://www.w3.org/2004/02/skos/core#altLabel");
    static final Node CONCEPT = iri("http://www.w3.org/2004/02/skos/core#Concept");
    static final Node IDENTIFIER = iri("http://purl.org/dc/terms/identifier");
    static final Node TITLE = iri("http://purl.org/dc/terms/title");
    static final Node ISSUED = iri("http://purl.org/dc/terms/issued");
    static final Node PUBLISHER = iri("http://purl.org/dc/terms/publisher");
    static final Node CREATOR = iri("http://purl.org/dc/terms/creator");
    static final Node CREATED = iri("http://purl.org/dc/terms/created");
    static final Node IS_REPLACED_BY = iri("http://purl.org/dc/terms/isReplacedBy");
    static final Node LANGUAGE = iri("http://purl.org/dc/terms/language");
    static final Node SOURCE = iri("http://purl.org/dc/terms/source");
    static final Node URL = iri("https://schema.org/url");
    static final Node SAME_AS = iri("http://www.w3.org/2002/07/owl#sameAs");
    static final Node ANNOTATION = iri(OA + "Annotation");
    static final Node SPECIFIC_RESOURCE = iri(OA + "SpecificResource");
    static final Node QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
    static final Node POSITION_SELECTOR = iri(OA + "TextPositionSelector");
    static final Node HAS_TARGET = iri(OA + "hasTarget");
    static final Node HAS_SOURCE = iri(OA + "hasSource");
    static final Node HAS_SELECTOR = iri(OA + "hasSelector");
    static final Node EXACT = iri(OA + "exact");
    static final Node START = iri(OA + "start");
    static final Node END = iri(OA + "end");

    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** The shortest decimal that reads back as {@code number}. */
    static Node decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shortest = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return NodeFactory.createLiteralDT(
                shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString(),
                XSDDatatype.XSDdecimal);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }
}
