package org.diplograph.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;

/**
 * Says of one validation result which thing it is about, what is there or missing, and where that is told:
 * {@code id:visit/… (visit): no dg:status, by azertac-2025-05-06 ("paid a visit")}.
 */
final class ShapeSentence {

    private static final String ARTICLE = "dg:Article";
    private static final String TOLD_IN =
            "dg:reportedIn|dg:evidence/oa:hasTarget/oa:hasSource|oa:hasTarget/oa:hasSource|oa:hasSource";
    private static final String WORDS = "dg:evidence/oa:hasTarget/oa:hasSelector/oa:exact"
            + "|oa:hasTarget/oa:hasSelector/oa:exact|oa:hasSelector/oa:exact";

    /** From the words of a passage it is three steps back to the fact; of a thing that many speak of, these suffice. */
    private static final int STEPS = 3;

    private static final int SPEAKING = 20;

    private final Paths paths;

    ShapeSentence(Graph graph) {
        this.paths = new Paths(graph);
    }

    String of(ReportEntry entry) {
        Node thing = entry.focusNode();
        return "%s (%s)%s%s".formatted(Rows.text(thing), name(thing), values(entry), source(thing));
    }

    /** What the thing is called, or else is. */
    private String name(Node thing) {
        String label = paths.text(thing, "skos:prefLabel|dcterms:title");
        return label.isEmpty() ? kinds(thing) : label;
    }

    private String kinds(Node thing) {
        return paths.nodes(thing, "rdf:type").stream()
                .map(type -> type.getLocalName().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String values(ReportEntry entry) {
        if (!(entry.resultPath() instanceof P_Link link)) {
            return "";
        }
        Node property = link.getNode();
        List<String> values = entry.value() != null
                ? List.of(Rows.text(entry.value()))
                : paths.graph().stream(entry.focusNode(), property, Node.ANY)
                        .map(t -> Rows.text(t.getObject()))
                        .sorted()
                        .toList();
        return values.isEmpty()
                ? ": no " + Rows.text(property)
                : ": %s is %s".formatted(Rows.text(property), String.join(" and ", values));
    }

    private String source(Node thing) {
        return teller(thing, STEPS)
                .map(teller -> {
                    List<Node> articles = articles(teller);
                    String more = articles.size() > 1 ? " and %d more".formatted(articles.size() - 1) : "";
                    String words = paths.texts(teller, WORDS).stream()
                            .findFirst()
                            .map(" (\"%s\")"::formatted)
                            .orElse("");
                    return ", by " + identifier(articles.getFirst()) + more + words;
                })
                .orElse("");
    }

    /** The fact or evidence that names its articles: the thing itself, or what speaks of it. */
    private Optional<Node> teller(Node thing, int steps) {
        if (!articles(thing).isEmpty()) {
            return Optional.of(thing);
        }
        return steps == 0
                ? Optional.empty()
                : paths.graph().stream(Node.ANY, Node.ANY, thing)
                        .map(Triple::getSubject)
                        .limit(SPEAKING)
                        .flatMap(speaking -> teller(speaking, steps - 1).stream())
                        .findFirst();
    }

    private List<Node> articles(Node thing) {
        boolean isArticle = paths.nodes(thing, "rdf:type").contains(Paths.term(ARTICLE));
        return isArticle ? List.of(thing) : paths.nodes(thing, TOLD_IN);
    }

    private String identifier(Node article) {
        String identifier = paths.text(article, "dcterms:identifier");
        return identifier.isEmpty() ? Rows.text(article) : identifier;
    }
}
