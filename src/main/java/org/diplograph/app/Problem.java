package org.diplograph.app;

/** Ends a command with a message and an exit code. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;

    Problem(ExitCode exit, String message) {
        super(message);
        this.exit = exit;
    }

    ExitCode exit() {
        return exit;
    }
}
