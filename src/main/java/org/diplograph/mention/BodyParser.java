package org.diplograph.mention;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,7}");

    /** Those of whom a council or house is; what follows them is no part of its name. */
    private static final Set<String> MEMBERS = Words.row("ministers deputies representatives elders chiefs governors "
            + "commons lords ambassadors commissars notables ulema experts delegates councillors councilors");

    private final ActorWords words;
    private final FieldParser fields;
    private final NameParser names;

    BodyParser(ActorWords words) {
        this.words = words;
        this.fields = new FieldParser(words);
        this.names = new NameParser(words);
    }

    /** The body whose name starts at {@code from} (no article before it), or null. */
    @Nullable
    Found at(Line line, int from) {
        if (from >= line.size() || !line.tokens.get(from).isWord() || names.isForename(line, from)) {
            return null;
        }
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

    /** The same, also "Norwegian parliament". */
    @Nullable
    Found anyAt(Line line, int from) {
        Found found = at(line, from);
        return found != null ? found : ofPeople(line, from);
    }

    /** The same; behind "of the" four capitals are a body too, whatever they stand for: "PNDC". */
    @Nullable
    Found named(Line line, int from) {
        Found found = at(line, from);
        boolean letters = found == null
                && line.hit(from) == null
                && line.is(from - 1, "the")
                && ACRONYM.matcher(line.word(from)).matches()
                && words.rank(line.lower(from)) == null
                && !line.headline;
        return letters ? new Found(new Body(line.word(from), Body.Kind.OTHER, null), from + 1) : found;
    }

    /** "Norwegian parliament", "Peruvian government": a body without a capital, behind its people's name. */
    @Nullable
    Found ofPeople(Line line, int from) {
        if (!(line.entry(from) instanceof Entry.OfState s)) {
            return null;
        }
        int at = Objects.requireNonNull(line.hit(from)).end();
        if (!s.demonym() && !line.isPossessive(at)) {
            return null;
        }
        at = line.isPossessive(at) ? at + 1 : at;
        String kind = words.bodyKind(line.lower(at));
        return kind == null || kind.equals("delegation") || line.isCapitalised(at)
                ? null
                : new Found(
                        new Body(
                                line.words(from, at + 1).replace(" '", "'").replace(" ’", "’"),
                                kindOf(kind),
                                s.state()),
                        at + 1);
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
        if (Words.isFunctionWord(line.lower(from)) || line.is(from, "-", "–", "—", "•", "*")) {
            return -1;
        }
        for (int i = from; i < line.size() && i - from < LONGEST_FRONT; i++) {
            if (opensNext(line, i, found >= 0) || found < 0 && joinsOther(line, from, i)) {
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

    /** In "Anders Larsen and Senate President X" the "and" joins no two words of one name. */
    private boolean joinsOther(Line line, int from, int i) {
        return line.is(i, "and", "&")
                && i - from > 1
                && !words.isPortfolio(line.lower(i - 1))
                && !words.isPortfolio(line.lower(i + 1))
                && (line.hit(i + 1) != null || words.bodyKind(line.lower(i + 1)) != null);
    }

    private boolean isHead(Line line, int from, int i, boolean headed) {
        return words.bodyKind(line.lower(i)) != null
                && !isStateHere(line, i)
                && (line.isCapitalised(i) || i > from && !headed && words.isPortfolio(line.lower(i - 1)));
    }

    /** In "Soviet Foreign Minister" the word is a state's; a soviet is supreme, or a town's. */
    private static boolean isStateHere(Line line, int i) {
        return line.is(i, "soviet")
                && !line.is(i - 1, "supreme", "maritime", "village", "city", "town", "regional", "district", "rural");
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
                        && !(line.isCapitalised(i + 1) && goesIntoName(line, i))
                        && !line.isPossessive(i + 1);
    }

    /** "King Abdulaziz University", "Prime Minister Office": a title as a part of a body's name. */
    private boolean goesIntoName(Line line, int i) {
        String next = line.lower(i + 1);
        return "monarch".equals(words.rank(line.lower(i))) || words.bodyKind(next) != null || words.rank(next) != null;
    }

    private static boolean isJoin(Line line, int i) {
        return line.is(i, "and", "&", "-", "'s")
                || line.isPossessive(i)
                || line.is(i, ",") && line.isCapitalised(i + 1);
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
        int at = line.isPossessive(found.end()) && line.isCapitalised(found.end() + 1) ? found.end() + 1 : found.end();
        int head = line.isCapitalised(at) && line.entry(at) == null ? headNoun(line, at) : -1;
        boolean owned = at > found.end();
        if (head < at || head == at && !owned || head - at > 3 || owned && !isOrgan(line, head)) {
            return found;
        }
        Body body = found.body();
        return new Found(
                new Body(line.words(from, head + 1), Body.Kind.OTHER, body.state()), afterAcronym(line, head + 1));
    }

    /** What a body may own: "the Party's Central Committee", not "the Party's delegation". */
    private static boolean isOrgan(Line line, int head) {
        return line.is(
                head,
                "committee",
                "council",
                "commission",
                "department",
                "bureau",
                "politburo",
                "board",
                "office",
                "secretariat");
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
            return line.entry(at) instanceof Entry.OfState s && s.demonym() ? fields.end(line, at, from) : end;
        }
        if (line.isCapitalised(at) && MEMBERS.contains(line.lower(at))) {
            return at + 1;
        }
        Found inner = headNoun(line, at) >= 0 && line.isCapitalised(at) ? at(line, at) : null;
        return inner != null ? inner.end() : fields.end(line, at, from);
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

    int portfolioEnd(Line line, int at) {
        return fields.portfolioEnd(line, at);
    }
}
