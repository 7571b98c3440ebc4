package org.diplograph.server.http;

import java.util.function.Supplier;
import org.diplograph.store.GraphStore;
import org.diplograph.store.StoreVersion;
import org.jspecify.annotations.Nullable;

/** What is made for the first who asks, and kept until the store changes. */
public final class Once<T> implements Supplier<T> {

    private final GraphStore store;
    private final Supplier<T> maker;
    private @Nullable T value;
    private @Nullable StoreVersion version;

    public Once(GraphStore store, Supplier<T> maker) {
        this.store = store;
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        StoreVersion now = store.version();
        if (made == null || !now.equals(version)) {
            made = maker.get();
            value = made;
            version = now;
        }
        return made;
    }
}
