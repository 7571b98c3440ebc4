package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads actors: {@code OFFICE NAME}, {@code NAME, OFFICE of BODY}, {@code NAME, who heads BODY}, an office alone, a
 * body.
 */
final class ActorParser {

    /**
     * An actor and the token after its last.
     *
     * @param shared an office in the plural that the next name holds too: "Presidents A of X and B of Y"
     */
    record Found(Who who, int end, @Nullable Post shared) {
        Found(Who who, int end) {
            this(who, end, null);
        }
    }

    /** Stands for the rank that an honorific tells where no office is named. */
    static final String HONORIFIC = "honorific";

    private final ActorWords words;
    private final BodyParser bodies;
    private final OfficeParser offices;
    private final NameParser names;

    ActorParser(ActorWords words) {
        this.words = words;
        this.bodies = new BodyParser(words);
        this.offices = new OfficeParser(words, bodies);
        this.names = new NameParser(words);
    }

    /**
     * The actor that starts at {@code from}, or null.
     *
     * @param known names that the report has introduced; one of their words is then enough
     */
    @Nullable
    Found at(Line line, int from, People known) {
        Found counterpart = counterpart(line, from, known);
        if (counterpart != null) {
            return counterpart;
        }
        OfficeParser.Found office = offices.at(line, from);
        if (office != null) {
            return withOffice(line, from, office, known);
        }
        Found named = nameFirst(line, from, known);
        return named != null ? named : body(line, from);
    }

    /** "his Azerbaijani counterpart E. Mammadov": the office is the partner's. */
    private @Nullable Found counterpart(Line line, int from, People known) {
        OfficeParser.Found post = counterpartPost(line, from);
        return post == null ? null : withOffice(line, from, post, known);
    }

    private static OfficeParser.@Nullable Found counterpartPost(Line line, int from) {
        int at = line.is(from, "the", "his", "her", "its", "their") ? from + 1 : from;
        State state = null;
        if (line.entry(at) instanceof Entry.OfState s) {
            state = s.state();
            at = Objects.requireNonNull(line.hit(at)).end();
            at = line.isPossessive(at) ? at + 1 : at;
        }
        if (!line.is(at, "counterpart", "counterparts", "peer", "homologue")
                && !(line.is(at, "opposite") && line.is(at + 1, "number"))) {
            return null;
        }
        int end = line.is(at, "opposite") ? at + 2 : at + 1;
        int behind = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (line.is(end, "of", "from", "in") && line.entry(behind) instanceof Entry.OfState s) {
            state = s.state();
            end = Objects.requireNonNull(line.hit(behind)).end();
        }
        Post post = new Post(new Office("counterpart", null, state), "current", true, line.span(from, end));
        return new OfficeParser.Found(List.of(post), end, false, true);
    }

    private @Nullable Found withOffice(Line line, int from, OfficeParser.Found office, People known) {
        int at = office.end();
        boolean comma = line.is(at, ",");
        Found several = comma && office.definite() ? offices(line, from, office, known) : null;
        if (several != null) {
            return several;
        }
        int nameFrom = comma ? at + 1 : at;
        NameParser.Honorifics titles = names.honorifics(line, nameFrom);
        int end =
                office.plural() && comma ? nameFrom : names.end(line, titles.end(), !comma || titles.end() > nameFrom);
        boolean named = end > titles.end()
                && (!line.headline || end == line.size() || known.knows(line.words(titles.end(), end)))
                && (!comma || office.definite() && fullName(line, titles, nameFrom, end, known));
        if (named && !comma && line.isCapitalised(end) && Words.isThing(line.lower(end))) {
            return null;
        }
        if (!named) {
            return officeAlone(line, from, office);
        }
        List<Post> posts = new ArrayList<>(office.posts());
        char gender = titles.gender() != '-' ? titles.gender() : genderOf(posts);
        if (office.plural()) {
            Post one = singular(posts.getFirst());
            Found first = finish(line, from, titles.end(), end, new ArrayList<>(List.of(one)), gender);
            return new Found(first.who(), first.end(), one);
        }
        return finish(line, from, titles.end(), end, posts, gender);
    }

    /**
     * "the Crown Prince, Deputy Supreme Commander and First Deputy Premier, Prince Salman": several offices before one
     * name.
     */
    private @Nullable Found offices(Line line, int from, OfficeParser.Found office, People known) {
        int next = office.end() + 1;
        OfficeParser.Found second =
                line.is(next, "the", "its", "his", "her", "a", "an") ? null : offices.at(line, next);
        Found named = second == null || second.plural()
                ? null
                : withOffice(line, next, new OfficeParser.Found(second.posts(), second.end(), false, true), known);
        if (named == null || named.who().form() != Who.Form.NAMED) {
            return null;
        }
        List<Post> posts = new ArrayList<>(office.posts());
        posts.addAll(named.who().posts());
        Span span = line.span(from, named.end());
        Who who = new Who(
                span,
                line.words(from, named.end()),
                named.who().agents(),
                posts,
                Who.Form.NAMED,
                named.who().gender());
        return new Found(who, named.end());
    }

    private static Post singular(Post post) {
        Office office = post.office();
        String title = office.title()
                .replaceFirst(
                        "(?i)(president|minister|leader|premier|king|sultan|speaker|secretary general)s\\b", "$1");
        return new Post(
                new Office(title, office.body(), office.state()), post.standing(), post.definite(), post.span());
    }

    /** The next holder of an office in the plural: "and B of Y". */
    @Nullable
    Found sharing(Line line, int at, Post post) {
        if (!line.is(at, "and", ",", "&")) {
            return null;
        }
        NameParser.Honorifics titles = names.honorifics(line, at + 1);
        int end = names.end(line, titles.end(), true);
        if (end <= titles.end()) {
            return null;
        }
        Post own = new Post(new Office(post.office().title(), null, null), post.standing(), false, post.span());
        Found found = finish(line, at + 1, titles.end(), end, new ArrayList<>(List.of(own)), titles.gender());
        return new Found(found.who(), found.end(), post);
    }

    /** After a comma a name must be whole, and must not be the head of the next item of a list. */
    private boolean fullName(Line line, NameParser.Honorifics titles, int nameFrom, int end, People known) {
        int words = end - titles.end();
        boolean whole = words >= 2 || titles.end() > nameFrom || known.knows(line.words(titles.end(), end));
        boolean personal = words == 1 || names.looksPersonal(line, titles.end(), end);
        boolean opensList = line.is(end, ",") && line.is(end + 1, "the") && offices.at(line, end + 1) != null;
        return whole && personal && !opensList;
    }

    private Found officeAlone(Line line, int from, OfficeParser.Found office) {
        List<Agent> agents = new ArrayList<>();
        office.posts().forEach(post -> agents.add(new Holder(post.office())));
        List<Agent> one = office.plural() ? agents : List.of(agents.getFirst());
        Who who = new Who(
                line.span(from, office.end()),
                line.words(from, office.end()),
                one,
                office.posts(),
                Who.Form.OFFICE,
                genderOf(office.posts()));
        return new Found(who, office.end());
    }

    private @Nullable Found nameFirst(Line line, int from, People known) {
        NameParser.Honorifics titles = names.honorifics(line, from);
        boolean titled = titles.end() > from;
        int end = names.end(line, titles.end(), titled);
        if (end == titles.end()) {
            return null;
        }
        if (line.isCapitalised(end) && Words.isThing(line.lower(end)) && !titled) {
            return null;
        }
        int knownEnd = known.longestKnown(line, titles.end(), end);
        boolean appositive = (end - titles.end() >= 2) && line.is(end, ",") && apposition(line, end) != null;
        boolean shaped =
                !line.headline && names.looksPersonal(line, titles.end(), end) && bodies.at(line, from) == null;
        boolean person = titled || knownEnd > titles.end() || appositive || shaped;
        if (!person) {
            return null;
        }
        List<Post> posts = new ArrayList<>();
        if (titles.official()) {
            posts.add(new Post(new Office(HONORIFIC, null, null), "current", false, line.span(from, titles.end())));
        }
        return finish(line, from, titles.end(), end, posts, titles.gender());
    }

    /** Reads what stands behind a name, and makes the person. */
    private Found finish(Line line, int from, int nameFrom, int nameEnd, List<Post> posts, char gender) {
        int end = nameEnd;
        if (line.is(end, "(") && line.is(end + 2, ")")) {
            end += 3;
        }
        end = ofState(line, end, posts);
        OfficeParser.Found behind = apposition(line, end);
        if (behind != null && !posts.isEmpty() && opensNext(line, end + 1, behind)) {
            behind = null;
        }
        if (behind != null) {
            posts.addAll(behind.posts());
            end = behind.end();
            OfficeParser.Found more = line.is(end, ",") ? secondApposition(line, end) : null;
            if (more != null) {
                posts.addAll(more.posts());
                end = more.end();
            }
        } else {
            end = heading(line, end, posts);
        }
        Person person = new Person(line.words(nameFrom, nameEnd), List.of(), stateOf(posts));
        Span span = line.span(from, end);
        return new Found(new Who(span, line.words(from, end), List.of(person), posts, Who.Form.NAMED, gender), end);
    }

    /** "President Lee Myung-bak of South Korea". */
    private static int ofState(Line line, int end, List<Post> posts) {
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (!line.is(end, "of") || !(line.entry(at) instanceof Entry.OfState s) || posts.isEmpty()) {
            return end;
        }
        posts.replaceAll(post -> post.office().state() == null && post.office().body() == null
                ? new Post(new Office(post.office().title(), null, s.state()), post.standing(), true, post.span())
                : post);
        return Objects.requireNonNull(line.hit(at)).end();
    }

    private OfficeParser.@Nullable Found apposition(Line line, int at) {
        int from = line.is(at, ",", "(") && !line.is(at + 2, "host") ? at + 1 : -1;
        if (line.is(at, ",") && line.is(at + 1, "who", "which") && line.is(at + 2, "is", "was", "serves")) {
            from = line.is(at + 3, "also", "both", "as") ? at + 4 : at + 3;
        }
        OfficeParser.Found found = from < 0 ? null : counterpartPost(line, from);
        found = found != null || from < 0 ? found : offices.at(line, from);
        if (found != null && found.posts().size() > 1 && isOther(line, found)) {
            found = offices.first(line, from);
        }
        if (found == null || found.plural() || isOther(line, found)) {
            return null;
        }
        boolean closed = line.is(at, "(") && line.is(found.end(), ")");
        return closed
                ? new OfficeParser.Found(found.posts(), found.end() + 1, false, true)
                : line.is(at, "(") ? null : found;
    }

    /** "Japan's Prime Minister, A, its Foreign Minister, B": the second office has a holder of its own. */
    private boolean opensNext(Line line, int from, OfficeParser.Found behind) {
        int at = behind.end() + 1;
        NameParser.Honorifics titles = names.honorifics(line, at);
        return line.is(from, "its", "the", "his", "her")
                && line.is(behind.end(), ",")
                && names.end(line, titles.end(), false) - titles.end() >= 2;
    }

    /** In "X, President Y and …" the second title opens the next item of a list. */
    private boolean isOther(Line line, OfficeParser.Found found) {
        NameParser.Honorifics titles = names.honorifics(line, found.end());
        int end = names.end(line, titles.end(), true);
        return end > titles.end();
    }

    private OfficeParser.@Nullable Found secondApposition(Line line, int at) {
        OfficeParser.Found found = apposition(line, at);
        return found == null || line.is(at + 1, "the", "his", "her") ? null : found;
    }

    /** ", who heads the Military House", ", who presides over the Assembly". */
    private int heading(Line line, int end, List<Post> posts) {
        if (!line.is(end, ",") || !line.is(end + 1, "who")) {
            return end;
        }
        int verb = end + 2;
        String title = line.is(verb, "heads", "headed")
                ? "Head"
                : line.is(verb, "leads")
                        ? "Leader"
                        : line.is(verb, "chairs", "chaired")
                                ? "Chairman"
                                : line.is(verb, "presides") && line.is(verb + 1, "over") ? "President" : "";
        int at = title.equals("President") ? verb + 2 : verb + 1;
        at = line.is(at, "the", "its", "his", "her") ? at + 1 : at;
        BodyParser.Found body = title.isEmpty() ? null : bodies.at(line, at);
        if (body == null || body.body().kind() == Body.Kind.DELEGATION) {
            return end;
        }
        posts.add(new Post(
                new Office(title, body.body(), body.body().state()), "current", true, line.span(verb, body.end())));
        return body.end();
    }

    private @Nullable Found body(Line line, int from) {
        int at = line.is(from, "the", "its", "his", "her", "their") ? from + 1 : from;
        State owner = null;
        if (line.entry(at) instanceof Entry.OfState s) {
            int end = Objects.requireNonNull(line.hit(at)).end();
            int next = line.isPossessive(end) ? end + 1 : end;
            if (bodies.at(line, next) != null && (line.isPossessive(end) || s.demonym())) {
                owner = s.state();
                at = next;
            }
        }
        BodyParser.Found found = bodies.at(line, at);
        if (found == null) {
            return delegation(line, from);
        }
        if (line.isCapitalised(found.end()) && Words.isThing(line.lower(found.end()))) {
            return null;
        }
        Body body = found.body().state() == null && owner != null
                ? new Body(found.body().name(), found.body().kind(), owner)
                : found.body();
        Who who = new Who(
                line.span(from, found.end()),
                line.words(from, found.end()),
                List.of(body),
                List.of(),
                Who.Form.BODY,
                '-');
        return new Found(who, found.end());
    }

    /** "the Vietnamese delegation", "a delegation of the Parliament of Kazakhstan". */
    private @Nullable Found delegation(Line line, int from) {
        int at = line.is(from, "the", "a", "its") ? from + 1 : from;
        State state = null;
        if (line.entry(at) instanceof Entry.OfState s && s.demonym()) {
            state = s.state();
            at = Objects.requireNonNull(line.hit(at)).end();
        }
        while (line.is(
                at,
                "high-level",
                "senior",
                "parliamentary",
                "government",
                "governmental",
                "ministerial",
                "military",
                "party",
                "high-ranking")) {
            at++;
        }
        if (!line.is(at, "delegation", "delegations") || at == from) {
            return null;
        }
        int end = at + 1;
        int of = line.is(end, "of", "from") ? line.is(end + 1, "the") ? end + 2 : end + 1 : -1;
        if (of > 0 && line.entry(of) instanceof Entry.OfState s) {
            state = s.state();
            end = Objects.requireNonNull(line.hit(of)).end();
        } else if (of > 0 && bodies.at(line, of) != null) {
            BodyParser.Found body = Objects.requireNonNull(bodies.at(line, of));
            state = body.body().state();
            end = body.end();
        }
        if (state == null) {
            return null;
        }
        Body body = new Body("Delegation of " + state.name(), Body.Kind.DELEGATION, state);
        return new Found(
                new Who(line.span(from, end), line.words(from, end), List.of(body), List.of(), Who.Form.BODY, '-'),
                end);
    }

    private static @Nullable State stateOf(List<Post> posts) {
        for (Post post : posts) {
            if (post.office().state() != null) {
                return post.office().state();
            }
        }
        return null;
    }

    /** "His Royal Highness" without a name: where it ends and whether he or she is meant, or null. */
    NameParser.@Nullable Honorifics pronounLike(Line line, int from) {
        if (!line.is(from, "his", "her")) {
            return null;
        }
        NameParser.Honorifics found = names.honorifics(line, from);
        return found.end() > from + 1 ? found : null;
    }

    private static char genderOf(List<Post> posts) {
        for (Post post : posts) {
            String title = post.office().title().toLowerCase(java.util.Locale.ROOT);
            if (title.endsWith("woman") || title.endsWith("queen") || title.endsWith("princess")) {
                return 'f';
            }
            if (title.endsWith("king")
                    || title.endsWith("prince")
                    || title.endsWith("sultan")
                    || title.endsWith("emir")
                    || title.endsWith("pope")) {
                return 'm';
            }
        }
        return '-';
    }

    ActorWords words() {
        return words;
    }
}
