package org.diplograph.server;

import java.nio.file.Path;
import org.diplograph.query.Federation;
import org.diplograph.server.http.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides.
 *
 * @param host the name or address of the interface to listen on
 * @param port 0 for any free one
 * @param federation which other services queries may ask
 * @param token what those have to know who may write, null where nobody may
 * @param licence the IRI of the licence that the facts are given under, null for none stated
 * @param log the file that gets a line for each request; {@code -} for standard error, null for none
 */
public record Serving(
        String host,
        int port,
        Limits limits,
        Federation federation,
        @Nullable String token,
        @Nullable String licence,
        @Nullable Path log) {

    /** To this machine only, asking nobody. */
    public static Serving on(int port) {
        return new Serving("localhost", port, Limits.USUAL, Federation.NONE, null, null, null);
    }

    public Serving within(Limits others) {
        return new Serving(host, port, others, federation, token, licence, log);
    }

    /** States the licence of the facts. */
    public Serving under(String iri) {
        return new Serving(host, port, limits, federation, token, iri, log);
    }

    /** Lets those write who know the token. */
    public Serving writable(String secret) {
        return new Serving(host, port, limits, federation, secret, licence, log);
    }

    public Serving asking(Federation services) {
        return new Serving(host, port, limits, services, token, licence, log);
    }
}
