package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a text, the reader does not fall over, and every quote is what stands at its place.
 * {@link RobustnessIT} tries more of it.
 */
class RobustnessTest {

    private static final List<Article> ARTICLES = Shared.articles(Path.of("data/articles"));

    @Test
    void twoThousandSpoiltTextsAreReadWithoutAFault() {
        assertThat(SpoiltTexts.faults(ARTICLES, IntStream.range(0, 2_000))).isEmpty();
    }

    @Test
    void aTextWithoutAnyWordTellsNothing() {
        for (String text : List.of("", " ", "\n\n\n", ".", "...", "“”", "-", "\u0000", "\ud83d", "2025", "'s")) {
            assertThat(Reader.facts(text, "2025-05-08")).as("'%s'", text).isEmpty();
        }
    }

    /** How the time grows with the length is printed, not asserted: a machine may be busy. */
    @Test
    void anArticleOfOneVeryLongLineIsReadToItsEnd() {
        String words =
                ARTICLES.stream().map(a -> a.text().replaceAll("\\s+", " ")).collect(Collectors.joining(" "));
        for (int size : new int[] {100_000, 1_000_000}) {
            String line = words.repeat(size / words.length() + 1).substring(0, size);
            long start = System.nanoTime();
            List<Fact> facts = Reader.facts(line, "2025-05-08");
            System.out.printf(
                    Locale.ROOT,
                    "one line of %,9d characters: %,6d ms, %d facts%n",
                    size,
                    (System.nanoTime() - start) / 1_000_000,
                    facts.size());
            assertThat(facts).isNotEmpty();
        }
    }
}
