package org.diplograph.server.ontology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.QueryTerms;
import org.diplograph.server.http.Html;

/** The competency questions as pieces of the ontology's page: all of them with their terms, and those of one term. */
final class OntologyQuestions {

    private final Map<NamedQuery, Set<Node>> terms = new LinkedHashMap<>();

    OntologyQuestions(QueryLibrary library, Graph core) {
        library.queries().forEach(query -> terms.put(query, QueryTerms.of(query, core)));
    }

    /** Each question, the named query that answers it, and the terms that it takes. */
    String all() {
        return "<p>What the ontology is for: each question is answered by a named query, and each class and property serves "
                + "one at least.</p>\n<table>"
                + terms.entrySet().stream()
                        .map(entry ->
                                "<tr id=\"question/%1$s\"><th scope=\"row\">%2$s</th><td><a href=\"/query/%1$s\">%1$s</a><br>"
                                                .formatted(
                                                        entry.getKey().name(),
                                                        Html.text(entry.getKey().question()))
                                        + "<small>" + links(entry.getValue()) + "</small></td></tr>\n")
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    /** The questions that a term serves, as links to their place on the page. */
    String of(Node term) {
        return terms.entrySet().stream()
                .filter(entry -> entry.getValue().contains(term))
                .map(entry -> "<a href=\"#question/%s\">%s</a>"
                        .formatted(
                                entry.getKey().name(), Html.text(entry.getKey().question())))
                .collect(Collectors.joining(" "));
    }

    private static String links(Set<Node> served) {
        return served.stream()
                .map(term -> "<a href=\"#%1$s\"><code>dg:%1$s</code></a>".formatted(OntologyPage.anchor(term.getURI())))
                .collect(Collectors.joining(", "));
    }
}
