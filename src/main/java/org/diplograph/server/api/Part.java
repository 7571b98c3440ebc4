package org.diplograph.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.diplograph.query.Csv;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Question;
import org.diplograph.query.Solution;
import org.diplograph.server.http.Html;
import org.diplograph.store.GraphStore;

/**
 * A part of an answer.
 *
 * @param asked the parameters of the request
 * @param columns the answer's variables
 * @param offset how many rows come before
 * @param limit the most rows of a part
 * @param rows the rows
 * @param more whether there are rows behind these
 */
record Part(Map<String, String> asked, List<String> columns, int offset, int limit, List<Solution> rows, boolean more) {

    /** Rows of a part unless {@code limit} says otherwise. */
    static final int ROWS = 100;

    /** The most that {@code limit} may say. */
    static final int MOST_ROWS = 1000;

    /**
     * Asks for the part that a request names by {@code offset} and {@code limit}.
     *
     * @throws QueryProblem where these are no numbers or too large
     */
    static Part of(Question question, Map<String, String> asked, GraphStore store, Duration timeout) {
        int offset = number(asked, "offset", 0, Integer.MAX_VALUE);
        int limit = number(asked, "limit", ROWS, MOST_ROWS);
        List<Solution> rows = question.part(offset, limit + 1L).solutions(store, timeout.toMillis());
        boolean more = rows.size() > limit;
        return new Part(asked, question.columns(), offset, limit, more ? rows.subList(0, limit) : rows, more);
    }

    /** The address of the part that follows. */
    Optional<String> next(String path) {
        if (!more) {
            return Optional.empty();
        }
        Map<String, String> following = new LinkedHashMap<>(asked);
        following.put("limit", Integer.toString(limit));
        following.put("offset", Integer.toString(offset + limit));
        return Optional.of(Html.address(path, following));
    }

    /** The rows as objects; IRIs whole, numbers as numbers, what is unbound left out. */
    String json(String path) {
        JsonArray array = new JsonArray();
        rows.forEach(row -> {
            JsonObject object = new JsonObject();
            columns.forEach(name -> row.term(name).ifPresent(term -> add(object, name, term, row.text(name))));
            array.add(object);
        });
        JsonObject answer = new JsonObject();
        answer.addProperty("offset", offset);
        answer.addProperty("limit", limit);
        next(path).ifPresent(address -> answer.addProperty("next", address));
        answer.add("rows", array);
        return answer.toString();
    }

    /** The rows under the names of the columns. */
    String csv() {
        return Csv.line(columns)
                + rows.stream()
                        .map(row -> Csv.line(columns.stream().map(row::text).toList()))
                        .collect(Collectors.joining());
    }

    private static void add(JsonObject object, String name, Node term, String text) {
        NodeValue value = NodeValue.makeNode(term);
        if (value.isNumber()) {
            object.addProperty(name, value.getDecimal());
        } else if (value.isBoolean()) {
            object.addProperty(name, value.getBoolean());
        } else {
            object.addProperty(name, text);
        }
    }

    private static int number(Map<String, String> asked, String name, int usual, int most) {
        try {
            int number = Integer.parseInt(asked.getOrDefault(name, Integer.toString(usual)));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new QueryProblem(name + " is a whole number from 0 to " + most);
    }
}
