package org.diplograph.query;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Talks to other people's servers, politely: it says who asks, sends one request at a time with a pause between two,
 * and where the server is busy or the connection breaks it tries again, after the time that the server tells or one
 * that doubles. No redirection is followed: who was named is who is asked.
 */
public final class ServiceClient {

    /** For every request to others, ARQ's too. */
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int TRIES = 6;
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final int LINE = 200;

    private final String agent;
    private final Duration pause;
    private final Duration timeout;
    private final BiConsumer<String, Duration> waiting;

    private boolean answered;

    /**
     * @param agent as {@link #agent} makes it
     * @param pause between two requests
     * @param timeout for one answer, to its end
     * @param waiting is told why and how long the server is left in peace
     */
    public ServiceClient(String agent, Duration pause, Duration timeout, BiConsumer<String, Duration> waiting) {
        this.agent = agent;
        this.pause = pause;
        this.timeout = timeout;
        this.waiting = waiting;
    }

    /**
     * How we call ourselves.
     *
     * @param purpose what we ask for
     * @param contact how a server's keepers find whoever asks; may be empty
     */
    public static String agent(String purpose, String contact) {
        String version =
                Objects.requireNonNullElse(ServiceClient.class.getPackage().getImplementationVersion(), "unpackaged");
        return "diplograph/%s (%s; %s)"
                .formatted(version, purpose, contact.isEmpty() ? "https://w3id.org/diplograph" : contact);
    }

    /**
     * The answer, of whatever status, but busy only where the server stays so. A connection that breaks is tried again
     * only where the server has answered before; else the address is probably wrong.
     *
     * @throws ServiceProblem where there is none
     */
    public HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.timeout(timeout).header("User-Agent", agent).build();
        sleep(answered ? pause : Duration.ZERO);
        Duration first = pause.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : pause;
        for (int tries = 1; ; tries++) {
            Duration wait = first.multipliedBy(1L << tries);
            String why;
            try {
                HttpResponse<String> answer = exchange(request);
                answered = true;
                if (!BUSY.contains(answer.statusCode()) || tries == TRIES) {
                    return answer;
                }
                why = "the service is busy";
                wait = retryAfter(answer.headers().firstValue("Retry-After").orElse(""), wait);
            } catch (IOException lost) {
                if (!answered || tries == TRIES) {
                    throw new ServiceProblem("cannot reach " + request.uri() + ": " + reason(lost), lost);
                }
                why = "the connection broke off";
            }
            waiting.accept(why, wait);
            sleep(wait);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        var answer = HTTP.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw late(request, late);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
                throw late(request, cause);
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            throw stopped(stopped);
        }
    }

    private ServiceProblem late(HttpRequest request, Throwable cause) {
        return new ServiceProblem(
                request.uri() + " has not answered within " + timeout.toSeconds() + " seconds", cause);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static ServiceProblem stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new ServiceProblem("stopped", stopped);
    }

    private static String reason(Throwable failed) {
        String told = failed.getMessage();
        return told == null || told.isBlank() ? failed.getClass().getSimpleName() : told;
    }

    /** What a server has answered, in a line that is fit to be shown: address, status, the first words of the body. */
    public static String told(HttpResponse<String> answer) {
        String words = answer.body()
                .replaceAll("(?is)<(style|script)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        String cut = words.length() > LINE ? words.substring(0, LINE) + "…" : words;
        String elsewhere = answer.headers()
                .firstValue("Location")
                .filter(to -> answer.statusCode() / 100 == 3)
                .map(to -> " and sends on to " + to + "; if that is right, give that address")
                .orElse("");
        return answer.uri() + " answers " + answer.statusCode() + elsewhere + (cut.isEmpty() ? "" : ": " + cut);
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
