package org.diplograph.mention;

import java.util.List;
import java.util.Objects;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Reads "his Azerbaijani counterpart", "that of Peru", "the same office in Peru": an office that is the partner's. */
final class Counterpart {

    private Counterpart() {}

    /** The counterpart's office that starts at {@code from}, or null. */
    static OfficeParser.@Nullable Found at(Line line, int from) {
        OfficeParser.Found that = thatOf(line, from);
        return that != null ? that : partner(line, from);
    }

    private static OfficeParser.@Nullable Found partner(Line line, int from) {
        int at = line.is(from, "the", "his", "her", "its", "their") ? from + 1 : from;
        at = line.is(at, "own") && at > from ? at + 1 : at;
        State state = null;
        if (line.entry(at) instanceof Entry.OfState s) {
            state = s.state();
            at = Objects.requireNonNull(line.hit(at)).end();
            at = line.isPossessive(at) ? at + 1 : at;
        }
        boolean colleague = line.is(at, "colleague")
                && (state != null || line.is(at + 1, "in", "from", "of") && stateAt(line, at + 2) != null);
        boolean several = line.is(at, "colleagues", "peers", "homologues") && opensList(line, at + 1);
        if (!colleague
                && !several
                && !line.is(at, "counterpart", "counterparts", "peer", "homologue")
                && !(line.is(at, "opposite") && line.is(at + 1, "number"))) {
            return null;
        }
        int end = line.is(at, "opposite") ? at + 2 : at + 1;
        int behind = line.is(end + 1, "the") ? end + 2 : end + 1;
        State named = line.is(end, "of", "from", "in") ? stateAt(line, behind) : null;
        if (named != null) {
            state = named;
            end = Objects.requireNonNull(line.hit(behind)).end();
        }
        return found(line, from, end, state, several || line.is(at, "counterparts"));
    }

    /** "that of Peru", "the Peruvian one": the office just named, of another state. */
    private static OfficeParser.@Nullable Found thatOf(Line line, int from) {
        if (!line.is(from - 1, "and", ",", "with", "met", "to", "by")) {
            return null;
        }
        if (line.is(from, "that") && line.is(from + 1, "of")) {
            int at = line.is(from + 2, "the") ? from + 3 : from + 2;
            State state = line.entry(at) instanceof Entry.OfState s ? s.state() : null;
            int end =
                    state == null ? from : Objects.requireNonNull(line.hit(at)).end();
            return state != null && line.is(end, ",") ? found(line, from, end, state, false) : null;
        }
        State state = line.is(from, "the") && line.entry(from + 1) instanceof Entry.OfState s && s.demonym()
                ? s.state()
                : null;
        int one =
                state == null ? -1 : Objects.requireNonNull(line.hit(from + 1)).end();
        return line.is(one, "one") ? found(line, from, one + 1, state, false) : null;
    }

    /** ", who holds the same office in Peru", where the verb stands at {@code verb}; or null. */
    static OfficeParser.@Nullable Found same(Line line, int verb) {
        if (!line.is(verb, "holds", "held", "has", "had", "does", "occupies", "fills", "bears", "carries")
                || !line.is(verb + 1, "the")
                || !line.is(verb + 2, "same", "corresponding", "equivalent", "identical")
                || !line.is(
                        verb + 3,
                        "office",
                        "post",
                        "position",
                        "portfolio",
                        "job",
                        "title",
                        "rank",
                        "function",
                        "brief",
                        "role")) {
            return null;
        }
        int at = line.is(verb + 5, "the") ? verb + 6 : verb + 5;
        State state = line.is(verb + 4, "in", "for", "of", "at") ? stateAt(line, at) : null;
        int end =
                state == null ? verb + 4 : Objects.requireNonNull(line.hit(at)).end();
        return found(line, verb, end, state, false);
    }

    private static OfficeParser.Found found(Line line, int from, int end, @Nullable State state, boolean several) {
        Post post = new Post(new Office("counterpart", null, state), "current", true, line.span(from, end));
        return new OfficeParser.Found(List.of(post), end, several, true);
    }

    /** The state that is named at {@code at}, or whose place is. */
    private static @Nullable State stateAt(Line line, int at) {
        if (line.entry(at) instanceof Entry.OfPlace place) {
            return place.place().state();
        }
        return line.entry(at) instanceof Entry.OfState named ? named.state() : null;
    }

    /** "his colleagues X of A and Y of B", "his colleagues – X of A and Y of B". */
    private static boolean opensList(Line line, int at) {
        int name = line.is(at, ",", ":", "-", "--", "–", "—") ? at + 1 : at;
        return line.isCapitalised(name) && line.tokens.get(name).isWord() && line.hit(name) == null;
    }
}
