package org.diplograph.fact;

import java.util.Locale;
import java.util.Objects;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads who leads a delegation: "a delegation from Laos under X"; of one that travelled, "it was led by X". */
final class Leadership {

    private static final String[] GROUPS = {
        "delegation", "it", "its", "group", "guests", "visitors", "mission", "team", "party", "lawmakers"
    };
    private static final String[] LEADS = {"led", "leads", "leading", "headed", "heads", "heading", "head"};

    private final Scan scan;
    private final Memory memory;
    private final Roles roles;

    Leadership(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
    }

    void read() {
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            Filler leader = isGroup(who) ? roles.leaderBehind(i, 7) : null;
            if (leader != null && leader.agent() instanceof Person person && who.agent() instanceof Body group) {
                memory.allegiance.leads(person, group);
            }
        }
        int led = led();
        Person leader = led < 0 ? null : leader(led);
        if (leader == null) {
            return;
        }
        VisitDraft sent = sent();
        if (sent != null && isTheirs(leader, sent.visitor)) {
            memory.visits.lead(sent, leader);
        }
        Agent last = memory.last(a -> a instanceof Body body && body.kind() == Body.Kind.DELEGATION);
        if (last instanceof Body group && isTheirs(leader, group)) {
            memory.allegiance.leads(leader, group);
        }
    }

    /** Whether somebody serves the state of a group, or nobody's so far and then theirs. */
    private boolean isTheirs(Person leader, Agent group) {
        State state = memory.allegiance.stateOf(group);
        if (state != null) {
            memory.allegiance.serves(leader, state);
        }
        return Memory.same(memory.allegiance.stateOf(leader), state);
    }

    private static boolean isGroup(Who who) {
        return who.agent() instanceof Body body && body.kind() == Body.Kind.DELEGATION;
    }

    /** Where the sentence says that somebody leads the group. */
    private int led() {
        boolean group = scan.has(GROUPS);
        for (int i = 0; i < scan.size(); i++) {
            Who who = scan.who(i);
            String text = who == null ? "" : who.text().toLowerCase(Locale.ROOT);
            boolean head = text.matches("(at )?the (head|leader)") && scan.is(i + 1, "of") && scan.is(i + 3, GROUPS);
            if (head || text.matches("(its|their|the delegation's) (head|leader)")) {
                return i;
            }
            group |= who != null && isGroup(who);
            if (scan.is(i, LEADS) && (group || scan.who(i + 1) != null)) {
                return group || isGroup(Objects.requireNonNull(scan.who(i + 1))) ? i : -1;
            }
        }
        return -1;
    }

    private @Nullable Person leader(int led) {
        Filler found = roles.firstRight(led + 1, 8, a -> a instanceof Person);
        found = found != null || !scan.is(led - 1, "at") ? found : atHead(led);
        found = found != null ? found : roles.subject(led, a -> a instanceof Person);
        return found != null && found.agent() instanceof Person person ? person : null;
    }

    /** "with X, the Speaker, at its head". */
    private @Nullable Filler atHead(int head) {
        for (int i = head - 2; i >= Math.max(0, head - 8); i--) {
            if (scan.who(i) != null && scan.is(i - 1, "with")) {
                return roles.filler(i, a -> a instanceof Person);
            }
        }
        return null;
    }

    /** The last visit of a delegation whose leader is not told. */
    private @Nullable VisitDraft sent() {
        return memory.visits.drafts().reversed().stream()
                .filter(d -> d.visitor instanceof Body)
                .findFirst()
                .orElse(null);
    }
}
