package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a text, the reader does not fall over, and every quote is what stands at its place. */
class RobustnessTest {

    private static final List<Article> ARTICLES = Shared.articles(Path.of("data/articles"));
    private static final int MUTATIONS = 2_000;
    private static final String ODD = "\u0000\u00a0\u200b\ufeff\u202e“”’—…\t\r\n\\\"'()[]/%&|#§ðßΩя中\ud83d\ude00\ud83d";

    @Test
    void twoThousandSpoiltTextsAreReadWithoutAFault() {
        List<String> faults = IntStream.range(0, MUTATIONS)
                .parallel()
                .mapToObj(RobustnessTest::fault)
                .filter(fault -> !fault.isEmpty())
                .toList();
        assertThat(faults).isEmpty();
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

    private static String fault(int seed) {
        Random random = new Random(seed);
        Article whole = ARTICLES.get(random.nextInt(ARTICLES.size()));
        String text = spoilt(whole.text(), random);
        Article article = new Article("t", null, null, text, whole.published(), whole.outlet(), "en");
        try {
            return Reader.facts(article).stream()
                    .flatMap(fact -> fact.evidence().stream())
                    .filter(evidence -> !isQuoted(evidence, text))
                    .map(evidence -> "seed " + seed + ", " + whole.id() + ": " + evidence)
                    .findFirst()
                    .orElse("");
        } catch (RuntimeException | StackOverflowError fault) {
            return "seed " + seed + ", " + whole.id() + ": " + fault + " at " + fault.getStackTrace()[0];
        }
    }

    private static boolean isQuoted(Evidence evidence, String text) {
        return evidence.span().end() <= text.length()
                && evidence.span().of(text).equals(evidence.quote());
    }

    private static String spoilt(String text, Random random) {
        String out = text;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            out = switch (random.nextInt(8)) {
                case 0 -> shuffled(out, "(?<=[.!?])\\s+", " ", random);
                case 1 -> out.substring(0, random.nextInt(out.length() + 1));
                case 2 -> out.substring(random.nextInt(out.length() + 1));
                case 3 -> out + "\n" + out;
                case 4 -> out.replaceAll(random.nextBoolean() ? "[.,;:]" : "[\"“”’'()-]", "");
                case 5 -> random.nextBoolean() ? out.toLowerCase(Locale.ROOT) : out.toUpperCase(Locale.ROOT);
                case 6 -> strewn(out, random);
                default -> shuffled(out, " ", " ", random);
            };
        }
        return out;
    }

    private static String shuffled(String text, String at, String glue, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(at)));
        Collections.shuffle(parts, random);
        return String.join(glue, parts);
    }

    private static String strewn(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < 20; i++) {
            out.insert(random.nextInt(out.length() + 1), ODD.charAt(random.nextInt(ODD.length())));
        }
        return out.toString();
    }
}
