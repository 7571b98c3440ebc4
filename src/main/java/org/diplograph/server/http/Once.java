package org.diplograph.server.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made for the first who asks and kept: the server's graph does not change while it runs. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
