package org.diplograph.server;

import java.util.List;
import java.util.function.Consumer;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;

/** Graphs that many tests read over HTTP and none changes, each loaded once for all of them. */
public final class Served {

    private Served() {}

    /** The articles of {@code data/articles}. */
    public static GraphServer articles() {
        return Articles.SERVER;
    }

    /** Three short reports about Viet Nam and Azerbaijan. */
    public static GraphServer seeds() {
        return ThreeReports.SERVER;
    }

    private static GraphServer loaded(Consumer<GraphStore> load) {
        GraphStore store = GraphStore.inMemory();
        load.accept(store);
        return GraphServer.start(store, QueryLibrary.load(), 0);
    }

    private static final class Articles {
        static final GraphServer SERVER =
                loaded(store -> new Loader(store).load(Inputs.of(List.of("data/articles")), result -> {}));
    }

    private static final class ThreeReports {
        static final GraphServer SERVER = loaded(store ->
                new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4())));
    }
}
