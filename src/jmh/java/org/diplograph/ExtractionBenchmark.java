package org.diplograph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.pipeline.Extractor;
import org.diplograph.source.ArticleReader;
import org.diplograph.source.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds to extract all articles of a folder, on one thread in a heap of 256 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 8, time = 4)
@Measurement(iterations = 5, time = 4)
public class ExtractionBenchmark {

    @Param("data/articles")
    String folder = "data/articles";

    private final List<Article> articles = new ArrayList<>();
    private final Extractor extractor = new Extractor();

    @Setup
    public void read() {
        ArticleReader.of(System.in).read(List.of(folder), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                articles.add(read.article());
            }
        });
    }

    @Benchmark
    public List<Fact> folder() {
        List<Fact> facts = new ArrayList<>();
        articles.forEach(article -> facts.addAll(extractor.extract(article)));
        return facts;
    }
}
