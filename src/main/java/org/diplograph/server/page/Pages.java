package org.diplograph.server.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.store.GraphStore;

/** The start page, and a word for whoever asks for what is not there; SPARQL goes on to Fuseki. */
public final class Pages implements Filter {

    private static final Set<String> READABLE = Set.of("/sparql", "/data");
    private static final Set<String> WRITABLE = Set.of("/sparql", "/data", "/update");

    private final Set<String> fuseki;
    private final Set<String> writable;
    private final StartPage start;
    private final GraphStore store;

    public Pages(GraphStore store, QueryLibrary library, Entities entities, boolean isWritable) {
        this.fuseki = isWritable ? WRITABLE : READABLE;
        this.writable = isWritable ? WRITABLE : Set.of("/sparql");
        this.store = store;
        this.start = new StartPage(entities.facts(), store, library);
    }

    /** Counts what the start page tells, so that nobody has to wait for it. */
    public void prepare() {
        start.prepare();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = http.getRequestURI();
        boolean reads = http.getMethod().equals("GET") || http.getMethod().equals("HEAD");
        if (!reads && !writable.contains(path)) {
            answer.setHeader("Allow", "GET, HEAD");
            answer.setHeader("Connection", "close");
            Answers.page(answer, 405, Html.problem("this can only be read"));
        } else if (path.equals("/")) {
            Answers.page(answer, 200, start.html(Answers.address(http)));
        } else if (path.equals("/health")) {
            Answers.say(answer, 200, store.read(quads -> "well"));
        } else if (fuseki.contains(path)) {
            chain.doFilter(request, response);
        } else {
            Answers.page(answer, 404, Html.problem("there is no page " + path));
        }
    }
}
