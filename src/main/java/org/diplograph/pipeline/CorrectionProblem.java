package org.diplograph.pipeline;

/** A correction that cannot be read or that fits nothing; the message says which and what is wrong. */
public final class CorrectionProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorrectionProblem(String message) {
        super(message);
    }
}
