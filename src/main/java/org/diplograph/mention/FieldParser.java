package org.diplograph.mention;

import org.diplograph.lexicon.ActorWords;

/** Reads fields of work: what a ministry is of, and a minister for. */
final class FieldParser {

    private static final int LONGEST_LIST = 18;

    private final ActorWords words;

    FieldParser(ActorWords words) {
        this.words = words;
    }

    /** A field: "Foreign Affairs and European Integration", "Industry, Mine, and Trade". */
    int end(Line line, int at, int none) {
        int end = at;
        boolean strict = words.isPortfolio(line.lower(at));
        while (end < line.size()) {
            if (isFieldWord(line, end, strict)) {
                end++;
            } else if (line.is(end, "'s") && end > at && words.isPortfolio(line.lower(end + 1))) {
                end += 2;
            } else if (line.is(end, "and") && line.hit(end + 1) != null) {
                break;
            } else if (line.is(end, "and") && line.is(end + 1, "the") && end > at && isTitled(line, end + 2)) {
                end += 3;
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

    /** "and the National Community Abroad": a field with its article. */
    private boolean isTitled(Line line, int at) {
        return line.isCapitalised(at) && words.isPortfolio(line.lower(at)) && line.hit(at) == null;
    }

    private boolean listGoesOn(Line line, int at) {
        int i = line.is(at, "and") ? at + 1 : at;
        if (!words.isPortfolio(line.lower(i))) {
            return false;
        }
        if (i > at) {
            return true;
        }
        for (int j = i; j < line.size() && j < i + LONGEST_LIST; j++) {
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
        boolean qualifies = line.isCapitalised(i)
                && line.hit(i) == null
                && words.isPortfolio(line.lower(i + 1))
                && line.is(i - 1, "and", "&", ",", "of", "for")
                && words.rank(lower) == null
                && words.honorific(lower) == null;
        boolean abroad = line.isCapitalised(i) && line.is(i, "abroad");
        if (words.isPortfolio(lower) || bodies || qualifies || abroad) {
            return true;
        }
        return !strict
                && line.hit(i) == null
                && line.isCapitalised(i)
                && line.tokens.get(i).isWord()
                && words.rank(line.lower(i)) == null
                && words.honorific(line.lower(i)) == null;
    }

    /** The end of a minister's field after "of" or "for", or {@code at} where there is none. */
    int portfolioEnd(Line line, int at) {
        return words.isPortfolio(line.lower(at)) ? end(line, at, at) : at;
    }
}
