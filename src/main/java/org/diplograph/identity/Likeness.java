package org.diplograph.identity;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.lexicon.PersonName;
import org.diplograph.lexicon.PersonName.Agreement;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * How likely two names are one person's, and why: the one measure by which people are merged ({@link #isProof}) or
 * listed for somebody to decide ({@link #isHint}).
 *
 * @param score between 0 and 1, a rule of thumb
 * @param reasons what speaks for it and what against, in words
 */
record Likeness(double score, String reasons) {

    /**
     * Whoever is looked at.
     *
     * @param state whom the person serves, or null where nobody tells
     * @param offices those that somebody gives them
     */
    record Bearer(PersonName name, @Nullable State state, List<Held> offices) {

        /** The title that most give, or "". */
        String mainOffice() {
            return offices.isEmpty()
                    ? ""
                    : Names.mostFrequent(offices.stream().map(h -> h.office().title()));
        }

        /** Of the first office whose day is known, or "". */
        String firstYear() {
            return Held.days(offices)
                    .findFirst()
                    .map(day -> Integer.toString(day.getYear()))
                    .orElse("");
        }
    }

    private static final double PROOF = 0.85;
    private static final double HINT = 0.35;

    private static final double SAME_STATE = 0.1;
    private static final double RELATED_STATE = 0.05;
    private static final double OTHER_STATE = -0.6;
    private static final double SAME_SEAT = 0.4;
    private static final double SAME_OFFICE = 0.15;
    private static final double CAREER = 0.15;
    private static final double RARE = 0.15;
    private static final double LONG_BETWEEN = -0.05;
    private static final double EXCLUDED = -0.4;
    private static final double LIVES_BETWEEN = -0.7;
    private static final double NO_PROOF = 0.8;

    private static final Likeness NONE = new Likeness(0, "");

    /** Enough to take the two for one person. */
    boolean isProof() {
        return score >= PROOF;
    }

    /** Enough to ask. */
    boolean isHint() {
        return score >= HINT;
    }

    /**
     * Symmetric.
     *
     * @param rarity of the words of names around them
     */
    static Likeness of(Bearer one, Bearer other, States states, Rarity rarity) {
        Agreement names = one.name().with(other.name());
        if (names == null) {
            return NONE;
        }
        Scale scale = new Scale(names);
        ofStates(one.state(), other.state(), states, scale);
        if (one.name().number().isEmpty() && Held.areLivesApart(one.offices(), other.offices())) {
            scale.add(LIVES_BETWEEN, "offices more than " + Held.LIFE + " years apart");
        } else {
            ofOffices(one.offices(), other.offices(), scale);
        }
        if (names == Agreement.WORD && rarity.points(one, other)) {
            scale.add(RARE, "nobody else known of that state has that word");
        }
        return scale.read(names == Agreement.INITIALS ? NO_PROOF : 1);
    }

    private static void ofStates(@Nullable State one, @Nullable State other, States states, Scale scale) {
        if (one == null || other == null) {
            return;
        }
        if (one.id().equals(other.id())) {
            scale.add(SAME_STATE, "the same state");
        } else if (states.sameService(one, other)) {
            scale.add(RELATED_STATE, "one state's past is the other's");
        } else {
            scale.add(OTHER_STATE, "different states");
        }
    }

    private static void ofOffices(List<Held> one, List<Held> other, Scale scale) {
        Held same = null;
        Held apart = null;
        boolean career = false;
        boolean excluded = false;
        for (Held a : one) {
            for (Held b : other) {
                if (a.sameOffice(b)) {
                    same = a.near(b) && (same == null || a.isSeat()) ? a : same;
                    apart = a.isFar(b) ? a : apart;
                }
                career |= a.risesTo(b) || b.risesTo(a);
                excluded |= a.excludes(b);
            }
        }
        if (same != null) {
            String title = same.office().title();
            scale.add(same.isSeat() ? SAME_SEAT : SAME_OFFICE, "both " + title + " at the time");
        } else if (apart != null) {
            scale.add(LONG_BETWEEN, "not shown as " + apart.office().title() + " at one time");
        } else if (career && !excluded) {
            scale.add(CAREER, "a minister, then head of state or government");
        }
        if (excluded && (same == null || !same.isSeat())) {
            scale.add(EXCLUDED, "offices at one time that nobody holds together");
        }
    }

    /** Weighs reasons. */
    private static final class Scale {
        private final List<String> pro = new ArrayList<>();
        private final List<String> contra = new ArrayList<>();
        private double sum;

        Scale(Agreement names) {
            add(names.weight(), names.words());
        }

        void add(double weight, String reason) {
            sum += weight;
            (weight < 0 ? contra : pro).add(reason);
        }

        Likeness read(double most) {
            double score = Math.round(Math.clamp(sum, 0, Math.min(most, 0.99)) * 100) / 100.0;
            String against = contra.isEmpty() ? "" : "; against it: " + String.join(", ", contra);
            return new Likeness(score, String.join(", ", pro) + against);
        }
    }
}
