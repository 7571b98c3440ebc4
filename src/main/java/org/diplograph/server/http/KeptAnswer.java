package org.diplograph.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An answer that can be given again.
 *
 * @param headers names and values, {@code Content-Type} apart
 */
record KeptAnswer(String type, List<Map.Entry<String, String>> headers, byte[] body) {

    /** Those of one answer alone. */
    private static final Set<String> OWN = Set.of("Content-Length", "Content-Type", "Date");

    static KeptAnswer of(HttpServletResponse response, byte[] body) {
        List<Map.Entry<String, String>> headers = response.getHeaderNames().stream()
                .filter(Predicate.not(OWN::contains))
                .distinct()
                .flatMap(name -> response.getHeaders(name).stream().map(value -> Map.entry(name, value)))
                .toList();
        return new KeptAnswer(String.valueOf(response.getContentType()), headers, body);
    }

    void give(HttpServletResponse response) throws IOException {
        response.setStatus(200);
        headers.forEach(header -> response.setHeader(header.getKey(), null));
        headers.forEach(header -> response.addHeader(header.getKey(), header.getValue()));
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** About how many bytes it takes to keep. */
    int weight() {
        return body.length + 1_000;
    }
}
