package org.diplograph.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Parameter;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Question;

/**
 * The description of the API for programs, made from the headers of the named queries.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
final class OpenApi {

    private static final JsonArray TAGS = new JsonArray();

    static {
        TAGS.add("named queries");
    }

    private OpenApi() {}

    static JsonObject of(QueryLibrary library) {
        JsonObject paths = new JsonObject();
        library.queries().forEach(query -> paths.add(Api.PATH + query.name(), object("get", operation(query))));
        JsonObject info = object("title", text("diplograph"));
        info.addProperty("version", "1");
        info.addProperty(
                "description",
                "Each path is a named query of the graph; a parameter that is not given has its example, unless it may be "
                        + "left out. Rows come in parts; the next one is named in `next` and by a Link header.");
        JsonObject document = object("openapi", text("3.1.0"));
        document.add("info", info);
        document.add("paths", paths);
        return document;
    }

    private static JsonObject operation(NamedQuery query) {
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(number("limit", "The most rows to give", Part.ROWS, Part.MOST_ROWS));
        parameters.add(number("offset", "How many rows to pass over", 0, Integer.MAX_VALUE));
        JsonObject responses = object("200", answer(query));
        responses.add("default", problem());
        JsonObject operation = object("operationId", text(query.name()));
        operation.addProperty("summary", query.summary());
        operation.add("tags", TAGS);
        operation.add("parameters", parameters);
        operation.add("responses", responses);
        return operation;
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject schema = schema(parameter.type());
        if (!parameter.optional()) {
            schema.addProperty("default", parameter.example());
        }
        JsonObject json = inQuery(parameter.name(), schema);
        json.addProperty("example", parameter.example());
        return json;
    }

    private static JsonObject number(String name, String description, int usual, int most) {
        JsonObject schema = type("integer");
        schema.addProperty("default", usual);
        schema.addProperty("minimum", 0);
        schema.addProperty("maximum", most);
        JsonObject json = inQuery(name, schema);
        json.addProperty("description", description);
        return json;
    }

    private static JsonObject inQuery(String name, JsonObject schema) {
        JsonObject json = object("name", text(name));
        json.addProperty("in", "query");
        json.add("schema", schema);
        return json;
    }

    private static JsonObject schema(Parameter.Type type) {
        return switch (type) {
            case STRING, STATE -> type("string");
            case DATE -> formatted("date");
            case YEAR -> {
                JsonObject year = type("string");
                year.addProperty("pattern", "^\\d{4}$");
                yield year;
            }
            case INTEGER -> type("integer");
            case DECIMAL -> type("number");
            case IRI, SERVICE -> formatted("uri");
        };
    }

    private static JsonObject answer(NamedQuery query) {
        JsonObject columns = new JsonObject();
        List<String> names = Question.of(query, query.examples()).columns();
        names.forEach(name -> columns.add(name, new JsonObject()));
        JsonObject row = type("object");
        row.add("properties", columns);
        JsonObject rows = type("array");
        rows.add("items", row);
        JsonObject properties = object("rows", rows);
        properties.add("next", type("string"));
        properties.add("offset", type("integer"));
        properties.add("limit", type("integer"));
        JsonObject whole = type("object");
        whole.add("properties", properties);
        JsonObject content = object("application/json", object("schema", whole));
        content.add("text/csv", object("schema", type("string")));
        JsonObject answer =
                object("description", text("Rows, of which each has these columns: " + String.join(", ", names)));
        answer.add("content", content);
        return answer;
    }

    private static JsonObject problem() {
        JsonObject properties = object("title", type("string"));
        properties.add("status", type("integer"));
        JsonObject schema = type("object");
        schema.add("properties", properties);
        JsonObject problem = object("description", text("Why there is no answer (RFC 9457)"));
        problem.add("content", object("application/problem+json", object("schema", schema)));
        return problem;
    }

    private static JsonObject formatted(String format) {
        JsonObject json = type("string");
        json.addProperty("format", format);
        return json;
    }

    private static JsonObject type(String name) {
        return object("type", text(name));
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(name, value);
        return json;
    }

    private static JsonElement text(String value) {
        return new JsonPrimitive(value);
    }
}
