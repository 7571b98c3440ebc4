package org.diplograph.identity;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Status;
import org.diplograph.model.View.Conflict;

/** Claims of one event that cannot all be right; none is dropped, the view shows one. */
final class Conflicts {

    private Conflicts() {}

    static <F extends Fact> List<Conflict> within(List<Claim<F>> group) {
        List<Conflict> found = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                compare(group.get(i), group.get(j), found);
            }
        }
        return found;
    }

    private static void compare(Claim<?> one, Claim<?> other, List<Conflict> found) {
        EdtfDate a = one.fact().date();
        EdtfDate b = other.fact().date();
        boolean holding = one.fact() instanceof Fact.OfficeHolding;
        if (a != null && b != null && !holding && !Dates.fit(a, b, 0)) {
            found.add(new Conflict(one.source(), other.source(), "date"));
        }
        if (one.fact() instanceof Fact.Event e
                && other.fact() instanceof Fact.Event f
                && exclude(e.status(), f.status())) {
            found.add(new Conflict(one.source(), other.source(), "status"));
        }
    }

    private static boolean exclude(Status one, Status other) {
        return one != other
                && happened(one) != happened(other)
                && (one == Status.CANCELLED || other == Status.CANCELLED);
    }

    private static boolean happened(Status status) {
        return switch (status) {
            case COMPLETED, ONGOING, SIGNED, ADOPTED, IN_FORCE -> true;
            case PLANNED, INVITED, CANCELLED -> false;
        };
    }
}
