package org.diplograph.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.diplograph.pipeline.Explanation;
import org.diplograph.pipeline.Extraction;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why the program believes what it does. */
@Command(
        name = "explain",
        description = "Shows the facts of an article, each with the words that tell it and the pattern that read them.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Parameters(paramLabel = "ARTICLE", description = "A file of one or more articles; - is standard input.")
    private String path = Inputs.STDIN;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.err, diplograph.debug);
        Summary run = Extraction.of(Inputs.of(List.of(path))).run(result -> {
            progress.accept(result);
            if (result instanceof Extracted extracted) {
                System.out.println(Explanation.of(extracted));
            }
        });
        return Progress.exit(run, false);
    }
}
