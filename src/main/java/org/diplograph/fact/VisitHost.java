package org.diplograph.fact;

import java.util.Locale;
import java.util.Objects;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;

/** Reads a visit in the words of those who are visited: a state hosts, or somebody receives a visiting guest. */
final class VisitHost {

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;
    private final Memory memory;

    VisitHost(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
        this.memory = telling.memory;
    }

    /** "received the visiting Minister": travel is told by "visiting". */
    void read() {
        state();
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            boolean visiting = who.text().toLowerCase(Locale.ROOT).contains("visiting ") || scan.is(i - 1, "visiting");
            Filler subject = visiting ? roles.subject(hit.at(), a -> memory.allegiance.stateOf(a) != null) : null;
            State here =
                    subject == null || subject.at() == i ? memory.home : memory.allegiance.stateOf(subject.agent());
            Agent guest = memory.agent(who);
            if (visiting && here != null && telling.traveller(here).test(guest)) {
                telling.tell(new Filler(guest, i), new Goal(here, null, i), "");
            }
        }
    }

    /** "Kazakhstan will host Prime Minister Meloni": a state as host. */
    private void state() {
        int i = hit.at() - 1;
        while (i > 0 && scan.is(i, "will", "to", "also", "has", "is", "had", "would")) {
            i--;
        }
        Where host = scan.where(i);
        boolean state = host != null
                && host.place() == null
                && host.state() != null
                && host.kind() == Where.Kind.NAME
                && !scan.isPreposition(i - 1);
        State here = state ? Objects.requireNonNull(host).state() : null;
        Filler guest = here == null
                ? null
                : roles.firstRight(
                        hit.end(), 2, telling.traveller(here).and(a -> memory.allegiance.stateOf(a) != null));
        if (guest != null && here != null) {
            telling.tell(guest, new Goal(here, null, i), "");
        }
    }
}
