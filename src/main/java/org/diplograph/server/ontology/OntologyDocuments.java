package org.diplograph.server.ontology;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.OntologyFiles;
import org.diplograph.rdf.OntologyFiles.OntologyFile;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.RdfFormats;
import org.diplograph.server.http.ReadOnlyFilter;

/**
 * The ontology at the path of its own IRI, {@code /ontology}: a page for people, RDF for programs, by what the client
 * accepts. So too its versions ({@code /ontology/0.2.0}), alignments ({@code /ontology/alignments/foaf}) and code lists
 * ({@code /code/visit-kind}); {@code /ontology.ttl} and the like have one format each.
 */
public final class OntologyDocuments extends ReadOnlyFilter {

    public static final List<String> PATHS =
            List.of("/ontology/*", "/code/*", "/ontology.ttl", "/ontology.jsonld", "/ontology.nt", "/ontology.rdf");

    private static final String STEM = "https://w3id.org/diplograph/";
    private static final String PAGE = "/ontology";

    private final OntologyFiles files = OntologyFiles.load();
    private final OntologyDiagram diagram = OntologyDiagram.load();
    private final String page;

    /** The pages and files, with the questions of this library. */
    public OntologyDocuments(QueryLibrary library) {
        this.page = OntologyPage.of(files, diagram, library);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request.getRequestURI().replaceFirst("/$", ""), request, response);
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.equals(PAGE + "/context.jsonld")) {
            Answers.send(response, 200, "application/ld+json", OntologyFiles.bytes("context.jsonld"));
        } else if (path.equals(PAGE + OntologyDiagram.STYLE)) {
            Answers.send(response, 200, "text/css", diagram.style());
        } else if (RdfFormats.ofPath(path).isPresent()) {
            Optional<OntologyFile> file = named(path.substring(0, path.lastIndexOf('.')));
            send(response, path, file, RdfFormats.ofPath(path).get());
        } else {
            negotiated(path, request, response);
        }
    }

    private void negotiated(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<Lang> format = RdfFormats.acceptedOrPage(request);
        boolean isConcept = isConcept(path);
        if (format.isPresent() && isConcept) {
            Answers.moved(response, 303, path.substring(0, path.lastIndexOf('/')));
        } else if (format.isPresent() || (named(path).isEmpty() && !isConcept)) {
            send(response, path, named(path), format.orElse(Lang.TURTLE));
        } else if (named(path).filter(files.core()::equals).isPresent()) {
            Answers.send(response, 200, RdfFormats.HTML, page);
        } else {
            Answers.moved(response, 303, PAGE + "#" + OntologyPage.anchor(STEM + path.substring(1)));
        }
    }

    private Optional<OntologyFile> named(String path) {
        return files.find(STEM + path.substring(1));
    }

    private boolean isConcept(String path) {
        return path.lastIndexOf('/') > 0
                && named(path.substring(0, path.lastIndexOf('/')))
                        .filter(scheme ->
                                scheme.model().contains(ResourceFactory.createResource(STEM + path.substring(1)), null))
                        .isPresent();
    }

    private static void send(HttpServletResponse response, String path, Optional<OntologyFile> file, Lang format)
            throws IOException {
        if (file.isEmpty()) {
            Answers.say(response, 404, "the ontology has nothing at " + path + "; see " + PAGE);
        } else {
            byte[] body = format.equals(Lang.TURTLE)
                    ? file.get().turtle()
                    : RdfFormats.written(file.get().model(), format);
            Answers.send(response, 200, RdfFormats.mediaType(format), body);
        }
    }
}
