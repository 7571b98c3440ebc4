package org.diplograph.mention;

import java.util.Objects;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;

/** Whether words are a person's name, and a whole one, where their shape alone leaves it open. */
final class NameTests {

    private final ActorWords words;

    NameTests(ActorWords words) {
        this.words = words;
    }

    /** A name after a comma must be of two words or more, bear a title, or be known to the report. */
    boolean isFull(Line line, int from, int end, boolean titled, People known) {
        boolean whole = end - from >= 2 || titled || known.knows(line.words(from, end));
        return whole && (end - from == 1 || looksPersonal(line, from, end));
    }

    /** A place's name that is the surname of somebody whom the report has introduced, and does not tell where. */
    static boolean isSurname(Line line, int at, People known) {
        return line.entry(at) instanceof Entry.OfPlace
                && Objects.requireNonNull(line.hit(at)).end() == at + 1
                && known.isSurname(line.word(at))
                && !line.is(
                        at - 1, "in", "at", "to", "from", "near", "for", "into", "via", "outside", "around", "(", "the")
                && !(line.is(at + 1, ",") && line.entry(at + 2) instanceof Entry.OfState);
    }

    /** "Hermono, who is …": one word that a relative clause makes a person's name. */
    boolean isMononym(Line line, int from, int end) {
        return line.is(end + 1, "who")
                && !line.headline
                && !line.isCapitalised(from - 1)
                && !words.isPortfolio(line.lower(from))
                && !Words.isThing(line.lower(from));
    }

    /** Whether a name of two words and more, without title, looks like a person's rather than a thing's. */
    boolean looksPersonal(Line line, int from, int to) {
        int plain = 0;
        for (int i = from; i < to; i++) {
            String lower = line.lower(i);
            boolean office = !(i == from && NameParser.opensWithTitle(line, i)) && words.rank(lower) != null
                    || lower.endsWith("s") && words.rank(lower.substring(0, lower.length() - 1)) != null;
            if (Words.isThing(lower)
                    || words.bodyKind(lower) != null
                    || office
                    || words.isPortfolio(lower) && i == to - 1) {
                return false;
            }
            if (line.isCapitalised(i)
                    || NameParser.HYPHENED.matcher(line.word(i)).matches()) {
                plain++;
            }
        }
        boolean namesThing = line.isCapitalised(to) && Words.isThing(line.lower(to))
                || line.isPossessive(to) && line.isCapitalised(to + 1);
        return plain >= 2 && !namesThing && !words.isPortfolio(line.lower(from));
    }
}
