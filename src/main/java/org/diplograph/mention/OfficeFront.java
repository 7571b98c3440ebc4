package org.diplograph.mention;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.lexicon.OfficeVerbs;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** Reads what stands before a title: article, owner, standing, rank words and field. */
final class OfficeFront {

    private static final int MOST_STEPS = 12;
    private static final int MOST_RANK_WORDS = 5;

    private static final Set<String> RANK_WORDS = Words.row(
            "deputy vice first second third senior assistant associate special permanent executive chief under "
                    + "joint principal honorary general state federal union prime crown national extraordinary standing "
                    + "personal resident minister political parliamentary presidential coordinating transitional "
                    + "regional royal ecumenical shadow supreme diplomatic high hereditary emeritus lead top candidate alternate "
                    + "full papal apostolic military junta");
    private static final Set<String> SKIPPED = Words.row(
            "ruling host visiting new newly next future current incumbent country's serving long-serving longtime "
                    + "young outspoken woman female longest-serving youngest oldest now own recently incoming reigning sitting outgoing embattled veteran powerful reformist");
    private static final Set<String> FORMER = Words.row(
            "former formerly ex ex- late then then- former- previous one-time onetime erstwhile ousted deposed past "
                    + "exiled jailed slain assassinated retired");
    private static final Set<String> PASSING = Words.row("acting interim caretaker provisional");

    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}");

    private static final Set<String> LOCAL = Set.of("governor", "mayor");
    private static final Set<String> REGIONAL = Set.of("regional", "head of government", "head of state", "speaker");

    private final ActorWords words;
    private final BodyParser bodies;
    private final OfficeTitle titles;

    OfficeFront(ActorWords words, BodyParser bodies, OfficeTitle titles) {
        this.words = words;
        this.bodies = bodies;
        this.titles = titles;
    }

    /** Steps over article, owner and standing, which go into {@code d}, and returns where they end. */
    int read(Line line, int from, OfficeDraft d) {
        int at = from;
        for (int guard = 0; guard < MOST_STEPS && at < line.size(); guard++) {
            int next = step(line, from, at, d);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int step(Line line, int from, int at, OfficeDraft d) {
        if (line.is(at, "the", "its", "his", "her", "their", "this", "that", "our", "my", "your")) {
            d.definite = true;
            return at + 1;
        }
        if (line.is(at, "a", "an") && at == from) {
            return at + 1;
        }
        if (line.is(at, "country", "nation", "kingdom", "republic", "body", "party")
                && line.isPossessive(at + 1)
                && at > from) {
            return at + 2;
        }
        boolean chosen =
                OfficeVerbs.isChosen(line.lower(at)) && line.is(at - 1, "newly", "recently", "the", "democratically");
        int past = at == from ? PastMark.onceEnd(line, at) : PastMark.untilEnd(line, at);
        if (past > at) {
            d.standing = "former";
            return past;
        }
        boolean verb = at == from && line.is(at, "host");
        boolean skipped = line.hit(at) == null && !verb && SKIPPED.contains(line.lower(at));
        if (standing(line, at, d) || skipped || chosen) {
            return at + 1;
        }
        State second = secondOwner(line, at, d);
        if (second != null) {
            d.states.add(second);
            return Objects.requireNonNull(line.hit(at + 1)).end();
        }
        return owner(line, at, d);
    }

    /** Whether the word at {@code at} tells the standing, which then goes into {@code d}. */
    private static boolean standing(Line line, int at, OfficeDraft d) {
        String word = line.lower(at);
        if (FORMER.contains(word)) {
            d.standing = "former";
        } else if (PASSING.contains(word)) {
            d.standing = "acting";
        } else if (word.equals("incoming") || word.equals("designate")) {
            d.standing = "designate";
        } else {
            return false;
        }
        return true;
    }

    /** "the Lao and Vietnamese ministers": the state behind "and", or null. */
    private static @Nullable State secondOwner(Line line, int at, OfficeDraft d) {
        return line.is(at, "and")
                        && !d.states.isEmpty()
                        && line.entry(at - 1) instanceof Entry.OfState p
                        && p.demonym()
                        && line.entry(at + 1) instanceof Entry.OfState s
                        && s.demonym()
                ? s.state()
                : null;
    }

    private int owner(Line line, int at, OfficeDraft d) {
        int end = line.hit(at) == null ? at : ownerEnd(line, at, d);
        end = end > at ? end : possessedBody(line, at, d);
        return end > at ? end : acronym(line, at, d);
    }

    /** "NA" in "NA Chairman", "SFOR's" in "SFOR's commander": a body of which the lexicon knows nothing. */
    private int acronym(Line line, int at, OfficeDraft d) {
        boolean letters = ACRONYM.matcher(line.word(at)).matches()
                && line.hit(at) == null
                && !line.headline
                && d.body == null
                && words.rank(line.lower(at)) == null
                && words.honorific(line.lower(at)) == null;
        int end = line.isPossessive(at + 1) ? at + 2 : at + 1;
        OfficeDraft title = new OfficeDraft(end);
        if (!letters || !fieldThenTitle(line, rankWords(line, end, title), title)) {
            return at;
        }
        d.body = new Body(line.word(at), Body.Kind.OTHER, d.states.isEmpty() ? null : d.states.getFirst());
        d.definite = true;
        return end;
    }

    /** "Lao", "Vietnam's", "NATO", "Baku's" before a title. */
    private int ownerEnd(Line line, int at, OfficeDraft d) {
        int end = Objects.requireNonNull(line.hit(at)).end();
        boolean possessive = line.isPossessive(end);
        switch (Objects.requireNonNull(line.entry(at))) {
            case Entry.OfState s -> {
                if (d.states.stream().noneMatch(s.state()::equals)) {
                    d.states.add(s.state());
                }
            }
            case Entry.OfPlace p -> {
                if (!possessive && !local(line, end, !p.city(), d)) {
                    return at;
                }
                if (!possessive) {
                    d.body = new Body(
                            p.place().name(), Body.Kind.REGION, p.place().state());
                    end = line.is(end, "state", "province", "city", "region") ? end + 1 : end;
                } else if (p.place().state() != null) {
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

    /** "Lima Mayor", "Kano State Governor": an office that a place has. */
    private boolean local(Line line, int placeEnd, boolean region, OfficeDraft d) {
        int at = line.is(placeEnd, "state", "province", "city", "region") ? placeEnd + 1 : placeEnd;
        at = line.is(at, "deputy", "vice", "acting", "former") ? at + 1 : at;
        OfficeDraft title = new OfficeDraft(at);
        return d.body == null
                && line.isCapitalised(at)
                && titles.read(line, at, title)
                && (LOCAL.contains(Objects.requireNonNullElse(title.rank, ""))
                        || region && REGIONAL.contains(Objects.requireNonNullElse(title.rank, "")));
    }

    /** "Ministry of Health's" or "Lukoil Company" before a title. */
    private int possessedBody(Line line, int at, OfficeDraft d) {
        boolean mayOpen = line.isCapitalised(at) || words.isPortfolio(line.lower(at)) && !titles.isAt(line, at);
        if (!mayOpen || words.rank(line.lower(at)) != null) {
            return at;
        }
        BodyParser.Found body = bodies.at(line, at);
        OfficeDraft title = new OfficeDraft(at);
        boolean longerTitle = body != null && titles.read(line, at, title) && title.end > body.end();
        boolean ranks = body != null
                && body.end() == at + 1
                && !line.isPossessive(at + 1)
                && RANK_WORDS.contains(line.lower(at));
        if (longerTitle || ranks) {
            return at;
        }
        if (body == null || !line.isPossessive(body.end()) && !titles.isAt(line, body.end())) {
            return at;
        }
        d.body = within(body.body(), d.body);
        d.definite = true;
        return line.isPossessive(body.end()) ? body.end() + 1 : body.end();
    }

    /** "PLO Executive Committee": the organ of a body that stands before it. */
    private static Body within(Body organ, @Nullable Body whole) {
        return whole == null ? organ : new Body(whole.name() + " " + organ.name(), organ.kind(), whole.state());
    }

    /** Steps over "First Deputy", and a demonym behind it, and returns where they end. */
    int rankWords(Line line, int from, OfficeDraft d) {
        int at = from;
        while (RANK_WORDS.contains(line.lower(at))
                        && !(line.is(at, "general") && NameParser.opensWithTitle(line, at + 1))
                        && !titles.isAt(line, at)
                        && at - from < MOST_RANK_WORDS
                || line.is(at, "-") && at > from) {
            at++;
        }
        if (line.hit(at) != null && line.entry(at) instanceof Entry.OfState s && s.demonym() && at > from) {
            d.states.add(s.state());
            at = Objects.requireNonNull(line.hit(at)).end();
        }
        return at;
    }

    /** Steps over a field ("Industry and Trade") to the title itself, which goes into {@code d}; whether it comes. */
    boolean fieldThenTitle(Line line, int from, OfficeDraft d) {
        int at = from;
        boolean portfolio = false;
        for (int guard = 0; guard < MOST_STEPS && at < line.size(); guard++) {
            if (!isRankBeforeTitle(line, at) && titles.read(line, at, d) && titleFits(line, from, at, portfolio)) {
                return true;
            }
            if (portfolio && line.entry(at) instanceof Entry.OfArea) {
                at = Objects.requireNonNull(line.hit(at)).end();
            } else if (isFieldWord(line, at) || portfolio && isDirection(line, at)) {
                portfolio = true;
                at++;
            } else if (portfolio && line.is(at, "and", "&", ",", "-") && isFieldAhead(line, at + 1)) {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }

    private static boolean isDirection(Line line, int at) {
        return line.isCapitalised(at)
                && line.is(at, "east", "west", "north", "south", "southern", "eastern", "western", "northern");
    }

    /** "Chief" in "Chief Adviser": a title that here only ranks the next one. */
    private boolean isRankBeforeTitle(Line line, int at) {
        OfficeDraft alone = new OfficeDraft(at);
        return line.is(at, "chief", "minister")
                && titles.read(line, at, alone)
                && alone.end == at + 1
                && line.isCapitalised(at) == line.isCapitalised(at + 1)
                && titles.isAt(line, at + 1)
                && !alone.plural;
    }

    private boolean isFieldWord(Line line, int at) {
        return words.isPortfolio(line.lower(at)) || RANK_WORDS.contains(line.lower(at));
    }

    private boolean isFieldAhead(Line line, int at) {
        return isFieldWord(line, at)
                || line.is(at, "and")
                || line.entry(at) instanceof Entry.OfArea
                || isDirection(line, at) && isFieldWord(line, at + 1);
    }

    /** A field stands before ministers, secretaries and the like, not before kings. */
    private boolean titleFits(Line line, int from, int at, boolean portfolio) {
        if (!portfolio || at == from) {
            return true;
        }
        String rank = words.rank(line.lower(at));
        return rank == null || !rank.equals("monarch");
    }
}
