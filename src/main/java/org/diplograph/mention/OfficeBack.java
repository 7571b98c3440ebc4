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
            Set.of("minister", "secretary", "secretary general", "head of government", "commissioner", "envoy");

    /** Those who serve somebody: "spokesman of the President". */
    private static final Set<String> SERVING =
            Set.of("envoy", "adviser", "spokesperson", "secretary", "chief", "kin", "director", "head");

    private static final Set<String> ADVISING = Set.of("adviser", "envoy", "secretary", "spokesperson");
    private static final Set<String> LOCAL = Set.of("governor", "mayor", "regional", "monarch", "clergy");

    private final ActorWords words;
    private final BodyParser bodies;
    private final OfficeParser offices;
    private final OfficePlace places;

    OfficeBack(ActorWords words, BodyParser bodies, OfficeParser offices) {
        this.words = words;
        this.bodies = bodies;
        this.offices = offices;
        this.places = new OfficePlace(words);
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
        boolean subject = line.is(at, "on") && ADVISING.contains(Objects.requireNonNullElse(d.rank, ""));
        boolean loose = line.is(at, "to", "at", "in") || line.is(at, "on") && !subject;
        int first = line.is(at + 1, "the", "its", "his", "her", "their") ? at + 2 : at + 1;
        int start = described(line, first);
        loose &= start == first;
        if (isOwnCountry(line, at, start)) {
            d.end = start + 1;
            d.definite = true;
            return true;
        }
        return named(line, d, at, start, loose, inheritedBody);
    }

    /** Reads the field, body, state, place or superior that stands at {@code start}. */
    private boolean named(Line line, OfficeDraft d, int at, int start, boolean loose, @Nullable Body inheritedBody) {
        String rank = Objects.requireNonNullElse(d.rank, "");
        if (rank.equals("kin") || SERVING.contains(rank) && superior(line, d, start)) {
            return !rank.equals("kin") || superior(line, d, start);
        }
        boolean fieldFirst = FIELD_RANKS.contains(rank);
        boolean beneficiary = line.is(at, "for") && !rank.equals("minister");
        return fieldFirst && field(line, d, start, loose)
                || line.is(at, "to") && accredited(line, d, start)
                || longerBody(line, start) && body(line, d, start, inheritedBody)
                || field(line, d, start, loose)
                || area(line, d, start)
                || state(line, d, start, loose || beneficiary)
                || body(line, d, start, inheritedBody)
                || superior(line, d, start)
                || LOCAL.contains(rank) && !loose && places.unknown(line, d, start);
    }

    /** Where the name begins behind "sisterly" and "Canadian province of". */
    private static int described(Line line, int from) {
        int start = from;
        while (line.is(
                start, "ruling", "sisterly", "brotherly", "friendly", "fraternal", "neighbouring", "neighboring")) {
            start++;
        }
        return isPartOf(line, start) ? Objects.requireNonNull(line.hit(start)).end() + 2 : start;
    }

    /** "the Canadian province of" before the name of a place. */
    private static boolean isPartOf(Line line, int start) {
        int end = line.entry(start) instanceof Entry.OfState s && s.demonym()
                ? Objects.requireNonNull(line.hit(start)).end()
                : -1;
        return end > 0
                && line.is(end, "province", "state", "region", "city", "district", "island", "territory", "capital")
                && line.is(end + 1, "of")
                && line.hit(end + 2) != null;
    }

    /** "Minister for Europe and Foreign Affairs", "Special Envoy for the Middle East". */
    private boolean area(Line line, OfficeDraft d, int start) {
        if (!(line.entry(start) instanceof Entry.OfArea)) {
            return false;
        }
        int end = Objects.requireNonNull(line.hit(start)).end();
        boolean ministry = "minister".equals(d.rank) && line.is(end, "and", "&");
        end = ministry ? Math.max(end, bodies.portfolioEnd(line, end + 1)) : end;
        d.title = d.title + " " + line.words(d.end, end);
        d.end = end;
        return true;
    }

    /** The preposition that joins a complement to what ends at {@code at}, or -1. */
    private static int preposition(Line line, int at) {
        if (line.is(at, "attached") && line.is(at + 1, "to")) {
            return at + 1;
        }
        if (line.is(at, "in") && line.is(at + 1, "charge") && line.is(at + 2, "of")) {
            return at + 2;
        }
        if (line.is(at, "responsible") && line.is(at + 1, "for")) {
            return at + 1;
        }
        if (line.is(at, "(")
                && line.isCapitalised(at + 1)
                && line.is(at + 2, ")")
                && line.is(at + 3, "in", "of", "at")) {
            return at + 3;
        }
        return line.is(at, "of", "for", "to", "at", "on", "in") ? at : -1;
    }

    /** "of the Republic", which names no state. */
    private boolean isOwnCountry(Line line, int at, int start) {
        return line.is(at, "of")
                && line.is(at + 1, "the")
                && line.is(start, "republic", "country", "nation", "kingdom", "state", "sultanate", "federation")
                && !line.is(start + 1, "of")
                && line.hit(start) == null
                && bodies.at(line, start) == null;
    }

    /** A body whose name begins with a state's or a field's: "the Bahrain Defence Force". */
    private boolean longerBody(Line line, int start) {
        BodyParser.Found found = bodies.at(line, start);
        Gazetteer.Hit hit = line.hit(start);
        return found != null && (hit == null || found.end() > hit.end()) || bodies.ofPeople(line, start) != null;
    }

    private boolean field(Line line, OfficeDraft d, int start, boolean loose) {
        if (line.entry(start) instanceof Entry.OfState || line.entry(start) instanceof Entry.OfBody) {
            return false;
        }
        int end = fieldEnd(line, d, start);
        boolean isBody =
                end > start && words.bodyKind(line.lower(end - 1)) != null && !line.is(end - 1, "service", "force");
        if (end == start || loose || isBody || d.title.contains(" of ") && d.body != null) {
            return false;
        }
        d.title = d.title + line.words(d.end, end).replaceFirst("^(?=\\S)", " ");
        d.end = end;
        return true;
    }

    /** The end of a field; of a minister's also where the lexicon lacks its first word: "for Chieftaincy and …". */
    private int fieldEnd(Line line, OfficeDraft d, int start) {
        boolean unknown = "minister".equals(d.rank)
                && line.is(start - 1, "of", "for")
                && places.isPlaceWord(line, start)
                && !words.isPortfolio(line.lower(start))
                && (line.is(start + 1, "and", "&") && words.isPortfolio(line.lower(start + 2))
                        || words.isPortfolio(line.lower(start + 1)) && words.bodyKind(line.lower(start)) == null
                        || line.is(start - 2, "charge"));
        if (!unknown) {
            return bodies.portfolioEnd(line, start);
        }
        int next = line.is(start + 1, "and", "&") ? start + 2 : start + 1;
        return Math.max(start + 1, bodies.portfolioEnd(line, next));
    }

    private static boolean state(Line line, OfficeDraft d, int start, boolean loose) {
        if (!(line.entry(start) instanceof Entry.OfState s)
                || s.demonym()
                        && line.isCapitalised(
                                Objects.requireNonNull(line.hit(start)).end())) {
            return line.entry(start) instanceof Entry.OfPlace && OfficePlace.known(line, d, start, loose);
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

    /**
     * "adviser to the President", "envoy of the Amir of Kuwait", "wife of President Castro": whom the holder serves.
     */
    private boolean superior(Line line, OfficeDraft d, int start) {
        OfficeDraft inner = offices.draft(line, start, null, null);
        boolean kin = "kin".equals(d.rank);
        if (inner == null || inner.end <= start || inner.plural || !kin && "ambassador".equals(inner.rank)) {
            return false;
        }
        BodyParser.Found body = kin ? null : bodies.at(line, start);
        if (body != null && body.end() > inner.end) {
            return false;
        }
        boolean ofOffice = line.isPossessive(inner.end) && words.bodyKind(line.lower(inner.end + 1)) != null;
        int end = ofOffice ? inner.end + 2 : inner.end;
        while (!kin && !ofOffice && !inner.definite && inner.states.isEmpty() && isSuperiorsName(line, end)) {
            end++;
        }
        d.title = d.title + " " + line.words(d.end, end);
        d.end = end;
        if (!kin && d.states.isEmpty()) {
            d.states.addAll(inner.states);
        }
        d.body = d.body == null && !kin ? inner.body : d.body;
        return true;
    }

    /** "Special Adviser to President Larsen on Media": the name behind is the superior's. */
    private boolean isSuperiorsName(Line line, int i) {
        return line.is(i + 1, "on", "for") && places.isPlaceWord(line, i);
    }

    /** "Permanent Representative to the United Nations": the body is not the office's own. */
    private boolean accredited(Line line, OfficeDraft d, int start) {
        BodyParser.Found body = "ambassador".equals(d.rank) ? bodies.at(line, start) : null;
        if (body == null) {
            return false;
        }
        d.title = d.title + " " + line.words(d.end, body.end());
        d.end = body.end();
        return true;
    }

    private boolean body(Line line, OfficeDraft d, int start, @Nullable Body inherited) {
        BodyParser.Found capital = bodies.named(line, start);
        BodyParser.Found found = capital != null ? capital : bodies.ofPeople(line, start);
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
