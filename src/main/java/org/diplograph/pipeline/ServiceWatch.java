package org.diplograph.pipeline;

import java.time.Duration;

/** Whoever is told how the work with another server goes. */
public interface ServiceWatch {

    /** So many of so many are done, earlier runs included. */
    void done(long done, long all);

    /** The server is left in peace for a while. */
    void waiting(String why, Duration pause);
}
