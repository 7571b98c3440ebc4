package org.diplograph.model;

import java.util.Objects;

/**
 * That something of the graph is an item of Wikidata.
 *
 * @param qid the item, {@code Q881}
 * @param source who says so, in words for the reader
 * @param confidence how well it is founded
 */
public record Link(String qid, String source, Confidence confidence) {

    /** How well a link is founded, best last. */
    public enum Confidence {
        /** A namesake is not ruled out: kept to be looked at, never taken for a link. */
        UNSURE,
        /** One source names thing and item together. */
        SINGLE,
        /** Sources that do not copy one another agree. */
        SEVERAL,
        /** The operator of this graph has accepted it. */
        ACCEPTED
    }

    public Link {
        Objects.requireNonNull(source);
        Objects.requireNonNull(confidence);
        if (!qid.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("no item of Wikidata: " + qid);
        }
    }
}
