package org.diplograph.pipeline;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.diplograph.model.Agent;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Facts as JSON objects: the components of their records by name, with {@code fact} and {@code agent} telling which
 * kind of record it is. Nothing is written for what the article does not tell.
 */
final class FactJson {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private FactJson() {}

    /** One fact of an article on one line. */
    static String line(String article, Fact fact) {
        JsonObject json = new JsonObject();
        json.addProperty("article", article);
        json.addProperty("fact", word(fact));
        addComponents(json, (Record) fact);
        return GSON.toJson(json);
    }

    private static JsonElement json(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case EdtfDate date -> new JsonPrimitive(date.text());
            case Status status -> new JsonPrimitive(status.code());
            case Enum<?> constant -> new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT));
            case List<?> list -> array(list);
            case Record composite -> object(composite);
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(value.toString());
        };
    }

    private static JsonArray array(List<?> list) {
        JsonArray array = new JsonArray();
        list.forEach(element -> array.add(json(element)));
        return array;
    }

    private static JsonObject object(Record composite) {
        JsonObject json = new JsonObject();
        if (composite instanceof Agent) {
            json.addProperty("agent", word(composite));
        }
        addComponents(json, composite);
        return json;
    }

    private static void addComponents(JsonObject json, Record composite) {
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            try {
                JsonElement value = json(component.getAccessor().invoke(composite));
                if (!value.isJsonNull() && !(value instanceof JsonArray list && list.isEmpty())) {
                    json.add(component.getName(), value);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static String word(Object composite) {
        return composite.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
