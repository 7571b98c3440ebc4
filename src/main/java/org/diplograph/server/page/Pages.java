package org.diplograph.server.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.QueryCancelledException;
import org.diplograph.query.Federation;
import org.diplograph.query.GraphCounts;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.query.Rows;
import org.diplograph.query.ServiceProblem;
import org.diplograph.server.http.Answers;
import org.diplograph.store.GraphStore;

/** The pages for people, and the named queries by name: {@code /query/NAME?param=value&format=csv}. */
public final class Pages implements Filter {

    private static final String DATA = "/data";
    private static final Set<String> FUSEKI = Set.of("/sparql", DATA);
    private static final String QUERY = "/query/";
    private static final String FORMAT = "format";
    private static final String HTML = "text/html";

    private final GraphStore store;
    private final QueryLibrary library;
    private final Duration timeout;
    private final Federation federation;

    public Pages(GraphStore store, QueryLibrary library, Duration timeout, Federation federation) {
        this.store = store;
        this.library = library;
        this.timeout = timeout;
        this.federation = federation;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && answer(http, answer))) {
            chain.doFilter(request, response);
        }
    }

    /** Whether the request was for one of these pages. */
    private boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        boolean page =
                path.equals("/") || path.equals("/health") || path.equals("/style.css") || path.startsWith(QUERY);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && (page || path.equals(DATA))) {
            response.setHeader("Allow", "GET, HEAD");
            send(response, 405, HTML, StartPage.problem("this can only be read"));
            return true;
        } else if (path.equals("/")) {
            send(response, 200, HTML, StartPage.of(GraphCounts.of(store), library, Answers.base(request)));
        } else if (path.equals("/health")) {
            send(response, 200, "text/plain", store.read(quads -> "well\n"));
        } else if (path.equals("/style.css")) {
            send(response, 200, "text/css", style());
        } else if (path.startsWith(QUERY)) {
            query(path.substring(QUERY.length()), request, response);
        } else if (!FUSEKI.contains(path)) {
            send(response, 404, HTML, StartPage.problem("there is no page " + path));
            return true;
        }
        return page;
    }

    private void query(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<NamedQuery> named = library.find(name);
        if (named.isEmpty()) {
            send(response, 404, HTML, StartPage.problem("there is no query " + name));
            return;
        }
        try {
            Map<String, String> given = parameters(request);
            String format = given.remove(FORMAT);
            Question question = Question.of(named.get(), given).asking(federation);
            if (format == null) {
                Rows rows = question.rows(store, timeout.toMillis());
                send(response, 200, HTML, StartPage.of(named.get(), given, rows));
            } else {
                sendAs(ResultFormat.of(format), question, response);
            }
        } catch (QueryProblem wrong) {
            send(response, 400, HTML, StartPage.problem(wrong.reason()));
        } catch (ServiceProblem failed) {
            send(response, 502, HTML, StartPage.problem(String.valueOf(failed.getMessage())));
        } catch (QueryCancelledException late) {
            String seconds = "the query took more than " + timeout.toSeconds() + " seconds and was ended";
            send(response, 503, HTML, StartPage.problem(seconds));
        }
    }

    private void sendAs(ResultFormat format, Question question, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        question.answer(store, format, body, timeout.toMillis());
        send(response, 200, format.mediaType(), body.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return given;
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("style.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpServletResponse response, int status, String type, String body) throws IOException {
        if (status >= 400) {
            response.setHeader("Connection", "close");
        }
        Answers.send(response, status, type, body);
    }
}
