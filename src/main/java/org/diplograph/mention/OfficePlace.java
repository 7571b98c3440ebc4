package org.diplograph.mention;

import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;

/** Reads the place that an office is of, or where its holder is posted: "Governor of Kano", "ambassador in Lima". */
final class OfficePlace {

    /** Those who are at a place: "ambassador in Lima". */
    private static final Set<String> POSTED = Set.of("ambassador", "envoy");

    private final ActorWords words;

    OfficePlace(ActorWords words) {
        this.words = words;
    }

    /** "Governor of Kano", "Mayor of Hanoi": the place is what the office is of. */
    static boolean known(Line line, OfficeDraft d, int start, boolean loose) {
        if (!(line.entry(start) instanceof Entry.OfPlace p)) {
            return false;
        }
        int end = Objects.requireNonNull(line.hit(start)).end();
        if (loose && !POSTED.contains(Objects.requireNonNullElse(d.rank, ""))) {
            return false;
        }
        if (loose) {
            d.title = d.title + " " + line.words(d.end, end);
            d.end = end;
            return true;
        }
        if (d.body == null) {
            d.body = new Body(p.place().name(), Body.Kind.REGION, p.place().state());
        }
        d.end = withKind(line, end);
        d.definite = true;
        return true;
    }

    /** "Governor of Tavush", "Bishop of Oruro": a place that the lexicon does not know. */
    boolean unknown(Line line, OfficeDraft d, int start) {
        int end = start;
        while (end < start + 3 && isPlaceWord(line, end)) {
            end++;
        }
        boolean named = end - start > 1 && line.isCapitalised(start) && !line.is(end, ",", ")", ".", "'s", "and");
        end = named ? start + 1 : end;
        if (end == start || d.body != null) {
            return false;
        }
        d.end = withKind(line, end);
        d.definite = true;
        d.body = new Body(line.words(start, d.end), Body.Kind.REGION, null);
        return true;
    }

    boolean isPlaceWord(Line line, int i) {
        return line.isCapitalised(i)
                && line.tokens.get(i).isWord()
                && line.hit(i) == null
                && !Words.isThing(line.lower(i))
                && words.rank(line.lower(i)) == null
                && words.honorific(line.lower(i)) == null;
    }

    /** "Kano State", "Lam Dong province": where a place's name ends with the word for its kind. */
    private static int withKind(Line line, int end) {
        boolean kind = line.is(end, "state", "province", "region", "oblast", "governorate", "district", "city")
                || line.is(end, "prefecture", "emirate", "county", "municipality", "canton", "territory");
        return kind ? end + 1 : end;
    }
}
