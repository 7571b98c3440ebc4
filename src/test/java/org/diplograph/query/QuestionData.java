package org.diplograph.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.store.GraphStore;

/** The folders of {@code data/} on which the named queries have their expected answers, each in a store. */
final class QuestionData {

    private QuestionData() {}

    static Map<String, GraphStore> load() {
        return Stream.of("articles", "travels", "cases")
                .collect(Collectors.toMap(folder -> folder, QuestionData::load));
    }

    private static GraphStore load(String folder) {
        GraphStore store = GraphStore.inMemory();
        Path corrections = Path.of("data", folder, "corrections.ttl");
        new Loader(store, corrections, null).load(Inputs.of(List.of("data/" + folder)), result -> {});
        return store;
    }
}
