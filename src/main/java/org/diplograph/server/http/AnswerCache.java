package org.diplograph.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.diplograph.store.GraphStore;
import org.diplograph.store.StoreVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked again while the store has not changed costs nothing: 304 for those who have the answer, and the answer
 * from memory for those who have not. It depends on the store, the program, and the parts of the request that are in
 * the key; whoever answers by something else says so ({@link #changes}).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, conditional requests</a>
 */
public final class AnswerCache implements Filter {

    private static final String CHANGES = AnswerCache.class.getName();
    private static final long BYTES = 32 << 20;
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> OF_THE_MOMENT = Set.of("/health", "/metrics");

    /** What Fuseki says of each answer, to the contrary or of no use. */
    private static final List<String> FUSEKIS = List.of("Pragma", "Fuseki-Request-Id");

    private final Cache<String, KeptAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, KeptAnswer answer) -> key.length() * 2 + answer.weight())
            .recordStats()
            .build();

    private final GraphStore store;
    private final Instant program;

    /** @param program when the program was made or started, as answers depend on it too */
    public AnswerCache(GraphStore store, Instant program) {
        this.store = store;
        this.program = program;
    }

    /** Says that the answer to a request may be another one next time. */
    public static void changes(ServletRequest request) {
        request.setAttribute(CHANGES, true);
    }

    /** How many answers came from memory. */
    public long hits() {
        return answers.stats().hitCount();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean reads = READ.contains(http.getMethod());
        if (OF_THE_MOMENT.contains(http.getRequestURI()) || !(reads || isQueryByForm(http))) {
            chain.doFilter(request, response);
            return;
        }
        StoreVersion version = store.version();
        String key = key(http, version);
        String tag = "W/\"%s-%08x\"".formatted(version.id(), key.hashCode());
        if (reads && isHad(http, tag, changed(version))) {
            mark(answer, tag, version);
            // a browser takes what a 304 says of the policy for that of the page it has, which may have one of its own
            answer.setHeader(SafetyHeaders.POLICY, null);
            answer.setStatus(304);
            return;
        }
        KeptAnswer kept = answers.getIfPresent(key);
        if (kept != null && !http.getMethod().equals("HEAD")) {
            kept.give(answer);
        } else {
            make(http, answer, chain, key, reads ? tag : null, version);
        }
    }

    private void make(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String key,
            @Nullable String tag,
            StoreVersion version)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response, () -> isMarked(request, response, tag, version));
        chain.doFilter(request, held);
        byte[] whole = held.whole().orElse(null);
        if (whole == null || response.isCommitted()) {
            return;
        }
        if (isMarked(request, response, tag, version) && !request.getMethod().equals("HEAD")) {
            KeptAnswer answer = KeptAnswer.of(response, whole);
            answers.put(key, answer);
            answer.give(response);
        } else {
            response.setContentLength(whole.length);
            response.getOutputStream().write(whole);
        }
    }

    /** Whether the answer may be kept; says so, or that it may not, in its head. */
    private boolean isMarked(
            HttpServletRequest request, HttpServletResponse response, @Nullable String tag, StoreVersion version) {
        boolean keeps = response.getStatus() == 200 && request.getAttribute(CHANGES) == null;
        if (!keeps) {
            response.setHeader("Cache-Control", "no-store");
        } else if (tag != null) {
            mark(response, tag, version);
        }
        return keeps;
    }

    private void mark(HttpServletResponse response, String tag, StoreVersion version) {
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", changed(version).toEpochMilli());
        String asked = response.getHeader("Cache-Control");
        if (asked == null || !asked.contains("max-age")) {
            response.setHeader("Cache-Control", "no-cache");
        }
        FUSEKIS.forEach(header -> response.setHeader(header, null));
    }

    private boolean isHad(HttpServletRequest request, String tag, Instant changed) {
        String had = request.getHeader("If-None-Match");
        if (had != null) {
            return Arrays.stream(had.split(",")).map(String::strip).anyMatch(tag::equals);
        }
        try {
            return request.getDateHeader("If-Modified-Since") >= changed.toEpochMilli();
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }

    /** To the second, as HTTP has it. */
    private Instant changed(StoreVersion version) {
        Instant changed = version.changed().isAfter(program) ? version.changed() : program;
        return changed.truncatedTo(ChronoUnit.SECONDS);
    }

    private String key(HttpServletRequest request, StoreVersion version) {
        String parameters = new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .map(each -> each.getKey() + "\0" + String.join("\0", each.getValue()))
                        .collect(Collectors.joining("\n"));
        String accepts = String.join(",", Collections.list(request.getHeaders("Accept")));
        return String.join(
                "\n",
                version.id(),
                program.toString(),
                Answers.address(request),
                request.getRequestURI(),
                accepts,
                parameters);
    }

    private static boolean isQueryByForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals("/sparql")
                && request.getParameter("query") != null;
    }
}
