package org.diplograph.server.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.diplograph.query.QueryLibrary;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.RdfFormats;

/**
 * The endpoint for those who come with a browser: a page to write queries on, at {@code /sparql} itself, and with
 * {@code ?query=} the answer on it as a table. The endpoint behind answers the query as it answers any; whoever does
 * not prefer HTML is let through to it.
 */
public final class SparqlDesk implements Filter {

    public static final String PATH = "/sparql";

    private static final String JSON = "application/sparql-results+json";
    private static final MediaType FIRST = MediaType.create(JSON);
    private static final AcceptList OFFERS = AcceptList.create(
            JSON,
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/ld+json",
            "application/n-triples",
            "application/rdf+xml",
            RdfFormats.HTML);

    private final SparqlPage page;

    public SparqlDesk(QueryLibrary library) {
        this.page = new SparqlPage(library);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.addHeader("Vary", "Accept");
        if (!asked.getMethod().equals("GET") || !wantsPage(asked)) {
            chain.doFilter(request, response);
            return;
        }
        // YASGUI's editor and tables set style attributes
        answer.setHeader("Content-Security-Policy", policy(answer));
        String query = asked.getParameter("query");
        if (query == null) {
            Answers.page(answer, 200, page.empty(asked.getParameter("example")));
        } else {
            Overheard heard = new Overheard(answer);
            chain.doFilter(Overheard.asking(asked, JSON + ", text/turtle;q=0.9"), heard);
            Answers.page(answer, heard.getStatus(), page.answered(query, heard));
        }
    }

    private static String policy(HttpServletResponse answer) {
        String usual = Objects.requireNonNullElse(answer.getHeader("Content-Security-Policy"), "default-src 'self'");
        return usual + "; style-src 'self' 'unsafe-inline'";
    }

    private static boolean wantsPage(HttpServletRequest request) {
        boolean named = List.of("format", "output", "results").stream().anyMatch(p -> request.getParameter(p) != null);
        return !named
                && ConNeg.chooseContentType(request, OFFERS, FIRST)
                        .getContentTypeStr()
                        .equals(RdfFormats.HTML);
    }
}
