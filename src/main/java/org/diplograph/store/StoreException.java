package org.diplograph.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be opened, read or written, with the reason. Unchecked, so that it passes through the functions
 * given to {@link GraphStore#read} and {@link GraphStore#write}. The message names the path and is fit to be shown.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way, in the order of the command line's exit codes. */
    public enum Reason {
        /** There is no store at the path. */
        MISSING,
        /** Another process holds the store; the message names its process id. */
        LOCKED,
        /** The files are not a store's, or are broken. */
        DAMAGED,
        /** The disk is full. */
        NO_SPACE,
        /** The folder or the disk may not be written. */
        READ_ONLY
    }

    private final Reason reason;
    private final String path;

    StoreException(Reason reason, @Nullable Path path, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.path = path == null ? "memory" : path.toString();
    }

    public Reason reason() {
        return reason;
    }

    /** The store's folder, or {@code memory}. */
    public String path() {
        return path;
    }
}
