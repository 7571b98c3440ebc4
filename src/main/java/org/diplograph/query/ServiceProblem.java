package org.diplograph.query;

/** Another service that was asked for its part of an answer and did not give it; the message says which and why. */
public final class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
