package org.diplograph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** How an answer is written to whoever asked. */
public final class Answers {

    private Answers() {}

    /** A text in UTF-8. */
    public static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        send(response, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that are text in UTF-8. */
    public static void send(HttpServletResponse response, int status, String type, byte[] text) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** A page. */
    public static void page(HttpServletResponse response, int status, String html) throws IOException {
        send(response, status, RdfFormats.HTML, html);
    }

    /** A line of plain words. */
    public static void say(HttpServletResponse response, int status, String words) throws IOException {
        send(response, status, "text/plain", words + "\n");
    }

    /** The same of a request whose body nobody reads. */
    public static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setHeader("Connection", "close");
        say(response, status, words);
    }

    public static void moved(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }

    /** Closes the connection, so that the client does not take for whole what has been sent so far. */
    public static void breakOff(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** The server's address as the client has it, ending in a slash; a proxy may have taken off the TLS. */
    public static String address(HttpServletRequest request) {
        String scheme = "https".equals(request.getHeader("X-Forwarded-Proto")) ? "https://" : "http://";
        return scheme + Objects.requireNonNullElse(request.getHeader("Host"), "localhost") + "/";
    }

    /** The parameters of a request; of one that is given twice, the first. */
    public static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return given;
    }
}
