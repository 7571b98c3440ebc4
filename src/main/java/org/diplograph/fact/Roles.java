package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Finds who fills a role around an act's words: its owner, its subject, its agent, its partners. */
final class Roles {

    /** Somebody in a role, and the chunk that says so (-1 where only memory does). */
    record Filler(Agent agent, int at) {}

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my");
    private static final Set<String> SPEAKS = Set.of(
            "said",
            "says",
            "told",
            "noted",
            "added",
            "stressed",
            "announced",
            "revealed",
            "explained",
            "recalled",
            "hoped",
            "remarked",
            "reports",
            "reported",
            "confirmed",
            "observed",
            "declared",
            "stated",
            "affirmed");
    private static final Set<String> JOINS = Set.of(
            ",", "and", "as", "well", "along", "with", ";", "&", "then", "also", "both", "the", "(", ")", "first",
            "finally", "lastly", "later", "by", "his", "her");

    private static final Set<String> COMPANY =
            Set.of("accompanied", "joined", "followed", "flanked", "escorted", "preceded", "backed");

    private static final Set<String> VEHICLES = Set.of("plane", "aircraft", "jet", "flight", "airliner", "motorcade");

    private final Scan scan;
    private final Memory memory;

    Roles(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
    }

    /** "X's state visit", "his visit": who owns the noun at {@code at}. */
    @Nullable
    Filler owner(int at, Predicate<Agent> fits) {
        for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
            if (scan.isPossessive(i)) {
                return filler(i - 1, fits);
            }
            if (scan.isIn(i, OWNERS)) {
                return filler(i, fits);
            }
            if (scan.is(i, "whose")) {
                return antecedent(i, fits);
            }
            boolean stop = scan.who(i) != null
                    || scan.isPreposition(i)
                    || scan.is(i, "a", "an", "the", ",", "and", "this", "that");
            if (stop) {
                return null;
            }
        }
        return null;
    }

    /** "X, whose visit": the nearest before the relative word. */
    @Nullable
    Filler antecedent(int relative, Predicate<Agent> fits) {
        for (int i = relative - 1; i >= Math.max(0, relative - 3); i--) {
            if (scan.who(i) != null) {
                return filler(i, fits);
            }
        }
        return null;
    }

    /** "the visit by X", "the visit of X to": the agent behind the noun. */
    @Nullable
    Filler agentBehind(int end, Predicate<Agent> fits) {
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + 10); i++) {
            if (scan.is(i, "by") && scan.isIn(i - 1, COMPANY)) {
                return null;
            }
            Filler found = scan.is(i, "by", "of") && scan.who(i + 1) != null ? filler(i + 1, fits) : null;
            if (found != null) {
                return found;
            }
            if (scan.is(i, "and", "which", "that", "who", "when", "where")) {
                return null;
            }
        }
        return null;
    }

    /**
     * The subject of a verb at {@code at}: the nearest to the left that no preposition governs, or whoever keeps the
     * diary.
     */
    @Nullable
    Filler subject(int at, Predicate<Agent> fits) {
        Agent diarist = memory.diarist();
        if (diarist != null && Diary.isOpen(scan, at)) {
            return fits.test(diarist) ? new Filler(diarist, -1) : null;
        }
        for (int i = at - 1; i >= scan.clauseStart(at); i--) {
            boolean governed = isGoverned(i, at);
            boolean object = scan.is(i, "him", "his", "her", "their", "its", "them", "my", "me");
            boolean speaks = scan.is(i - 1, ",") && scan.isIn(i + 1, SPEAKS) && scan.is(i + 2, ",");
            int aside = scan.find(i + 1, at, ",");
            boolean relative = scan.is(i - 1, "whom", "which") && aside >= 0 || scan.is(i - 1, "that") && aside > i + 1;
            Filler found = relative || governed || object || speaks || isOwner(i) ? null : filler(i, fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a preposition or "by" leads to somebody; "since X came" and "of X, who came" do not. */
    private boolean isGoverned(int i, int verb) {
        boolean clause = scan.is(i - 1, "since", "after", "before", "until", "as", "than") && isVerbPhrase(i + 1, verb);
        boolean relative = scan.is(i + 1, ",") && scan.is(i + 2, "who") || scan.is(i + 1, "who");
        boolean absolute = scan.is(i + 1, "about", "due", "set", "ready", "poised") && scan.is(i + 2, "to");
        boolean plane = scan.is(i - 1, "of", "carrying", "bringing") && scan.isIn(i - 2, VEHICLES);
        return (scan.isPreposition(i - 1) || scan.is(i - 1, "by")) && !relative && !clause && !absolute && !plane;
    }

    /** "X's aides flew", but not "X's plane landed". */
    private boolean isOwner(int i) {
        return scan.isPossessive(i + 1) && !scan.isIn(i + 2, VEHICLES);
    }

    /** Whether only auxiliaries stand before the verb. */
    private boolean isVerbPhrase(int from, int verb) {
        int i = from;
        while (i < verb
                && scan.is(i, "has", "had", "have", "is", "was", "last", "first", "himself", "herself", "also")) {
            i++;
        }
        return i == verb;
    }

    /** Anybody to the left, even behind a preposition. */
    @Nullable
    Filler anyLeft(int at, Predicate<Agent> fits) {
        for (int i = at - 1; i >= 0; i--) {
            Filler found = filler(i, fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first to the right within a few words, before the clause ends. */
    @Nullable
    Filler firstRight(int end, int reach, Predicate<Agent> fits) {
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + reach); i++) {
            Filler found = filler(i, fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * "a group of Finnish lawmakers under X", "a team headed by X": who leads those who are told without names. Theirs
     * is the leader's state.
     */
    @Nullable
    Filler leaderBehind(int end, int reach) {
        State state = null;
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + reach); i++) {
            Who who = scan.who(i);
            boolean under = who != null && who.text().startsWith("under ");
            if (under || scan.is(i, "under", "led", "headed", "chaired") || isAtHead(i)) {
                Filler leader = firstRight(i, 5, a -> a instanceof Person);
                if (leader != null && state != null && leader.agent() instanceof Person person) {
                    memory.allegiance.serves(person, state);
                }
                return leader;
            }
            Where where = scan.where(i);
            State named = where != null ? where.state() : who == null ? null : memory.allegiance.stateOf(who.agent());
            state = named == null ? state : named;
        }
        return null;
    }

    /** "with X at its head", "with X in the lead". */
    private boolean isAtHead(int with) {
        for (int i = with + 2; scan.is(with, "with") && i < with + 12; i++) {
            boolean head = scan.is(i, "head", "helm", "lead", "charge")
                    && scan.find(i - 2, i, "its", "the", "their", "in") >= 0;
            if (head || scan.is(i - 1, "at") && scan.text(i).matches("(its|the|their) (head|helm)")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Filler filler(int at, Predicate<Agent> fits) {
        Agent agent = memory.referred(scan, at, fits);
        return agent == null ? null : new Filler(agent, at);
    }

    /** The people and bodies listed from {@code from} on: "A, B of C, who heads D; and E". */
    List<Filler> list(int from) {
        List<Filler> out = new ArrayList<>();
        int i = from;
        while (i < scan.size()) {
            if (scan.who(i) != null && scan.isPossessive(i + 1)) {
                i += 2;
            } else if (scan.behindTitle(i) > i || scan.behindOwner(i) > i) {
                i = Math.max(scan.behindTitle(i), scan.behindOwner(i));
            } else if (scan.who(i) != null) {
                out.add(new Filler(memory.agent(java.util.Objects.requireNonNull(scan.who(i))), i));
                i++;
            } else if (scan.is(i, ",") && scan.is(i + 1, "who", "which", "whose")) {
                i = afterRelative(i);
            } else if (scan.isIn(i, JOINS) && goesOn(i + 1)) {
                i++;
            } else {
                break;
            }
        }
        return out;
    }

    /** Steps over ", who heads the Administration;": to the next semicolon, else to the end. */
    private int afterRelative(int from) {
        int stop = scan.find(from, from + 18, ";");
        return stop < 0 ? scan.size() : stop;
    }

    private boolean goesOn(int i) {
        for (int k = i; k < Math.min(scan.size(), i + 5); k++) {
            if (scan.who(k) != null || scan.behindTitle(k) > k || scan.behindOwner(k) > k) {
                return true;
            }
            if (!scan.isIn(k, JOINS)) {
                return false;
            }
        }
        return false;
    }

    /** "A and B met", "he and B met": everybody joined to the left of {@code subject}. */
    List<Filler> coordinated(Filler subject, Predicate<Agent> fits) {
        List<Filler> out = new ArrayList<>(List.of(subject));
        for (int i = beforeAside(subject.at() - 1); i >= 0; i = beforeAside(i - 1)) {
            boolean joined = isJoin(scan, i + 1);
            boolean pronoun = scan.is(i, "he", "she") && scan.is(i + 1, "and");
            Filler next =
                    joined && (scan.who(i) != null || pronoun) && !scan.isPreposition(i - 1) && !scan.is(i - 1, "by")
                            ? filler(
                                    i,
                                    fits.and(a -> out.stream()
                                            .noneMatch(f -> f.agent().equals(a))))
                            : null;
            if (next != null && out.stream().noneMatch(f -> f.agent().equals(next.agent()))) {
                out.addFirst(next);
            } else if (!isJoin(scan, i)) {
                break;
            }
        }
        return out;
    }

    /** Steps left over a date that is said of a single subject: "A, in 1959, and B, in 1969, came". */
    private int beforeAside(int i) {
        int from = i - (scan.is(i, "and") ? 1 : 0);
        boolean closed = scan.is(from, ",", ")") && scan.when(from - 1) != null;
        int open = scan.isPreposition(from - 2) ? from - 3 : from - 2;
        return closed && scan.is(open, ",", "(") ? open : i;
    }

    /** What may stand between those who act together: "A and his Bhutanese guest, B". */
    private static boolean isJoin(Scan scan, int i) {
        boolean demonym = scan.at(i) instanceof Where where && where.kind() == Where.Kind.DEMONYM;
        boolean owner = scan.isPossessive(i) && scan.where(i - 1) != null
                || scan.isPossessive(i + 1) && scan.where(i) != null
                || scan.at(i) instanceof Where named && named.kind() == Where.Kind.NAME && scan.is(i - 1, "of");
        return demonym
                || owner
                || scan.is(i, "of") && scan.where(i + 1) != null
                || scan.is(
                        i,
                        "and",
                        ",",
                        "&",
                        "his",
                        "her",
                        "the",
                        "both",
                        "(",
                        "guest",
                        "visitor",
                        "host",
                        "visiting",
                        "himself",
                        "herself",
                        "later");
    }

    static boolean isNamed(@Nullable Who who) {
        return who != null && who.form() == Who.Form.NAMED;
    }
}
