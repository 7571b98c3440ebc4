package org.diplograph.server.ontology;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.rdf.Dg;
import org.diplograph.rdf.OntologyFiles;
import org.diplograph.server.http.Html;
import org.jspecify.annotations.Nullable;

/** The terms of the ontology as pieces of its page: the tree of classes, a card for each term, links between them. */
final class OntologyTerms {

    private static final Property DOMAIN_INCLUDES = ResourceFactory.createProperty("https://schema.org/domainIncludes");
    private static final Property RANGE_INCLUDES = ResourceFactory.createProperty("https://schema.org/rangeIncludes");
    private static final Property STATUS =
            ResourceFactory.createProperty("http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
    private static final Pattern OWN_NAME = Pattern.compile("dg:(\\w+)");

    private final Model core;
    private final OntologyQuestions questions;

    /** Core, code lists and alignments together, with the prefixes of all. */
    private final Model all = ModelFactory.createDefaultModel();

    OntologyTerms(OntologyFiles files, OntologyQuestions questions) {
        this.questions = questions;
        core = files.core().model();
        Stream.of(files.alignments(), files.schemes(), List.of(files.core()))
                .flatMap(List::stream)
                .forEach(file -> {
                    all.add(file.model());
                    all.setNsPrefixes(file.model());
                });
        all.removeNsPrefix("code");
        all.setNsPrefix("code", Dg.CODE);
    }

    List<Resource> ofKind(Resource kind) {
        return core.listSubjectsWithProperty(RDF.type, kind).toList().stream()
                .filter(term -> term.getURI().startsWith(Dg.NS))
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    /** All classes, the narrower below the wider. */
    String tree() {
        List<Resource> top = ofKind(OWL.Class).stream()
                .filter(type -> !core.contains(type, RDFS.subClassOf))
                .toList();
        return "<div class=\"tree\">" + branches(top) + "</div>\n";
    }

    String cards(List<Resource> terms) {
        return terms.stream().map(this::card).collect(Collectors.joining());
    }

    /** What is alike elsewhere, in brackets behind a concept; empty where nothing is. */
    String matches(Resource concept) {
        String alike = elsewhere(concept);
        return alike.isEmpty() ? "" : "<br><small>" + alike + "</small>";
    }

    /** The texts of a property, made safe, with links to terms that they name. */
    String said(Resource subject, Property property) {
        return texts(subject, property).stream().map(this::linked).collect(Collectors.joining("; "));
    }

    String linked(String text) {
        return OWN_NAME.matcher(Html.text(text))
                .replaceAll(name -> "<a href=\"#%s\">%s</a>".formatted(name.group(1), name.group()));
    }

    static List<String> texts(Resource subject, Property property) {
        return subject.getModel().listObjectsOfProperty(subject, property).toList().stream()
                .map(node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString())
                .sorted()
                .toList();
    }

    static String text(Resource subject, Property property) {
        return String.join("; ", texts(subject, property));
    }

    private String branches(List<Resource> types) {
        return types.isEmpty()
                ? ""
                : types.stream()
                        .map(type -> "<li>" + link(type) + branches(ends(null, RDFS.subClassOf, type)) + "</li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>"));
    }

    private String card(Resource term) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Example", said(term, SKOS.example));
        if (core.contains(term, RDF.type, OWL.Class)) {
            ofClass(term, rows);
        } else {
            ofProperty(term, rows);
        }
        rows.put("Serves", questions.of(term.asNode()));
        rows.put("Elsewhere", elsewhere(term));
        rows.put("Status", said(term, STATUS));
        String id = OntologyPage.anchor(term.getURI());
        return "<section class=\"term\" id=\"%s\">\n<h3>%s <a href=\"#%1$s\"><code>dg:%1$s</code></a></h3>\n<p>%s</p>\n<dl>\n"
                        .formatted(id, said(term, RDFS.label), said(term, SKOS.definition))
                + rows.entrySet().stream()
                        .filter(row -> !row.getValue().isEmpty())
                        .map(row -> "<dt>" + row.getKey() + "</dt><dd>" + row.getValue() + "</dd>\n")
                        .collect(Collectors.joining())
                + "</dl>\n</section>\n";
    }

    private void ofClass(Resource type, Map<String, String> rows) {
        rows.put("Is also", links(ends(type, RDFS.subClassOf, null)));
        rows.put("Can be", links(ends(null, RDFS.subClassOf, type)));
        rows.put("Has", links(both(ends(null, RDFS.domain, type), ends(null, DOMAIN_INCLUDES, type))));
        rows.put("Is led to by", links(both(ends(null, RDFS.range, type), ends(null, RANGE_INCLUDES, type))));
        rows.put("Is never", links(both(ends(type, OWL.disjointWith, null), ends(null, OWL.disjointWith, type))));
    }

    private void ofProperty(Resource property, Map<String, String> rows) {
        rows.put("Goes with", links(both(ends(property, RDFS.domain, null), ends(property, DOMAIN_INCLUDES, null))));
        rows.put("Leads to", links(both(ends(property, RDFS.range, null), ends(property, RANGE_INCLUDES, null))));
        rows.put("Is also", links(ends(property, RDFS.subPropertyOf, null)));
        rows.put("Can be", links(ends(null, RDFS.subPropertyOf, property)));
        rows.put(
                "The other way", links(both(ends(property, OWL.inverseOf, null), ends(null, OWL.inverseOf, property))));
        rows.put(
                "Kind",
                Stream.of(
                                core.contains(property, RDF.type, OWL.FunctionalProperty) ? "one value at most" : "",
                                core.contains(property, RDF.type, OWL.SymmetricProperty) ? "holds both ways" : "",
                                core.contains(property, RDF.type, OWL.AnnotationProperty)
                                        ? "a note on a statement"
                                        : "")
                        .filter(kind -> !kind.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private String elsewhere(Resource term) {
        Map<String, List<Resource>> alike = new LinkedHashMap<>();
        alike.put("is a kind of", both(foreign(term, RDFS.subClassOf), foreign(term, RDFS.subPropertyOf)));
        alike.put("close to", foreign(term, SKOS.closeMatch));
        alike.put("within", foreign(term, SKOS.broadMatch));
        alike.put("related to", foreign(term, SKOS.relatedMatch));
        return alike.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " " + links(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private List<Resource> foreign(Resource term, Property property) {
        return sorted(all.listObjectsOfProperty(term.inModel(all), property).toList()).stream()
                .filter(other -> !other.getURI().startsWith(Dg.NS))
                .toList();
    }

    /** The open end of the core's statements: what leads from the one, or what leads to the other. */
    private List<Resource> ends(@Nullable Resource from, Property property, @Nullable Resource to) {
        return sorted(core.listStatements(from, property, to).toList().stream()
                .map(s -> from == null ? s.getSubject() : s.getObject())
                .toList());
    }

    private static List<Resource> sorted(List<? extends RDFNode> nodes) {
        return nodes.stream()
                .map(RDFNode::asResource)
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    private static List<Resource> both(List<Resource> some, List<Resource> others) {
        return sorted(Stream.concat(some.stream(), others.stream()).distinct().toList());
    }

    private String links(List<Resource> terms) {
        return terms.stream().map(this::link).collect(Collectors.joining(", "));
    }

    private String link(Resource term) {
        String iri = term.getURI();
        boolean ours = iri.startsWith(Dg.NS) || iri.startsWith(Dg.CODE);
        return "<a href=\"%s\"><code>%s</code></a>"
                .formatted(Html.text(ours ? "#" + OntologyPage.anchor(iri) : iri), Html.text(all.shortForm(iri)));
    }
}
