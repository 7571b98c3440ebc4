package org.diplograph.pipeline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diplograph.lexicon.ServiceWords;
import org.diplograph.pipeline.Unlinked.Named;
import org.diplograph.pipeline.Unlinked.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation service is asked about one thing, in the service's own ids.
 *
 * @param type id of the type, or null
 * @param properties values by id of the property: a name, or an id with its name
 */
record LinkQuery(String name, @Nullable String type, Map<String, JsonElement> properties) {

    private static final int CANDIDATES = 5;

    /** Without words only the name is asked for. */
    static LinkQuery of(Thing thing, @Nullable ServiceWords words) {
        Map<String, JsonElement> properties = new LinkedHashMap<>();
        if (words != null) {
            put(properties, words.state(), thing.state(), words);
            put(properties, words.office(), thing.office(), words);
        }
        return new LinkQuery(thing.name(), words == null ? null : words.type(), properties);
    }

    private static void put(
            Map<String, JsonElement> properties, @Nullable String property, @Nullable Named value, ServiceWords words) {
        if (property != null && value != null) {
            boolean known = value.item() != null && words.item() == null;
            JsonObject entity = new JsonObject();
            entity.addProperty("id", value.item());
            entity.addProperty("name", value.name());
            properties.put(property, known ? entity : new JsonPrimitive(value.name()));
        }
    }

    /** As version 0.2 has it. */
    JsonObject stable() {
        JsonObject query = new JsonObject();
        query.addProperty("query", name);
        rest(query, "properties", properties("pid", "v", null));
        return query;
    }

    /** As the draft of version 1.0 has it. */
    JsonObject draft() {
        JsonObject byName = new JsonObject();
        byName.addProperty("matchType", "name");
        byName.addProperty("propertyValue", name);
        JsonArray conditions = new JsonArray();
        conditions.add(byName);
        conditions.addAll(properties("propertyId", "propertyValue", "property"));
        JsonObject query = new JsonObject();
        rest(query, "conditions", conditions);
        return query;
    }

    private void rest(JsonObject query, String member, JsonArray list) {
        if (type != null) {
            query.addProperty("type", type);
        }
        query.addProperty("limit", CANDIDATES);
        if (!list.isEmpty()) {
            query.add(member, list);
        }
    }

    private JsonArray properties(String id, String value, @Nullable String matchType) {
        JsonArray list = new JsonArray();
        properties.forEach((property, given) -> {
            JsonObject one = new JsonObject();
            if (matchType != null) {
                one.addProperty("matchType", matchType);
            }
            one.addProperty(id, property);
            one.add(value, given);
            list.add(one);
        });
        return list;
    }
}
