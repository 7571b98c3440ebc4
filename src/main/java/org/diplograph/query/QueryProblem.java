package org.diplograph.query;

/** A query or a value that cannot be used; the message says which and why, for whoever asked. */
public final class QueryProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryProblem(String message) {
        super(message);
    }

    public QueryProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to tell whoever asked. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
