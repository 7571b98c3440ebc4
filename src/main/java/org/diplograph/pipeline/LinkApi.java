package org.diplograph.pipeline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How a version of the Reconciliation Service API puts questions and answers.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">0.2</a>
 * @see <a href="https://reconciliation-api.github.io/specs/draft/">1.0-draft</a>
 */
enum LinkApi {
    STABLE("0.2"),
    DRAFT("1.0-draft");

    final String version;

    LinkApi(String version) {
        this.version = version;
    }

    /** A request of either version, to be POSTed. */
    record Post(URI address, String mediaType, String body) {}

    Post match(URI service, List<LinkQuery> queries) {
        if (this == DRAFT) {
            JsonArray list = new JsonArray();
            queries.forEach(q -> list.add(q.draft()));
            JsonObject batch = new JsonObject();
            batch.add("queries", list);
            return json(service, "/match", batch);
        }
        JsonObject batch = new JsonObject();
        queries.forEach(q -> batch.add("q" + batch.size(), q.stable()));
        return form(service, "queries", batch);
    }

    /** The candidates for each of {@code size} queries, in their order, best first. */
    List<List<LinkCandidate>> candidates(JsonObject answer, int size) {
        return switch (this) {
            case STABLE ->
                IntStream.range(0, size)
                        .mapToObj(
                                i -> candidates(answer.getAsJsonObject("q" + i).getAsJsonArray("result")))
                        .toList();
            case DRAFT -> {
                JsonArray results = answer.getAsJsonArray("results");
                yield IntStream.range(0, size)
                        .mapToObj(
                                i -> candidates(results.get(i).getAsJsonObject().getAsJsonArray("candidates")))
                        .toList();
            }
        };
    }

    /** One property of many things. */
    Post extend(URI service, Collection<String> ids, String property) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("id", property);
        JsonArray properties = new JsonArray();
        properties.add(wanted);
        JsonArray list = new JsonArray();
        ids.forEach(list::add);
        JsonObject query = new JsonObject();
        query.add("ids", list);
        query.add("properties", properties);
        return this == DRAFT ? json(service, "/extend", query) : form(service, "extend", query);
    }

    /** The first value of that property, by id of the thing. */
    Map<String, String> values(JsonObject answer, String property) {
        Map<String, String> values = new HashMap<>();
        if (this == DRAFT) {
            objects(answer.getAsJsonArray("rows"))
                    .forEach(row -> objects(row.getAsJsonArray("properties"))
                            .filter(p -> p.get("id").getAsString().equals(property))
                            .forEach(p -> put(values, row.get("id").getAsString(), p.getAsJsonArray("values"))));
        } else {
            JsonObject rows = answer.getAsJsonObject("rows");
            rows.keySet().forEach(id -> put(values, id, rows.getAsJsonObject(id).getAsJsonArray(property)));
        }
        return values;
    }

    private static void put(Map<String, String> values, String id, JsonArray found) {
        objects(found)
                .flatMap(v -> Stream.of("str", "id").filter(v::has).map(v::get))
                .map(JsonElement::getAsString)
                .findFirst()
                .ifPresent(value -> values.put(id, value));
    }

    private static List<LinkCandidate> candidates(JsonArray list) {
        Map<String, LinkCandidate> byId = new LinkedHashMap<>();
        objects(list).map(LinkCandidate::of).forEach(c -> byId.putIfAbsent(c.id(), c));
        return byId.values().stream()
                .sorted(Comparator.comparingDouble(LinkCandidate::score).reversed())
                .toList();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static Post form(URI service, String field, JsonObject value) {
        String body = field + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return new Post(service, "application/x-www-form-urlencoded", body);
    }

    private static Post json(URI service, String route, JsonObject body) {
        String root = service.toString().replaceFirst("/+$", "");
        return new Post(URI.create(root + route), "application/json", body.toString());
    }
}
