package org.diplograph.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/**
 * Finds the weights of signs: a logistic regression with a ridge, so that a sign that was seldom seen gets little say,
 * by Newton steps on one weight after another.
 */
@NullMarked
final class LogisticFit {

    /** A fact with its signs, and whether it is right. */
    record Case(String report, String type, Set<String> signs, boolean right) {}

    private static final int SWEEPS = 200;
    private static final double RIDGE = 3;

    /** There are many patterns, and few facts of each. */
    private static final double RIDGE_OF_PATTERNS = 10;

    /** A type of fact is its own mean, from which its signs lead away. */
    private static final double RIDGE_OF_TYPES = 0.05;

    private LogisticFit() {}

    static Map<String, Double> weights(List<Case> cases) {
        Map<String, Double> weights = new TreeMap<>();
        cases.forEach(c -> c.signs().forEach(sign -> weights.put(sign, 0.0)));
        for (int i = 0; i < SWEEPS; i++) {
            weights.replaceAll((sign, weight) -> weight + step(sign, weight, cases, weights));
        }
        return weights;
    }

    private static double step(String sign, double weight, List<Case> cases, Map<String, Double> weights) {
        double ridge = sign.contains(":") ? RIDGE : sign.contains(".") ? RIDGE_OF_PATTERNS : RIDGE_OF_TYPES;
        double slope = -ridge * weight;
        double bend = ridge;
        for (Case c : cases) {
            if (c.signs().contains(sign)) {
                double p = Confidence.probability(Confidence.logOdds(c.signs(), weights));
                slope += (c.right() ? 1 : 0) - p;
                bend += p * (1 - p);
            }
        }
        return slope / bend;
    }
}
