package org.diplograph.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices: {@code [whose] [standing] [rank words] [field] TITLE [of field] [of body] [of state]}, in the genre's
 * many orders, alone or several under one holder.
 */
final class OfficeParser {

    /** Offices of one holder, or one office of several, and where they end. */
    record Found(List<Post> posts, int end, boolean plural, boolean definite) {}

    private final ActorWords words;
    private final OfficeFront front;
    private final OfficeBack back;

    OfficeParser(ActorWords words, BodyParser bodies) {
        OfficeTitle titles = new OfficeTitle(words);
        this.words = words;
        this.front = new OfficeFront(words, bodies, titles);
        this.back = new OfficeBack(words, bodies, this);
    }

    /** The one office that starts at {@code from}, whatever is joined to it; or null. */
    @Nullable
    Found first(Line line, int from) {
        OfficeDraft draft = draft(line, from, null, null);
        return draft == null ? null : new Found(posts(line, List.of(draft)), draft.end, draft.plural, draft.definite);
    }

    /** The offices that start at {@code from}, or null. */
    @Nullable
    Found at(Line line, int from) {
        OfficeDraft first = draft(line, from, null, null);
        if (first == null) {
            return null;
        }
        List<OfficeDraft> drafts = new ArrayList<>(List.of(first));
        int end = first.end;
        while (true) {
            OfficeDraft next = joined(line, end, first);
            if (next == null) {
                break;
            }
            drafts.add(next);
            end = next.end;
        }
        return new Found(posts(line, drafts), end, first.plural, first.definite);
    }

    private static List<Post> posts(Line line, List<OfficeDraft> drafts) {
        List<Post> out = new ArrayList<>();
        for (OfficeDraft d : drafts) {
            for (State state : d.states.isEmpty() ? Collections.<@Nullable State>singletonList(null) : d.states) {
                out.add(new Post(new Office(d.title, d.body, state), d.standing, d.definite, line.span(d.from, d.end)));
            }
        }
        return out;
    }

    /** "and Foreign Minister", "and head of its Commission": a second office of the same holder. */
    private @Nullable OfficeDraft joined(Line line, int end, OfficeDraft first) {
        int at = end;
        if (line.is(at, ",") && line.is(at + 1, "and")) {
            at++;
        }
        if (!line.is(at, "and", "&", "/", "cum", "concurrently", "–", "-", "—") || first.plural) {
            return null;
        }
        at++;
        if (line.is(at, "concurrently", "also", "then", "likewise", "formerly")) {
            at++;
        }
        if (line.is(at, "the") || line.is(at, "his", "her")) {
            return null;
        }
        OfficeDraft next = draft(line, at, first.states.isEmpty() ? null : first.states.getFirst(), first.body);
        boolean another = next != null
                && first.states.isEmpty()
                && first.body == null
                && !next.states.isEmpty()
                && next.body == null
                && line.entry(at) != null;
        boolean foreign = next != null
                && line.entry(at) instanceof Gazetteer.Entry.OfState s
                && !first.states.isEmpty()
                && !first.states.contains(s.state());
        return next == null || next.plural || another || foreign ? null : next;
    }

    /**
     * The office that starts at {@code from}, or null.
     *
     * @param inherited the state of the holder's office before it, which it shares if it tells none of its own
     * @param inheritedBody the body of that office, whose state its own body shares
     */
    @Nullable
    OfficeDraft draft(Line line, int from, @Nullable State inherited, @Nullable Body inheritedBody) {
        OfficeDraft d = new OfficeDraft(from);
        int titleFrom = front.read(line, from, d);
        int at = front.rankWords(line, titleFrom, d);
        if (!front.fieldThenTitle(line, at, d) || isSeat(line, at)) {
            return null;
        }
        d.title = line.words(titleFrom, d.end);
        back.read(line, d, inheritedBody);
        d.title = d.body == null ? words.usual(d.title) : d.title;
        d.standing = PastMark.isAt(line, d.end) ? "former" : d.standing;
        d.end = PastMark.end(line, d.end);
        if (d.states.isEmpty() && d.body != null && d.body.state() != null) {
            d.states.add(d.body.state());
        }
        State only = onlyState(d.title);
        if (d.states.isEmpty() && d.body == null && only != null) {
            d.states.add(only);
        }
        if (d.states.isEmpty() && inherited != null && d.body == null) {
            d.states.add(inherited);
        }
        return d;
    }

    /** "with A and B in the chair": what somebody sits in, not an office. */
    private static boolean isSeat(Line line, int at) {
        return line.is(at, "chair") && line.is(at - 1, "the") && line.is(at - 2, "in", "took", "into");
    }

    /** The one state that has an office of this title, or null. */
    private @Nullable State onlyState(String title) {
        String id = words.stateOf(title);
        return id == null
                ? null
                : Lexicon.load().state(id).map(StateEntry::asState).orElse(null);
    }
}
