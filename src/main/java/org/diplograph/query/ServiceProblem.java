package org.diplograph.query;

/** Another service that cannot be asked or does not answer as it should; the message says which and why. */
public final class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceProblem(String message) {
        super(message);
    }

    ServiceProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
