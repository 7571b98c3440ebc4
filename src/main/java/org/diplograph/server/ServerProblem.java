package org.diplograph.server;

/** A server that cannot start; the message says why. */
public final class ServerProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
