package org.diplograph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.diplograph.rdf.OntologyFiles;
import org.diplograph.rdf.OntologyFiles.OntologyFile;

/**
 * The ontology at the path of its own IRI, {@code /ontology}: a page for people, RDF for programs, by what the client
 * accepts. So too its versions ({@code /ontology/0.2.0}), alignments ({@code /ontology/alignments/foaf}) and code lists
 * ({@code /code/visit-kind}); {@code /ontology.ttl} and the like have one format each.
 */
final class OntologyDocuments implements Filter {

    static final List<String> PATHS =
            List.of("/ontology/*", "/code/*", "/ontology.ttl", "/ontology.jsonld", "/ontology.nt", "/ontology.rdf");

    private static final String STEM = "https://w3id.org/diplograph/";
    private static final String PAGE = "/ontology";

    private final OntologyFiles files = OntologyFiles.load();
    private final OntologyDiagram diagram = OntologyDiagram.load();
    private final String page = OntologyPage.of(files, diagram);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Access-Control-Allow-Origin", "*");
        if (!List.of("GET", "HEAD").contains(http.getMethod())) {
            answer.setHeader("Allow", "GET, HEAD");
            send(answer, 405, "text/plain", "this can only be read\n");
        } else {
            answer(http.getRequestURI().replaceFirst("/$", ""), http, answer);
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.equals(PAGE + "/context.jsonld")) {
            send(response, 200, "application/ld+json", OntologyFiles.bytes("context.jsonld"));
        } else if (path.equals(PAGE + OntologyDiagram.STYLE)) {
            send(response, 200, "text/css", diagram.style());
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
            moved(response, path.substring(0, path.lastIndexOf('/')));
        } else if (format.isPresent() || (named(path).isEmpty() && !isConcept)) {
            send(response, path, named(path), format.orElse(Lang.TURTLE));
        } else if (named(path).filter(files.core()::equals).isPresent()) {
            send(response, 200, RdfFormats.HTML, page);
        } else {
            moved(response, PAGE + "#" + OntologyPage.anchor(STEM + path.substring(1)));
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
            send(response, 404, "text/plain", "the ontology has nothing at " + path + "; see " + PAGE + "\n");
        } else {
            byte[] body = format.equals(Lang.TURTLE)
                    ? file.get().turtle()
                    : RdfFormats.written(file.get().model(), format);
            send(response, 200, RdfFormats.mediaType(format), body);
        }
    }

    private static void moved(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }

    private static void send(HttpServletResponse response, int status, String type, String body) throws IOException {
        send(response, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
