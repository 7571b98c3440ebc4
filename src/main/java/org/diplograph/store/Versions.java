package org.diplograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.query.ReadWrite;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store's version: at first from the small files in which TDB2 notes the state of its indexes at each commit,
 * then by the commits of this process.
 */
final class Versions implements TransactionListener {

    private final String start;
    private volatile StoreVersion now;
    private long commits;

    private Versions(StoreVersion start) {
        this.start = start.id();
        this.now = start;
    }

    /** Of the store in a folder, or of a fresh one in memory. */
    static Versions of(@Nullable Path folder) {
        if (folder == null) {
            return new Versions(new StoreVersion(Long.toHexString(System.nanoTime()), Instant.now()));
        }
        try {
            return new Versions(noted(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StoreVersion now() {
        return now;
    }

    @Override
    public void notifyCommitFinish(Transaction transaction) {
        if (transaction.getMode() == ReadWrite.WRITE) {
            commits++;
            now = new StoreVersion(start + "-" + commits, Instant.now());
        }
    }

    private static StoreVersion noted(Path folder) throws IOException {
        CRC32C sum = new CRC32C();
        Instant changed = Instant.EPOCH;
        for (Path file : states(folder)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            changed = written.isAfter(changed) ? written : changed;
            sum.update(Files.readAllBytes(file));
        }
        return new StoreVersion(Long.toHexString(sum.getValue()) + Long.toHexString(changed.toEpochMilli()), changed);
    }

    private static List<Path> states(Path folder) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(f -> f.toString().matches(".*Data-\\d+.[^/\\\\]+\\.(bpt|bdf)"))
                    .sorted()
                    .toList();
        }
    }
}
