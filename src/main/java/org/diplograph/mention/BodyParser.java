package org.diplograph.mention;

import java.util.Locale;
import java.util.Objects;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of bodies: those of the lexicon, and those that their head noun gives away (<i>Ministry of Industry
 * and Trade</i>, <i>Heydar Aliyev Foundation</i>, <i>Central Committee of the Communist Party of Vietnam</i>).
 */
final class BodyParser {

    /** A body and the token after its last. */
    record Found(Body body, int end) {}

    private static final int LONGEST_FRONT = 8;

    private final ActorWords words;

    BodyParser(ActorWords words) {
        this.words = words;
    }

    /** The body whose name starts at {@code from} (no article before it), or null. */
    @Nullable
    Found at(Line line, int from) {
        Entry entry = line.entry(from);
        int head = headNoun(line, from);
        if (head >= 0 && (isBuilding(line, from, head) || isDocument(line, from, head))) {
            head = -1;
        }
        if (entry instanceof Entry.OfBody known) {
            int end = Objects.requireNonNull(line.hit(from)).end();
            if (head < end) {
                return longer(line, from, new Found(known.body(), afterAcronym(line, end)));
            }
        }
        boolean state = entry instanceof Entry.OfState
                && Objects.requireNonNull(line.hit(from)).end() > head;
        return head < 0 || state ? null : named(line, from, head);
    }

    /** "Norwegian parliament", "Peruvian government": a body without a capital, behind its people's name. */
    @Nullable
    Found ofPeople(Line line, int from) {
        if (!(line.entry(from) instanceof Entry.OfState s) || !s.demonym()) {
            return null;
        }
        int at = Objects.requireNonNull(line.hit(from)).end();
        String kind = words.bodyKind(line.lower(at));
        return kind == null || kind.equals("delegation") || line.isCapitalised(at)
                ? null
                : new Found(new Body(line.words(from, at + 1), kindOf(kind), s.state()), at + 1);
    }

    /** "State House" and the like are where somebody lives. */
    private static boolean isBuilding(Line line, int from, int head) {
        return line.is(head, "house")
                && !line.is(head + 1, "of")
                && (head == from
                        || line.is(head - 1, "state", "white", "blue", "president", "presidential", "guest", "opera"));
    }

    /** "Programme of cooperation", "Cultural Exchange Programme": something that is signed. */
    private static boolean isDocument(Line line, int from, int head) {
        return line.is(head, "programme", "program")
                && (head == from
                        || line.is(head - 1, "exchange", "executive", "work", "action", "cooperation", "exchanges"));
    }

    /** The token of the head noun of a body's name that starts at {@code from}, or -1. */
    private int headNoun(Line line, int from) {
        int found = -1;
        if (Words.isFunctionWord(line.lower(from))) {
            return -1;
        }
        for (int i = from; i < line.size() && i - from < LONGEST_FRONT; i++) {
            if (opensNext(line, i, found >= 0)) {
                break;
            }
            if (isHead(line, from, i, found >= 0)) {
                found = i;
            } else if (i == from && isLowerCaseHead(line, i)) {
                return i;
            } else if (endsFront(line, i, found >= 0)) {
                break;
            }
        }
        return found;
    }

    /** Whether "and" or a comma at {@code i} joins another name. */
    private boolean opensNext(Line line, int i, boolean headed) {
        boolean owner = line.is(i, "and")
                && line.hit(i + 1) != null
                && line.isPossessive(Objects.requireNonNull(line.hit(i + 1)).end());
        return owner
                || line.is(i, "and", ",")
                        && (line.hit(i + 1) != null || words.bodyKind(line.lower(i + 1)) != null)
                        && headed;
    }

    private boolean isHead(Line line, int from, int i, boolean headed) {
        return words.bodyKind(line.lower(i)) != null
                && (line.isCapitalised(i) || i > from && !headed && words.isPortfolio(line.lower(i - 1)));
    }

    private boolean isLowerCaseHead(Line line, int i) {
        return words.bodyKind(line.lower(i)) != null && line.is(i, "parliament", "government", "cabinet");
    }

    /** Whether the word at {@code i} cannot stand in a body's name, or ends what stands before its complement. */
    private boolean endsFront(Line line, int i, boolean headed) {
        String lower = line.lower(i);
        boolean capital = line.isCapitalised(i);
        return !capital && !isJoin(line, i) && !words.isPortfolio(lower)
                || line.is(i, ",") && !words.isPortfolio(line.lower(i - 1))
                || line.is(i, "of", "for", "on")
                || words.rank(lower) != null
                        && capital
                        && !headed
                        && !line.isCapitalised(i + 1)
                        && !line.isPossessive(i + 1);
    }

    private static boolean isJoin(Line line, int i) {
        return line.is(i, "and", "&", "-", "'s") || line.is(i, ",") && line.isCapitalised(i + 1);
    }

    private @Nullable Found named(Line line, int from, int head) {
        State state = frontState(line, from, head);
        int end = head + 1;
        while (line.is(end, "of", "for") || line.is(end, "on") && !Words.isDay(line.lower(end + 1))) {
            int complement = complementEnd(line, end + 1);
            if (complement == end + 1) {
                break;
            }
            State inside = stateIn(line, end + 1, complement);
            state = inside != null ? inside : state;
            end = complement;
        }
        if (end == head + 1 && from == head && !line.isCapitalised(head)) {
            return null;
        }
        String kind = Objects.requireNonNull(words.bodyKind(line.lower(head)));
        return longer(
                line, from, new Found(new Body(line.words(from, end), kindOf(kind), state), afterAcronym(line, end)));
    }

    /** "Workers' Party of Korea (WPK) Central Committee": an organ named behind its body. */
    private Found longer(Line line, int from, Found found) {
        int at = found.end();
        int head = line.isCapitalised(at) && line.entry(at) == null ? headNoun(line, at) : -1;
        if (head <= at || head - at > 3) {
            return found;
        }
        Body body = found.body();
        return new Found(
                new Body(line.words(from, head + 1), Body.Kind.OTHER, body.state()), afterAcronym(line, head + 1));
    }

    private static @Nullable State frontState(Line line, int from, int head) {
        return stateIn(line, from, head);
    }

    private static @Nullable State stateIn(Line line, int from, int to) {
        State found = null;
        for (int i = from; i < to; i++) {
            if (line.entry(i) instanceof Entry.OfState s) {
                found = s.state();
            } else if (found == null && line.entry(i) instanceof Entry.OfBody b) {
                found = b.body().state();
            } else if (found == null && line.entry(i) instanceof Entry.OfPlace p) {
                found = p.place().state();
            }
        }
        return found;
    }

    /** The end of what follows "of" in a body's name: a field, a place, a state or another body. */
    private int complementEnd(Line line, int from) {
        int at = line.is(from, "the", "its", "his", "her") ? from + 1 : from;
        if (line.hit(at) != null) {
            int end = Objects.requireNonNull(line.hit(at)).end();
            return line.entry(at) instanceof Entry.OfState s && s.demonym() ? fieldEnd(line, at, from) : end;
        }
        Found inner = headNoun(line, at) >= 0 && line.isCapitalised(at) ? at(line, at) : null;
        return inner != null ? inner.end() : fieldEnd(line, at, from);
    }

    /** A field: "Foreign Affairs and European Integration", "Industry, Mine, and Trade". */
    private int fieldEnd(Line line, int at, int none) {
        int end = at;
        boolean strict = words.isPortfolio(line.lower(at));
        while (end < line.size()) {
            if (isFieldWord(line, end, strict)) {
                end++;
            } else if (line.is(end, "and") && line.hit(end + 1) != null) {
                break;
            } else if (line.is(end, "and", "&") && isFieldWord(line, end + 1, strict) && end > at) {
                end += 2;
            } else if (line.is(end, ",") && end > at && listGoesOn(line, end + 1)) {
                end += line.is(end + 1, "and") ? 3 : 2;
            } else {
                break;
            }
        }
        return end == at ? none : end;
    }

    private boolean listGoesOn(Line line, int at) {
        int i = line.is(at, "and") ? at + 1 : at;
        if (!words.isPortfolio(line.lower(i))) {
            return false;
        }
        if (i > at) {
            return true;
        }
        for (int j = i; j < line.size() && j < i + 8; j++) {
            if (line.is(j, "and", "&")) {
                return words.isPortfolio(line.lower(j + 1));
            }
            if (!words.isPortfolio(line.lower(j)) && !line.is(j, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean isFieldWord(Line line, int i, boolean strict) {
        String lower = line.lower(i);
        boolean bodies = line.isCapitalised(i)
                && lower.endsWith("s")
                && words.bodyKind(lower.substring(0, lower.length() - 1)) != null;
        if (words.isPortfolio(lower) || bodies) {
            return true;
        }
        return !strict
                && line.hit(i) == null
                && line.isCapitalised(i)
                && line.tokens.get(i).isWord()
                && words.rank(line.lower(i)) == null
                && words.honorific(line.lower(i)) == null;
    }

    /** Steps over "(CPV)". */
    static int afterAcronym(Line line, int end) {
        boolean acronym = line.is(end, "(")
                && line.is(end + 2, ")")
                && line.isCapitalised(end + 1)
                && line.word(end + 1).length() <= 12;
        return acronym ? end + 3 : end;
    }

    private static Body.Kind kindOf(String kind) {
        return Body.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** The end of a minister's field after "of" or "for", or {@code at} where there is none. */
    int portfolioEnd(Line line, int at) {
        return words.isPortfolio(line.lower(at)) ? fieldEnd(line, at, at) : at;
    }
}
