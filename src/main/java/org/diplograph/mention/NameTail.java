package org.diplograph.mention;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Reads what tells for whom somebody serves behind a name or an office: "(Peru)", "of Peru", ", Peru"; and "MP". */
final class NameTail {

    /** "President X at the UN General Assembly" is there, and heads no assembly. */
    private static final Pattern HEAD =
            Pattern.compile("(?i)president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|amir");

    private NameTail() {}

    /** The end of what belongs to the name that ends at {@code nameEnd}; what it tells goes into {@code posts}. */
    static int end(Line line, int nameEnd, List<Post> posts, BodyParser bodies) {
        int field = fieldEnd(line, nameEnd, posts, bodies);
        int end = bracketEnd(line, letters(line, field, posts), posts);
        int behind = ofState(line, end, posts);
        return behind > end ? behind : ofBody(line, end, posts, bodies);
    }

    /** "Ministers X (Trade) and Y (Defence)", "his colleagues X, of Trade, and Y, of Defence": where the field ends. */
    private static int fieldEnd(Line line, int end, List<Post> posts, BodyParser bodies) {
        String title = posts.isEmpty() ? "" : posts.getLast().office().title();
        boolean counterpart = title.equals("counterpart");
        boolean open = counterpart || title.toLowerCase(Locale.ROOT).matches("((deputy|vice|state) )?minister");
        boolean of = line.is(end, ",") && line.is(end + 1, "of", "for");
        int from = of ? end + 2 : end + 1;
        int to = open && (of || line.is(end, "(")) ? bodies.portfolioEnd(line, from) : from;
        if (to == from || !of && !line.is(to, ")") || of && !line.is(to, ",", ";", "and", ".") && to < line.size()) {
            return end;
        }
        Post last = posts.removeLast();
        Office office = new Office(
                (counterpart ? "Minister" : title) + " of " + line.words(from, to),
                null,
                last.office().state());
        posts.add(new Post(office, last.standing(), true, last.span()));
        return of ? to : to + 1;
    }

    /** "Director X of the African Affairs Bureau", "Governor X of Ogun State". */
    private static int ofBody(Line line, int end, List<Post> posts, BodyParser bodies) {
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (posts.isEmpty() || !line.is(end, "of", "at", "from") || !line.isCapitalised(at)) {
            return end;
        }
        boolean there = line.is(end, "at")
                && HEAD.matcher(posts.getLast().office().title()).matches();
        BodyParser.Found body = isBodyless(posts) && !there ? bodies.anyAt(line, at) : null;
        if (body != null) {
            give(posts, body.body().state(), body.body());
            return body.end();
        }
        if (line.hit(at) == null && line.is(at + 1, "state", "province", "county", "region", "oblast")) {
            give(posts, null, new Body(line.words(at, at + 2), Body.Kind.REGION, null));
            return at + 2;
        }
        return end;
    }

    /** Steps over the letters behind a name; "MP" is an office. */
    private static int letters(Line line, int nameEnd, List<Post> posts) {
        String word = line.word(nameEnd);
        if (word.equals("MP") || word.equals("MEP")) {
            Office office = new Office(word, null, null);
            posts.add(new Post(office, "current", false, line.span(nameEnd, nameEnd + 1)));
            return nameEnd + 1;
        }
        return nameEnd;
    }

    /** Steps over "(Peru)", whose state then is the office's, and "(CDU)", "(蔡英文)", "(PhD)". */
    private static int bracketEnd(Line line, int nameEnd, List<Post> posts) {
        if (!line.is(nameEnd, "(")) {
            return nameEnd;
        }
        Gazetteer.Hit hit = line.hit(nameEnd + 1);
        int close = hit == null ? nameEnd + 2 : hit.end();
        if (!line.is(close, ")")) {
            return nameEnd;
        }
        if (hit != null && hit.entry() instanceof Entry.OfState s && !s.demonym()) {
            if (posts.isEmpty()) {
                Office none = new Office(ActorParser.HONORIFIC, null, s.state());
                posts.add(new Post(none, "current", false, line.span(nameEnd, close)));
            }
            give(posts, s.state(), null);
        } else if (hit != null && hit.entry() instanceof Entry.OfPlace p) {
            give(
                    posts,
                    p.place().state(),
                    new Body(p.place().name(), Body.Kind.REGION, p.place().state()));
        }
        return close + 1;
    }

    /** "President Lee Myung-bak of South Korea", "Archbishop Ieronymos of Athens". */
    private static int ofState(Line line, int end, List<Post> posts) {
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (!line.is(end, "of", "from") || posts.isEmpty()) {
            return end;
        }
        if (line.entry(at) instanceof Entry.OfState s) {
            give(posts, s.state(), null);
        } else if (line.entry(at) instanceof Entry.OfPlace p && line.is(end, "of")) {
            State state = p.place().state();
            give(posts, state, new Body(p.place().name(), Body.Kind.REGION, state));
        } else {
            return end;
        }
        return Objects.requireNonNull(line.hit(at)).end();
    }

    /** "Minister of Trade, Peru;" and "Director, Protocol Department,": the owner of an office behind a comma. */
    static int ownerEnd(Line line, int end, List<Post> posts, BodyParser bodies) {
        boolean open = posts.stream()
                .allMatch(p -> p.office().state() == null && p.office().body() == null);
        if (!open || !line.is(end, ",")) {
            return end;
        }
        int at = line.is(end + 1, "the") ? end + 2 : end + 1;
        if (line.entry(at) instanceof Entry.OfState s && !s.demonym()) {
            int after = Objects.requireNonNull(line.hit(at)).end();
            if (closes(line, after)) {
                give(posts, s.state(), null);
                return after;
            }
        }
        BodyParser.Found body = line.isCapitalised(at) && isBodyless(posts) ? bodies.at(line, at) : null;
        if (body != null && closes(line, body.end())) {
            give(posts, body.body().state(), body.body());
            return body.end();
        }
        return end;
    }

    private static boolean closes(Line line, int at) {
        return at >= line.size() || line.is(at, ";", ".", ")", ",");
    }

    /** Whether the last title says nothing without a body: "Director", "Acting President". */
    private static boolean isBodyless(List<Post> posts) {
        String title = posts.getLast().office().title();
        return title.indexOf(' ') < 0 && !title.equalsIgnoreCase("minister")
                || title.toLowerCase(Locale.ROOT).endsWith("secretary of state");
    }

    /** Gives the state, or the body, to the offices that have none. */
    static void give(List<Post> posts, @Nullable State state, @Nullable Body body) {
        posts.replaceAll(post -> post.office().state() == null && post.office().body() == null
                ? new Post(new Office(post.office().title(), body, state), post.standing(), true, post.span())
                : post);
    }
}
