package org.diplograph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.Limits;
import org.diplograph.server.http.ReadOnlyFilter;

/** How much may be asked, for people. */
final class LimitsPage extends ReadOnlyFilter {

    static final String PATH = "/limits";

    private final String page;

    LimitsPage(Limits limits) {
        this.page = Html.page("Limits · diplograph", """
                <h1>Limits</h1>
                <p>So that everybody gets an answer, nobody gets all of the server. What goes beyond a limit is refused with
                a reason, or broken off; an answer that ends well is whole.</p>
                %s
                <p>Who needs more asks for part of it at a time (<code>LIMIT</code> and <code>OFFSET</code> with
                <code>ORDER BY</code>), takes the whole graph from <a href="/data">/data</a>, or runs a diplograph.</p>
                """.formatted(
                        Html.table(List.of("what", "most", "beyond it"), limits.inWords())));
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.send(response, 200, "text/html", page);
    }
}
