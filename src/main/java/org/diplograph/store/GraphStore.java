package org.diplograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplograph.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The TDB2 dataset: one named graph for each article, the consolidated view in the default graph. Transactions are
 * blocks: {@link #read} and {@link #write}. One process at a time holds a store; within a process any number of threads
 * read while one writes.
 */
public final class GraphStore implements AutoCloseable {

    /** A write is refused below this many free bytes: TDB2 maps its files, and a full disk then kills the process. */
    private static final long LEAST_SPACE = 16L << 20;

    private final @Nullable Path dir;
    private final DatasetGraph dataset;
    private final Versions versions;

    private GraphStore(@Nullable Path dir, DatasetGraph dataset) {
        this.dir = dir;
        this.dataset = dataset;
        this.versions = Versions.of(dir);
        watch();
    }

    private void watch() {
        TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(dataset);
        transactions.modifyConfig(() -> transactions.addListener(versions));
    }

    /**
     * Opens the store in {@code dir}, making folder and store where there is none.
     *
     * @throws StoreException where another process holds it, it is damaged, or the disk is full or read-only
     */
    public static GraphStore create(Path dir) {
        Path folder = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.of(folder, e, Reason.READ_ONLY);
        }
        requireSpace(folder);
        return connect(folder);
    }

    /**
     * Opens the store in {@code dir}; never makes one.
     *
     * @throws StoreException with {@link Reason#MISSING} where there is no store, otherwise as {@link #create}
     */
    public static GraphStore open(Path dir) {
        Path folder = dir.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder) || !hasData(folder)) {
            throw new StoreException(Reason.MISSING, folder, "no store at " + folder, null);
        }
        return connect(folder);
    }

    /** A store that lives and dies with this object; the same engine as on disk. */
    public static GraphStore inMemory() {
        return new GraphStore(null, DatabaseMgr.createDatasetGraph());
    }

    /** Runs {@code work} in one read transaction: it sees one state of the store. */
    public <T> T read(Function<DatasetGraph, T> work) {
        return within(TxnType.READ, work);
    }

    /** Runs {@code work} in one write transaction: all of it is stored, or none where it throws. */
    public <T> T write(Function<DatasetGraph, T> work) {
        if (dir != null) {
            requireSpace(dir);
        }
        return within(TxnType.WRITE, work);
    }

    /** The dataset itself, for Fuseki and ARQ, which bring their own transactions. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Which state of the store is there now; cheap enough to be asked with every request. */
    public StoreVersion version() {
        return versions.now();
    }

    /** Drops what earlier transactions left behind. Waits for readers and writers. */
    public void compact() {
        if (dir != null) {
            guard(() -> {
                DatabaseMgr.compact(dataset, true);
                watch();
            });
        }
    }

    /**
     * Writes the whole store as gzipped N-Quads into the store's folder {@code Backups}.
     *
     * @return the file, or null for a store in memory
     */
    public @Nullable Path backup() {
        return dir == null ? null : guard(() -> Path.of(DatabaseMgr.backup(dataset)));
    }

    /**
     * Reads every quad once.
     *
     * @return how many there are
     * @throws StoreException with {@link Reason#DAMAGED} where one cannot be read
     */
    public long check() {
        return read(quads -> Iter.count(quads.find()));
    }

    @Override
    public void close() {
        if (dir == null) {
            dataset.close();
        } else {
            TDBInternal.expel(dataset);
        }
    }

    private <T> T within(TxnType type, Function<DatasetGraph, T> work) {
        return guard(() -> {
            boolean done = false;
            dataset.begin(type);
            try {
                T result = work.apply(dataset);
                if (type == TxnType.WRITE) {
                    dataset.commit();
                }
                done = true;
                return result;
            } finally {
                if (!done) {
                    dataset.abort();
                }
                dataset.end();
            }
        });
    }

    private void guard(Runnable work) {
        guard(() -> {
            work.run();
            return dataset;
        });
    }

    private <T> T guard(Guarded<T> work) {
        try {
            return work.run();
        } catch (RuntimeException | InternalError e) {
            throw Failures.inStore(dir, e);
        }
    }

    private interface Guarded<T> {
        T run();
    }

    private static GraphStore connect(Path folder) {
        try {
            return new GraphStore(folder, DatabaseMgr.connectDatasetGraph(folder.toString()));
        } catch (RuntimeException | InternalError e) {
            release(folder);
            throw Failures.of(folder, e, Reason.DAMAGED);
        }
    }

    /** After a failed opening Jena keeps the lock; a second try would find this process in its own way. */
    private static void release(Path folder) {
        if (Files.isWritable(folder)) {
            var lock = DatabaseConnection.lockForLocation(Location.create(folder.toString()));
            if (lock.isLockedHere()) {
                lock.unlock();
            }
        }
    }

    private static boolean hasData(Path folder) {
        try (var names = Files.list(folder)) {
            return names.anyMatch(p -> p.getFileName().toString().startsWith("Data-"));
        } catch (IOException e) {
            throw Failures.of(folder, e, Reason.DAMAGED);
        }
    }

    private static void requireSpace(Path folder) {
        try {
            if (!Files.isWritable(folder)) {
                throw new StoreException(Reason.READ_ONLY, folder, "cannot write to the store at " + folder, null);
            }
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) {
                throw new StoreException(Reason.NO_SPACE, folder, "the disk is full at " + folder, null);
            }
        } catch (IOException e) {
            throw Failures.of(folder, e, Reason.READ_ONLY);
        }
    }
}
