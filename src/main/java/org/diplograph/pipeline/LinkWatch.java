package org.diplograph.pipeline;

import java.time.Duration;

/** Whoever is told how the questions to a reconciliation service go. */
public interface LinkWatch {

    /** So many of so many have an answer, earlier runs included. */
    void asked(int done, int all);

    /** The service is busy and is left in peace for a while. */
    void waiting(Duration pause);
}
