package org.diplograph.server.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;
import org.diplograph.rdf.Linkset;
import org.diplograph.server.reconcile.Matching.Candidate;

/**
 * The answers of the reconciliation service in JSON.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
final class ReconciliationJson {

    private static final int MOST_IDS = 1000;

    private ReconciliationJson() {}

    /** The manifest of the service at {@code url}. */
    static JsonObject manifest(String url, Base base) {
        JsonObject manifest = new JsonObject();
        manifest.add("versions", array(Stream.of(new JsonPrimitive("0.2"))));
        manifest.addProperty("name", "diplograph: who visited, met, signed and held office");
        manifest.addProperty("identifierSpace", base.stem());
        manifest.addProperty("schemaSpace", Dg.NS);
        manifest.addProperty("batchSize", MatchQuery.MOST_QUERIES);
        manifest.add("defaultTypes", array(Arrays.stream(EntityType.values()).map(ReconciliationJson::type)));
        JsonObject view = new JsonObject();
        view.addProperty("url", url + "/preview?id={{id}}");
        manifest.add("view", view);
        JsonObject preview = view.deepCopy();
        preview.addProperty("width", 430);
        preview.addProperty("height", 300);
        manifest.add("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : List.of("entity", "type", "property")) {
            suggest.add(what, service(url, "/suggest/" + what));
        }
        manifest.add("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.add("propose_properties", service(url, "/properties"));
        extend.add("property_settings", new JsonArray());
        manifest.add("extend", extend);
        return manifest;
    }

    /** What the queries of a batch may mean. */
    static JsonObject results(Map<String, List<Candidate>> results) {
        JsonObject json = new JsonObject();
        results.forEach((key, candidates) -> {
            JsonObject result = new JsonObject();
            result.add("result", array(candidates.stream().map(ReconciliationJson::candidate)));
            json.add(key, result);
        });
        return json;
    }

    static JsonObject suggestedEntities(Stream<Entity> entities) {
        return result(entities.map(entity -> {
            JsonObject json = described(entity.id(), entity.name(), entity.description());
            json.add("notable", array(Stream.of(type(entity.type()))));
            return json;
        }));
    }

    static JsonObject suggestedTypes(Stream<EntityType> types) {
        return result(types.map(ReconciliationJson::type));
    }

    static JsonObject suggestedProperties(Stream<EntityProperty> properties) {
        return result(properties.map(ReconciliationJson::property));
    }

    /** What can be fetched of entities of a type. */
    static JsonObject proposals(String type, Stream<EntityProperty> properties) {
        JsonObject json = new JsonObject();
        json.addProperty("type", type);
        json.add("properties", array(properties.map(ReconciliationJson::property)));
        return json;
    }

    /**
     * The values that a data extension query asks for; nothing for what the graph does not know.
     *
     * @throws ReconciliationProblem where it is no such query or asks for too much
     */
    static JsonObject extension(String query, Catalogue catalogue, DatasetGraph data, Base base) {
        JsonObject asked = MatchQuery.object(query);
        List<String> ids = ids(asked, "ids", "");
        List<String> properties = ids(asked, "properties", "id");
        if (ids.size() > MOST_IDS) {
            throw new ReconciliationProblem(413, "at most " + MOST_IDS + " ids at a time");
        }
        JsonObject rows = new JsonObject();
        for (String id : ids) {
            JsonObject row = new JsonObject();
            for (String property : properties) {
                row.add(property, values(catalogue.entity(id), property, catalogue, data, base));
            }
            rows.add(id, row);
        }
        JsonObject json = new JsonObject();
        json.add(
                "meta",
                array(properties.stream()
                        .map(p -> named(
                                p,
                                EntityProperty.of(p).map(known -> known.label).orElse(p)))));
        json.add("rows", rows);
        return json;
    }

    private static List<String> ids(JsonObject asked, String member, String key) {
        try {
            return StreamSupport.stream(asked.getAsJsonArray(member).spliterator(), false)
                    .map(e -> (key.isEmpty() ? e : e.getAsJsonObject().get(key)).getAsString())
                    .toList();
        } catch (IllegalStateException | NullPointerException | ClassCastException malformed) {
            throw new ReconciliationProblem(400, "a data extension query has 'ids' and 'properties' with 'id'");
        }
    }

    private static JsonArray values(
            Optional<Entity> entity, String property, Catalogue catalogue, DatasetGraph data, Base base) {
        List<JsonElement> values = new ArrayList<>();
        entity.ifPresent(e -> EntityProperty.of(property)
                .ifPresent(known -> known.values(e, data, base)
                        .forEach(node -> values.add(value(node, catalogue, data.getDefaultGraph())))));
        return array(values.stream());
    }

    private static JsonObject value(Node node, Catalogue catalogue, Graph view) {
        if (node.isLiteral()) {
            return text(node.getLiteralLexicalForm());
        }
        String iri = node.getURI();
        return catalogue
                .entity(iri)
                .map(entity -> named(entity.id(), entity.name()))
                .orElseGet(() -> text(
                        iri.startsWith(Linkset.WIKIDATA)
                                ? iri.substring(Linkset.WIKIDATA.length())
                                : view.stream(node, SKOS.prefLabel.asNode(), Node.ANY)
                                        .map(t -> t.getObject().getLiteralLexicalForm())
                                        .findFirst()
                                        .orElse(iri)));
    }

    private static JsonObject candidate(Candidate candidate) {
        Entity entity = candidate.entity();
        JsonObject json = described(entity.id(), entity.name(), entity.description());
        json.add("type", array(Stream.of(named(entity.type().id, entity.type().label))));
        json.addProperty("score", candidate.score());
        json.addProperty("match", candidate.match());
        json.add("features", array(candidate.features().entrySet().stream().map(feature -> {
            JsonObject of = new JsonObject();
            of.addProperty("id", feature.getKey());
            of.addProperty("value", feature.getValue());
            return of;
        })));
        return json;
    }

    private static JsonObject type(EntityType type) {
        JsonObject json = named(type.id, type.label);
        if (type.broader != null) {
            json.add("broader", array(Stream.of(named(type.broader.id, type.broader.label))));
        }
        return json;
    }

    private static JsonObject property(EntityProperty property) {
        return described(property.id, property.label, property.description);
    }

    private static JsonObject named(String id, String name) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("name", name);
        return json;
    }

    private static JsonObject described(String id, String name, String description) {
        JsonObject json = named(id, name);
        if (!description.isEmpty()) {
            json.addProperty("description", description);
        }
        return json;
    }

    private static JsonObject text(String text) {
        JsonObject json = new JsonObject();
        json.addProperty("str", text);
        return json;
    }

    private static JsonObject service(String url, String path) {
        JsonObject json = new JsonObject();
        json.addProperty("service_url", url);
        json.addProperty("service_path", path);
        return json;
    }

    private static JsonObject result(Stream<JsonObject> items) {
        JsonObject json = new JsonObject();
        json.add("result", array(items));
        return json;
    }

    private static JsonArray array(Stream<? extends JsonElement> items) {
        return items.collect(Collector.of(JsonArray::new, JsonArray::add, (one, other) -> {
            one.addAll(other);
            return one;
        }));
    }
}
