package org.diplograph.model;

/**
 * A word or punctuation mark of the text.
 *
 * @param text the token as written
 * @param span its position in the article's text
 */
public record Token(String text, Span span) {

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }
}
