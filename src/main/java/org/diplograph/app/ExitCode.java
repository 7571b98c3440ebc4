package org.diplograph.app;

import org.diplograph.store.StoreException;

/** What the process tells the shell. */
enum ExitCode {
    WELL(0),
    DATA_PROBLEM(1),
    USAGE(2),
    UNREADABLE(3),
    LOCKED(4),
    DAMAGED(5),
    NO_SPACE(6),
    INTERRUPTED(130);

    final int code;

    ExitCode(int code) {
        this.code = code;
    }

    static ExitCode of(StoreException.Reason reason) {
        return switch (reason) {
            case MISSING -> UNREADABLE;
            case LOCKED -> LOCKED;
            case DAMAGED -> DAMAGED;
            case NO_SPACE, READ_ONLY -> NO_SPACE;
        };
    }
}
