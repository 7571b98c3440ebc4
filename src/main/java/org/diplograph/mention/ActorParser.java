package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.model.Agent;
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

    private static final Pattern MONARCH = Pattern.compile("(?i)\\b(king|majesty|prince|ruler|custodian|monarch)\\b");

    private final ActorWords words;
    private final BodyParser bodies;
    private final OfficeParser offices;
    private final NameParser names;
    private final NameTests tests;
    private final Apposition appositions;
    private final BodyActor bodyActors;

    ActorParser(ActorWords words) {
        this.words = words;
        this.bodies = new BodyParser(words);
        this.offices = new OfficeParser(words, bodies);
        this.names = new NameParser(words);
        this.tests = new NameTests(words);
        this.appositions = new Apposition(offices, bodies, names);
        this.bodyActors = new BodyActor(bodies);
    }

    /**
     * The actor that starts at {@code from}, or null.
     *
     * @param known names that the report has introduced; one of their words is then enough
     */
    @Nullable
    Found at(Line line, int from, People known) {
        OfficeParser.Found counterpart = Counterpart.at(line, from);
        if (counterpart != null) {
            Found found = withOffice(line, from, counterpart, known);
            if (found != null) {
                return found;
            }
        }
        OfficeParser.Found office = offices.at(line, from);
        if (office != null) {
            return withOffice(line, from, office, known);
        }
        Found named = nameFirst(line, from, known);
        return named != null ? named : bodyActors.at(line, from);
    }

    private @Nullable Found withOffice(Line line, int from, OfficeParser.Found office, People known) {
        int at = office.end();
        boolean comma = line.is(at, ",");
        boolean definite = office.definite()
                || isTitled(line, from, office)
                || line.is(from - 1, "whose")
                || isOneOfBody(line, from, office)
                || line.isPossessive(from - 1);
        Found several = comma && (definite || line.isCapitalised(from)) ? offices(line, from, office, known) : null;
        if (several != null) {
            return several;
        }
        int nameFrom = comma ? at + 1 : at;
        NameParser.Honorifics titles = names.honorifics(line, nameFrom);
        int end =
                office.plural() && comma ? nameFrom : nameEnd(line, office, titles, !comma || titles.end() > nameFrom);
        boolean named = end > titles.end()
                && (!line.headline || end == line.size() || known.knows(line.words(titles.end(), end)))
                && (!comma
                        || (definite || titles.end() > nameFrom && line.isCapitalised(from))
                                && isWhole(line, titles, nameFrom, end, known));
        boolean thing = line.isCapitalised(end) && Words.isThing(line.lower(end)) && !Words.isDay(line.lower(end));
        if (named && !comma && thing) {
            return null;
        }
        return named ? holder(line, from, office, titles, end) : officeAlone(line, from, office);
    }

    /** "a counsellor of the Embassy, X": one of those that a body has. */
    private static boolean isOneOfBody(Line line, int from, OfficeParser.Found office) {
        Office last = office.posts().getLast().office();
        return line.is(from, "a", "an") && !office.plural() && (last.body() != null || last.state() != null);
    }

    /** "Minister of Power, X;": a title in capitals with its field may go without an article. */
    private static boolean isTitled(Line line, int from, OfficeParser.Found office) {
        String title = office.posts().getLast().office().title();
        return line.isCapitalised(from) && (title.contains(" of ") || title.contains(" for ")) && !office.plural();
    }

    private int nameEnd(Line line, OfficeParser.Found office, NameParser.Honorifics titles, boolean licensed) {
        String title = office.posts().getLast().office().title().toLowerCase(Locale.ROOT);
        boolean monarch = MONARCH.matcher(title).find();
        return monarch ? names.end(line, titles.end(), licensed) : names.endBehindTitle(line, titles.end(), licensed);
    }

    /** The person whose name follows the office, from behind the honorifics to {@code end}. */
    private Found holder(Line line, int from, OfficeParser.Found office, NameParser.Honorifics titles, int end) {
        List<Post> posts = new ArrayList<>(office.posts());
        char gender = titles.gender() != '-' ? titles.gender() : OfficeForms.gender(posts);
        if (office.plural()) {
            Post one = OfficeForms.singular(posts.getFirst());
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
        OfficeParser.Found second = line.is(next, "the", "its", "his", "her", "a", "an")
                        || NameParser.opensWithTitle(line, next)
                                && !MONARCH.matcher(office.posts()
                                                .getLast()
                                                .office()
                                                .title())
                                        .find()
                ? null
                : offices.at(line, next);
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

    /** One of several who hold an office: "Foreign Minister of Peru" for "the foreign ministers of Peru and Chile". */
    private static Post one(Post post) {
        Post single = OfficeForms.singular(post);
        Office office = single.office();
        String title = Pattern.compile("\\b(?!(?:of|and|for|the)\\b)[a-z]")
                .matcher(office.title())
                .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
        return new Post(
                new Office(title, office.body(), office.state()), single.standing(), single.definite(), single.span());
    }

    /** The next holder of an office in the plural: "and B of Y". */
    @Nullable
    Found sharing(Line line, int at, Post post) {
        if (!line.is(at, "and", ",", "&")) {
            return null;
        }
        int from = line.is(at, ",") && line.is(at + 1, "and") ? at + 2 : at + 1;
        State owner = line.entry(from) instanceof Gazetteer.Entry.OfState s ? s.state() : null;
        int start =
                owner == null ? from : Objects.requireNonNull(line.hit(from)).end();
        start = line.isPossessive(start) ? start + 1 : start;
        NameParser.Honorifics titles = names.honorifics(line, start);
        int end = names.end(line, titles.end(), true);
        if (end <= titles.end()
                || owner == null && line.is(at, ",") && from == at + 1 && !line.is(end, "of", "(", "and", ",")) {
            return null;
        }
        Post own =
                new Post(new Office(post.office().title(), null, owner), post.standing(), owner != null, post.span());
        Found found = finish(line, from, titles.end(), end, new ArrayList<>(List.of(own)), titles.gender());
        return new Found(found.who(), found.end(), post);
    }

    /** After a comma a name must be whole, and must not be the head of the next item of a list. */
    private boolean isWhole(Line line, NameParser.Honorifics titles, int nameFrom, int end, People known) {
        boolean opensList = line.is(end, ",") && line.is(end + 1, "the") && offices.at(line, end + 1) != null;
        return !opensList && tests.isFull(line, titles.end(), end, titles.end() > nameFrom, known);
    }

    private Found officeAlone(Line line, int from, OfficeParser.Found office) {
        List<Agent> agents = new ArrayList<>();
        boolean several = office.plural() && office.posts().size() > 1;
        office.posts().forEach(post -> agents.add(new Holder((several ? one(post) : post).office())));
        List<Agent> one = office.plural() ? agents : List.of(agents.getFirst());
        Who who = new Who(
                line.span(from, office.end()),
                line.words(from, office.end()),
                one,
                office.posts(),
                Who.Form.OFFICE,
                OfficeForms.gender(office.posts()));
        return new Found(who, office.end());
    }

    private @Nullable Found nameFirst(Line line, int from, People known) {
        NameParser.Honorifics titles = names.honorifics(line, from);
        boolean titled = titles.end() > from;
        boolean learned = titled
                && line.is(
                        titles.end() - 1,
                        "dr",
                        "dr.",
                        "mr",
                        "mr.",
                        "eng.",
                        "prof.",
                        "h.e.",
                        "general",
                        "gen.",
                        "colonel");
        int end = learned ? names.endBehindTitle(line, titles.end(), true) : names.end(line, titles.end(), titled);
        if (end == titles.end()) {
            return NameTests.isSurname(line, end, known)
                    ? finish(line, from, end, end + 1, new ArrayList<>(), titles.gender())
                    : null;
        }
        if (line.isCapitalised(end) && Words.isThing(line.lower(end)) && !titled) {
            return null;
        }
        int knownEnd = known.longestKnown(line, titles.end(), end);
        boolean whole = end - titles.end() >= 2 || tests.isMononym(line, from, end);
        boolean appositive = whole && line.is(end, ",") && appositions.at(line, end) != null;
        boolean shaped =
                !line.headline && tests.looksPersonal(line, titles.end(), end) && bodies.at(line, from) == null;
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
        int end = appositions.read(line, nameEnd, posts);
        Person person = new Person(line.words(nameFrom, nameEnd), List.of(), stateOf(posts));
        Span span = line.span(from, end);
        return new Found(new Who(span, line.words(from, end), List.of(person), posts, Who.Form.NAMED, gender), end);
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

    ActorWords words() {
        return words;
    }
}
