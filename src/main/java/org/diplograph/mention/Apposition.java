package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.OfficeVerbs;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Chunk.Post;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a person's name: a state, an office or two after commas, a {@link Duty}. */
final class Apposition {

    private static final Set<String> FINITE = Words.row(
            "is was has had will would paid pays arrived arrives came comes met meets received receives visited "
                    + "visits left leaves flew went goes made makes held holds signed signs began begins started "
                    + "welcomed hosted thanked expressed stressed called travelled traveled attended");

    /** Words between "who is" and the office. */
    private static final Set<String> ALSO =
            Words.row("also both now currently as serving concurrently still again in recently newly just");

    private final OfficeParser offices;
    private final BodyParser bodies;
    private final NameParser names;
    private final Duty duty;

    Apposition(OfficeParser offices, BodyParser bodies, NameParser names) {
        this.offices = offices;
        this.bodies = bodies;
        this.names = names;
        this.duty = new Duty(offices, bodies);
    }

    /** Adds to {@code posts} what stands behind the name that ends at {@code nameEnd}, and returns where that ends. */
    int read(Line line, int nameEnd, List<Post> posts) {
        int end = NameTail.end(line, nameEnd, posts, bodies);
        OfficeParser.Found behind = unmarked(line, end);
        behind = behind != null ? behind : at(line, end, !posts.isEmpty() && !isHonorific(posts));
        if (behind == null || !posts.isEmpty() && opensNext(line, end + 1, behind)) {
            return duty.read(line, end, posts);
        }
        List<Post> own = new ArrayList<>(behind.posts());
        end = NameTail.ownerEnd(line, behind.end(), own, bodies);
        posts.addAll(own);
        OfficeParser.Found more = line.is(end, ",") ? secondApposition(line, end) : null;
        if (more != null) {
            posts.addAll(more.posts());
            end = more.end();
        }
        return duty.read(line, end, posts);
    }

    private static boolean isHonorific(List<Post> posts) {
        return posts.stream().allMatch(p -> p.office().title().equals(ActorParser.HONORIFIC));
    }

    /** "Hon. Walter Roban Deputy Premier and Minister of Home Affairs": an office behind a name without a comma. */
    private OfficeParser.@Nullable Found unmarked(Line line, int end) {
        OfficeParser.Found found =
                line.isCapitalised(end) && line.entry(end) == null && !line.headline ? offices.at(line, end) : null;
        boolean whole = found != null
                && !found.plural()
                && found.posts().getFirst().office().title().contains(" ")
                && !isOther(line, found)
                && !line.isPossessive(found.end());
        return whole ? found : null;
    }

    /** The office that stands behind a name, after the comma or bracket at {@code at}; or null. */
    OfficeParser.@Nullable Found at(Line line, int at) {
        return at(line, at, false);
    }

    /** The same; of two offices before another name the first may be this holder's, unless that one has its own. */
    private OfficeParser.@Nullable Found at(Line line, int at, boolean served) {
        int from = line.is(at, ",", "(") && !line.is(at + 2, "host") ? at + 1 : -1;
        int relative = line.is(at, ",") && line.is(at + 1, "who", "which") ? relativeEnd(line, at + 2) : -1;
        from = relative > 0 ? relative : line.is(from, "also", "himself", "herself", "concurrently") ? from + 1 : from;
        OfficeParser.Found same = line.is(at, ",") && line.is(at + 1, "who") ? Counterpart.same(line, at + 2) : null;
        if (same != null) {
            return same;
        }
        OfficeParser.Found found = from < 0 ? null : Counterpart.at(line, from);
        found = found != null || from < 0 ? found : offices.at(line, from);
        if (found != null && found.posts().size() > 1 && isOther(line, found) && !served && line.entry(from) == null) {
            found = offices.first(line, from);
        }
        if (found == null || found.plural() || isSubject(line, from, found) || isOther(line, found)) {
            return null;
        }
        return line.is(at, "(") ? bracketed(line, found) : found;
    }

    /** "At the invitation of President X, his Peruvian colleague arrived": the office is of the verb's subject. */
    private static boolean isSubject(Line line, int from, OfficeParser.Found found) {
        boolean owned = line.is(from, "the", "his", "her", "its", "their") || line.entry(from) instanceof Entry.OfState;
        return line.is(found.end(), "said", "says", "told", "announced", "added", "noted")
                || owned && FINITE.contains(line.lower(found.end()));
    }

    /** "(Minister of Economy, Peru)": the office in brackets, and its state; or null where the bracket goes on. */
    private static OfficeParser.@Nullable Found bracketed(Line line, OfficeParser.Found found) {
        int end = found.end();
        List<Post> posts = new ArrayList<>(found.posts());
        if (line.is(end, ",") && line.entry(end + 1) instanceof Entry.OfState s) {
            NameTail.give(posts, s.state(), null);
            end = Objects.requireNonNull(line.hit(end + 1)).end();
        }
        return line.is(end, ")") ? new OfficeParser.Found(posts, end + 1, false, true) : null;
    }

    /** Behind "who is also", "who served as", "who was elected", where an office follows; or -1. */
    private static int relativeEnd(Line line, int verb) {
        int at = line.is(verb, "has", "had") && line.is(verb + 1, "been") ? verb + 1 : verb;
        if (!line.is(at, "is", "was", "been", "serves", "served", "became", "remains", "doubles", "acts")) {
            return -1;
        }
        at++;
        while (OfficeVerbs.isChosen(line.lower(at)) || ALSO.contains(line.lower(at))) {
            at++;
        }
        return at;
    }

    /** "Japan's Prime Minister, A, its Foreign Minister, B": the second office has a holder of its own. */
    private boolean opensNext(Line line, int from, OfficeParser.Found behind) {
        int at = behind.end() + 1;
        NameParser.Honorifics titles = names.honorifics(line, at);
        return line.is(from, "its", "the", "his", "her")
                && line.is(behind.end(), ",")
                && offices.at(line, at) == null
                && names.end(line, titles.end(), false) - titles.end() >= 2;
    }

    /** In "X, President Y and …" the second title opens the next item of a list. */
    private boolean isOther(Line line, OfficeParser.Found found) {
        NameParser.Honorifics titles = names.honorifics(line, found.end());
        int end = names.end(line, titles.end(), true);
        return end > titles.end();
    }

    private OfficeParser.@Nullable Found secondApposition(Line line, int at) {
        OfficeParser.Found found = at(line, at, true);
        return found == null || line.is(at + 1, "the", "his", "her") ? null : found;
    }
}
