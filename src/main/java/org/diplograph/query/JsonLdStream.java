package org.diplograph.query;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplograph.query.JsonLdContext.Term;

/**
 * JSON-LD 1.1, one object a line for each subject, in the words of {@code ontology/context.jsonld}, which is written
 * along so that nobody needs to fetch it. A fact holds the words that tell it.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdStream {

    /** Where these lead to is written in place rather than by itself. */
    private static final Set<Node> PARTS =
            Set.of(Paths.term("dg:evidence"), Paths.term("oa:hasTarget"), Paths.term("oa:hasSelector"));

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final JsonLdContext context = JsonLdContext.load();
    private final Graph graph;

    private JsonLdStream(Graph graph) {
        this.graph = graph;
    }

    static void write(Graph graph, PrintStream out) {
        JsonLdStream stream = new JsonLdStream(graph);
        out.print("{\"@context\": " + GSON.toJson(stream.context.json()) + ",\n\"@graph\": [");
        String[] between = {"\n"};
        try (var runs = Runs.bySubject(graph)) {
            runs.filter(run -> !stream.isPart(run.getFirst().getSubject())).forEach(run -> {
                out.print(between[0] + GSON.toJson(stream.node(run, PARTS.size())));
                between[0] = ",\n";
            });
        }
        out.print("\n]}\n");
    }

    private boolean isPart(Node node) {
        return PARTS.stream().anyMatch(property -> graph.contains(Node.ANY, property, node));
    }

    /** @param depth how many parts of parts may still come */
    private JsonObject node(List<Triple> run, int depth) {
        JsonObject object = new JsonObject();
        object.addProperty("id", context.reference(run.getFirst().getSubject()));
        run.forEach(triple -> {
            if (triple.predicateMatches(Paths.TYPE) && triple.getObject().isURI()) {
                add(object, "type", new JsonPrimitive(context.name(triple.getObject())));
            } else {
                Term term = context.term(triple.getPredicate());
                add(object, term.name(), value(triple, term, depth));
            }
        });
        return object;
    }

    private static void add(JsonObject object, String name, JsonElement value) {
        JsonElement before = object.get(name);
        if (before == null) {
            object.add(name, value);
        } else if (before instanceof JsonArray several) {
            several.add(value);
        } else {
            JsonArray several = new JsonArray();
            several.add(before);
            several.add(value);
            object.add(name, several);
        }
    }

    private JsonElement value(Triple triple, Term term, int depth) {
        Node object = triple.getObject();
        if (object.isLiteral()) {
            return literal(object, term);
        }
        List<Triple> part = depth > 0 && PARTS.contains(triple.getPredicate())
                ? graph.find(object, Node.ANY, Node.ANY).toList()
                : List.of();
        if (!part.isEmpty()) {
            return node(part, depth - 1);
        }
        String reference = context.reference(object);
        return term.type().equals("@id") ? new JsonPrimitive(reference) : pair("id", reference);
    }

    private JsonElement literal(Node literal, Term term) {
        String text = literal.getLiteralLexicalForm();
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            return term.language().equals(language)
                    ? new JsonPrimitive(text)
                    : with(pair("@value", text), "@language", language);
        }
        boolean marked = !term.type().isEmpty() || !term.language().isEmpty();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            return marked ? pair("@value", text) : new JsonPrimitive(text);
        }
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
                && !marked
                && text.matches("0|-?[1-9]\\d{0,14}")) {
            return new JsonPrimitive(Long.parseLong(text));
        }
        return term.type().equals(literal.getLiteralDatatypeURI())
                ? new JsonPrimitive(text)
                : with(pair("@value", text), "@type", literal.getLiteralDatatypeURI());
    }

    private static JsonObject pair(String name, String value) {
        return with(new JsonObject(), name, value);
    }

    private static JsonObject with(JsonObject object, String name, String value) {
        object.addProperty(name, value);
        return object;
    }
}
