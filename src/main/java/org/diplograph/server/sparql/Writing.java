package org.diplograph.server.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.BodyLimit;

/**
 * Lets those write who have the token, {@code Authorization: Bearer TOKEN}, and then only what cannot send the server
 * elsewhere: the context of JSON-LD can be an address.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
public final class Writing implements Filter {

    /** Where updates go, and where graphs are. */
    public static final String UPDATE = "/update";

    public static final String DATA = "/data";

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> RDF = Set.of(
            "text/turtle", "application/n-triples", "application/n-quads", "application/trig", "application/rdf+xml");

    private final byte[] token;

    public Writing(String token) {
        this.token = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean reads = READ.contains(http.getMethod());
        if (!reads && !isAllowed(http)) {
            answer.setHeader("WWW-Authenticate", "Bearer realm=\"diplograph\"");
            Answers.refuse(answer, 401, "writing needs the token that the server was started with");
        } else if (!reads && http.getRequestURI().equals(DATA) && !namesGraph(http)) {
            Answers.refuse(answer, 400, "name the graph: ?graph=IRI, or ?default");
        } else if (Set.of("PUT", "POST").contains(http.getMethod())
                && http.getRequestURI().equals(DATA)
                && !RDF.contains(type(http))) {
            Answers.refuse(
                    answer,
                    415,
                    "a graph is taken as one of "
                            + String.join(", ", RDF.stream().sorted().toList()));
        } else {
            if (!reads) {
                BodyLimit.writes(request);
            }
            chain.doFilter(request, response);
        }
    }

    private boolean isAllowed(HttpServletRequest request) {
        String given = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean namesGraph(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return query.matches("(.*&)?(graph=|default(&|=|$)).*");
    }

    private static String type(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.replaceAll(";.*", "").strip();
    }
}
