package org.diplograph.source;

/** Carries a reason from the reader that sees it to {@link ArticleReader}, which makes a {@code Rejected} of it. */
final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    BadInput(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
