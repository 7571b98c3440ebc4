package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.pipeline.Extraction;
import org.diplograph.pipeline.FactWriter;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Articles to facts, without a store. */
@Command(name = "extract", description = "Prints the facts that articles tell, without a store.")
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl (default): one fact a line; ttl: Turtle; nq: N-Quads, one graph an article.")
    private FactWriter.Format format = FactWriter.Format.JSONL;

    @Mixin
    private InputOptions input = new InputOptions();

    @Override
    public Integer call() {
        Inputs inputs = input.inputs();
        Progress progress = new Progress(System.err, diplograph.debug);
        FactWriter writer = new FactWriter(format, System.out);
        Extraction extraction = Extraction.of(inputs);
        Summary run = extraction.run(result -> {
            if (result instanceof Extracted extracted) {
                writer.write(extracted);
            }
            progress.accept(result);
        });
        progress.summary(run);
        return Progress.exit(run, input.strict);
    }
}
