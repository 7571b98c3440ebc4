package org.diplograph.server.ontology;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Dg;
import org.diplograph.rdf.OntologyFiles;
import org.diplograph.rdf.OntologyFiles.OntologyFile;
import org.diplograph.server.http.Html;

/** The documentation of the ontology, all of it made from its files and the named queries. */
final class OntologyPage {

    private static final String CODE = Dg.CODE.substring(0, Dg.CODE.length() - 1);

    private static final Property STATUS = ResourceFactory.createProperty("http://purl.org/ontology/bibo/status");

    private final OntologyFiles files;
    private final Resource ontology;
    private final OntologyQuestions questions;
    private final OntologyTerms terms;

    private record Section(String id, String title, String body) {

        String html() {
            return "<section id=\"%s\">\n<h2>%s</h2>\n%s\n</section>\n".formatted(id, title, body);
        }
    }

    private OntologyPage(OntologyFiles files, QueryLibrary library) {
        this.files = files;
        this.ontology = files.core().ontology();
        this.questions = new OntologyQuestions(library, files.core().model().getGraph());
        this.terms = new OntologyTerms(files, questions);
    }

    static String of(OntologyFiles files, OntologyDiagram diagram, QueryLibrary library) {
        return new OntologyPage(files, library).whole(diagram);
    }

    /** Where the page speaks of a term, a version, an alignment, a scheme or a concept. */
    static String anchor(String iri) {
        if (iri.startsWith(Dg.NS)) {
            return iri.substring(Dg.NS.length());
        } else if (iri.startsWith(Dg.CODE)) {
            return "code/" + iri.substring(Dg.CODE.length());
        } else if (iri.startsWith(Dg.HOME + "/alignments/")) {
            return iri.substring(Dg.HOME.length() + 1).replaceFirst("/[0-9.]+$", "");
        }
        return "changes";
    }

    private String whole(OntologyDiagram diagram) {
        String title = OntologyTerms.text(ontology, DCTerms.title);
        String head = "<link rel=\"stylesheet\" href=\"/ontology" + OntologyDiagram.STYLE + "\">\n"
                + "<link rel=\"alternate\" type=\"text/turtle\" href=\"/ontology.ttl\">";
        List<Section> sections = sections(diagram);
        String contents = sections.stream()
                .map(section -> "<a href=\"#%s\">%s</a>".formatted(section.id(), section.title()))
                .collect(Collectors.joining("\n", "<nav aria-label=\"Contents\">", "</nav>\n"));
        return Html.page(
                title,
                head,
                "<p><a href=\"/\">diplograph</a></p>\n<h1>" + Html.text(title) + "</h1>\n" + header() + contents
                        + sections.stream().map(Section::html).collect(Collectors.joining()));
    }

    private List<Section> sections(OntologyDiagram diagram) {
        List<Resource> values = terms.ofKind(OWL.DatatypeProperty);
        List<Resource> notes = terms.ofKind(OWL.AnnotationProperty);
        String schemes = files.schemes().stream().map(this::scheme).collect(Collectors.joining());
        return List.of(
                new Section(
                        "shape", "The shape of the graph", "<div class=\"drawing wide\">" + diagram.svg() + "</div>"),
                new Section("questions", "Questions", questions.all()),
                new Section("classes", "Classes", terms.tree() + terms.cards(terms.ofKind(OWL.Class))),
                new Section("relations", "Relations", terms.cards(terms.ofKind(OWL.ObjectProperty))),
                new Section("values", "Values", terms.cards(values) + terms.cards(notes)),
                new Section("codes", "Code lists", schemes),
                new Section("alignments", "Alignments", alignments()),
                new Section("example", "An example", example()),
                new Section("changes", "Changes", changes()),
                new Section(
                        "cite", "How to cite", "<p>" + terms.said(ontology, DCTerms.bibliographicCitation) + "</p>"));
    }

    private String header() {
        String licence =
                ontology.getRequiredProperty(DCTerms.license).getResource().getURI();
        List<List<String>> rows = List.of(
                List.of("Name", code(ontology.getURI())),
                List.of("Namespace", code(Dg.NS) + ", prefix " + code("dg")),
                List.of(
                        "Version",
                        terms.said(ontology, OWL.versionInfo) + " of " + terms.said(ontology, DCTerms.modified) + ", "
                                + lastStep(ontology, STATUS) + "; before it " + priorVersion()),
                List.of("Creators", terms.said(ontology, DCTerms.creator)),
                List.of("Licence", "<a href=\"" + Html.text(licence) + "\">CC BY 4.0</a>"),
                List.of("Files", downloads("/ontology")));
        return "<p>" + terms.said(ontology, DCTerms.description) + "</p>\n<table>"
                + rows.stream()
                        .map(row -> "<tr><th scope=\"row\">" + row.getFirst() + "</th><td>" + row.getLast()
                                + "</td></tr>\n")
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    private String priorVersion() {
        String version = lastStep(ontology, OWL2.priorVersion);
        return "<a href=\"/ontology/" + version + "\">" + version + "</a>";
    }

    private static String lastStep(Resource subject, Property property) {
        String iri = OntologyTerms.text(subject, property);
        return Html.text(iri.substring(iri.lastIndexOf('/') + 1));
    }

    private static String downloads(String path) {
        return Stream.of("ttl Turtle", "rdf RDF/XML", "jsonld JSON-LD", "nt N-Triples")
                .map(format -> format.split(" "))
                .map(format -> "<a href=\"%s.%s\">%s</a>".formatted(path, format[0], format[1]))
                .collect(Collectors.joining(" "));
    }

    private String scheme(OntologyFile file) {
        Resource scheme = file.ontology();
        String path = "/code" + scheme.getURI().substring(CODE.length());
        String rows = file.model().listSubjectsWithProperty(RDF.type, SKOS.Concept).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(concept -> "<tr id=\"%s\"><th scope=\"row\">%s</th><td>%s%s</td></tr>\n"
                        .formatted(
                                anchor(concept.getURI()),
                                terms.said(concept, SKOS.prefLabel),
                                terms.said(concept, SKOS.definition),
                                terms.matches(concept)))
                .collect(Collectors.joining());
        return "<h3 id=\"%s\">%s</h3>\n<p>%s %s</p>\n<table>%s</table>\n"
                .formatted(
                        anchor(scheme.getURI()),
                        terms.said(scheme, DCTerms.title),
                        terms.said(scheme, DCTerms.description),
                        downloads(path),
                        rows);
    }

    private String alignments() {
        return "<p>One file for each vocabulary; each imports the ontology and can be taken alone. What is alike stands with "
                + "each term above.</p>\n<table>"
                + files.alignments().stream()
                        .map(OntologyFile::ontology)
                        .map(o -> "<tr id=\"%s\"><th scope=\"row\">%s</th><td>%s<br>%s</td></tr>\n"
                                .formatted(
                                        anchor(o.getURI()),
                                        terms.said(o, DCTerms.title).replaceFirst("^Alignment with (the )?", ""),
                                        terms.said(o, DCTerms.description),
                                        downloads(o.getURI().substring(Dg.HOME.length() - "/ontology".length()))))
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    private static String example() {
        String turtle = new String(OntologyFiles.bytes("example.ttl"), StandardCharsets.UTF_8);
        return "<pre>" + Html.text(turtle.strip()) + "</pre>";
    }

    private String changes() {
        return OntologyTerms.texts(ontology, SKOS.changeNote).stream()
                .sorted(Comparator.reverseOrder())
                .map(note -> "<li>" + terms.linked(note) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>"));
    }

    private static String code(String text) {
        return "<code>" + Html.text(text) + "</code>";
    }
}
