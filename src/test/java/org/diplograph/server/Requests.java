package org.diplograph.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Requests to a server on loopback. */
public final class Requests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Requests() {}

    public static HttpRequest.Builder to(GraphServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    public static HttpResponse<String> form(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8);
    }
}
