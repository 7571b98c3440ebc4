package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * Which State the label of a table means on a day: see {@link Lexicon#stateAt}, and {@code frames/state-labels.tsv} for
 * labels that the makers of the table use in their own way.
 */
final class StateLabels {

    /**
     * What a label means.
     *
     * @param place the place in the State that the label names ("Denmark (Greenland)"), or null
     */
    record Meant(State state, @Nullable String place) {}

    /** A label that means a state before the day {@code until}, or for ever. */
    private record Label(
            String label,
            @Nullable LocalDate until,
            String state,
            @Nullable String place) {}

    private static final List<Label> LABELS = Frame.cells("state-labels.tsv").stream()
            .skip(1)
            .map(c ->
                    new Label(c[0], c[1].isEmpty() ? null : LocalDate.parse(c[1]), c[2], c[3].isEmpty() ? null : c[3]))
            .toList();

    private final Lexicon lexicon;

    StateLabels(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The State, or null where no table knows the label. */
    @Nullable
    Meant at(String label, LocalDate day) {
        for (Label known : LABELS) {
            if (known.label().equals(label) && (known.until() == null || day.isBefore(known.until()))) {
                return new Meant(lexicon.state(known.state()).orElseThrow().asState(), known.place());
            }
        }
        int part = label.indexOf(" (");
        Meant named = lexicon.stateAt(label, day)
                .map(entry -> new Meant(entry.asState(), null))
                .orElse(null);
        if (named != null || part < 0 || !label.endsWith(")")) {
            return named;
        }
        Meant whole = at(label.substring(0, part), day);
        return whole == null ? null : new Meant(whole.state(), label.substring(part + 2, label.length() - 1));
    }
}
