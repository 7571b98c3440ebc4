package org.diplograph.fact;

import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the open journey goes on where no new one is told: "He will return on Saturday", "The visit ends today",
 * "They stay until May 11".
 */
final class Course {

    private static final Set<String> ENDS =
            Set.of(("return returns returned left leave home back ends ended end concludes concluded "
                            + "finishes finished closes closed until till through departs leaves runs lasts")
                    .split(" "));
    private static final String[] TOURS = "tour swing trip journey".split(" ");
    private static final String[] AHEAD = "will to expected due scheduled shall".split(" ");

    private final Memory memory;

    Course(Memory memory) {
        this.memory = memory;
    }

    /** Gives the open journey the last day that the sentence tells, and notes when a tour takes place. */
    void read(Scan scan) {
        tour(scan);
        VisitDraft open = memory.visits.open();
        for (int i = 0; open != null && i < scan.size(); i++) {
            EdtfDate last = scan.isIn(i, ENDS) ? dateBehind(scan, i) : null;
            if (last != null && isAbout(scan, i, open)) {
                open.endOn(last);
            }
        }
    }

    /** "on a tour from July 23 to 31": its stops, told without a day, lie in these days. */
    private void tour(Scan scan) {
        int noun = scan.find(0, scan.size(), TOURS);
        Roles.Filler who = noun < 0
                ? null
                : new Roles(scan, memory).anyLeft(noun, a -> a instanceof Person && memory.allegiance.isOfficial(a));
        for (int i : scan.places(When.class, 0, who == null ? 0 : scan.size())) {
            EdtfDate date = Objects.requireNonNull(scan.when(i)).date();
            if (date != null && date.isDayRange()) {
                memory.visits.tour(Objects.requireNonNull(who).agent(), date);
            }
        }
    }

    private @Nullable EdtfDate dateBehind(Scan scan, int at) {
        for (int i = at + 1; i < Math.min(scan.clauseEnd(at), at + 6); i++) {
            When when = scan.when(i);
            if (when != null) {
                boolean ahead = scan.find(Math.max(0, at - 6), at, AHEAD) >= 0
                        || scan.word(at).endsWith("s");
                return ahead ? when.ahead() : when.date();
            }
            if (scan.is(i, "and", "after", "from", "for", ",")) {
                return null;
            }
        }
        return null;
    }

    /** Whether the sentence tells it of the traveller or of the journey itself. */
    private boolean isAbout(Scan scan, int at, VisitDraft open) {
        boolean journey = scan.find(0, at, VisitNoun.JOURNEYS) >= 0;
        return journey || new Roles(scan, memory).subject(at, a -> a.equals(open.visitor)) != null;
    }
}
