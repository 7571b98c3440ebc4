package org.diplograph.server.http;

import java.time.Duration;
import java.util.List;

/**
 * How much the server does for whoever asks, and beyond which it refuses with a reason. The page {@code /limits} states
 * the same record.
 *
 * @param time how long a query may take
 * @param mostTime how long one may take whose {@code timeout} asks for more
 * @param atOnce requests that are worked on at the same time
 * @param patientAtOnce how many of those may have asked for more than {@code time}
 * @param patience how long others wait for one of those to end
 * @param rows most rows of an answer
 * @param triples most triples that CONSTRUCT or DESCRIBE answers with; they are held in memory
 * @param characters most characters of a query
 * @param nesting most brackets of a query within each other
 * @param body most bytes of a request's body
 * @param write most bytes of the body of a request that writes
 * @param head most bytes of a request's line and headers
 * @param connections most connections at the same time; more are not accepted until one is closed
 * @param idle how long a connection may stay silent
 * @param receiving how long a request may take to arrive
 * @param slowest bytes a second that a client has to take an answer with, once it takes longer than {@code mostTime}
 */
public record Limits(
        Duration time,
        Duration mostTime,
        int atOnce,
        int patientAtOnce,
        Duration patience,
        long rows,
        long triples,
        int characters,
        int nesting,
        int body,
        int write,
        int head,
        int connections,
        Duration idle,
        Duration receiving,
        int slowest) {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            4 * CORES,
            CORES,
            Duration.ofSeconds(2),
            1_000_000,
            200_000,
            100_000,
            100,
            1 << 20,
            64 << 20,
            16 << 10,
            1_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            10_000);

    /**
     * The time for a query whose client asks for {@code seconds}: no more than the greatest, the usual without a wish.
     */
    public Duration allowed(double seconds) {
        return seconds > 0 ? Duration.ofMillis(Math.clamp((long) (seconds * 1000), 1, mostTime.toMillis())) : time;
    }

    /** What is limited, by how much, and what is answered beyond it. */
    public List<List<String>> inWords() {
        return List.of(
                List.of("time of a query", seconds(time), "503; timeout=SECONDS asks for less or more"),
                List.of("time of a query that asks for more", seconds(mostTime), "503"),
                List.of(
                        "queries at once that ask for more than %s".formatted(seconds(time)),
                        number(patientAtOnce),
                        "503, Retry-After"),
                List.of("requests worked on at once", number(atOnce), "the next wait"),
                List.of("time that a request waits for that", seconds(patience), "503, Retry-After"),
                List.of(
                        "rows of an answer",
                        number(rows),
                        "413, or where some are sent already, the connection is broken off"),
                List.of("triples of CONSTRUCT and DESCRIBE", number(triples), "413"),
                List.of("characters of a query", number(characters), "413"),
                List.of("brackets of a query within each other", number(nesting), "400"),
                List.of("body of a request", number(body) + " bytes", "413"),
                List.of("body of a request that writes", number(write) + " bytes", "413"),
                List.of(
                        "line and headers of a request",
                        number(head) + " bytes",
                        "414 or 431; send long queries by POST"),
                List.of("connections", number(connections), "accepted when another is closed"),
                List.of("silence on a connection", seconds(idle), "closed"),
                List.of("time for a request to arrive", seconds(receiving), "closed"),
                List.of(
                        "slowest client, after %s".formatted(seconds(mostTime)),
                        number(slowest) + " bytes a second",
                        "closed"));
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String number(long n) {
        return "%,d".formatted(n);
    }
}
