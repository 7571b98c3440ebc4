package org.diplograph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCTerms;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.RdfFormats;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.page.Entities;
import org.diplograph.store.GraphStore;

/**
 * What the graph's IRIs lead to: {@code /id/official/to-lam-vn} stands for the thing that has this id under the base
 * and leads (303) to a document about it: for a browser the page {@code /doc/official/to-lam-vn}, for others the format
 * that they accept, {@code /doc/official/to-lam-vn.ttl}. An IRI that a merge has retired leads (301) to the one that
 * took its place.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 */
final class LinkedData extends ReadOnlyFilter {

    static final String THINGS = "/id/";
    static final String DOCUMENTS = "/doc/";

    private final GraphStore store;
    private final Base base;
    private final Entities pages;

    LinkedData(GraphStore store, Base base, Entities pages) {
        this.store = store;
        this.base = base;
        this.pages = pages;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith(THINGS)) {
            thing(path.substring(THINGS.length()), request, response);
        } else {
            document(path.substring(DOCUMENTS.length()), request, response);
        }
    }

    private void thing(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> heirs = store.read(data -> heirs(data, named(data, id)));
        Optional<Node> there = store.read(data -> Optional.of(named(data, id)).filter(node -> isTold(data, node)));
        if (heirs.size() == 1) {
            Answers.moved(response, 301, THINGS + heirs.iterator().next());
        } else if (heirs.size() > 1) {
            Answers.say(response, 300, "what had this IRI is several things now:\n" + String.join("\n", heirs));
        } else if (there.isPresent()) {
            response.setHeader("Vary", "Accept");
            String ending = RdfFormats.acceptedOrPage(request)
                    .map(format -> "." + RdfFormats.ending(format))
                    .orElse("");
            Answers.moved(response, 303, DOCUMENTS + id + ending);
        } else {
            unknown(request, response, id);
        }
    }

    /** A page, unless the path's ending or {@code ?format=} names a format of RDF. */
    private void document(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("format");
        Optional<Lang> format = RdfFormats.ofPath(asked == null ? name : "." + asked);
        if (asked != null && format.isEmpty()) {
            Answers.say(response, 400, "a document about a thing has one of the formats " + RdfFormats.endings());
            return;
        }
        String id = asked == null && format.isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
        Node node = store.read(data -> named(data, id));
        if (!store.read(data -> isTold(data, node))) {
            unknown(request, response, id);
            return;
        }
        alternates(response, id);
        if (format.isEmpty()) {
            pages.page(node, request, response);
        } else {
            byte[] body = store.read(data -> RdfFormats.written(described(data, node), format.get()));
            Answers.send(response, 200, RdfFormats.mediaType(format.get()), body);
        }
    }

    /** The other forms of a document, as {@code Link} headers. */
    private static void alternates(HttpServletResponse response, String id) {
        String form = "<" + DOCUMENTS + Html.path(id).replace("%", "%%") + "%s>; rel=\"alternate\"; type=\"%s\"";
        response.addHeader("Link", form.formatted("", RdfFormats.HTML));
        RdfFormats.all()
                .forEach(format -> response.addHeader(
                        "Link", form.formatted("." + RdfFormats.ending(format), RdfFormats.mediaType(format))));
    }

    /** The thing as the graph writes its IRI: as it stands in the request or with its escapes undone. */
    private Node named(DatasetGraph data, String id) {
        Node raw = base.thing(id);
        return isTold(data, raw) ? raw : base.thing(decoded(id));
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscapes) {
            return id;
        }
    }

    private static boolean isTold(DatasetGraph data, Node node) {
        return data.contains(Node.ANY, node, Node.ANY, Node.ANY);
    }

    /** Ids of what took the thing's place, at the ends of all chains; none where nothing did. */
    private Set<String> heirs(DatasetGraph data, Node old) {
        Set<Node> seen = new LinkedHashSet<>(Set.of(old));
        Set<String> ends = new LinkedHashSet<>();
        List<Node> open = replacing(data, old);
        while (!open.isEmpty()) {
            List<Node> fresh = open.stream().filter(seen::add).toList();
            fresh.stream()
                    .filter(node -> replacing(data, node).isEmpty())
                    .map(node -> node.getURI().substring(base.stem().length()))
                    .sorted()
                    .forEach(ends::add);
            open = fresh.stream()
                    .flatMap(node -> replacing(data, node).stream())
                    .toList();
        }
        return ends;
    }

    private List<Node> replacing(DatasetGraph data, Node old) {
        return Stream.of(Quad.defaultGraphIRI, Base.RETIRED)
                .flatMap(graph -> data.stream(graph, old, DCTerms.isReplacedBy.asNode(), Node.ANY))
                .map(Quad::getObject)
                .filter(node -> node.isURI() && node.getURI().startsWith(base.stem()))
                .distinct()
                .toList();
    }

    private static Model described(DatasetGraph data, Node node) {
        Query query = new Query();
        query.setQueryDescribeType();
        query.addDescribeNode(node);
        return ModelFactory.createModelForGraph(
                QueryExec.dataset(data).query(query).build().describe());
    }

    private static void unknown(HttpServletRequest request, HttpServletResponse response, String id)
            throws IOException {
        String words = "the graph knows nothing by the id " + id;
        if (RdfFormats.acceptedOrPage(request).isEmpty()) {
            Answers.page(response, 404, Html.problem(words));
        } else {
            Answers.say(response, 404, words);
        }
    }
}
