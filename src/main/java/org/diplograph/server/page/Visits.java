package org.diplograph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.http.Refusal;
import org.diplograph.store.GraphStore;

/**
 * Who visited whom: {@code /visits?who=…&whom=…&from=…&until=…&kind=…&status=…}, as a page with {@code view=table},
 * {@code timeline}, {@code map} or {@code network}, as a file with {@code format=csv}, {@code json} or {@code ttl}.
 */
public final class Visits extends ReadOnlyFilter {

    public static final String PATH = "/visits";

    private final GraphStore store;
    private final Duration timeout;
    private final VisitsQueries queries;
    private final VisitsPage page;

    public Visits(GraphStore store, Base base, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
        this.queries = new VisitsQueries(store, timeout.toMillis());
        this.page = new VisitsPage(store, base, queries, timeout.toMillis());
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> given = Answers.parameters(request);
        VisitsAsked asked = VisitsAsked.of(given);
        try {
            if (given.containsKey("format")) {
                file(asked, ResultFormat.of(given.getOrDefault("format", "")), response);
            } else {
                Answers.page(response, 200, page.html(asked));
            }
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.of(failure, timeout);
            Answers.page(response, refusal.status(), page.problem(asked, refusal.reason()));
        }
    }

    private void file(VisitsAsked asked, ResultFormat format, HttpServletResponse response) throws IOException {
        Question question = format == ResultFormat.TTL ? queries.graph(asked) : queries.rows(asked);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        question.answer(store, format, body, timeout.toMillis());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"visits." + format.name().toLowerCase(Locale.ROOT) + "\"");
        Answers.send(response, 200, format.mediaType(), body.toByteArray());
    }
}
