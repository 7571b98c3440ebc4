package org.diplograph.server;

import java.nio.file.Path;
import org.diplograph.server.http.Limits;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides, told to Jetty before it starts: who gets in, how many, and what is written down of them.
 */
final class Doors {

    /** Jetty's own buffer of megabytes is cleared for every answer; most answers are small. */
    private static final int RESPONSE_BUFFER = 32 << 10;

    /** As web servers write it, and the milliseconds. */
    private static final String LOG_LINE = CustomRequestLog.NCSA_FORMAT + " %{ms}T";

    /** Bytes that fit into one packet, so that making them fewer gains nothing. */
    private static final int LEAST_COMPRESSED = 1400;

    /** Seconds after which to come again. */
    private static final int RETRY_AFTER = 5;

    private Doors() {}

    static void hang(Server server, Serving serving, Metrics metrics) {
        Limits limits = serving.limits();
        for (var each : server.getConnectors()) {
            ServerConnector connector = (ServerConnector) each;
            connector.setHost(serving.host());
            connector.setIdleTimeout(limits.idle().toMillis());
            connector.addBean(new SlowClients(connector.getScheduler(), limits));
            connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setOutputBufferSize(RESPONSE_BUFFER);
            http.setRequestHeaderSize(limits.head());
        }
        server.getDescendant(ServletContextHandler.class).setMaxFormContentSize(limits.body());
        QoSHandler queue = new Queue(limits);
        server.insertHandler(queue);
        server.insertHandler(compression());
        metrics.watch(queue);
        server.setRequestLog(metrics);
        if (serving.log() != null) {
            CustomRequestLog lines = log(serving.log());
            server.addBean(lines);
            server.setRequestLog(new RequestLog.Collection(metrics, lines));
        }
    }

    /** Of answers that are worth it; what clients send is taken as it is, as a small body can hold a large one. */
    private static CompressionHandler compression() {
        CompressionHandler handler = new CompressionHandler();
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(LEAST_COMPRESSED);
        handler.putCompression(gzip);
        handler.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .decompressExcludeEncoding(gzip.getEncodingName())
                        .build());
        return handler;
    }

    private static CustomRequestLog log(Path file) {
        RequestLog.Writer writer =
                file.toString().equals("-") ? System.err::println : new AsyncRequestLogWriter(file.toString());
        return new CustomRequestLog(writer, LOG_LINE);
    }

    /** Lets in as many requests as can be worked on at once; what costs nothing does not count. */
    private static final class Queue extends QoSHandler {

        Queue(Limits limits) {
            setMaxRequestCount(limits.atOnce());
            setMaxSuspendedRequestCount(limits.connections());
            setMaxSuspend(limits.patience());
            excludePath("/health", Metrics.PATH, LimitsPage.PATH, "/static/*", "/lib/*");
        }

        @Override
        protected void failSuspended(
                Request request, Response response, Callback callback, int status, @Nullable Throwable failure) {
            if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
                response.setStatus(status);
                response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
                response.getHeaders().put("Access-Control-Allow-Origin", "*");
                Content.Sink.write(
                        response, true, "the server is busy with others; try again in a few seconds\n", callback);
            } else {
                super.failSuspended(request, response, callback, status, failure);
            }
        }
    }
}
