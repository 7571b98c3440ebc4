package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.diplograph.model.Article;
import org.junit.jupiter.api.Test;

/** The same as {@link RobustnessTest} on more texts and more accidents. */
class RobustnessIT {

    private static final List<Article> ARTICLES = Shared.articles(Path.of("data/articles"));

    @Test
    void tenThousandSpoiltTextsAreReadWithoutAFault() {
        assertThat(SpoiltTexts.faults(ARTICLES, IntStream.range(10_000, 20_000)))
                .isEmpty();
    }

    @Test
    void soAreTenThousandSpoiltReportsThatLieBesideTheProject() {
        List<Article> reports = Shared.gold(Shared.folder("corpus/dev")).stream()
                .map(Shared::article)
                .toList();
        assertThat(SpoiltTexts.faults(reports, IntStream.range(20_000, 30_000))).isEmpty();
    }
}
