package org.diplograph.pipeline;

/** A reconciliation service that cannot be asked or does not answer as specified; the message says which and why. */
public final class LinkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkProblem(String message) {
        super(message);
    }
}
