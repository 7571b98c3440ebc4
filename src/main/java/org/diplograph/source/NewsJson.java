package org.diplograph.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * schema.org news as JSON: one {@code NewsArticle} (or a kind of {@code Article}), an array of them, or a
 * {@code @graph} that holds some. {@code articleBody} has to be there; {@code headline}, {@code datePublished},
 * {@code url}, {@code publisher}, {@code inLanguage} and {@code identifier} may be.
 */
final class NewsJson implements Format {

    private static final Pattern KINDS = Pattern.compile("Article|Posting|Report");

    /** Deeper nesting is no news article, and would exhaust the stack. */
    private static final int DEEPEST = 100;

    @Override
    public List<Outcome> read(Source source) throws BadInput {
        JsonElement root = parse(source.text());
        List<JsonObject> found =
                described(root).filter(o -> o.has("articleBody")).toList();
        if (found.isEmpty()) {
            throw new BadInput("JSON, but no schema.org NewsArticle with an articleBody");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String suffix = found.size() == 1 ? "" : "-" + (i + 1);
            outcomes.add(outcome(
                    found.get(i), source.input() + (suffix.isEmpty() ? "" : " #" + (i + 1)), source.id() + suffix));
        }
        return outcomes;
    }

    private static Outcome outcome(JsonObject object, String input, String id) {
        try {
            return new Outcome.Read(article(object, id));
        } catch (BadInput bad) {
            return new Outcome.Rejected(input, bad.reason());
        }
    }

    /** The article that a schema.org object describes. */
    static Article article(JsonObject object, String fallbackId) throws BadInput {
        String body = text(object, "articleBody").orElse("");
        if (body.isBlank()) {
            throw new BadInput("articleBody is empty");
        }
        return new Article(
                text(object, "identifier").orElse(fallbackId),
                url(object),
                text(object, "headline").or(() -> text(object, "name")).orElse(null),
                body,
                published(object),
                name(object.get("publisher")).orElse(null),
                name(object.get("inLanguage")).orElse(null));
    }

    /** Every object of {@code root} that is described as an article, with its text or without. */
    static Stream<JsonObject> described(JsonElement root) {
        if (root instanceof JsonArray array) {
            return array.asList().stream().flatMap(NewsJson::described);
        }
        if (root instanceof JsonObject object && object.has("@graph")) {
            return described(object.get("@graph"));
        }
        return root instanceof JsonObject object && isArticle(object) ? Stream.of(object) : Stream.of();
    }

    static JsonElement parse(String json) throws BadInput {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            return JsonParser.parseReader(reader);
        } catch (JsonParseException | IOException | IllegalStateException bad) {
            throw new BadInput("not JSON: " + plain(bad));
        }
    }

    static @Nullable EdtfDate published(JsonObject object) throws BadInput {
        String stated = text(object, "datePublished").orElse("");
        if (stated.isBlank()) {
            return null;
        }
        return Published.parse(stated).orElseThrow(() -> new BadInput("datePublished is not a date: " + stated));
    }

    static @Nullable String url(JsonObject object) {
        return Stream.of("url", "mainEntityOfPage", "@id")
                .flatMap(key -> address(object.get(key)).stream())
                .findFirst()
                .orElse(null);
    }

    static Optional<String> name(@Nullable JsonElement element) {
        if (element instanceof JsonArray array && !array.isEmpty()) {
            return name(array.get(0));
        }
        return element instanceof JsonObject object
                ? text(object, "name").or(() -> text(object, "alternateName"))
                : string(element);
    }

    static Optional<String> text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value instanceof JsonArray array && !array.isEmpty() ? string(array.get(0)) : string(value);
    }

    private static Optional<String> address(@Nullable JsonElement element) {
        Optional<String> address = element instanceof JsonObject object ? text(object, "@id") : string(element);
        return address.filter(a -> a.startsWith("http://") || a.startsWith("https://"));
    }

    private static Optional<String> string(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive()
                ? Optional.of(element.getAsString()).filter(s -> !s.isBlank())
                : Optional.empty();
    }

    private static boolean isArticle(JsonObject object) {
        JsonElement type = object.get("@type");
        return type == null
                ? object.has("articleBody")
                : KINDS.matcher(type.toString()).find();
    }

    private static String plain(Exception bad) {
        String message = String.valueOf(bad.getMessage());
        int at = message.indexOf("at line");
        return at < 0
                ? message.lines().findFirst().orElse("unreadable")
                : message.substring(at).lines().findFirst().orElse("");
    }
}
