package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.pipeline.Extractor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long reading takes, in time of one thread: it is printed, and must grow with the length and no faster. */
class SpeedIT {

    private static final List<Article> ARTICLES = Shared.articles(Path.of("data/articles"));
    private static final Extractor EXTRACTOR = new Extractor();
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    /** Slower than this for each character than the fastest size is more than noise and warming up. */
    private static final double MOST_UNEVEN = 4;

    private static final double LEAST_ARTICLES_A_SECOND = 100;
    private static final long ENOUGH = 1_000_000_000L;

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 30; i++) {
            ARTICLES.forEach(EXTRACTOR::extract);
        }
    }

    @Test
    void oneLineTakesTimeInProportionToItsLength() {
        String words =
                ARTICLES.stream().map(a -> a.text().replaceAll("\\s+", " ")).collect(Collectors.joining(" "));
        Map<Integer, Double> nanosForEach = new TreeMap<>();
        for (int size : SIZES) {
            String line = words.repeat(size / words.length() + 1).substring(0, size);
            Article article = new Article("line", null, null, line, new EdtfDate("2025-05-08"), null, "en");
            double nanos = best(() -> EXTRACTOR.extract(article));
            nanosForEach.put(size, nanos / size);
            System.out.printf(Locale.ROOT, "one line of %,10d characters: %,10.1f ms%n", size, nanos / 1e6);
        }
        double fastest = nanosForEach.values().stream().min(Double::compare).orElseThrow();
        assertThat(nanosForEach.values()).allSatisfy(nanos -> assertThat(nanos).isLessThan(fastest * MOST_UNEVEN));
    }

    @Test
    void aHundredArticlesAreReadInASecond() {
        double nanos = best(() ->
                ARTICLES.stream().flatMap(a -> EXTRACTOR.extract(a).stream()).toList());
        double articles = ARTICLES.size() / (nanos / 1e9);
        System.out.printf(Locale.ROOT, "%.0f articles of data/articles a second%n", articles);
        assertThat(articles).isGreaterThan(LEAST_ARTICLES_A_SECOND);
    }

    /** The shortest of several runs, in nanoseconds of this thread, whatever else the machine does. */
    private static double best(Supplier<List<Fact>> work) {
        long best = Long.MAX_VALUE;
        long begin = CLOCK.getCurrentThreadCpuTime();
        do {
            long start = CLOCK.getCurrentThreadCpuTime();
            assertThat(work.get()).isNotNull();
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        } while (CLOCK.getCurrentThreadCpuTime() - begin < ENOUGH);
        return best;
    }
}
