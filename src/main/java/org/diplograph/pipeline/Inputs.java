package org.diplograph.pipeline;

import java.io.InputStream;
import java.util.List;
import org.diplograph.source.ArticleReader;

/**
 * What a run reads, and how.
 *
 * @param paths files and folders; {@value #STDIN} is standard input
 * @param stdin read for {@value #STDIN}
 * @param largest size limit of an article, in bytes
 * @param threads how many articles are extracted at a time
 */
public record Inputs(List<String> paths, InputStream stdin, long largest, int threads) {

    /** The path that stands for standard input. */
    public static final String STDIN = ArticleReader.STDIN;

    /** Largest article, in bytes, unless another limit is given. */
    public static final long LARGEST = ArticleReader.LARGEST;

    public Inputs {
        paths = List.copyOf(paths);
        if (threads < 1 || largest < 1) {
            throw new IllegalArgumentException("threads and size limit are at least 1");
        }
    }

    /** Paths read in the usual way, on all processors. */
    public static Inputs of(List<String> paths) {
        return new Inputs(paths, System.in, LARGEST, Runtime.getRuntime().availableProcessors());
    }

    ArticleReader reader() {
        return new ArticleReader(stdin, largest);
    }
}
