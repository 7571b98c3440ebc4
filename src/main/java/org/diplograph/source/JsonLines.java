package org.diplograph.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One schema.org article a line; read line by line, so that a file may be larger than memory. */
final class JsonLines {

    private final long limit;

    JsonLines(long limit) {
        this.limit = limit;
    }

    void read(String input, String id, InputStream in, Consumer<Outcome> out) throws IOException {
        int number = 0;
        boolean any = false;
        for (Line line = next(in); line != null; line = next(in)) {
            number++;
            if (line.bytes().length > 0 && !new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
                any = true;
                lineTo(out, new Source(input + " line " + number, id + "-" + number, line.bytes()), line.cut());
            }
        }
        if (!any) {
            out.accept(new Outcome.Rejected(input, "empty"));
        }
    }

    private void lineTo(Consumer<Outcome> out, Source line, boolean cut) {
        try {
            if (cut) {
                throw new BadInput(ArticleReader.tooLarge(limit));
            }
            new NewsJson().read(line).forEach(out);
        } catch (BadInput bad) {
            out.accept(new Outcome.Rejected(line.input(), bad.reason()));
        }
    }

    /** A line's bytes; {@code cut} where it was longer than the limit and the rest was passed over. */
    private record Line(byte[] bytes, boolean cut) {}

    private @Nullable Line next(InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean cut = false;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            cut = line.size() >= limit;
            if (!cut) {
                line.write(b);
            }
        }
        return new Line(line.toByteArray(), cut);
    }
}
