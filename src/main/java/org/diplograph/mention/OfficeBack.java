package org.diplograph.mention;

import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** Reads what follows a title: its field, body, state, place or superior. */
final class OfficeBack {

    private static final int MOST_COMPLEMENTS = 5;

    private static final Set<String> FIELD_RANKS =
            Set.of("minister", "secretary", "head of government", "commissioner");

    private final ActorWords words;
    private final BodyParser bodies;
    private final OfficeTitle titles;
    private final OfficeParser offices;

    OfficeBack(ActorWords words, BodyParser bodies, OfficeTitle titles, OfficeParser offices) {
        this.words = words;
        this.bodies = bodies;
        this.titles = titles;
        this.offices = offices;
    }

    /** Reads on behind the title of {@code d} as long as something belongs to it. */
    void read(Line line, OfficeDraft d, @Nullable Body inheritedBody) {
        boolean more = true;
        for (int guard = 0; more && guard < MOST_COMPLEMENTS; guard++) {
            more = complement(line, d, inheritedBody);
        }
    }

    private boolean complement(Line line, OfficeDraft d, @Nullable Body inheritedBody) {
        int at = preposition(line, d.end);
        if (at < 0) {
            return false;
        }
        boolean loose = line.is(at, "to", "at", "on", "in");
        int start = line.is(at + 1, "the", "its", "his", "her", "their") ? at + 2 : at + 1;
        if (line.is(start, "ruling")) {
            start++;
        }
        if (isOwnCountry(line, at, start)) {
            d.end = start + 1;
            d.definite = true;
            return true;
        }
        if ("kin".equals(d.rank)) {
            return superior(line, d, start);
        }
        boolean fieldFirst = FIELD_RANKS.contains(Objects.requireNonNullElse(d.rank, ""));
        return fieldFirst && field(line, d, start, loose)
                || longerBody(line, start) && body(line, d, start, inheritedBody)
                || field(line, d, start, loose)
                || state(line, d, start, loose)
                || body(line, d, start, inheritedBody)
                || superior(line, d, start);
    }

    /** The preposition that joins a complement to what ends at {@code at}, or -1. */
    private static int preposition(Line line, int at) {
        if (line.is(at, "attached") && line.is(at + 1, "to")) {
            return at + 1;
        }
        if (line.is(at, "in") && line.is(at + 1, "charge") && line.is(at + 2, "of")) {
            return at + 2;
        }
        return line.is(at, "of", "for", "to", "at", "on", "in") ? at : -1;
    }

    /** "of the Republic", which names no state. */
    private static boolean isOwnCountry(Line line, int at, int start) {
        return line.is(at, "of")
                && line.is(at + 1, "the")
                && line.is(start, "republic", "country", "nation", "kingdom", "state", "sultanate", "federation")
                && !line.is(start + 1, "of");
    }

    /** A body whose name begins with a state's or a field's: "the Bahrain Defence Force". */
    private boolean longerBody(Line line, int start) {
        BodyParser.Found found = bodies.at(line, start);
        Gazetteer.Hit hit = line.hit(start);
        return found != null && (hit == null || found.end() > hit.end());
    }

    private boolean field(Line line, OfficeDraft d, int start, boolean loose) {
        if (line.entry(start) instanceof Entry.OfState || line.entry(start) instanceof Entry.OfBody) {
            return false;
        }
        int end = bodies.portfolioEnd(line, start);
        boolean isBody =
                end > start && words.bodyKind(line.lower(end - 1)) != null && !line.is(end - 1, "service", "force");
        if (end == start || loose || isBody || d.title.contains(" of ") && d.body != null) {
            return false;
        }
        d.title = d.title + line.words(d.end, end).replaceFirst("^(?=\\S)", " ");
        d.end = end;
        return true;
    }

    private static boolean state(Line line, OfficeDraft d, int start, boolean loose) {
        if (!(line.entry(start) instanceof Entry.OfState s)
                || s.demonym()
                        && line.isCapitalised(
                                Objects.requireNonNull(line.hit(start)).end())) {
            return line.entry(start) instanceof Entry.OfPlace && place(line, d, start, loose);
        }
        int end = Objects.requireNonNull(line.hit(start)).end();
        if (line.isPossessive(end)) {
            return false;
        }
        if (loose) {
            d.title = d.title + " " + line.words(d.end, end);
            d.end = end;
            return true;
        }
        if (d.plural) {
            d.states.clear();
        }
        addState(d, s.state());
        d.end = end;
        furtherStates(line, d);
        d.definite = true;
        return true;
    }

    /** "Presidents of A, B and the C": the states behind the first. */
    private static void furtherStates(Line line, OfficeDraft d) {
        while (d.plural && line.is(d.end, "and", ",")) {
            int next = line.is(d.end + 1, "and") ? d.end + 2 : d.end + 1;
            next = line.is(next, "the") ? next + 1 : next;
            if (!(line.entry(next) instanceof Entry.OfState other)) {
                break;
            }
            addState(d, other.state());
            d.end = Objects.requireNonNull(line.hit(next)).end();
        }
    }

    private static void addState(OfficeDraft d, State state) {
        if (!d.states.contains(state) && (d.plural || d.states.isEmpty())) {
            d.states.add(state);
        }
    }

    /** "Governor of Kano", "Mayor of Hanoi": the place is what the office is of. */
    private static boolean place(Line line, OfficeDraft d, int start, boolean loose) {
        if (loose || !(line.entry(start) instanceof Entry.OfPlace p)) {
            return false;
        }
        if (d.body == null) {
            d.body = new Body(p.place().name(), Body.Kind.REGION, p.place().state());
        }
        d.end = Objects.requireNonNull(line.hit(start)).end();
        return true;
    }

    /** "adviser to the President", "Assistant to the Prime Minister". */
    private boolean superior(Line line, OfficeDraft d, int start) {
        OfficeDraft inner = "kin".equals(d.rank) ? offices.draft(line, start, null, null) : new OfficeDraft(start);
        boolean office =
                inner != null && (inner.end > 0 || line.is(start - 1, "the", "to") && titles.read(line, start, inner));
        if (inner == null || !office) {
            return false;
        }
        boolean ofOffice = line.isPossessive(inner.end) && words.bodyKind(line.lower(inner.end + 1)) != null;
        d.end = ofOffice ? inner.end + 2 : inner.end;
        d.title = line.words(d.from, d.end).replaceFirst("(?i)^(the|a|an) ", "");
        return true;
    }

    private boolean body(Line line, OfficeDraft d, int start, @Nullable Body inherited) {
        BodyParser.Found found = bodies.at(line, start);
        boolean lowerCase = found == null && words.bodyKind(line.lower(start)) != null;
        if (found == null && !lowerCase) {
            return false;
        }
        if (found == null) {
            d.end = start + 1;
            d.body = d.body != null ? d.body : new Body(line.word(start), Body.Kind.OTHER, null);
            return true;
        }
        Body body = found.body();
        State state = body.state() != null ? body.state() : inherited == null ? null : inherited.state();
        d.body = d.body == null || d.body.state() == null ? new Body(body.name(), body.kind(), state) : d.body;
        d.end = found.end();
        d.definite = true;
        return true;
    }
}
