package org.diplograph.server.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.diplograph.rdf.Dg;
import org.diplograph.server.reconcile.Entity.Days;
import org.jspecify.annotations.Nullable;

/**
 * One query of a batch: a name, and what else is known of whoever or whatever bears it.
 *
 * @param text the name or an id; empty where only properties are given
 * @param types names of classes, any of which will do; none for all
 * @param strict whether nothing but these types is wanted
 * @param limit most candidates
 * @param states names or ids of states
 * @param offices titles
 * @param date when
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#structure-of-a-reconciliation-query">0.2</a>
 */
record MatchQuery(
        String text,
        List<String> types,
        boolean strict,
        int limit,
        List<String> states,
        List<String> offices,
        Days date) {

    static final int MOST_QUERIES = 50;
    private static final int LONGEST = 300;
    private static final int USUAL_LIMIT = 10;
    private static final int MOST = 50;

    /**
     * A batch in its order.
     *
     * @throws ReconciliationProblem where it is no batch, has too many queries or too long a name
     */
    static Map<String, MatchQuery> batch(String json) {
        JsonObject batch = object(json);
        if (batch.size() > MOST_QUERIES) {
            throw new ReconciliationProblem(413, "a batch may have " + MOST_QUERIES + " queries at most");
        }
        Map<String, MatchQuery> queries = new LinkedHashMap<>();
        batch.entrySet().forEach(e -> queries.put(e.getKey(), of(e.getKey(), e.getValue())));
        return queries;
    }

    static JsonObject object(String json) {
        try {
            return JsonParser.parseString(json).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException notJson) {
            throw new ReconciliationProblem(400, "this is no JSON object: " + cut(json));
        }
    }

    private static MatchQuery of(String key, JsonElement element) {
        try {
            JsonObject query = element.getAsJsonObject();
            String text = query.has("query") ? query.get("query").getAsString().strip() : "";
            if (text.length() > LONGEST) {
                throw new ReconciliationProblem(400, key + ": a name may have " + LONGEST + " characters at most");
            }
            Map<String, List<String>> properties = properties(query);
            if (text.isEmpty() && properties.isEmpty()) {
                throw new ReconciliationProblem(400, key + ": neither a name nor properties");
            }
            int limit = query.has("limit") ? query.get("limit").getAsInt() : USUAL_LIMIT;
            return new MatchQuery(
                    text,
                    strings(query.get("type")).stream().map(MatchQuery::type).toList(),
                    !query.has("type_strict")
                            || !query.get("type_strict").getAsString().equals("should"),
                    Math.clamp(limit, 1, MOST),
                    properties.getOrDefault("state", List.of()),
                    properties.getOrDefault("office", List.of()),
                    days(properties.getOrDefault("date", List.of())));
        } catch (IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | NumberFormatException malformed) {
            throw new ReconciliationProblem(
                    400, key + ": not a query as version 0.2 has it: " + cut(element.toString()));
        }
    }

    private static Map<String, List<String>> properties(JsonObject query) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (query.has("properties")) {
            for (JsonElement element : query.getAsJsonArray("properties")) {
                JsonObject property = element.getAsJsonObject();
                properties
                        .computeIfAbsent(member(property, "pid").getAsString(), k -> new ArrayList<>())
                        .addAll(strings(member(property, "v")));
            }
        }
        return properties;
    }

    /** One value or several; of an entity its id. */
    private static List<String> strings(@Nullable JsonElement value) {
        return switch (value) {
            case null -> List.of();
            case JsonArray several ->
                StreamSupport.stream(several.spliterator(), false)
                        .flatMap(v -> strings(v).stream())
                        .toList();
            case JsonObject entity -> List.of(member(entity, "id").getAsString());
            default ->
                value.getAsString().isBlank()
                        ? List.of()
                        : List.of(value.getAsString().strip());
        };
    }

    private static JsonElement member(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new IllegalStateException("no " + name);
        }
        return object.get(name);
    }

    private static String type(String id) {
        return id.startsWith(Dg.NS) ? id.substring(Dg.NS.length()) : id;
    }

    /** A year, a month or a day, as tables have them; anything else tells nothing. */
    private static Days days(List<String> values) {
        return values.stream()
                .map(MatchQuery::days)
                .filter(Days::isKnown)
                .findFirst()
                .orElse(Days.UNKNOWN);
    }

    private static Days days(String value) {
        try {
            if (value.matches("\\d{4}")) {
                Year year = Year.parse(value);
                return new Days(year.atDay(1), year.atDay(year.length()));
            } else if (value.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(value);
                return new Days(month.atDay(1), month.atEndOfMonth());
            } else if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                LocalDate day = LocalDate.parse(value.substring(0, "2025-05-07".length()));
                return new Days(day, day);
            }
            return Days.UNKNOWN;
        } catch (DateTimeException noSuchDay) {
            return Days.UNKNOWN;
        }
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
