package org.diplograph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.ReadOnlyFilter;

/** The IRIs of the named graphs that are ours, {@code /graph/links}, lead to the graph. */
final class GraphDocuments extends ReadOnlyFilter {

    static final String PATH = "/graph/";

    private static final String STEM =
            Base.LINKS.getURI().substring(0, Base.LINKS.getURI().lastIndexOf('/') + 1);

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getRequestURI().substring(PATH.length());
        String graph = URLEncoder.encode(STEM + name, StandardCharsets.UTF_8);
        Answers.moved(response, 303, "/data?graph=" + graph);
    }
}
