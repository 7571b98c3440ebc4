package org.diplograph.pipeline;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.diplograph.pipeline.LinkApi.Post;

/**
 * Asks a reconciliation service, politely: one request at a time, a pause between two, and a longer one, doubled each
 * time or as the service says, where it is busy.
 */
final class ReconciliationClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int TRIES = 6;
    private static final int TOO_LARGE = 413;

    private final Duration pause;
    private final String agent;
    private final LinkWatch watch;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private boolean asked;

    /** @param contact how the service's keepers find whoever asks; may be empty */
    ReconciliationClient(Duration pause, String contact, LinkWatch watch) {
        String version = Objects.requireNonNullElse(
                ReconciliationClient.class.getPackage().getImplementationVersion(), "unpackaged");
        this.pause = pause;
        this.agent = "diplograph/" + version + " (reconciliation client; "
                + (contact.isEmpty() ? "https://w3id.org/diplograph" : contact) + ")";
        this.watch = watch;
    }

    /**
     * A service's manifest.
     *
     * @throws LinkProblem where it cannot be had
     */
    JsonObject get(URI service) throws InterruptedException {
        return send(HttpRequest.newBuilder(service).GET())
                .orElseThrow(() -> new LinkProblem(service + " answers " + TOO_LARGE));
    }

    /**
     * The answer to a question; empty where the service finds it too large.
     *
     * @throws LinkProblem where it cannot be had
     */
    Optional<JsonObject> post(Post post) throws InterruptedException {
        return send(HttpRequest.newBuilder(post.address())
                .header("Content-Type", post.mediaType())
                .POST(BodyPublishers.ofString(post.body())));
    }

    private Optional<JsonObject> send(HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(TIMEOUT)
                .header("User-Agent", agent)
                .header("Accept", "application/json")
                .build();
        Thread.sleep(asked ? pause : Duration.ZERO);
        asked = true;
        Duration wait = pause.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : pause;
        for (int tries = 1; ; tries++) {
            HttpResponse<String> answer = exchange(request);
            int status = answer.statusCode();
            if (status == 200) {
                return Optional.of(object(request.uri(), answer.body()));
            } else if (status == TOO_LARGE) {
                return Optional.empty();
            } else if ((status != 429 && status != 503) || tries == TRIES) {
                throw new LinkProblem(request.uri() + " answers " + status);
            }
            Duration told =
                    retryAfter(answer.headers().firstValue("Retry-After").orElse(""), wait.multipliedBy(1L << tries));
            watch.waiting(told);
            Thread.sleep(told);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new LinkProblem(request.uri() + " has not answered within " + TIMEOUT.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw new LinkProblem("cannot reach " + request.uri() + ": " + why);
        }
    }

    private static JsonObject object(URI address, String body) {
        try {
            return JsonParser.parseString(body).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException notJson) {
            throw new LinkProblem(
                    address + " answers something else than a JSON object; is it a reconciliation service?");
        }
    }

    /** Seconds or a date, as RFC 9110 has it, but never for very long. */
    static Duration retryAfter(String told, Duration otherwise) {
        Duration wait = duration(told.strip(), otherwise);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration duration(String told, Duration otherwise) {
        try {
            return told.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(told))
                    : Duration.between(
                            ZonedDateTime.now(ZoneOffset.UTC),
                            ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }
}
