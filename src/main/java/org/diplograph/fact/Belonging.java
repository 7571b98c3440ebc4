package org.diplograph.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Article;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Gives a state to officials whose office tells none: "its foreign minister, X"; "Norwegian Prime Minister A and
 * Finance Minister B"; "King A and Queen B of Spain"; and the report's own country to travellers whom it need not
 * introduce.
 */
final class Belonging {

    private static final Pattern OWNER =
            Pattern.compile("(?i)^(its|the (country|nation|kingdom|republic|state|sultanate|emirate)['’]s)\\b.*");

    private static final Pattern HIS = Pattern.compile("(?i)^(his|her)\\b.*");

    /** Offices that only a state has; an ambassador, an envoy or a secretary-general may be anybody's. */
    private static final Pattern NATIONAL = Pattern.compile(
            "(?i).*\\b(president|prime minister|premier|chancellor|minister|pm|king|queen|sultan|emir|amir|emperor"
                    + "|crown prince|speaker|state secretary|permanent secretary|principal secretary|cabinet secretary"
                    + "|attorney[- ]general|chief justice|state coun[cs]el+or|senator|congress(wo)?man|chief of (the )?(general |defence |defense )?staff"
                    + "|foreign secretary|home secretary|national security advis[eo]r"
                    + "|(assistant|advis[eo]r) to the (president|prime minister)|chief of (army|naval|air) staff|(foreign affairs|trade|finance|treasury|defence|defense) secretary"
                    + "|governor|politburo member|vice[- ]president|lawmaker|mp)\\b.*");

    /** "A of Norway": the state behind the name. */
    private static final Pattern OF_STATE = Pattern.compile(" (of|from) (the )?\\p{Lu}[\\p{L} ]+$| \\([\\p{L} ]+\\)$");

    private static final Pattern MONARCH = Pattern.compile(
            "(?i)(king|queen|emperor|empress|sultan|emir|amir|crown prince(ss)?|grand duke|grand duchess)");

    private final Allegiance allegiance;
    private @Nullable State last;

    private Belonging(Allegiance allegiance) {
        this.allegiance = allegiance;
    }

    /** Completes what the offices tell. */
    static void settle(Reading reading, Allegiance allegiance) {
        Belonging belonging = new Belonging(allegiance);
        reading.rows().forEach(row -> belonging.read(new Scan(row)));
    }

    private void read(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            Who who = scan.who(i);
            if (Roles.isNamed(who) && Objects.requireNonNull(who).agent() instanceof Person person) {
                State found = allegiance.stateOf(person) != null ? null : served(scan, i, who);
                if (found != null) {
                    allegiance.serves(person, found);
                }
            }
            State named = stateAt(scan, i);
            last = named == null ? last : named;
        }
    }

    private @Nullable State served(Scan scan, int i, Who who) {
        State owner = who.posts().isEmpty() ? owner(scan, i) : mayServe(who) ? around(scan, i, who) : null;
        boolean open = owner == null && (who.posts().isEmpty() || mayServe(who));
        return open ? new Sides(scan, allegiance).of(i) : owner;
    }

    /** "Angola's A", "B of Malaysia": whose man or woman somebody is of whom no office is told. */
    private static @Nullable State owner(Scan scan, int i) {
        Where before = scan.isPossessive(i - 1) ? scan.where(i - 2) : null;
        Where behind = scan.is(i + 1, "of") ? scan.where(i + 2) : null;
        Where owner = before != null ? before : behind;
        return owner != null && owner.kind() == Where.Kind.NAME ? owner.state() : null;
    }

    private @Nullable State stateAt(Scan scan, int i) {
        Where where = scan.where(i);
        Who who = scan.who(i);
        return where != null ? where.state() : who == null ? null : allegiance.stateOf(who.agent());
    }

    /** Whether the words give somebody an office that may be any state's. */
    static boolean mayServe(Who who) {
        return !who.posts().isEmpty()
                && who.posts().stream()
                        .noneMatch(p -> isInternational(p) || p.office().title().equals("counterpart"));
    }

    private static boolean isInternational(Post post) {
        Body body = post.office().body();
        return body != null && body.kind() == Body.Kind.INTERNATIONAL;
    }

    private @Nullable State around(Scan scan, int i, Who who) {
        State leader = scan.is(i - 1, "whose") || HIS.matcher(who.text()).matches() ? leader(scan, i) : null;
        if (leader != null && isNational(who) && !isMonarch(who)) {
            return leader;
        }
        boolean owned = OWNER.matcher(who.text()).matches()
                || who.posts().stream().anyMatch(p -> who.text().contains(", its "));
        if (owned) {
            return antecedent(scan, i);
        }
        Who left = joined(scan, i - 1) ? scan.who(scan.is(i - 2, ",") ? i - 3 : i - 2) : null;
        if (left != null && isNational(who) && tellsStateFirst(left) && !facesOther(scan, i, left)) {
            return allegiance.stateOf(left.agent());
        }
        Who right = joined(scan, i + 1) ? scan.who(i + 2) : null;
        boolean royal = right != null && isMonarch(who) && isMonarch(right);
        return royal ? allegiance.stateOf(Objects.requireNonNull(right).agent()) : null;
    }

    /** Whose "her foreign minister", "whose ambassador" is: the state or the head of it that is named before. */
    private @Nullable State leader(Scan scan, int at) {
        for (int k = at - 1; k >= 0; k--) {
            Who who = scan.who(k);
            Where where = scan.is(at - 1, "whose") ? scan.where(k) : null;
            boolean head = who != null && who.agent() instanceof Person person && allegiance.isHead(person);
            if (where != null || head) {
                return stateAt(scan, k);
            }
        }
        return null;
    }

    /** Whom "its" means: the state just before, else the one of which the sentence tells, else the last named. */
    private @Nullable State antecedent(Scan scan, int at) {
        State near = scan.where(at - 2) == null ? null : stateAt(scan, at - 2);
        for (int k = 0; near == null && k < at; k++) {
            Where where = scan.where(k);
            near = where != null && !scan.isPreposition(k - 1) && !(scan.is(k - 1, "the") && scan.isPreposition(k - 2))
                    ? where.state()
                    : null;
        }
        return near != null ? near : last;
    }

    /** "between Norwegian Minister A and President B", "visiting Norwegian Minister A and President B met". */
    private static boolean facesOther(Scan scan, int i, Who left) {
        int first = scan.is(i - 2, ",") ? i - 3 : i - 2;
        return scan.is(first - 1, "between")
                || left.text().toLowerCase(Locale.ROOT).contains("visiting")
                || scan.find(
                                i + 1,
                                i + 4,
                                "met",
                                "meet",
                                "held",
                                "discussed",
                                "signed",
                                "exchanged",
                                "co-chaired",
                                "shook",
                                "agreed",
                                "witnessed")
                        > 0;
    }

    private static boolean joined(Scan scan, int at) {
        return scan.is(at, "and", "&");
    }

    /** "Norwegian Prime Minister A" and not "Prime Minister A of Norway". */
    private boolean tellsStateFirst(Who who) {
        if (!Roles.isNamed(who) || who.posts().isEmpty() || allegiance.stateOf(who.agent()) == null) {
            return false;
        }
        boolean nameLast = who.posts().getFirst().span().end() < who.span().end();
        return nameLast
                && who.posts().getFirst().office().state() != null
                && !OF_STATE.matcher(who.text()).find();
    }

    private static boolean isMonarch(Who who) {
        return who.posts().stream()
                .anyMatch(p -> MONARCH.matcher(p.office().title()).matches());
    }

    /** Whether the words give an office that only a state has. */
    static boolean isNational(Who who) {
        return who.posts().stream().anyMatch(Belonging::isNational);
    }

    private static boolean isNational(Post post) {
        return !isInternational(post) && NATIONAL.matcher(post.office().title()).matches();
    }

    /** Whom the report sends abroad without saying for whom serves the state whose press it is. */
    static void send(List<VisitDraft> journeys, Allegiance allegiance, Press press, Article article) {
        List<VisitDraft> stateless = journeys.stream()
                .filter(j -> j.visitor instanceof Person && allegiance.stateOf(j.visitor) == null)
                .toList();
        State own = stateless.isEmpty() ? null : press.of(article);
        for (VisitDraft journey : stateless) {
            if (own != null && !Memory.same(journey.receiving, own)) {
                allegiance.serves((Person) journey.visitor, own);
            }
        }
    }
}
