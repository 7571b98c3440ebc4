package org.diplograph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How an answer is written to whoever asked. */
final class Answers {

    private Answers() {}

    /** A text in UTF-8. */
    static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        send(response, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that are text in UTF-8. */
    static void send(HttpServletResponse response, int status, String type, byte[] text) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** A problem in a line of plain words. */
    static void say(HttpServletResponse response, int status, String words) throws IOException {
        send(response, status, "text/plain", words + "\n");
    }

    static void moved(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
