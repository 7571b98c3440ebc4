package org.diplograph.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The words of {@code ontology/context.jsonld}, and how IRIs are written with it. */
final class JsonLdContext {

    private static final String BASE = Prefixes.namespace("id");
    private static final Pattern RELATIVE = Pattern.compile("[a-z-]+/[^?#:]+");

    /**
     * A property's name.
     *
     * @param type what values without a mark are: {@code @id}, a datatype's IRI, or empty
     * @param language likewise, or empty
     */
    record Term(String name, String type, String language) {}

    private final JsonObject json;
    private final String vocabulary;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Term> seen = new HashMap<>();

    private JsonLdContext(JsonObject json) {
        this.json = json;
        this.vocabulary = json.get("@vocab").getAsString();
        json.asMap().forEach((name, value) -> {
            if (value.isJsonPrimitive() && value.getAsString().matches("http.*[#/]") && !name.startsWith("@")) {
                prefixes.put(name, value.getAsString());
            }
        });
        json.asMap().forEach((name, value) -> {
            if (!name.startsWith("@") && !prefixes.containsKey(name)) {
                Term term = new Term(name, expanded(value, "@type"), expanded(value, "@language"));
                terms.put(value.isJsonObject() ? expanded(value, "@id") : expanded(value.getAsString()), term);
            }
        });
        json.addProperty("@base", BASE);
    }

    static JsonLdContext load() {
        InputStream in = Objects.requireNonNull(JsonLdContext.class.getResourceAsStream("/ontology/context.jsonld"));
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new JsonLdContext(
                    JsonParser.parseReader(text).getAsJsonObject().getAsJsonObject("@context"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The context with the base of our things, which a context that is fetched cannot have. */
    JsonObject json() {
        return json;
    }

    Term term(Node property) {
        return seen.computeIfAbsent(
                property.getURI(), iri -> terms.getOrDefault(iri, new Term(name(property), "", "")));
    }

    /** A class or property. */
    String name(Node term) {
        String iri = term.getURI();
        String local = iri.startsWith(vocabulary) ? iri.substring(vocabulary.length()) : "";
        return local.isEmpty() || json.has(local) ? compact(iri) : local;
    }

    /** A thing. */
    String reference(Node thing) {
        if (thing.isBlank()) {
            return "_:b" + thing.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-");
        }
        String iri = thing.getURI();
        String local = iri.startsWith(BASE) ? iri.substring(BASE.length()) : "";
        return RELATIVE.matcher(local).matches() && !local.contains("/.") ? local : compact(iri);
    }

    private String compact(String iri) {
        return prefixes.entrySet().stream()
                .filter(p -> iri.startsWith(p.getValue())
                        && !iri.startsWith("//", p.getValue().length()))
                .findFirst()
                .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
                .orElse(iri);
    }

    private String expanded(JsonElement value, String key) {
        JsonElement found = value.isJsonObject() ? value.getAsJsonObject().get(key) : null;
        return found == null ? "" : expanded(found.getAsString());
    }

    private String expanded(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        return prefix == null ? name : prefix + name.substring(colon + 1);
    }
}
