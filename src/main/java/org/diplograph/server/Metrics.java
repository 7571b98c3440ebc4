package org.diplograph.server;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.diplograph.server.http.AnswerCache;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.ReadOnlyFilter;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;

/**
 * Counts and times all requests, and shows it to who asks from this machine, not through a proxy, in the text format of
 * Prometheus.
 */
final class Metrics extends ReadOnlyFilter implements RequestLog, AutoCloseable {

    static final String PATH = "/metrics";

    private static final Set<String> PARTS = Set.of(
            "api",
            "data",
            "doc",
            "id",
            "lib",
            "ontology",
            "query",
            "reconcile",
            "search",
            "sparql",
            "static",
            "suggest",
            "update",
            "visits");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    void watch(QoSHandler queue) {
        Gauge.builder("diplograph.requests.waiting", queue, QoSHandler::getSuspendedRequestCount)
                .register(registry);
    }

    void watch(AnswerCache cache) {
        FunctionCounter.builder("diplograph.answers.from.memory", cache, AnswerCache::hits)
                .register(registry);
    }

    @Override
    public void log(Request request, Response response) {
        Timer.builder("diplograph.requests")
                .tag("part", part(request.getHttpURI().getCanonicalPath()))
                .tag("status", Integer.toString(response.getStatus()))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry)
                .record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
    }

    /** The first step of a path that is one of ours: others would be a series each. */
    private static String part(String path) {
        String[] steps = path == null ? new String[0] : path.split("/", 3);
        return steps.length > 1 && PARTS.contains(steps[1]) ? steps[1] : "other";
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean proxied = Stream.of("Forwarded", "X-Forwarded-For", "Via").anyMatch(h -> request.getHeader(h) != null);
        if (proxied || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            Answers.say(response, 403, "the metrics can only be read on this machine");
        } else {
            Answers.send(response, 200, "text/plain; version=0.0.4", registry.scrape());
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
