package org.diplograph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What pages are made with: the style sheet, scripts and drawings, at {@code /static/}. */
public final class Assets extends ReadOnlyFilter {

    public static final String PATH = "/static/";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg|json)");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "json", "application/json", "svg", "image/svg+xml");

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(PATH.length());
        byte[] content = NAME.matcher(name).matches() ? content(name) : null;
        if (content == null) {
            Answers.say(response, 404, "there is no file " + name);
        } else {
            response.setHeader("Cache-Control", "max-age=3600");
            Answers.send(
                    response,
                    200,
                    Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))),
                    content);
        }
    }

    private static byte @Nullable [] content(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream("/org/diplograph/server/static/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
