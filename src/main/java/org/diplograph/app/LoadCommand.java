package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.pipeline.Summary;
import org.diplograph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Articles into the store. */
@Command(
        name = "load",
        description =
                "Takes articles into the store. Loading again replaces what has changed and passes over the rest.")
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private Diplograph diplograph = new Diplograph();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Inputs inputs = input.inputs();
        Progress progress = new Progress(System.err, diplograph.debug);
        try (GraphStore graph = store.made()) {
            Summary run = new Loader(graph, store.corrections(), store.links()).load(inputs, progress);
            progress.summary(run);
            return Progress.exit(run, input.strict);
        }
    }
}
