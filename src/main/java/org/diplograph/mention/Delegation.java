package org.diplograph.mention;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads "the Vietnamese delegation", "a delegation of the Parliament of Kazakhstan". */
final class Delegation {

    private static final Set<String> RANKS = Words.row(
            "high-level senior parliamentary government governmental ministerial military party high-ranking");

    private final BodyParser bodies;

    Delegation(BodyParser bodies) {
        this.bodies = bodies;
    }

    /** The delegation of a state that starts at {@code from}, or null. */
    ActorParser.@Nullable Found at(Line line, int from) {
        int at = line.is(from, "the", "a", "its") ? from + 1 : from;
        State state = null;
        if (line.entry(at) instanceof Entry.OfState s && s.demonym()) {
            state = s.state();
            at = Objects.requireNonNull(line.hit(at)).end();
        }
        while (RANKS.contains(line.lower(at))) {
            at++;
        }
        if (!line.is(at, "delegation", "delegations") || at == from) {
            return null;
        }
        return sentBy(line, from, at + 1, state);
    }

    /** Reads "of the Parliament of Kazakhstan" behind the word. */
    private ActorParser.@Nullable Found sentBy(Line line, int from, int nounEnd, @Nullable State before) {
        State state = before;
        int end = nounEnd;
        int of = line.is(end, "of", "from") ? line.is(end + 1, "the") ? end + 2 : end + 1 : -1;
        if (of > 0 && line.entry(of) instanceof Entry.OfState s) {
            state = s.state();
            end = Objects.requireNonNull(line.hit(of)).end();
        } else if (of > 0 && bodies.at(line, of) != null) {
            BodyParser.Found body = Objects.requireNonNull(bodies.at(line, of));
            state = body.body().state();
            end = body.end();
        }
        if (state == null) {
            return null;
        }
        Body body = new Body("Delegation of " + state.name(), Body.Kind.DELEGATION, state);
        return new ActorParser.Found(
                new Who(line.span(from, end), line.words(from, end), List.of(body), List.of(), Who.Form.BODY, '-'),
                end);
    }
}
