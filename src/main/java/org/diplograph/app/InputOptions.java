package org.diplograph.app;

import java.util.List;
import org.diplograph.pipeline.Inputs;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how. */
final class InputOptions {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files and folders of articles (.txt, .json, .jsonl, .html, .xml, .warc.gz); - is standard input.")
    List<String> paths = List.of();

    @Option(
            names = "--strict",
            description =
                    "End with code 1 if any input gives no article (with 3, as always, if a whole PATH gives none).")
    boolean strict;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles to extract at a time (default: the number of processors).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Largest article (default: 33554432, 32 MB).")
    long maxSize = Inputs.LARGEST;

    Inputs inputs() {
        if (threads < 1 || maxSize < 1 || maxSize > Integer.MAX_VALUE - 16L) {
            throw new Problem(ExitCode.USAGE, "--threads and --max-size are numbers from 1 on, --max-size below 2 GB");
        }
        return new Inputs(paths, System.in, maxSize, threads);
    }
}
