package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The JSON schemas of the Reconciliation Service API, which nothing is fetched for. */
@NullMarked
public final class ReconciliationSchemas {

    private static final String STEM = "https://reconciliation-api.github.io/specs/schemas/";
    private static final List<String> NAMES = List.of(
            "manifest",
            "reconciliation-query-batch",
            "reconciliation-result-batch",
            "suggest-entities-response",
            "suggest-properties-response",
            "suggest-types-response",
            "data-extension-query",
            "data-extension-response",
            "data-extension-property-proposal",
            "type");

    private static final List<String> CLIENT_NAMES = List.of(
            "manifest",
            "reconciliation-query-batch",
            "reconciliation-result-batch",
            "data-extension-query",
            "data-extension-response",
            "type",
            "lang",
            "dir");

    private final SchemaRegistry registry;

    /** Those of version 0.2. */
    public ReconciliationSchemas() {
        this("0.2");
    }

    /** @param version {@code 0.2}, or {@code 1.0-draft}, of which only those are here that a client meets */
    public ReconciliationSchemas(String version) {
        Map<String, String> texts = new HashMap<>();
        (version.equals("0.2") ? NAMES : CLIENT_NAMES)
                .forEach(name -> texts.put(STEM + name + ".json", text(version, name)));
        texts.put("http://swagger.io/v2/schema.json", text("0.2", "openapi"));
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
    }

    /** Fails with the reasons where {@code json} is not as the schema has it. */
    public void check(String schema, String json) {
        assertThat(errors(schema, json)).as("%s: %s", schema, json).isEmpty();
    }

    /** What is wrong with {@code json}, or nothing. */
    public List<String> errors(String schema, String json) {
        Schema found = registry.getSchema(SchemaLocation.of(STEM + schema + ".json"));
        return found.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Without the dialect that only says "the newest", and with the place it is read from as its id. */
    private static String text(String version, String name) {
        String file = "/reconciliation-" + version + "/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(ReconciliationSchemas.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"\\$schema\": \"http://json-schema.org/schema#\",", "")
                    .replaceFirst(
                            "\"\\$id\": \"https?://reconciliation[^\"]*\",",
                            "\"\\$id\": \"" + STEM + name + ".json\",");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
