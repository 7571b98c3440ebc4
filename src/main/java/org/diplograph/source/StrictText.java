package org.diplograph.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that are UTF-8 text, or a reason why they are not. A byte order mark is dropped. */
final class StrictText {

    /** How many bytes are looked at for signs of a binary file. */
    private static final int HEAD = 8192;

    private StrictText() {}

    static String decode(byte[] bytes) throws BadInput {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new BadInput("UTF-16 text; only UTF-8 is read");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        refuseBinary(bytes);
        String text = decode(bytes, start);
        if (text.isBlank()) {
            throw new BadInput("empty");
        }
        return text;
    }

    private static String decode(byte[] bytes, int start) throws BadInput {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new BadInput("not UTF-8: byte 0x%02X at offset %d".formatted(bytes[in.position()], in.position()));
        }
        return out.flip().toString();
    }

    private static void refuseBinary(byte[] bytes) throws BadInput {
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (bytes[i] == 0) {
                throw new BadInput("a binary file: zero byte at offset " + i);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
