package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.pipeline.Result.Unchanged;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading from files: what is known is passed over, what has changed is replaced, order and threads do not matter. */
class LoaderTest {

    private static final List<String> ARTICLES = List.of("data/articles");

    @TempDir
    Path dir;

    @Test
    void aSecondLoadOfTheSamePassesOverEverythingAndChangesNothing() {
        try (GraphStore store = GraphStore.inMemory()) {
            Summary first = load(store, ARTICLES, 2);
            Set<Quad> before = quads(store);
            Summary second = load(store, ARTICLES, 2);
            assertThat(first.extracted()).isPositive();
            assertThat(first.unchanged()).isZero();
            assertThat(second.extracted()).isZero();
            assertThat(second.unchanged()).isEqualTo(first.extracted());
            assertThat(quads(store)).isEqualTo(before);
        }
    }

    @Test
    void filesOneByOneInReverseGiveTheSameStoreAsTheFoldersAtOnce() throws IOException {
        List<String> files;
        try (var articles = Files.list(Path.of("data/articles"));
                var tables = Files.list(Path.of("data/travels"))) {
            files = Stream.concat(articles, tables)
                    .map(Path::toString)
                    .filter(n -> n.endsWith(".json") || n.endsWith(".xml"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        try (GraphStore whole = GraphStore.inMemory();
                GraphStore single = GraphStore.inMemory()) {
            load(whole, List.of("data/articles", "data/travels"), 4);
            files.forEach(file -> load(single, List.of(file), 1));
            assertThat(quads(single)).isEqualTo(quads(whole));
        }
    }

    @Test
    void aChangedArticleIsReadAgainAndTheOthersAreNot() throws IOException {
        Files.writeString(dir.resolve("a.txt"), "The ministers met in Baku.");
        Files.writeString(dir.resolve("b.txt"), "The ministers met in Hanoi.");
        try (GraphStore store = GraphStore.inMemory()) {
            load(store, List.of(dir.toString()), 1);
            Files.writeString(dir.resolve("b.txt"), "The ministers met in Hue.");
            Summary second = load(store, List.of(dir.toString()), 1);
            assertThat(second.extracted()).isEqualTo(1);
            assertThat(second.unchanged()).isEqualTo(1);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheInputWhateverTheThreads() throws IOException {
        for (int i = 10; i < 90; i++) {
            Files.writeString(dir.resolve(i + ".txt"), "The ministers met. ".repeat(i % 7 * 40 + 1));
        }
        List<String> ids = new ArrayList<>();
        Inputs inputs = new Inputs(List.of(dir.toString()), System.in, Inputs.LARGEST, 4);
        Extraction.of(inputs).run(result -> ids.add(id(result)));
        assertThat(ids).hasSize(80).isSorted();
    }

    @Test
    void anInterruptedLoadIsFinishedByTheNext() {
        try (GraphStore broken = GraphStore.inMemory();
                GraphStore whole = GraphStore.inMemory()) {
            load(whole, ARTICLES, 1);
            breakOff(broken);
            load(broken, ARTICLES, 1);
            assertThat(quads(broken)).isEqualTo(quads(whole));
        }
    }

    private static void breakOff(GraphStore store) {
        List<Result> seen = new ArrayList<>();
        try {
            new Loader(store).load(Inputs.of(ARTICLES), result -> {
                seen.add(result);
                if (seen.size() == 5) {
                    throw new IllegalStateException("broken off");
                }
            });
        } catch (IllegalStateException expected) {
            assertThat(seen).hasSize(5);
        }
    }

    private static String id(Result result) {
        return switch (result) {
            case Extracted extracted -> extracted.article().id();
            case Unchanged unchanged -> unchanged.article().id();
            case Result.Refused refused -> refused.input();
        };
    }

    private static Summary load(GraphStore store, List<String> paths, int threads) {
        return new Loader(store).load(new Inputs(paths, System.in, Inputs.LARGEST, threads), result -> {});
    }

    /** All but the IRIs that are gone, which depend on what was loaded when. */
    private static Set<Quad> quads(GraphStore store) {
        return store.read(data -> Iter.asStream(data.find())
                .filter(quad -> !quad.getGraph().equals(Base.RETIRED))
                .collect(Collectors.toSet()));
    }
}
