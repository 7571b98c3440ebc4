package org.diplograph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.diplograph.source.Outcome.Rejected;

/**
 * Reads articles from files, folders and standard input: plain text, schema.org JSON and JSON lines, HTML, RSS and
 * Atom, tables of travels, WARC. Bad input is an {@link Outcome} like any other and does no harm to the rest. The order
 * is that of the arguments, within a folder that of the files' names.
 */
public final class ArticleReader {

    /** Largest article, in bytes, unless another limit is given. */
    public static final long LARGEST = 32L << 20;

    /** The argument that stands for standard input. */
    public static final String STDIN = "-";

    private final InputStream stdin;
    private final long limit;

    /**
     * @param stdin read where an input is {@value #STDIN}
     * @param limit largest article, in bytes
     */
    public ArticleReader(InputStream stdin, long limit) {
        this.stdin = stdin;
        this.limit = limit;
    }

    /** A reader with the usual limit. */
    public static ArticleReader of(InputStream stdin) {
        return new ArticleReader(stdin, LARGEST);
    }

    /** Hands every article and every bad input to {@code out}. */
    public void read(List<String> inputs, Consumer<Outcome> out) {
        inputs.forEach(input -> read(input, out));
    }

    private void read(String input, Consumer<Outcome> out) {
        if (input.equals(STDIN)) {
            guarded("standard input", out, () -> stream("standard input", "stdin", "", stdin, out));
            return;
        }
        Path path = Path.of(input);
        if (!Files.exists(path)) {
            out.accept(new Rejected(input, "no such file or folder"));
        } else if (Files.isDirectory(path)) {
            guarded(input, out, () -> folder(path, out));
        } else {
            file(path, out);
        }
    }

    private void folder(Path folder, Consumer<Outcome> out) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(p -> Format.isKnown(p.getFileName().toString()) && Files.isRegularFile(p))
                    .filter(p -> !isHidden(folder.relativize(p)))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException("no articles in this folder (looked for " + String.join(" ", Format.ENDINGS) + ")");
        }
        files.forEach(file -> file(file, out));
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void file(Path file, Consumer<Outcome> out) {
        String name = file.getFileName().toString();
        guarded(file.toString(), out, () -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                stream(file.toString(), withoutEnding(name), name, in, out);
            }
        });
    }

    private void stream(String input, String id, String name, InputStream in, Consumer<Outcome> out)
            throws IOException, BadInput {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".warc") || lower.endsWith(".warc.gz")) {
            new WebArchive(limit).read(input, in, out);
        } else if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            new JsonLines(limit).read(input, id, in, out);
        } else {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
            if (bytes.length > limit) {
                throw new BadInput(tooLarge(limit));
            }
            Format.of(name, bytes).read(new Source(input, id, bytes)).forEach(out);
        }
    }

    static String tooLarge(long limit) {
        return "larger than " + (limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes");
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("(?i)(\\.warc)?\\.[a-z]+$", "");
    }

    private interface Reading {
        void run() throws IOException, BadInput;
    }

    /** Runs a reading; what goes wrong in it becomes an outcome, but for what the taker of outcomes throws. */
    private static void guarded(String input, Consumer<Outcome> out, Reading reading) {
        try {
            reading.run();
        } catch (BadInput bad) {
            out.accept(new Rejected(input, bad.reason()));
        } catch (IOException | UncheckedIOException unreadable) {
            out.accept(new Rejected(input, plain(unreadable, input)));
        } catch (StackOverflowError deep) {
            out.accept(new Rejected(input, "nested too deeply"));
        }
    }

    private static String plain(Exception unreadable, String input) {
        if (unreadable instanceof java.nio.file.AccessDeniedException) {
            return "may not be read";
        }
        String message = String.valueOf(unreadable.getMessage());
        return message.equals(input) ? "cannot be read" : message;
    }
}
