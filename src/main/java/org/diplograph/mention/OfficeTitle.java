package org.diplograph.mention;

import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.jspecify.annotations.Nullable;

/** Reads the title itself, the word or words that the lexicon gives a rank, singular and plural. */
final class OfficeTitle {

    private static final Pattern ELECT = Pattern.compile("-(elect|designate)$");

    private final ActorWords words;

    OfficeTitle(ActorWords words) {
        this.words = words;
    }

    /** Whether a title, singular or plural, stands at {@code at}. */
    boolean isAt(Line line, int at) {
        return read(line, at, null);
    }

    /** Whether a title, singular or plural, stands at {@code at}; its end, number and rank go into {@code d}. */
    boolean read(Line line, int at, @Nullable OfficeDraft d) {
        if (!words.opensTitle(ELECT.matcher(line.lower(at)).replaceFirst(""))) {
            return false;
        }
        for (int n = Math.min(words.longestTitle(), line.size() - at); n > 0; n--) {
            String phrase = ELECT.matcher(line.joined(at, at + n)).replaceFirst("");
            String singular = singular(phrase);
            boolean one = words.rank(phrase) != null;
            if ((one || singular != null) && !isVerb(line, at, phrase)) {
                if (d != null) {
                    d.end = withElect(line, at + n, d);
                    d.plural = !one;
                    d.rank = words.rank(one ? phrase : Objects.requireNonNull(singular));
                }
                return true;
            }
        }
        return false;
    }

    /** "heads" and "chairs" are verbs unless they head something. */
    private boolean isVerb(Line line, int at, String phrase) {
        boolean verb = !line.isCapitalised(at)
                && (phrase.equals("head") || phrase.equals("chair") || phrase.equals("counsel"));
        boolean aux = verb && line.is(at - 1, "will", "would", "to", "shall", "should", "can", "may", "must");
        return aux
                || (phrase.equals("cs") || phrase.equals("ps")) && !isShort(line, at)
                || (phrase.equals("heads") || phrase.equals("chairs") || phrase.equals("members"))
                        && !line.is(at + 1, "of");
    }

    /** "Foreign Affairs CS", "PS for Trade": letters that are a title only beside its field. */
    private boolean isShort(Line line, int at) {
        boolean letters = line.word(at).equals("CS") || line.word(at).equals("PS");
        return letters && (words.isPortfolio(line.lower(at - 1)) || line.is(at + 1, "for"));
    }

    /** "President-elect", "Minister designate": where the title with its addition ends. */
    private static int withElect(Line line, int end, OfficeDraft d) {
        if (line.is(end, "ad") && line.is(end + 1, "interim")) {
            d.standing = "acting";
            return end + 2;
        }
        if (line.is(end, "a") && line.is(end + 1, ".") && line.is(end + 2, "i")) {
            d.standing = "acting";
            return line.is(end + 3, ".") ? end + 4 : end + 3;
        }
        if (line.is(end, "designate", "elect")) {
            d.standing = "designate";
            return end + 1;
        }
        if (line.is(end, "-") && line.is(end + 1, "designate", "elect")) {
            d.standing = "designate";
            return end + 2;
        }
        if (line.word(end - 1).endsWith("-elect") || line.word(end - 1).endsWith("-designate")) {
            d.standing = "designate";
        }
        return end;
    }

    private @Nullable String singular(String phrase) {
        String candidate = singularShape(phrase);
        return words.rank(candidate) == null ? null : candidate;
    }

    private static String singularShape(String phrase) {
        int first = phrase.indexOf(' ');
        if (first > 1 && phrase.startsWith("ies", first - 3)) {
            return phrase.substring(0, first - 3) + "y" + phrase.substring(first);
        }
        if (first > 1 && phrase.charAt(first - 1) == 's' && !phrase.endsWith("s")) {
            return phrase.substring(0, first - 1) + phrase.substring(first);
        }
        if (phrase.startsWith("ministers of")) {
            return phrase.replaceFirst("ministers", "minister");
        }
        if (phrase.endsWith("men")) {
            return phrase.substring(0, phrase.length() - 3) + "man";
        }
        if (phrase.endsWith("ies")) {
            return phrase.substring(0, phrase.length() - 3) + "y";
        }
        return phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : "";
    }
}
