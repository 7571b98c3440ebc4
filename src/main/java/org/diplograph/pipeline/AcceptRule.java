package org.diplograph.pipeline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which best candidates are accepted without a look at each: all that is stated has to hold.
 *
 * @param text as the operator wrote it: {@code match}, {@code score>=90}, {@code gap>=10}, with commas between
 * @param match whether the service has to be sure
 * @param score the least score
 * @param gap by how much it has to be ahead of the next candidate, if there is one
 */
public record AcceptRule(String text, boolean match, double score, double gap) {

    private static final Pattern LEAST = Pattern.compile("(score|gap)>=(\\d{1,6}(?:\\.\\d{1,6})?)");

    /**
     * Reads a rule.
     *
     * @throws OperatorProblem where it is none
     */
    public static AcceptRule of(String text) {
        boolean match = false;
        double score = Double.NEGATIVE_INFINITY;
        double gap = 0;
        for (String part : text.replace(" ", "").split(",", -1)) {
            Matcher least = LEAST.matcher(part);
            if (part.equals("match")) {
                match = true;
            } else if (!least.matches()) {
                throw new OperatorProblem(
                        "--accept: '" + part + "' is none of match, score>=N, gap>=N (with commas between)");
            } else if (least.group(1).equals("score")) {
                score = Double.parseDouble(least.group(2));
            } else {
                gap = Double.parseDouble(least.group(2));
            }
        }
        return new AcceptRule(text, match, score, gap);
    }

    /** Whether the first of these, which are sorted by score, is accepted. */
    boolean accepts(List<LinkCandidate> candidates) {
        LinkCandidate best = candidates.getFirst();
        return (!match || best.match())
                && best.score() >= score
                && (candidates.size() == 1 || best.score() - candidates.get(1).score() >= gap);
    }
}
