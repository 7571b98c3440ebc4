package org.diplograph.pipeline;

/** A table of links that cannot be read; the message says where and what is wrong. */
public final class LinkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkProblem(String message) {
        super(message);
    }
}
