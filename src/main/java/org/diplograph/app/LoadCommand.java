package org.diplograph.app;

import java.util.concurrent.Callable;
import org.diplograph.pipeline.Loader;
import org.diplograph.pipeline.Summary;
import org.diplograph.rdf.Base;
import org.diplograph.source.ArticleReader;
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
        ArticleReader reader = input.reader();
        Progress progress = new Progress(System.err, diplograph.debug);
        try (GraphStore graph = store.made()) {
            Summary run = new Loader(graph, reader, Base.DEFAULT).load(input.paths, input.threads, progress);
            progress.summary(run);
            return Progress.exit(run, input.strict);
        }
    }
}
