package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Reads offices: {@code [whose] [standing] [rank words] [field] TITLE [of field] [of body] [of state]}, in the genre's
 * many orders, alone or several under one holder.
 */
final class OfficeParser {

    /** Offices of one holder, or one office of several, and where they end. */
    record Found(List<Post> posts, int end, boolean plural, boolean definite) {}

    private static final Set<String> RANK_WORDS = Set.of(
            "deputy",
            "vice",
            "first",
            "second",
            "third",
            "senior",
            "assistant",
            "associate",
            "special",
            "permanent",
            "executive",
            "chief",
            "under",
            "joint",
            "principal",
            "honorary",
            "general",
            "state",
            "federal",
            "union",
            "prime",
            "crown",
            "national",
            "extraordinary",
            "standing",
            "personal",
            "resident",
            "minister",
            "political",
            "parliamentary",
            "presidential");
    private static final Set<String> FIELD_RANKS =
            Set.of("minister", "secretary", "head of government", "commissioner");
    private static final Set<String> SKIPPED = Set.of(
            "ruling",
            "host",
            "visiting",
            "new",
            "newly",
            "next",
            "future",
            "current",
            "incumbent",
            "appointed",
            "elected",
            "re-elected",
            "country's",
            "serving",
            "long-serving",
            "young",
            "outspoken",
            "interim",
            "caretaker",
            "then",
            "now",
            "own");
    private static final Set<String> FORMER = Set.of(
            "former",
            "ex",
            "late",
            "then",
            "previous",
            "one-time",
            "onetime",
            "erstwhile",
            "ousted",
            "deposed",
            "outgoing");

    private final ActorWords words;
    private final BodyParser bodies;

    OfficeParser(ActorWords words, BodyParser bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    /** The one office that starts at {@code from}, whatever is joined to it; or null. */
    @Nullable
    Found first(Line line, int from) {
        Draft draft = draft(line, from, null, null);
        return draft == null ? null : new Found(posts(line, List.of(draft)), draft.end, draft.plural, draft.definite);
    }

    /** The offices that start at {@code from}, or null. */
    @Nullable
    Found at(Line line, int from) {
        Draft first = draft(line, from, null, null);
        if (first == null) {
            return null;
        }
        List<Draft> drafts = new ArrayList<>(List.of(first));
        int end = first.end;
        while (true) {
            Draft next = joined(line, end, first);
            if (next == null) {
                break;
            }
            drafts.add(next);
            end = next.end;
        }
        return new Found(posts(line, drafts), end, first.plural, first.definite);
    }

    private static List<Post> posts(Line line, List<Draft> drafts) {
        List<Post> out = new ArrayList<>();
        for (Draft d : drafts) {
            for (State state :
                    d.states.isEmpty() ? java.util.Collections.<@Nullable State>singletonList(null) : d.states) {
                out.add(new Post(new Office(d.title, d.body, state), d.standing, d.definite, line.span(d.from, d.end)));
            }
        }
        return out;
    }

    /** "and Foreign Minister", "and head of its Commission": a second office of the same holder. */
    private @Nullable Draft joined(Line line, int end, Draft first) {
        int at = end;
        if (line.is(at, ",") && line.is(at + 1, "and")) {
            at++;
        }
        if (!line.is(at, "and", "&", "cum", "concurrently") || first.plural) {
            return null;
        }
        at++;
        if (line.is(at, "concurrently", "also", "then")) {
            at++;
        }
        if (line.is(at, "the") || line.is(at, "his", "her")) {
            return null;
        }
        Draft next = draft(line, at, first.states.isEmpty() ? null : first.states.getFirst(), first.body);
        boolean another = next != null
                && first.states.isEmpty()
                && first.body == null
                && !next.states.isEmpty()
                && next.body == null
                && line.entry(at) != null;
        return next == null || next.plural || another ? null : next;
    }

    /** An office as it is being read. */
    private static final class Draft {
        final int from;
        String title = "";
        String standing = "current";

        @Nullable
        Body body;

        List<State> states = new ArrayList<>();
        int end;
        boolean plural;
        boolean definite;

        @Nullable
        String rank;

        Draft(int from) {
            this.from = from;
        }
    }

    private @Nullable Draft draft(Line line, int from, @Nullable State inherited, @Nullable Body inheritedBody) {
        Draft d = new Draft(from);
        int at = front(line, from, d);
        int titleFrom = at;
        at = rankWords(line, at, d);
        int head = fieldThenHead(line, at, d);
        if (head < 0) {
            return null;
        }
        d.title = line.words(titleFrom, d.end);
        back(line, d, inheritedBody);
        if (d.states.isEmpty() && d.body != null && d.body.state() != null) {
            d.states.add(d.body.state());
        }
        State only = onlyState(d.title);
        if (d.states.isEmpty() && d.body == null && only != null) {
            d.states.add(only);
        }
        if (d.states.isEmpty() && inherited != null && d.body == null) {
            d.states.add(inherited);
        }
        return d;
    }

    private @Nullable State onlyState(String title) {
        String id = words.stateOf(title);
        return id == null
                ? null
                : org.diplograph.lexicon.Lexicon.load()
                        .state(id)
                        .map(org.diplograph.lexicon.StateEntry::asState)
                        .orElse(null);
    }

    /** Article, owner and standing before the title. */
    private int front(Line line, int from, Draft d) {
        int at = from;
        for (int guard = 0; guard < 12 && at < line.size(); guard++) {
            if (line.is(at, "the", "its", "his", "her", "their", "this", "that", "our", "my", "your")) {
                d.definite = true;
                at++;
            } else if (line.is(at, "a", "an") && at == from) {
                at++;
            } else if (line.is(at, "country", "nation", "kingdom", "republic", "body", "party")
                    && line.isPossessive(at + 1)
                    && at > from) {
                at += 2;
            } else if (isStanding(line, at, d) || SKIPPED.contains(line.lower(at))) {
                at++;
            } else if (line.is(at, "and")
                    && !d.states.isEmpty()
                    && line.entry(at - 1) instanceof Entry.OfState p
                    && p.demonym()
                    && line.entry(at + 1) instanceof Entry.OfState s
                    && s.demonym()) {
                d.states.add(s.state());
                at = Objects.requireNonNull(line.hit(at + 1)).end();
            } else if (line.hit(at) != null && ownerEnd(line, at, d) > at) {
                at = ownerEnd(line, at, d);
            } else {
                int owned = possessedBody(line, at, d);
                if (owned == at) {
                    break;
                }
                at = owned;
            }
        }
        return at;
    }

    private boolean isStanding(Line line, int at, Draft d) {
        String word = line.lower(at);
        if (FORMER.contains(word)) {
            d.standing = "former";
        } else if (word.equals("acting") || word.equals("interim")) {
            d.standing = "acting";
        } else if (word.equals("incoming") || word.equals("designate")) {
            d.standing = "designate";
        } else {
            return false;
        }
        return true;
    }

    /** "Lao", "Vietnam's", "NATO", "Baku's" before a title. */
    private int ownerEnd(Line line, int at, Draft d) {
        int end = Objects.requireNonNull(line.hit(at)).end();
        boolean possessive = line.isPossessive(end);
        switch (Objects.requireNonNull(line.entry(at))) {
            case Entry.OfState s -> {
                if (d.states.stream().noneMatch(s.state()::equals)) {
                    d.states.add(s.state());
                }
            }
            case Entry.OfPlace p -> {
                if (!possessive) {
                    return at;
                }
                if (p.place().state() != null) {
                    d.states.add(p.place().state());
                }
            }
            case Entry.OfBody b -> d.body = b.body();
            case Entry.OfArea area -> {
                return at;
            }
        }
        d.definite = true;
        return possessive ? end + 1 : end;
    }

    private int possessedBody(Line line, int at, Draft d) {
        if (!line.isCapitalised(at) || words.rank(line.lower(at)) != null) {
            return at;
        }
        BodyParser.Found body = bodies.at(line, at);
        if (body == null || !line.isPossessive(body.end()) && !headAt(line, body.end(), null)) {
            return at;
        }
        d.body = body.body();
        d.definite = true;
        return line.isPossessive(body.end()) ? body.end() + 1 : body.end();
    }

    private int rankWords(Line line, int from, Draft d) {
        int at = from;
        while (RANK_WORDS.contains(line.lower(at)) && !headAt(line, at, null) && at - from < 5
                || line.is(at, "-") && at > from) {
            at++;
        }
        if (line.hit(at) != null && line.entry(at) instanceof Entry.OfState s && s.demonym() && at > from) {
            d.states.add(s.state());
            at = Objects.requireNonNull(line.hit(at)).end();
        }
        return at;
    }

    /** Steps over a field ("Industry and Trade") to the title itself; -1 where no title comes. */
    private int fieldThenHead(Line line, int from, Draft d) {
        int at = from;
        boolean portfolio = false;
        for (int guard = 0; guard < 12 && at < line.size(); guard++) {
            if (headAt(line, at, d) && headFits(line, from, at, portfolio)) {
                return at;
            }
            String lower = line.lower(at);
            if (words.isPortfolio(lower) || RANK_WORDS.contains(lower)) {
                portfolio = true;
                at++;
            } else if (portfolio && line.is(at, "and", "&", ",", "-") && isFieldAhead(line, at + 1)) {
                at++;
            } else {
                return -1;
            }
        }
        return -1;
    }

    private boolean isFieldAhead(Line line, int at) {
        return words.isPortfolio(line.lower(at)) || RANK_WORDS.contains(line.lower(at)) || line.is(at, "and");
    }

    /** A field stands before ministers, secretaries and the like, not before kings. */
    private boolean headFits(Line line, int from, int at, boolean portfolio) {
        if (!portfolio || at == from) {
            return true;
        }
        String rank = words.rank(line.lower(at));
        return rank == null || !rank.equals("monarch");
    }

    /** Whether a title, singular or plural, stands at {@code at}; its end and number go into {@code d}. */
    private boolean headAt(Line line, int at, @Nullable Draft d) {
        if (!words.opensTitle(line.lower(at))) {
            return false;
        }
        for (int n = Math.min(words.longestTitle(), line.size() - at); n > 0; n--) {
            String phrase = line.joined(at, at + n);
            String singular = singular(phrase);
            boolean one = words.rank(phrase) != null;
            if ((one || singular != null) && !isVerb(line, at, phrase)) {
                if (d != null) {
                    d.end = withElect(line, at + n, d);
                    d.plural = !one;
                    d.rank = words.rank(one ? phrase : java.util.Objects.requireNonNull(singular));
                }
                return true;
            }
        }
        return false;
    }

    /** "heads" and "chairs" are verbs unless they head something. */
    private static boolean isVerb(Line line, int at, String phrase) {
        boolean aux = line.is(at - 1, "will", "would", "to", "shall", "should", "can", "may", "must");
        return aux
                || (phrase.equals("heads") || phrase.equals("chairs") || phrase.equals("members"))
                        && !line.is(at + 1, "of");
    }

    private int withElect(Line line, int end, Draft d) {
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
        String candidate = phrase.startsWith("heads of")
                ? phrase.replaceFirst("heads", "head")
                : phrase.startsWith("secretaries")
                        ? phrase.replaceFirst("secretaries", "secretary")
                        : phrase.startsWith("ministers of")
                                ? phrase.replaceFirst("ministers", "minister")
                                : phrase.endsWith("men")
                                        ? phrase.substring(0, phrase.length() - 3) + "man"
                                        : phrase.endsWith("ies")
                                                ? phrase.substring(0, phrase.length() - 3) + "y"
                                                : phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : "";
        return words.rank(candidate) == null ? null : candidate;
    }

    /** What follows the title: field, body, state. */
    private void back(Line line, Draft d, @Nullable Body inheritedBody) {
        boolean more = true;
        for (int guard = 0; more && guard < 5; guard++) {
            more = complement(line, d, inheritedBody);
        }
    }

    private boolean complement(Line line, Draft d, @Nullable Body inheritedBody) {
        int at = d.end;
        if (line.is(at, "attached") && line.is(at + 1, "to")) {
            at += 1;
        } else if (line.is(at, "in") && line.is(at + 1, "charge") && line.is(at + 2, "of")) {
            at += 2;
        } else if (!line.is(at, "of", "for", "to", "at", "on", "in")) {
            return false;
        }
        boolean loose = line.is(at, "to", "at", "on", "in");
        int start = line.is(at + 1, "the", "its", "his", "her", "their") ? at + 2 : at + 1;
        if (line.is(start, "ruling")) {
            start++;
        }
        if (line.is(at, "of")
                && line.is(at + 1, "the")
                && line.is(start, "republic", "country", "nation", "kingdom", "state", "sultanate", "federation")
                && !line.is(start + 1, "of")) {
            d.end = start + 1;
            d.definite = true;
            return true;
        }
        if ("kin".equals(d.rank)) {
            return superior(line, d, start);
        }
        boolean fieldFirst = FIELD_RANKS.contains(java.util.Objects.requireNonNullElse(d.rank, ""));
        return fieldFirst && field(line, d, start, loose)
                || longerBody(line, start) && body(line, d, start, inheritedBody)
                || field(line, d, start, loose)
                || state(line, d, start, loose)
                || body(line, d, start, inheritedBody)
                || superior(line, d, start);
    }

    /** A body whose name begins with a state's or a field's: "the Bahrain Defence Force". */
    private boolean longerBody(Line line, int start) {
        BodyParser.Found found = bodies.at(line, start);
        Gazetteer.Hit hit = line.hit(start);
        return found != null && (hit == null || found.end() > hit.end());
    }

    private boolean field(Line line, Draft d, int start, boolean loose) {
        if (line.entry(start) instanceof Entry.OfState || line.entry(start) instanceof Entry.OfBody) {
            return false;
        }
        int end = bodies.portfolioEnd(line, start);
        boolean isBody =
                end > start && words.bodyKind(line.lower(end - 1)) != null && !line.is(end - 1, "service", "force");
        if (end == start || loose || isBody || d.title.contains(" of ") && d.body != null) {
            return false;
        }
        d.title = d.title + line.words(d.end, end).replaceFirst("^(?=\\S)", " ");
        d.end = end;
        return true;
    }

    private boolean state(Line line, Draft d, int start, boolean loose) {
        if (!(line.entry(start) instanceof Entry.OfState s)
                || s.demonym()
                        && line.isCapitalised(
                                Objects.requireNonNull(line.hit(start)).end())) {
            return line.entry(start) instanceof Entry.OfPlace && place(line, d, start, loose);
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
        while (d.plural && line.is(d.end, "and", ",")) {
            int next = line.is(d.end + 1, "and") ? d.end + 2 : d.end + 1;
            next = line.is(next, "the") ? next + 1 : next;
            if (!(line.entry(next) instanceof Entry.OfState other)) {
                break;
            }
            addState(d, other.state());
            d.end = Objects.requireNonNull(line.hit(next)).end();
        }
        d.definite = true;
        return true;
    }

    private static void addState(Draft d, State state) {
        if (!d.states.contains(state) && (d.plural || d.states.isEmpty())) {
            d.states.add(state);
        }
    }

    /** "Governor of Kano", "Mayor of Hanoi": the place is what the office is of. */
    private boolean place(Line line, Draft d, int start, boolean loose) {
        if (loose || !(line.entry(start) instanceof Entry.OfPlace p)) {
            return false;
        }
        if (d.body == null) {
            d.body = new Body(p.place().name(), Body.Kind.REGION, p.place().state());
        }
        d.end = Objects.requireNonNull(line.hit(start)).end();
        return true;
    }

    /** "adviser to the President", "Assistant to the Prime Minister". */
    private boolean superior(Line line, Draft d, int start) {
        Draft inner = "kin".equals(d.rank) ? draft(line, start, null, null) : new Draft(start);
        boolean office =
                inner != null && (inner.end > 0 || line.is(start - 1, "the", "to") && headAt(line, start, inner));
        if (inner == null || !office) {
            return false;
        }
        boolean ofOffice = line.isPossessive(inner.end) && words.bodyKind(line.lower(inner.end + 1)) != null;
        d.end = ofOffice ? inner.end + 2 : inner.end;
        d.title = line.words(d.from, d.end).replaceFirst("(?i)^(the|a|an) ", "");
        return true;
    }

    private boolean body(Line line, Draft d, int start, @Nullable Body inherited) {
        BodyParser.Found found = bodies.at(line, start);
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
