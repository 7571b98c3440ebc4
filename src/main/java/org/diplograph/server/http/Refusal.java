package org.diplograph.server.http;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.ServiceProblem;

/** A question that is not answered, or not to its end: status of HTTP and reason for whoever asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    /**
     * What a failed query means to whoever asked.
     *
     * @param timeout the time that it had
     * @throws RuntimeException the failure itself, where it is our own mistake
     */
    public static Refusal of(RuntimeException failure, Duration timeout) {
        return switch (failure) {
            case QueryProblem wrong -> new Refusal(400, wrong.reason());
            case ServiceProblem failed -> new Refusal(502, String.valueOf(failed.getMessage()));
            case QueryCancelledException late ->
                new Refusal(
                        503,
                        "the query took more than " + timeout.toSeconds()
                                + " seconds and was ended; ask for a shorter time, or for less");
            default -> throw failure;
        };
    }

    public int status() {
        return status;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
