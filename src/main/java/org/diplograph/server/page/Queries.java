package org.diplograph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diplograph.query.Federation;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.server.http.AnswerCache;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.http.Refusal;
import org.diplograph.store.GraphStore;

/** The named queries by name, {@code /query/NAME?param=value&format=csv}, and the list of them, {@code /queries}. */
public final class Queries extends ReadOnlyFilter {

    public static final List<String> PATHS = List.of("/queries", "/query/*");

    private static final String QUERY = "/query/";
    private static final String FORMAT = "format";

    private final GraphStore store;
    private final QueryLibrary library;
    private final Duration timeout;
    private final Federation federation;

    public Queries(GraphStore store, QueryLibrary library, Duration timeout, Federation federation) {
        this.store = store;
        this.library = library;
        this.timeout = timeout;
        this.federation = federation;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (!path.startsWith(QUERY)) {
            Answers.page(response, 200, QueriesPage.of(library));
            return;
        }
        Optional<NamedQuery> named = library.find(path.substring(QUERY.length()));
        if (named.isEmpty()) {
            Answers.page(response, 404, Html.problem("there is no query " + path.substring(QUERY.length())));
        } else {
            Map<String, String> given = Answers.parameters(request);
            if (!named.get().services(given).isEmpty()) {
                AnswerCache.changes(request);
            }
            answer(named.get(), given, response);
        }
    }

    private void answer(NamedQuery named, Map<String, String> given, HttpServletResponse response) throws IOException {
        try {
            String format = given.remove(FORMAT);
            Question question = Question.of(named, given).asking(federation);
            if (format == null) {
                Answers.page(response, 200, QueriesPage.of(named, given, question.rows(store, timeout.toMillis())));
            } else {
                send(ResultFormat.of(format), question, response);
            }
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.of(failure, timeout);
            Answers.page(response, refusal.status(), Html.problem(refusal.reason()));
        }
    }

    private void send(ResultFormat format, Question question, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        question.answer(store, format, body, timeout.toMillis());
        Answers.send(response, 200, format.mediaType(), body.toByteArray());
    }
}
