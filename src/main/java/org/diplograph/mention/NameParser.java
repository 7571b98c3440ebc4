package org.diplograph.mention;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.mention.Gazetteer.Hit;

/**
 * Reads people's names by their shape, whatever their tradition: capitalised words, initials, particles (<i>bin</i>,
 * <i>de</i>, <i>Al</i>), ordinals of monarchs. What a name is <em>not</em> is decided by the lexicon.
 */
final class NameParser {

    private static final Pattern ORDINAL = Pattern.compile("[IVX]{1,5}");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{L}?\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}");
    static final Pattern HYPHENED = Pattern.compile("(?:al|el|as|ad|an|ar|ash|az|at|ul|ur|bin)-\\p{Lu}.*");
    /** States whose names are forenames too. */
    private static final java.util.Set<String> FORENAMES =
            Words.row("israel salvador jordan chad georgia bharat india kenya malta dominica");

    private static final int LONGEST = 8;

    private final ActorWords words;

    NameParser(ActorWords words) {
        this.words = words;
    }

    /** Honorifics from {@code from} on: where they end and the gender that they tell. */
    record Honorifics(int end, char gender, boolean official) {}

    Honorifics honorifics(Line line, int from) {
        int at = from;
        char gender = '-';
        boolean official = false;
        while (at < line.size()) {
            if (line.is(at, "the", "most") && isHonourable(line, at + 1)) {
                at++;
                continue;
            }
            int n = honorificAt(line, at);
            if (n == 0) {
                break;
            }
            Character told = words.honorific(line.joined(at, at + n));
            official |= words.isOfficialTitle(line.joined(at, at + n));
            gender = gender == '-' && told != null ? told : gender;
            at += n;
            if (line.is(at, ",") && at - 1 > from && honorificAt(line, at + 1) > 0) {
                at++;
            }
        }
        return new Honorifics(at, gender, official);
    }

    /** "the Rt. Hon.", "The Most Honourable". */
    private static boolean isHonourable(Line line, int at) {
        int next = line.is(at, "rt", "rt.", "right", "most", "very") ? at + 1 : at;
        return line.is(next, "hon", "hon.", "honourable", "honorable", "honourables", "reverend", "rev.");
    }

    private int honorificAt(Line line, int at) {
        Hit hit = line.hit(at);
        boolean partOfName = hit != null && hit.end() > at + 1;
        if (partOfName || !line.isCapitalised(at) || !words.opensHonorific(line.lower(at))) {
            return 0;
        }
        for (int n = Math.min(words.longestHonorific(), line.size() - at); n > 0; n--) {
            String phrase = line.joined(at, at + n);
            if (words.honorific(phrase) != null && fits(line, at, n, phrase)) {
                return n;
            }
        }
        return 0;
    }

    /** "HE" is an honorific only in capitals, and one that is a name too ("U", "Major") only before a name. */
    private static boolean fits(Line line, int at, int n, String phrase) {
        if (phrase.equals("he")) {
            return line.word(at).equals("HE") && line.isCapitalised(at + 1);
        }
        boolean name = phrase.length() <= 2 || phrase.equals("major");
        return !name || line.isCapitalised(at + n);
    }

    /**
     * The end of the name that starts at {@code from}, or {@code from} where there is none.
     *
     * @param licensed whether an office or honorific stands before it, so that one word is enough
     */
    int end(Line line, int from, boolean licensed) {
        if (!startsName(line, from, licensed)) {
            return from;
        }
        int at = from + 1;
        while (at < line.size() && at - from < LONGEST) {
            int next = goesOn(line, at) ? at + 1 : nicknameEnd(line, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        while (at > from + 1 && Words.isParticle(line.lower(at - 1)) && !line.isCapitalised(at - 1)) {
            at--;
        }
        return at;
    }

    /**
     * The end of a name behind an office or "Dr.", which may begin with a monarch's title: "Minister Sultan Al Jaber".
     */
    int endBehindTitle(Line line, int from, boolean licensed) {
        boolean forename =
                opensWithTitle(line, from) && (line.isCapitalised(from + 1) || Words.isParticle(line.lower(from + 1)));
        if (!forename) {
            return end(line, from, licensed);
        }
        int at = from + 1;
        while (Words.isParticle(line.lower(at)) && !line.isCapitalised(at)) {
            at++;
        }
        int end = end(line, at, true);
        return end > at ? end : from;
    }

    /** Whether a monarch's title that is also a forename stands at {@code at}. */
    static boolean opensWithTitle(Line line, int at) {
        return line.isCapitalised(at) && line.is(at, "amir", "emir", "sultan", "king", "prince", "malik", "regent");
    }

    private boolean startsName(Line line, int i, boolean licensed) {
        if (licensed && (HYPHENED.matcher(line.word(i)).matches() || opensWithParticle(line, i))) {
            return true;
        }
        if (!line.isCapitalised(i) || !line.tokens.get(i).isWord()) {
            return false;
        }
        String lower = line.lower(i);
        boolean inside = i > 0
                && isNameSyllable(line, i)
                && line.isCapitalised(i + 1)
                && !line.headline
                && !line.is(i - 1, "\"", "“", ":", "(", ".");
        boolean odd = isSurnameLike(line, i, licensed) || isMonthLike(line, i) || opensBeforeComma(line, i);
        if (Words.opensNoName(lower) && !inside && !odd) {
            return false;
        }
        boolean alone = licensed && Words.mayBeName(lower) && !line.isCapitalised(i + 1);
        return alone || isNameWord(line, i, licensed) || licensed && isStateToo(line, i);
    }

    /** "President de la Madrid", "Foreign Minister van der Stoel". */
    private static boolean opensWithParticle(Line line, int i) {
        int end = i;
        while (Words.isParticle(line.lower(end))
                && !line.isCapitalised(end)
                && line.lower(end).length() > 1) {
            end++;
        }
        return end > i && line.isCapitalised(end) && line.hit(end) == null;
    }

    /** "Foreign Minister Israel Katz", "President Salvador Illa": a state's name that opens a person's. */
    private boolean isStateToo(Line line, int i) {
        Hit hit = line.hit(i);
        return hit != null
                && hit.end() == i + 1
                && hit.entry() instanceof Entry.OfState s
                && !s.demonym()
                && FORENAMES.contains(line.lower(i))
                && line.isCapitalised(i + 1)
                && line.hit(i + 1) == null
                && isNameWord(line, i + 1, false);
    }

    /** "May" or "An" open a name when a title stands before them. */
    private static boolean isSurnameLike(Line line, int i, boolean licensed) {
        return licensed
                && (line.is(i, "may", "an", "to", "so", "do", "such", "her", "him", "long", "she")
                        || line.is(
                                        i, "than", "jan", "april", "june", "august", "will", "mar", "van", "son", "no",
                                        "sun", "early", "good")
                                && line.isCapitalised(i + 1));
    }

    /** "Jan Eriksson", "April Larsen": a month's name before a word that is neither a day nor an office. */
    private boolean isMonthLike(Line line, int i) {
        return line.is(i, "jan", "april", "june", "august", "january") && isPlainName(line, i + 1);
    }

    /** "He Guoming, the minister": a small word that opens the sentence with a name of two words before a comma. */
    private boolean opensBeforeComma(Line line, int i) {
        return i == 0 && line.is(i, "he", "an", "than", "she") && isPlainName(line, i + 1) && line.is(i + 2, ",");
    }

    private boolean isPlainName(Line line, int i) {
        String lower = line.lower(i);
        return line.isCapitalised(i)
                && line.hit(i) == null
                && !line.headline
                && line.tokens.get(i).isWord()
                && !words.opensTitle(lower)
                && words.honorific(lower) == null
                && words.bodyKind(lower) == null
                && !words.isPortfolio(lower)
                && !Words.isThing(lower)
                && !Words.opensNoName(lower);
    }

    /** 'Ranil "Bobby" Perera': where the nickname between quotes ends, or {@code i}. */
    private static int nicknameEnd(Line line, int i) {
        boolean quoted = line.is(i, "\"", "“", "'", "‘")
                && line.isCapitalised(i + 1)
                && line.is(i + 2, "\"", "”", "'", "’")
                && line.isCapitalised(i + 3);
        return quoted ? i + 3 : i;
    }

    private boolean goesOn(Line line, int i) {
        String bare = line.lower(i).replace(".", "");
        if (Words.isDay(bare) && Character.isDigit((line.word(i + 1) + " ").charAt(0))) {
            return false;
        }
        if (INITIAL.matcher(line.word(i)).matches()
                || ORDINAL.matcher(line.word(i)).matches()) {
            return true;
        }
        if (HYPHENED.matcher(line.word(i)).matches()) {
            return true;
        }
        if (isApostrophe(line, i)) {
            return true;
        }
        if (!line.isCapitalised(i)) {
            return Words.isParticle(line.lower(i))
                    && (line.isCapitalised(i + 1) || Words.isParticle(line.lower(i + 1)));
        }
        return isNameWord(line, i, true) && (!Words.opensNoName(line.lower(i)) || isNameSyllable(line, i));
    }

    /** "Shia' al-Jaberi", "Siaosi 'Ofa", "d'Aubigny": an apostrophe that is a letter of the name. */
    private static boolean isApostrophe(Line line, int i) {
        boolean elided = line.is(i, "d") && line.is(i + 1, "'", "’") && line.isCapitalised(i + 2);
        boolean mark = line.is(i, "'", "’")
                && !line.isPossessive(i)
                && (line.isCapitalised(i + 1)
                        || HYPHENED.matcher(line.word(i + 1)).matches());
        return elided || mark;
    }

    private static boolean isNameSyllable(Line line, int i) {
        return line.is(
                i, "an", "to", "so", "do", "may", "her", "day", "long", "sun", "mar", "sat", "thu", "he", "she", "good",
                "you", "own", "in", "no", "then", "than");
    }

    private boolean isNameWord(Line line, int i, boolean licensed) {
        String lower = line.lower(i);
        if (isForename(line, i)) {
            return true;
        }
        if (!line.tokens.get(i).isWord()
                || (words.bodyKind(lower) != null && !licensed)
                || Words.isThing(lower)
                        && !(licensed
                                && Words.mayBeName(lower)
                                && line.isCapitalised(i + 1)
                                && !Words.isThing(line.lower(i + 1)))) {
            return false;
        }
        Entry entry = line.entry(i);
        boolean servant = line.is(i - 1, "abdul", "abdel", "abd");
        if (entry != null && !servant && !(licensed && mayBeName(line, i, entry)) && !isMiddle(line, i, licensed)) {
            return false;
        }
        return words.rank(lower) == null;
    }

    /** "Pham Thai Nhu Mai": a people's name within a person's, between capitalised syllables. */
    private static boolean isMiddle(Line line, int i, boolean licensed) {
        boolean syllable = line.is(i, "thai", "lao", "han", "viet", "chad", "jordan", "israel", "georgia");
        return licensed && syllable && line.isCapitalised(i + 1) && line.hit(i + 1) == null && words(line, i + 1);
    }

    private static boolean words(Line line, int i) {
        return !Words.isThing(line.lower(i)) && !Words.opensNoName(line.lower(i));
    }

    /** City and state names that are people's names too ("Jordan", "Chad") need a title or a name behind. */
    private static boolean mayBeName(Line line, int i, Entry entry) {
        boolean demonymOrCity = entry instanceof Entry.OfPlace;
        return demonymOrCity && !line.isPossessive(i + 1);
    }

    /** "Duma Sekai": a body's short name that opens a person's. */
    boolean isForename(Line line, int i) {
        return line.entry(i) instanceof Entry.OfBody
                && Objects.requireNonNull(line.hit(i)).end() == i + 1
                && !line.word(i).equals(line.word(i).toUpperCase(Locale.ROOT))
                && isPlainName(line, i + 1);
    }
}
