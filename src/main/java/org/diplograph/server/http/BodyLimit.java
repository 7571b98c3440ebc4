package org.diplograph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.BadMessageException;

/** Refuses a body that is larger than may be, and a form that cannot be read. Other bodies are read up to the limit. */
public final class BodyLimit implements Filter {

    private final int most;

    public BodyLimit(Limits limits) {
        this.most = limits.body();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        if (request.getContentLengthLong() > most) {
            answer.setHeader("Connection", "close");
            Answers.say(answer, 413, "the body of a request may have %,d bytes at most; see /limits".formatted(most));
        } else if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            answer.setHeader("Connection", "close");
            Answers.say(answer, 400, "the form cannot be read; it may have %,d bytes at most".formatted(most));
        }
    }

    private static boolean isReadable(ServletRequest request) {
        try {
            Map<String, String[]> unused = request.getParameterMap();
            return true;
        } catch (BadMessageException malformed) {
            return false;
        }
    }
}
