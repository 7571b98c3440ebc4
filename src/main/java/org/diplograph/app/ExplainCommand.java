package org.diplograph.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.diplograph.pipeline.Explanation;
import org.diplograph.pipeline.ExplanationPage;
import org.diplograph.pipeline.ExplanationText;
import org.diplograph.pipeline.Extraction;
import org.diplograph.pipeline.Extractor;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.pipeline.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why the program believes what it does. */
@Command(
        name = "explain",
        description = "Shows an article with what was read in it: mentions, facts, and the words and pattern of each.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Parameters(paramLabel = "ARTICLE", description = "A file of one or more articles; - is standard input.")
    private String path = Inputs.STDIN;

    @Option(names = "--html", description = "As an HTML page that needs no other file.")
    private boolean html;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    private @Nullable Path output;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.err, diplograph.debug);
        Extractor extractor = new Extractor();
        List<Explanation> explanations = new ArrayList<>();
        Summary run = Extraction.of(Inputs.of(List.of(path))).run(result -> {
            progress.accept(result);
            if (result instanceof Extracted extracted) {
                explanations.add(Explanation.of(extracted, extractor));
            }
        });
        progress.clear();
        if (!explanations.isEmpty()) {
            write(html ? ExplanationPage.of(explanations) : text(explanations));
        }
        return Progress.exit(run, false);
    }

    private String text(List<Explanation> explanations) {
        boolean terminal = output == null && Boolean.getBoolean("diplograph.colours");
        ExplanationText text = new ExplanationText(terminal && isEmpty(System.getenv("NO_COLOR")));
        StringBuilder out = new StringBuilder();
        explanations.forEach(explanation -> out.append(text.of(explanation)).append('\n'));
        return out.toString();
    }

    private void write(String text) {
        if (output == null) {
            System.out.print(text);
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (NoSuchFileException e) {
            throw new Problem(ExitCode.USAGE, "cannot write " + output + ": there is no such folder");
        } catch (AccessDeniedException e) {
            throw new Problem(ExitCode.USAGE, "cannot write " + output + ": it may not be written");
        } catch (IOException e) {
            throw new Problem(ExitCode.USAGE, "cannot write " + output + ": " + e.getMessage());
        }
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
