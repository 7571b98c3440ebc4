package org.diplograph.pipeline;

import java.util.function.Consumer;

/** Whoever is told how a load goes. */
@FunctionalInterface
public interface Watch extends Consumer<Result> {

    /** All articles are read; the claims of the whole store are about to be joined into the view. */
    default void joining() {}
}
