package org.diplograph.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.jetty.http.BadMessageException;

/** Refuses a body that is larger than may be, and a form that cannot be read. Other bodies are read up to the limit. */
public final class BodyLimit implements Filter {

    private static final String WRITES = BodyLimit.class.getName();

    private final Limits limits;

    public BodyLimit(Limits limits) {
        this.limits = limits;
    }

    /** Says that a request comes from who may write, and may be as large as that needs. */
    public static void writes(ServletRequest request) {
        request.setAttribute(WRITES, true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        int most = request.getAttribute(WRITES) == null ? limits.body() : limits.write();
        if (request.getContentLengthLong() > most) {
            Answers.refuse(
                    answer, 413, "the body of a request may have %,d bytes at most; see /limits".formatted(most));
        } else if (isReadable(request)) {
            chain.doFilter(request, response);
            takeRest(request, most);
        } else {
            Answers.refuse(
                    answer, 400, "the form cannot be read; it may have %,d bytes at most".formatted(limits.body()));
        }
    }

    /** Whoever is refused before the body has come can ask again on the same connection. */
    private static void takeRest(ServletRequest request, int most) {
        try {
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[8192];
            for (int taken = 0, read = 0; read >= 0 && taken <= most; taken += read) {
                read = body.read(buffer);
            }
        } catch (IOException | IllegalStateException gone) {
            // then the connection is closed, and there is nobody to tell
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
