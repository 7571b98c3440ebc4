package org.diplograph.pipeline;

/** A correction or a table of links that cannot be read or fits nothing; the message says which and what is wrong. */
public final class OperatorProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperatorProblem(String message) {
        super(message);
    }
}
