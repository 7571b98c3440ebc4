package org.diplograph.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Reading;

/**
 * How likely each fact is right: the logistic function of a sum over the fact's {@link Signs}. The summands stand in
 * {@code frames/confidence.tsv}, which tells where they come from. A frame that was not yet known there counts by the
 * confidence in its own row.
 */
final class Confidence {

    private static final Map<String, Double> WEIGHTS = load();

    /** The confidence that most frames give themselves. */
    private static final double USUAL = 0.8;

    private Confidence() {}

    /** The same facts; all words of a visit, meeting, agreement or office have the confidence of the fact. */
    static List<Fact> rated(List<Fact> facts, Reading reading) {
        Signs signs = new Signs(reading, facts);
        return facts.stream().map(fact -> rated(fact, signs.of(fact))).toList();
    }

    private static Fact rated(Fact fact, Set<String> signs) {
        if (signs.isEmpty()) {
            return fact;
        }
        boolean known = fact.evidence().stream().anyMatch(words -> WEIGHTS.containsKey(words.pattern()));
        double odds = logOdds(signs, WEIGHTS) + (known ? 0 : logOdds(fact.confidence()) - logOdds(USUAL));
        double confidence = Math.round(100 * probability(odds)) / 100.0;
        List<Evidence> words = fact.evidence().stream()
                .map(e -> new Evidence(e.span(), e.quote(), e.pattern(), confidence, e.saidBy()))
                .toList();
        return fact.with(words);
    }

    static double logOdds(Set<String> signs, Map<String, Double> weights) {
        double sum = 0;
        for (String sign : signs) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static Map<String, Double> load() {
        return Frame.cells("confidence.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
    }
}
