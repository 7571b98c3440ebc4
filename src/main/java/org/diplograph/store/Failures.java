package org.diplograph.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.tdb2.TDBException;
import org.diplograph.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/** Tells from what TDB2 and the file system throw what a user has to know. */
final class Failures {

    private Failures() {}

    /** What went wrong while opening: {@code otherwise} where the cause does not say. */
    static StoreException of(Path folder, Throwable cause, Reason otherwise) {
        if (cause instanceof StoreException known) {
            return known;
        }
        Reason reason = reasonOf(cause);
        return tell(folder, reason == null ? otherwise : reason, cause);
    }

    /** What went wrong inside a transaction: the caller's own exceptions stay as they are. */
    static RuntimeException inStore(@Nullable Path folder, Throwable cause) {
        Reason reason = reasonOf(cause);
        if (reason == null && !(cause instanceof InternalError)) {
            boolean broken = cause instanceof TDBException
                    || cause instanceof FileException
                    || cause instanceof RuntimeIOException;
            return broken ? tell(folder, Reason.DAMAGED, cause) : (RuntimeException) cause;
        }
        return tell(folder, reason == null ? Reason.NO_SPACE : reason, cause);
    }

    private static StoreException tell(@Nullable Path folder, Reason reason, @Nullable Throwable cause) {
        String where = folder == null ? "the store in memory" : "the store at " + folder;
        String message = switch (reason) {
            case MISSING -> "there is no store: " + where;
            case LOCKED -> where + " is held by another process" + holder(folder);
            case DAMAGED -> where + " is damaged" + detail(cause);
            case NO_SPACE -> "the disk is full: cannot write " + where;
            case READ_ONLY -> "cannot write " + where + detail(cause);
        };
        return new StoreException(reason, folder, message, cause);
    }

    private static String detail(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    }

    private static String holder(@Nullable Path folder) {
        try {
            return folder == null
                    ? ""
                    : ", process id "
                            + Files.readString(folder.resolve("tdb.lock")).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static @Nullable Reason reasonOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("disk quota exceeded")) {
                return Reason.NO_SPACE;
            }
            if (t instanceof AccessDeniedException
                    || t instanceof ReadOnlyFileSystemException
                    || message.contains("read-only file system")
                    || message.contains("permission denied")) {
                return Reason.READ_ONLY;
            }
            if (t instanceof AlreadyLocked || t instanceof DBOpEnvException) {
                return Reason.LOCKED;
            }
        }
        return null;
    }
}
