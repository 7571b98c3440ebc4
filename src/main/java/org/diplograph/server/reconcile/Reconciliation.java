package org.diplograph.server.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.lexicon.Fold;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Once;
import org.diplograph.server.reconcile.Matching.Candidate;
import org.diplograph.store.GraphStore;

/**
 * The reconciliation service at {@code /reconcile}: matches names in somebody's table against the graph.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
public final class Reconciliation implements Filter {

    public static final String PATH = "/reconcile";

    private static final Pattern CALLBACK = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");
    private static final int SUGGESTIONS = 10;

    private final GraphStore store;
    private final Base base;
    private final Duration timeout;
    private final Supplier<Catalogue> catalogue;

    public Reconciliation(GraphStore store, Base base, Duration timeout) {
        this.store = store;
        this.base = base;
        this.timeout = timeout;
        this.catalogue = new Once<>(store, () -> store.read(data -> Catalogue.of(data.getDefaultGraph(), base)));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            route(http, answer);
        } catch (ReconciliationProblem wrong) {
            JsonObject problem = new JsonObject();
            problem.addProperty("status", "error");
            problem.addProperty("message", wrong.getMessage());
            Answers.send(answer, wrong.status(), "application/json", problem.toString());
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reads = List.of("GET", "HEAD").contains(request.getMethod());
        String path = request.getRequestURI().substring(PATH.length());
        if (!reads && !(request.getMethod().equals("POST") && path.matches("/?"))) {
            throw new ReconciliationProblem(405, "GET, or POST of a form to " + PATH);
        }
        switch (path) {
            case "", "/" -> json(request, response, service(request));
            case "/suggest/entity" -> json(request, response, entities(request));
            case "/suggest/type" ->
                json(
                        request,
                        response,
                        ReconciliationJson.suggestedTypes(
                                Arrays.stream(EntityType.values()).filter(t -> begins(request, t.label, t.id))));
            case "/suggest/property" ->
                json(
                        request,
                        response,
                        ReconciliationJson.suggestedProperties(
                                Arrays.stream(EntityProperty.values()).filter(p -> begins(request, p.label, p.id))));
            case "/properties" -> json(request, response, proposals(request));
            case "/preview" -> preview(request, response);
            default -> throw new ReconciliationProblem(404, "there is no " + PATH + path);
        }
    }

    private JsonObject service(HttpServletRequest request) {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries != null) {
            return ReconciliationJson.results(results(MatchQuery.batch(queries)));
        } else if (extend != null) {
            return store.read(data -> ReconciliationJson.extension(extend, catalogue.get(), data, base));
        } else if (request.getMethod().equals("POST")) {
            throw new ReconciliationProblem(400, "a form with 'queries' or 'extend', within 200,000 bytes");
        }
        String host = Objects.requireNonNullElse(request.getHeader("Host"), "localhost");
        return ReconciliationJson.manifest(request.getScheme() + "://" + host + PATH, base);
    }

    private Map<String, List<Candidate>> results(Map<String, MatchQuery> queries) {
        long end = System.nanoTime() + timeout.toNanos();
        Matching matching = new Matching(catalogue.get());
        Map<String, List<Candidate>> results = new LinkedHashMap<>();
        queries.forEach((key, query) -> {
            if (System.nanoTime() > end) {
                throw new ReconciliationProblem(503, "the batch took more than " + timeout.toSeconds() + " seconds");
            }
            results.put(key, matching.candidates(query));
        });
        return results;
    }

    private JsonObject entities(HttpServletRequest request) {
        String prefix = prefix(request);
        String type = request.getParameter("type");
        Stream<Entity> found = prefix.isEmpty() ? Stream.of() : catalogue.get().beginning(prefix).stream();
        return ReconciliationJson.suggestedEntities(
                found.filter(e -> type == null || type.isEmpty() || e.type().is(type))
                        .skip(number(request, "cursor", 0))
                        .limit(SUGGESTIONS));
    }

    private static JsonObject proposals(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getParameter("type"), "");
        List<EntityProperty> properties =
                EntityType.of(type).map(EntityProperty::of).orElse(List.of(EntityProperty.values()));
        return ReconciliationJson.proposals(
                type, properties.stream().limit(number(request, "limit", properties.size())));
    }

    private void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Objects.requireNonNullElse(request.getParameter("id"), "");
        Entity entity = catalogue
                .get()
                .entity(id)
                .orElseThrow(() -> new ReconciliationProblem(404, "nothing in the graph has the id " + id));
        String page = store.read((DatasetGraph data) -> EntityPreview.of(entity, catalogue.get(), data, base));
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *");
        Answers.send(response, 200, "text/html", page);
    }

    private static boolean begins(HttpServletRequest request, String label, String id) {
        String prefix = prefix(request);
        return Fold.fold(label).contains(Fold.fold(prefix)) || id.equalsIgnoreCase(prefix);
    }

    private static String prefix(HttpServletRequest request) {
        String prefix =
                Objects.requireNonNullElse(request.getParameter("prefix"), "").strip();
        return prefix.length() > 300 ? prefix.substring(0, 300) : prefix;
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String given = request.getParameter(name);
        return given != null && given.matches("\\d{1,6}") ? Integer.parseInt(given) : otherwise;
    }

    /** JSON, or a script that hands it to the function that {@code callback} names. */
    private static void json(HttpServletRequest request, HttpServletResponse response, JsonElement answer)
            throws IOException {
        String callback = request.getParameter("callback");
        if (callback == null) {
            Answers.send(response, 200, "application/json", answer.toString());
        } else if (CALLBACK.matcher(callback).matches()) {
            Answers.send(response, 200, "text/javascript", "/**/" + callback + "(" + answer + ");");
        } else {
            throw new ReconciliationProblem(400, "'callback' has to be the name of a function");
        }
    }
}
