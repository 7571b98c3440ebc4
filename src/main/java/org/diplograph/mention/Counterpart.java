package org.diplograph.mention;

import java.util.List;
import java.util.Objects;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Reads "his Azerbaijani counterpart", an office that is the partner's. */
final class Counterpart {

    private Counterpart() {}

    /** The counterpart's office that starts at {@code from}, or null. */
    static OfficeParser.@Nullable Found at(Line line, int from) {
        int at = line.is(from, "the", "his", "her", "its", "their") ? from + 1 : from;
        State state = null;
        if (line.entry(at) instanceof Entry.OfState s) {
            state = s.state();
            at = Objects.requireNonNull(line.hit(at)).end();
            at = line.isPossessive(at) ? at + 1 : at;
        }
        boolean colleague = line.is(at, "colleague") && state != null;
        boolean several = line.is(at, "colleagues", "peers", "homologues") && opensList(line, at + 1);
        if (!colleague
                && !several
                && !line.is(at, "counterpart", "counterparts", "peer", "homologue")
                && !(line.is(at, "opposite") && line.is(at + 1, "number"))) {
            return null;
        }
        int end = line.is(at, "opposite") ? at + 2 : at + 1;
        int behind = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (line.is(end, "of", "from", "in") && line.entry(behind) instanceof Entry.OfState s) {
            state = s.state();
            end = Objects.requireNonNull(line.hit(behind)).end();
        }
        Post post = new Post(new Office("counterpart", null, state), "current", true, line.span(from, end));
        return new OfficeParser.Found(List.of(post), end, several || line.is(at, "counterparts"), true);
    }

    /** "his colleagues X of A and Y of B", "his colleagues – X of A and Y of B". */
    private static boolean opensList(Line line, int at) {
        int name = line.is(at, ",", ":", "-", "--", "–", "—") ? at + 1 : at;
        return line.isCapitalised(name) && line.tokens.get(name).isWord() && line.hit(name) == null;
    }
}
