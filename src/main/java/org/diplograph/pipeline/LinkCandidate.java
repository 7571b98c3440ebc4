package org.diplograph.pipeline;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a service offers for a query.
 *
 * @param id in the service
 * @param item of Wikidata, or empty where that is not known
 * @param score as the service counts, more is better; 0 where it tells none
 * @param match whether the service has no doubt
 */
record LinkCandidate(String id, String item, String name, String description, double score, boolean match) {

    private static final String ITEM = "Q[1-9][0-9]*";

    /** As both versions of the API have it; text is put on one line. */
    static LinkCandidate of(JsonObject json) {
        return new LinkCandidate(
                text(json.get("id")),
                "",
                text(json.get("name")),
                text(json.get("description")),
                json.has("score") ? json.get("score").getAsDouble() : 0,
                json.has("match") && json.get("match").getAsBoolean());
    }

    /** The same with its item, where {@code found} is one. */
    LinkCandidate as(@Nullable String found) {
        boolean item = found != null && found.matches(ITEM);
        return new LinkCandidate(id, item ? String.valueOf(found) : "", name, description, score, match);
    }

    static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String text(@Nullable JsonElement value) {
        return value != null && value.isJsonPrimitive() ? cell(value.getAsString()) : "";
    }
}
