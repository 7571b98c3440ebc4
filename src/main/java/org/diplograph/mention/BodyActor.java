package org.diplograph.mention;

import java.util.List;
import java.util.Objects;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads bodies that act, with article and owner before their names, and delegations. */
final class BodyActor {

    private final BodyParser bodies;
    private final Delegation delegations;

    BodyActor(BodyParser bodies) {
        this.bodies = bodies;
        this.delegations = new Delegation(bodies);
    }

    /** The body or delegation that starts at {@code from}, or null. */
    ActorParser.@Nullable Found at(Line line, int from) {
        int start = line.is(from, "the", "its", "his", "her", "their") ? from + 1 : from;
        int at = ownerEnd(line, start);
        BodyParser.Found found = bodies.at(line, at);
        if (found == null) {
            return delegations.at(line, from);
        }
        if (line.isCapitalised(found.end()) && Words.isThing(line.lower(found.end()))) {
            return null;
        }
        State owner = at > start && line.entry(start) instanceof Entry.OfState s ? s.state() : null;
        Body body = found.body().state() == null && owner != null
                ? new Body(found.body().name(), found.body().kind(), owner)
                : found.body();
        Who who = new Who(
                line.span(from, found.end()),
                line.words(from, found.end()),
                List.of(body),
                List.of(),
                Who.Form.BODY,
                '-');
        return new ActorParser.Found(who, found.end());
    }

    /** The end of the state at {@code at} that owns the body behind it, or {@code at} where none does. */
    private int ownerEnd(Line line, int at) {
        if (!(line.entry(at) instanceof Entry.OfState s)) {
            return at;
        }
        int end = Objects.requireNonNull(line.hit(at)).end();
        int next = line.isPossessive(end) ? end + 1 : end;
        return bodies.at(line, next) != null && (line.isPossessive(end) || s.demonym()) ? next : at;
    }
}
