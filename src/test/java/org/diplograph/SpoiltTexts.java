package org.diplograph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.diplograph.model.Article;
import org.diplograph.model.Evidence;
import org.jspecify.annotations.NullMarked;

/**
 * Texts as accidents leave them: cut, shuffled, doubled, without marks or capitals, in mixed encodings. A seed names
 * one for good.
 */
@NullMarked
final class SpoiltTexts {

    private static final String ODD = "\u0000\u00a0\u200b\ufeff\u202e“”’—…\t\r\n\\\"'()[]/%&|#§ðßΩя中\ud83d\ude00\ud83d";
    private static final int MOST_CHARACTERS = 20_000;

    private SpoiltTexts() {}

    /** Reads one spoilt text for each seed; gives those that were not read, or were quoted wrongly. */
    static List<String> faults(List<Article> articles, IntStream seeds) {
        return seeds.parallel()
                .mapToObj(seed -> fault(articles, seed))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static String fault(List<Article> articles, int seed) {
        Random random = new Random(seed);
        Article whole = articles.get(random.nextInt(articles.size()));
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
            out = switch (random.nextInt(10)) {
                case 0 -> shuffled(out, "(?<=[.!?])\\s+", " ", random);
                case 1 -> out.substring(0, random.nextInt(out.length() + 1));
                case 2 -> out.substring(random.nextInt(out.length() + 1));
                case 3 -> out.length() > MOST_CHARACTERS ? out : out + "\n" + out;
                case 4 -> out.replaceAll(random.nextBoolean() ? "[.,;:]" : "[\"“”’'()-]", "");
                case 5 -> random.nextBoolean() ? out.toLowerCase(Locale.ROOT) : out.toUpperCase(Locale.ROOT);
                case 6 -> strewn(out, random);
                case 7 -> misread(out, random);
                case 8 -> stammered(out, random);
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

    /** From somewhere on, the bytes are taken for another encoding. */
    private static String misread(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        byte[] rest = text.substring(at).getBytes(StandardCharsets.UTF_8);
        return text.substring(0, at)
                + new String(rest, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.US_ASCII);
    }

    /** Some words stand there two, three or many times. */
    private static String stammered(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("(?<=\\s)")) {
            out.append(word.repeat(random.nextInt(12) > 0 ? 1 : 2 + random.nextInt(4)));
        }
        return out.toString();
    }
}
