package org.diplograph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A reconciliation service of its own, of either version of the API, that gives itself out for Wikidata's or another.
 * It holds each request and each of its own answers against the specification's schemas, and knows what it is told.
 */
@NullMarked
public final class ReconciliationOnLoopback implements AutoCloseable {

    private final boolean draft;
    private final int batchSize;
    private final String identifiers;
    private final ReconciliationSchemas schemas;
    private final HttpServer server;
    private final Map<String, List<String>> candidates = new LinkedHashMap<>();

    /** Statuses to answer the next batches with, before any is answered well; 200 is one that is. */
    public final Deque<Integer> trouble = new ArrayDeque<>();

    /** What was wrong with requests or answers. */
    public final List<String> errors = new ArrayList<>();

    /** The queries that were answered, in their order. */
    public final List<JsonObject> queries = new ArrayList<>();

    public final List<String> agents = new ArrayList<>();
    public int batches;

    /** Items of Wikidata by id, for those who ask for the property {@code wikidata}. */
    public final Map<String, String> items = new LinkedHashMap<>();

    /** @param version {@code 0.2} or {@code 1.0-draft} */
    public ReconciliationOnLoopback(String version, int batchSize) {
        this(version, batchSize, version.equals("0.2") ? "http://www.wikidata.org/entity/" : "");
    }

    /** @param identifiers the manifest's identifierSpace, or empty for none */
    public ReconciliationOnLoopback(String version, int batchSize, String identifiers) {
        this.identifiers = identifiers;
        this.draft = !version.equals("0.2");
        this.batchSize = batchSize;
        this.schemas = new ReconciliationSchemas(version);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/en/api";
    }

    /** Knows a candidate for a name; the best has to be told first. */
    public void knows(String name, String item, double score, boolean match) {
        candidates.computeIfAbsent(name, n -> new ArrayList<>()).add("""
                {"id": "%s", "name": "%s", "description": "told\\nby a test", "score": %s, "match": %s,
                 "type": [{"id": "Q35120", "name": "entity"}]}""".formatted(item, name, score, match));
    }

    /** The names of all queries that were answered. */
    public List<String> names() {
        return queries.stream()
                .map(q -> draft
                        ? q.getAsJsonArray("conditions")
                                .get(0)
                                .getAsJsonObject()
                                .get("propertyValue")
                        : q.get("query"))
                .map(name -> name.getAsString())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        if (exchange.getRequestMethod().equals("GET") && path.equals("/en/api")) {
            String manifest = manifest();
            check("manifest", manifest);
            send(exchange, 200, manifest);
        } else if (draft ? path.equals("/en/api/extend") : body.startsWith("extend=")) {
            send(exchange, 200, extended(draft ? body : field(body, "extend=")));
        } else if (path.equals(draft ? "/en/api/match" : "/en/api")) {
            int status = trouble.isEmpty() ? 200 : trouble.removeFirst();
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            send(exchange, status, status == 200 ? matched(exchange, body) : "{}");
        } else {
            errors.add(exchange.getRequestMethod() + " " + path);
            send(exchange, 404, "{}");
        }
    }

    private String manifest() {
        return """
                {"versions": ["%s"], "name": "a few items", "batchSize": %d, %s
                 "view": {"url": "https://www.wikidata.org/wiki/%s"}}""".formatted(
                draft ? "1.0-draft" : "0.2",
                batchSize,
                identifiers.isEmpty()
                        ? ""
                        : "\"identifierSpace\": \"%s\", \"schemaSpace\": \"%s\",".formatted(identifiers, identifiers),
                draft ? "{id}" : "{{id}}");
    }

    private String matched(HttpExchange exchange, String body) {
        batches++;
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!exchange.getRequestMethod().equals("POST")
                || !type.equals(draft ? "application/json" : "application/x-www-form-urlencoded")
                || (!draft && !body.startsWith("queries="))) {
            errors.add(exchange.getRequestMethod() + " of " + type + ": " + body);
        }
        String batch = draft ? body : field(body, "queries=");
        check("reconciliation-query-batch", batch);
        String answer = (draft ? results(batch) : keyed(batch)).toString();
        check("reconciliation-result-batch", answer);
        return answer;
    }

    private static String field(String form, String name) {
        return URLDecoder.decode(form.substring(name.length()), StandardCharsets.UTF_8);
    }

    private String extended(String query) {
        check("data-extension-query", query);
        List<String> rows = new ArrayList<>();
        for (JsonElement id : JsonParser.parseString(query).getAsJsonObject().getAsJsonArray("ids")) {
            String item = items.get(id.getAsString());
            String values = item == null ? "[]" : "[{\"str\": \"" + item + "\"}]";
            rows.add((draft
                            ? "{\"id\": %s, \"properties\": [{\"id\": \"wikidata\", \"values\": %s}]}"
                            : "%s: {\"wikidata\": %s}")
                    .formatted(id, values));
        }
        String list = String.join(",", rows);
        String answer = "{\"meta\": [{\"id\": \"wikidata\", \"name\": \"Wikidata item\"}], \"rows\": "
                + (draft ? "[" + list + "]" : "{" + list + "}") + "}";
        check("data-extension-response", answer);
        return answer;
    }

    private JsonObject results(String batch) {
        JsonArray results = new JsonArray();
        JsonParser.parseString(batch)
                .getAsJsonObject()
                .getAsJsonArray("queries")
                .forEach(query -> {
                    queries.add(query.getAsJsonObject());
                    results.add(found("candidates"));
                });
        JsonObject answer = new JsonObject();
        answer.add("results", results);
        return answer;
    }

    private JsonObject keyed(String batch) {
        JsonObject answer = new JsonObject();
        JsonParser.parseString(batch).getAsJsonObject().entrySet().forEach(e -> {
            queries.add(e.getValue().getAsJsonObject());
            answer.add(e.getKey(), found("result"));
        });
        return answer;
    }

    /** For the query that came last. */
    private JsonObject found(String member) {
        String list = String.join(",", candidates.getOrDefault(names().getLast(), List.of()));
        JsonObject result = new JsonObject();
        result.add(member, JsonParser.parseString("[" + list + "]"));
        return result;
    }

    private void check(String schema, String json) {
        schemas.errors(schema, json).forEach(error -> errors.add(error + ": " + json));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
