package org.diplograph.mention;

import java.util.List;
import java.util.Set;
import org.diplograph.lexicon.OfficeVerbs;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Reads an office behind a name from what its holder does: ", who heads the Agency", ", at the head of the ministry",
 * ", in charge of defence", ", who holds the trade portfolio", ", who sits in the Politburo".
 */
final class Duty {

    /** Fields that a government has a minister for; "security" or "protocol" may be anybody's task. */
    private static final Set<String> MINISTERIAL = Words.row(
            "foreign external defence defense finance economy economic trade commerce interior justice health education "
                    + "agriculture energy culture tourism transport labour labor industry home environment planning");

    private final OfficeParser offices;
    private final BodyParser bodies;

    Duty(OfficeParser offices, BodyParser bodies) {
        this.offices = offices;
        this.bodies = bodies;
    }

    /** Adds to {@code posts} what the words behind the comma at {@code end} tell, and returns where they end. */
    int read(Line line, int end, List<Post> posts) {
        if (!line.is(end, ",")) {
            return end;
        }
        int at = end + 1;
        boolean is = line.is(at, "who") && line.is(at + 1, "is", "was") && !line.is(at + 2, "a", "an");
        int phrase = is ? at + 2 : at;
        int found = line.is(at, "who") && !is ? verb(line, at + 1, posts) : charge(line, phrase, posts);
        return found > phrase ? found : end;
    }

    /** ", who heads …", ", who holds the … portfolio", ", who sits in …", ", who advises …". */
    private int verb(Line line, int verb, List<Post> posts) {
        String next = line.lower(verb + 1);
        String present = OfficeVerbs.ofPresent(line.lower(verb), next);
        String title = present.isEmpty() ? OfficeVerbs.ofPast(line.lower(verb), next) : present;
        if (!title.isEmpty()) {
            int from = line.is(verb + 1, "over", "for") ? verb + 2 : verb + 1;
            return ofBody(line, verb, from, title, posts);
        }
        if (line.is(verb, "sits", "serves", "is") && line.is(verb + 1, "in", "on", "at")) {
            return ofBody(line, verb, verb + 2, "Member", posts);
        }
        if (line.is(verb, "also") && line.is(verb + 1, "sits", "serves", "heads", "chairs", "leads")) {
            return verb(line, verb + 1, posts);
        }
        if (line.is(verb, "advises", "assists", "counsels")) {
            return advising(line, verb, posts);
        }
        if (line.is(verb, "holds", "has", "held", "handles", "keeps")) {
            return portfolio(line, verb, verb + 1, posts);
        }
        return line.is(verb, "handles", "oversees") || line.is(verb, "looks") && line.is(verb + 1, "after")
                ? field(line, verb, line.is(verb, "looks") ? verb + 2 : verb + 1, posts)
                : verb;
    }

    /** ", at the head of …", ", in charge of …", ", responsible for …", ", holder of the … portfolio". */
    private int charge(Line line, int at, List<Post> posts) {
        int from = line.is(at, "the") && line.is(at + 1, "man", "woman", "one", "official", "person") ? at + 2 : at;
        if (line.is(from, "at", "as") && line.is(from + 1, "the") && line.is(from + 2, "head", "helm")) {
            return ofBody(line, at, from + 4, "Head", posts);
        }
        if (line.is(from, "in") && line.is(from + 1, "charge") && line.is(from + 2, "of", "at")) {
            int body = ofBody(line, at, from + 3, "Head", posts);
            return body > at ? body : field(line, at, from + 3, posts);
        }
        if (line.is(from, "responsible") && line.is(from + 1, "for")
                || line.is(from, "charged", "entrusted", "tasked") && line.is(from + 1, "with")) {
            return field(line, at, from + 2, posts);
        }
        if (line.is(from, "holder") && line.is(from + 1, "of") || line.is(from, "holding", "with")) {
            return portfolio(line, at, line.is(from, "holder") ? from + 2 : from + 1, posts);
        }
        if (line.is(from, "in") && line.is(from + 1, "whose") && line.is(from + 2, "hands", "charge", "care", "hand")) {
            return field(line, at, from + 3, posts);
        }
        String title = OfficeVerbs.ofParticiple(line.lower(from), line.lower(from + 1));
        return title.isEmpty() ? at : ofBody(line, at, from + 1, title, posts);
    }

    /** The body of which somebody is the {@code title}: where it ends, or {@code start}. */
    private int ofBody(Line line, int start, int from, String title, List<Post> posts) {
        int at = line.is(from, "the", "its", "his", "her") ? from + 1 : from;
        at = line.is(at, "ruling", "country's") ? at + 1 : at;
        BodyParser.Found found = bodies.anyAt(line, at);
        if (found == null || found.body().kind() == Body.Kind.DELEGATION || line.is(found.end() - 1, "delegation")) {
            return start;
        }
        add(line, posts, new Office(title, found.body(), found.body().state()), start, found.end());
        return found.end();
    }

    /** "who advises the President on trade". */
    private int advising(Line line, int verb, List<Post> posts) {
        OfficeParser.Found superior = offices.first(line, verb + 1);
        if (superior == null || superior.plural()) {
            return verb;
        }
        Office served = superior.posts().getFirst().office();
        add(line, posts, new Office("Adviser to the " + served.title(), null, served.state()), verb, superior.end());
        return superior.end();
    }

    /** "the defence portfolio": a minister's. */
    private int portfolio(Line line, int start, int from, List<Post> posts) {
        int at = line.is(from, "the") ? from + 1 : from;
        int end = bodies.portfolioEnd(line, at);
        if (end == at || !line.is(end, "portfolio", "brief", "ministry")) {
            return start;
        }
        add(line, posts, new Office(line.words(at, end) + " minister", null, null), start, end + 1);
        return end + 1;
    }

    /** A field that somebody is in charge of who bears no other title. */
    private int field(Line line, int start, int from, List<Post> posts) {
        int at = line.is(from, "the") ? from + 1 : from;
        int end = bodies.portfolioEnd(line, at);
        boolean minister = line.isCapitalised(at) || MINISTERIAL.contains(line.lower(at));
        if (end == at || !minister || !posts.isEmpty()) {
            return start;
        }
        add(line, posts, new Office(line.words(at, end) + " minister", null, stateBehind(line, end)), start, end);
        return end;
    }

    /** "in the Peruvian government", "in Peru's cabinet". */
    private @Nullable State stateBehind(Line line, int end) {
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        BodyParser.Found found = line.is(end, "in", "of") ? bodies.anyAt(line, at) : null;
        return found == null ? null : found.body().state();
    }

    private static void add(Line line, List<Post> posts, Office office, int from, int to) {
        posts.add(new Post(office, "current", true, line.span(from, to)));
    }
}
