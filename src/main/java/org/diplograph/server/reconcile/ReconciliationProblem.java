package org.diplograph.server.reconcile;

/** A request of the reconciliation service that cannot be answered, with the HTTP status and what to do. */
final class ReconciliationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ReconciliationProblem(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
