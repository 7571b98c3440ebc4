package org.diplograph.pipeline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.diplograph.lexicon.LinkEntry.Kind;
import org.diplograph.lexicon.ServiceWords;
import org.diplograph.query.ServiceProblem;
import org.jspecify.annotations.Nullable;

/** A reconciliation service, as its manifest describes it. */
final class LinkService {

    private static final int BATCH = 10;

    private final ReconciliationClient client;
    private final URI address;
    private final LinkApi api;
    private final Map<Kind, ServiceWords> words = new EnumMap<>(Kind.class);
    private int batch;

    /**
     * Reads the manifest.
     *
     * @throws ServiceProblem where there is none, or for no version of the API that we speak
     */
    LinkService(ReconciliationClient client, URI address) {
        JsonObject manifest = client.get(address);
        this.client = client;
        this.address = address;
        this.api = api(address, manifest);
        this.batch = manifest.get("batchSize") instanceof JsonPrimitive most && most.isNumber()
                ? Math.clamp(most.getAsInt(), 1, BATCH)
                : BATCH;
        ServiceWords.load().stream().filter(w -> speaks(manifest, w)).forEach(w -> words.put(w.kind(), w));
    }

    /** How many queries to send at a time. */
    int batch() {
        return batch;
    }

    /** Whether we know its types and properties. */
    boolean isKnown() {
        return !words.isEmpty();
    }

    LinkQuery query(Unlinked.Thing thing) {
        return LinkQuery.of(thing, words.get(thing.kind()));
    }

    /** What an answer is kept under: the same question to the same service. */
    String key(LinkQuery query) {
        return address + " " + query.stable();
    }

    /**
     * The candidates for each query, with their items of Wikidata; empty, and the batch smaller from now on, where the
     * service finds it too large.
     *
     * @throws ServiceProblem where the service cannot be reached, refuses, or answers something else
     */
    Optional<List<List<LinkCandidate>>> candidates(List<LinkQuery> queries) {
        Optional<JsonObject> answer = client.post(api.match(address, queries));
        if (answer.isEmpty()) {
            if (queries.size() == 1) {
                throw new ServiceProblem(address + " finds even a single query too large");
            }
            batch = queries.size() / 2;
            return Optional.empty();
        }
        try {
            return Optional.of(withItems(api.candidates(answer.get(), queries.size())));
        } catch (RuntimeException notAsSpecified) {
            throw notAsSpecified instanceof ServiceProblem told ? told : strange();
        }
    }

    private List<List<LinkCandidate>> withItems(List<List<LinkCandidate>> found) {
        String property = words.values().stream()
                .map(ServiceWords::item)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (property == null) {
            return items(found, isKnown() ? null : Map.of());
        }
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(list -> list.forEach(c -> ids.add(c.id())));
        if (ids.isEmpty()) {
            return found;
        }
        JsonObject answer = client.post(api.extend(address, ids, property)).orElseThrow(this::strange);
        return items(found, api.values(answer, property));
    }

    /** With the items of {@code values}, or the ids themselves without it. */
    private static List<List<LinkCandidate>> items(
            List<List<LinkCandidate>> found, @Nullable Map<String, String> values) {
        return found.stream()
                .map(list -> list.stream()
                        .map(c -> c.as(values == null ? c.id() : values.get(c.id())))
                        .toList())
                .toList();
    }

    private ServiceProblem strange() {
        return new ServiceProblem(
                address + " does not answer as a reconciliation service of version " + api.version + " does");
    }

    /** A manifest of version 0.1, which had no such member, is answered by what 0.2 asks. */
    private static LinkApi api(URI address, JsonObject manifest) {
        if (!manifest.has("name")) {
            throw new ServiceProblem(address + " has no manifest; is it a reconciliation service?");
        }
        JsonArray versions = manifest.get("versions") instanceof JsonArray told ? told : new JsonArray();
        for (LinkApi api : LinkApi.values()) {
            if (versions.contains(new JsonPrimitive(api.version))) {
                return api;
            }
        }
        if (versions.isEmpty() || versions.contains(new JsonPrimitive("0.1"))) {
            return LinkApi.STABLE;
        }
        throw new ServiceProblem(address + " speaks versions " + versions + " of the API, not 0.2 or 1.0-draft");
    }

    private static boolean speaks(JsonObject manifest, ServiceWords words) {
        if (manifest.has("identifierSpace")) {
            return words.identifiers().equals(text(manifest.get("identifierSpace")));
        }
        String view = manifest.get("view") instanceof JsonObject object ? text(object.get("url")) : "";
        return words.view() != null && view.startsWith(words.view());
    }

    private static String text(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive text ? text.getAsString() : "";
    }
}
