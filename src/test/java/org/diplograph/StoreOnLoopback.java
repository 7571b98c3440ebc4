package org.diplograph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Another store: a Fuseki that can be written, behind a gate of its own that counts, wants a password if told so, and
 * makes trouble. As RDF4J's server does, it takes an update for Latin 1 that does not say it is UTF-8.
 */
@NullMarked
public final class StoreOnLoopback implements AutoCloseable {

    /** Trouble: the connection is cut before the store sees the request. */
    public static final int CUT = -1;

    /** Trouble: the store takes it, and the connection is cut before it can say so. */
    public static final int TAKE_AND_CUT = -2;

    /** What the next requests meet, in turn: a status, {@link #CUT} or {@link #TAKE_AND_CUT}; 200 is none. */
    public final Deque<Integer> trouble = new ArrayDeque<>();

    /** Method and what follows the path of each request that the store took. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    public final List<String> agents = new CopyOnWriteArrayList<>();

    /** Each {@code Authorization} that came; empty for none. */
    public final List<String> credentials = new CopyOnWriteArrayList<>();

    /** The {@code Authorization} without which it refuses. */
    public @Nullable String wanted;

    /** How long it takes for each request. */
    public int milliseconds;

    public final DatasetGraph content = DatasetGraphFactory.createTxnMem();

    private final HttpClient http = HttpClient.newHttpClient();
    private final FusekiServer fuseki;
    private final HttpServer gate;

    public StoreOnLoopback() {
        fuseki = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(0)
                .add("/there", content, true)
                .build()
                .start();
        try {
            gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gate.createContext("/", this::answer);
        gate.start();
    }

    /** The endpoint of the Graph Store Protocol. */
    public String data() {
        return "http://localhost:" + gate.getAddress().getPort() + "/there/data";
    }

    /** The endpoint of SPARQL Update. */
    public String update() {
        return "http://localhost:" + gate.getAddress().getPort() + "/there/update";
    }

    @Override
    public void close() {
        gate.stop(0);
        fuseki.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        credentials.add(authorization == null ? "" : authorization);
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        int next = trouble.isEmpty() ? 200 : trouble.remove();
        if (wanted != null && !wanted.equals(authorization)) {
            send(exchange, 401, Map.of("WWW-Authenticate", "Basic realm=\"there\""), "who are you, " + authorization);
        } else if (next == 200) {
            HttpResponse<String> answer = forward(exchange, body);
            send(exchange, answer.statusCode(), Map.of(), answer.body());
        } else if (next == TAKE_AND_CUT) {
            forward(exchange, body);
            exchange.close();
        } else if (next == CUT) {
            exchange.close();
        } else {
            Map<String, String> more = next == 302 ? Map.of("Location", data()) : Map.of("Retry-After", "1");
            send(exchange, next, more, "<html><head><style>p { }</style></head>\n<p>told by a test</p></html>");
        }
    }

    private HttpResponse<String> forward(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().toString();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean latin = type.startsWith("application/sparql-update") && !type.endsWith("charset=utf-8");
        byte[] read = latin ? new String(body, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8) : body;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + fuseki.getHttpPort() + path))
                .header("Content-Type", type)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(read))
                .build();
        try {
            Thread.sleep(milliseconds);
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                taken.add(exchange.getRequestMethod() + " " + path.replaceFirst("/there/(data|update)", ""));
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, String text)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
