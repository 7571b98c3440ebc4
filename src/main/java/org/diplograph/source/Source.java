package org.diplograph.source;

/**
 * A file, or a part of an archive, whose bytes are at hand.
 *
 * @param input how messages name it
 * @param id the article's identifier where it states none: the file's name without its ending
 * @param bytes the content
 */
record Source(String input, String id, byte[] bytes) {

    String text() throws BadInput {
        return StrictText.decode(bytes);
    }
}
