package org.diplograph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What pages are made with: the style sheet, scripts and drawings at {@code /static/}, and at {@code /lib/} the few
 * files of other people's libraries that are listed here.
 */
public final class Assets extends ReadOnlyFilter {

    public static final List<String> PATHS = List.of("/static/*", "/lib/*");

    private static final Pattern NAME = Pattern.compile("/static/[a-z0-9-]+\\.(css|js|svg|json)");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "json", "application/json", "svg", "image/svg+xml");

    /** By their paths; each comes in a WebJar. */
    private static final Map<String, Library> LIBRARIES = Map.of(
            "/lib/d3.js", new Library("org.webjars.npm", "d3", "dist/d3.min.js"),
            "/lib/yasgui.js", new Library("org.webjars.npm", "zazuko__yasgui", "build/yasgui.min.js"),
            "/lib/yasgui.css", new Library("org.webjars.npm", "zazuko__yasgui", "build/yasgui.min.css"),
            "/lib/swagger-ui.js", new Library("org.webjars", "swagger-ui", "swagger-ui-bundle.js"),
            "/lib/swagger-ui.css", new Library("org.webjars", "swagger-ui", "swagger-ui.css"));

    /** A file of a library; which version, only {@code pom.xml} says. */
    private record Library(String group, String artifact, String file) {

        byte @Nullable [] content() throws IOException {
            byte[] stated = resource("/META-INF/maven/" + group + "/" + artifact + "/pom.properties");
            Properties properties = new Properties();
            properties.load(new ByteArrayInputStream(Objects.requireNonNull(stated, artifact)));
            String version = properties.getProperty("version");
            return resource("/META-INF/resources/webjars/" + artifact + "/" + version + "/" + file);
        }
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        byte[] content = content(path);
        if (content == null) {
            Answers.say(response, 404, "there is no file " + path);
        } else {
            response.setHeader("Cache-Control", "max-age=3600");
            String type = Objects.requireNonNull(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
            Answers.send(response, 200, type, content);
        }
    }

    private static byte @Nullable [] content(String path) throws IOException {
        Library library = LIBRARIES.get(path);
        if (library != null) {
            return library.content();
        }
        return NAME.matcher(path).matches() ? resource("/org/diplograph/server" + path) : null;
    }

    private static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
