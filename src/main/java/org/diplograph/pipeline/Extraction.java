package org.diplograph.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.pipeline.Result.Refused;
import org.diplograph.pipeline.Result.Unchanged;
import org.diplograph.source.ArticleReader;
import org.diplograph.source.Outcome;
import org.diplograph.text.LanguageGate;

/**
 * Reads articles and extracts their facts, several articles at a time. Results come in the order of the input whatever
 * the number of threads, so that a run can be repeated; at most a few dozen articles are in memory at once.
 */
public final class Extraction {

    private static final int AHEAD = 16;

    private final Inputs inputs;
    private final Extractor extractor;
    private final Predicate<Article> known;

    /**
     * An extraction that may pass over articles.
     *
     * @param known articles that need no second extraction
     */
    Extraction(Inputs inputs, Extractor extractor, Predicate<Article> known) {
        this.inputs = inputs;
        this.extractor = extractor;
        this.known = known;
    }

    /** An extraction of everything. */
    public static Extraction of(Inputs inputs) {
        return new Extraction(inputs, new Extractor(), article -> false);
    }

    /** Runs through all inputs and hands each result to {@code out}, on the caller's thread. */
    public Summary run(Consumer<Result> out) {
        Run run = new Run(out, Executors.newFixedThreadPool(inputs.threads()));
        ArticleReader reader = inputs.reader();
        try {
            for (String path : inputs.paths()) {
                int before = run.articles;
                reader.read(List.of(path), run::take);
                run.drain(0);
                if (run.articles == before) {
                    run.fruitless.add(path);
                }
            }
        } finally {
            run.pool.shutdownNow();
        }
        return run.summary();
    }

    /** One run's queue and counts. Only the pool's tasks leave the caller's thread. */
    private final class Run {
        final Consumer<Result> out;
        final ExecutorService pool;
        final Deque<Future<Result>> pending = new ArrayDeque<>();
        final List<String> fruitless = new ArrayList<>();
        final Map<String, Integer> facts = new TreeMap<>();
        int articles;
        int unchanged;
        int refused;

        Run(Consumer<Result> out, ExecutorService pool) {
            this.out = out;
            this.pool = pool;
        }

        void take(Outcome outcome) {
            pending.add(pool.submit(() -> work(outcome)));
            drain(inputs.threads() * AHEAD);
        }

        void drain(int most) {
            while (pending.size() > most) {
                Result result = result(pending.remove());
                count(result);
                out.accept(result);
            }
        }

        void count(Result result) {
            switch (result) {
                case Extracted extracted -> {
                    articles++;
                    extracted.facts().forEach(fact -> facts.merge(Summary.kind(fact), 1, Integer::sum));
                }
                case Unchanged same -> {
                    articles++;
                    unchanged++;
                }
                case Refused no -> refused++;
            }
        }

        Summary summary() {
            return Summary.of(facts, articles - unchanged, unchanged, refused, fruitless);
        }
    }

    private Result work(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected no -> new Refused(no.input(), no.reason(), null);
            case Outcome.Read read -> work(read.article());
        };
    }

    private Result work(Article article) {
        Optional<String> objection = LanguageGate.objection(article);
        if (objection.isPresent()) {
            return new Refused(article.id(), objection.get(), null);
        }
        if (known.test(article)) {
            return new Unchanged(article);
        }
        try {
            List<Fact> facts = extractor.extract(article);
            return new Extracted(article, facts);
        } catch (RuntimeException | StackOverflowError mistake) {
            return new Refused(article.id(), "extraction failed: " + mistake, mistake);
        }
    }

    private static Result result(Future<Result> future) {
        try {
            return future.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
