package org.diplograph.fact;

import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/**
 * Reads on whose side of the table a sentence puts somebody: "for Peru it was signed by X", "on the Peruvian side were
 * X and Y", "Peru was represented by X", "the Peruvian delegation, which included X".
 */
final class Sides {

    private static final int REACH = 40;
    private static final int NEAR = 9;

    private static final Set<String> GROUPS =
            Set.of("side", "team", "delegation", "contingent", "party", "group", "part", "mission", "camp");

    /** What one does for a state. */
    private static final Set<String> ACTING = Set.of(("signed sign signing signatures signature initialled initialed "
                    + "inked penned exchanged spoke speaking spoken represented represent present attended attending "
                    + "participated part sat negotiated presented handed there it were")
            .split(" "));

    /** Words that lead from a group to those who are in it. */
    private static final Set<String> MEMBERS =
            Set.of(("led headed chaired included includes include including comprised comprises comprising comprise "
                            + "consisted consists consisting composed represented under with of by are were was")
                    .split(" "));

    private final Scan scan;
    private final Allegiance allegiance;

    Sides(Scan scan, Allegiance allegiance) {
        this.scan = scan;
        this.allegiance = allegiance;
    }

    /** The state on whose side whoever is named at {@code at} is; null where the sentence does not tell. */
    @Nullable
    State of(int at) {
        State own = behind(at);
        for (int i = at - 1; i >= 0 && i >= at - REACH && own == null; i--) {
            State side = marked(i);
            if (side != null || scan.is(i, "while", "whereas", "but") || isOther(i)) {
                return side;
            }
        }
        return own;
    }

    /** "signed by X for Peru", "Y spoke for the Moldovan side". */
    private @Nullable State behind(int at) {
        int state = scan.is(at + 2, "the") ? at + 3 : at + 2;
        Where where = scan.is(at + 1, "for") ? scan.where(state) : null;
        if (where == null || !found(0, at)) {
            return null;
        }
        return where.kind() == Where.Kind.NAME || scan.is(at + 2, "the") ? where.state() : null;
    }

    private @Nullable State marked(int i) {
        Where where = scan.where(i);
        if (where != null) {
            boolean side =
                    where.kind() == Where.Kind.DEMONYM ? hasGroup(i) : where.kind() == Where.Kind.NAME && acts(i);
            return side ? where.state() : null;
        }
        Who who = scan.who(i);
        Agent agent = who == null ? null : who.agent();
        boolean delegation = agent instanceof Body body && body.kind() == Body.Kind.DELEGATION;
        return delegation && leadsToMembers(i + 1) ? allegiance.stateOf(agent) : null;
    }

    /** "for Peru", "representing Peru", "Peru was represented by", "Peru's team". */
    private boolean acts(int i) {
        int before = scan.is(i - 1, "the") ? i - 2 : i - 1;
        if (scan.is(before, "representing") || scan.is(i + 2, "represented") && scan.is(i + 1, "was", "were", "is")) {
            return true;
        }
        if (scan.isPossessive(i + 1)) {
            return scan.isIn(i + 2, GROUPS) && leadsToMembers(i + 3);
        }
        boolean behalf = scan.is(before, "of") && scan.is(before - 1, "behalf", "name");
        int first = behalf ? before - 2 : before;
        boolean open = first == 0 || scan.is(first - 1, ",", ";", ":", "and", "—", "–");
        return (behalf || scan.is(before, "for"))
                && (open ? found(0, scan.size()) : found(Math.max(0, first - NEAR), first));
    }

    private boolean found(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, ACTING)) {
                return true;
            }
        }
        return false;
    }

    /** "on the Peruvian side", "the Peruvian team is led by". */
    private boolean hasGroup(int i) {
        if (!scan.isIn(i + 1, GROUPS)) {
            return false;
        }
        boolean side = scan.is(i + 1, "side", "part") && scan.is(i - 2, "on", "from", "for");
        return side || leadsToMembers(i + 2);
    }

    private boolean leadsToMembers(int from) {
        for (int i = from; i < from + 6; i++) {
            if (scan.isIn(i, MEMBERS) || scan.is(i, ":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody of another side may stand there, of whom the words behind tell. */
    private boolean isOther(int i) {
        Who who = scan.who(i);
        return who != null && Roles.isNamed(who) && ownState(who) != null;
    }

    private static @Nullable State ownState(Who who) {
        return who.posts().stream()
                .map(p -> Allegiance.of(p.office()))
                .filter(s -> s != null)
                .findFirst()
                .orElse(null);
    }
}
