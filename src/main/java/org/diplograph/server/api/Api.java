package org.diplograph.server.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.diplograph.query.Federation;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.server.http.AnswerCache;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.RdfFormats;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.http.Refusal;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * The named queries for programs: {@code /api/visits?sender=Vietnam&from=2020-01-01}. Answers are JSON unless CSV is
 * asked for ({@code format=csv} or {@code Accept: text/csv}); who asks for HTML is led to the query's page. They come
 * in parts of {@code limit} rows from {@code offset} on; the next part is named by {@code next} in the JSON and by a
 * {@code Link} header. Problems are told as RFC 9457 has it. {@code /api/openapi.json} describes all of it,
 * {@code /api/} shows that to people.
 */
public final class Api extends ReadOnlyFilter {

    public static final String PATH = "/api/";

    private static final String JSON = "application/json";
    private static final String CSV = ResultFormat.CSV.mediaType();
    private static final String PROBLEM = "application/problem+json";

    private final GraphStore store;
    private final QueryLibrary library;
    private final Duration timeout;
    private final Federation federation;
    private final String description;
    private final String page;

    public Api(GraphStore store, QueryLibrary library, Duration timeout, Federation federation) {
        this.store = store;
        this.library = library;
        this.timeout = timeout;
        this.federation = federation;
        this.description = OpenApi.of(library).toString();
        this.page = ApiPage.of(library);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(PATH.length());
        switch (name) {
            case "" -> Answers.page(response, 200, page);
            case "openapi.json" -> Answers.send(response, 200, JSON, description);
            default -> query(name, request, response);
        }
    }

    private void query(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<NamedQuery> query = library.find(name);
        if (query.isEmpty()) {
            refuse(response, new Refusal(404, "there is no query " + name + "; /api/openapi.json lists them"));
            return;
        }
        try {
            answer(query.get(), request, response);
        } catch (RuntimeException failure) {
            refuse(response, Refusal.of(failure, timeout));
        }
    }

    private void answer(NamedQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> given = Answers.parameters(request);
        String format = format(given.remove("format"), request);
        if (format.equals(RdfFormats.HTML)) {
            Answers.moved(response, 303, Html.address("/query/" + query.name(), given));
            return;
        }
        if (!query.services(given).isEmpty()) {
            AnswerCache.changes(request);
        }
        Question question =
                Question.of(query, without(given, "offset", "limit")).asking(federation);
        Part part = Part.of(question, given, store, timeout);
        response.setHeader("Vary", "Accept");
        part.next(PATH + query.name()).ifPresent(to -> response.addHeader("Link", "<" + to + ">; rel=\"next\""));
        boolean csv = format.equals(CSV);
        Answers.send(response, 200, csv ? CSV : JSON, csv ? part.csv() : part.json(PATH + query.name()));
    }

    private static Map<String, String> without(Map<String, String> given, String... names) {
        Map<String, String> rest = new LinkedHashMap<>(given);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    /** The media type of the answer: what {@code format} asks for, or else what the client would rather have. */
    private static String format(@Nullable String asked, HttpServletRequest request) {
        if (asked == null) {
            AcceptList offers = AcceptList.create(JSON, CSV, RdfFormats.HTML);
            return ConNeg.chooseContentType(request, offers, MediaType.create(JSON))
                    .getContentTypeStr();
        }
        return switch (asked) {
            case "json" -> JSON;
            case "csv" -> CSV;
            case "html" -> RdfFormats.HTML;
            default -> throw new QueryProblem("no format " + asked + "; there are json, csv and html");
        };
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        JsonObject problem = new JsonObject();
        problem.addProperty("status", refusal.status());
        problem.addProperty("title", refusal.reason());
        Answers.send(response, refusal.status(), PROBLEM, problem.toString());
    }
}
