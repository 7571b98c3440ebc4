package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Finds who fills a role around an act's words: its owner, its subject, its agent, its partners. */
final class Roles {

    /** Somebody in a role, and the chunk that says so (-1 where only memory does). */
    record Filler(Agent agent, int at) {}

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "i");
    private static final Set<String> VERB_BETWEEN = Set.of("said", "told", "noted", "added", "stressed", "announced");

    private final Scan scan;
    private final Memory memory;

    Roles(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
    }

    /** "X's state visit", "his visit": who owns the noun at {@code at}. */
    @Nullable Filler owner(int at, Predicate<Agent> fits) {
        for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
            if (scan.isPossessive(i)) {
                Who who = scan.who(i - 1);
                return who == null ? null : filler(who, i - 1, fits);
            }
            if (scan.isIn(i, OWNERS)) {
                return pronoun(i, fits);
            }
            if (scan.who(i) != null || scan.is(i, "a", "an", "the", ",", "of", "on", "to", "and")) {
                return null;
            }
        }
        return null;
    }

    /** "the visit by X", "the visit of X to": the agent behind the noun. */
    @Nullable Filler agentBehind(int end, Predicate<Agent> fits) {
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + 10); i++) {
            if (scan.is(i, "by", "of") && scan.who(i + 1) != null) {
                Filler found = filler(java.util.Objects.requireNonNull(scan.who(i + 1)), i + 1, fits);
                if (found != null) {
                    return found;
                }
            }
            if (scan.is(i, "and", "which", "that", "who", "when", "where")) {
                return null;
            }
        }
        return null;
    }

    /** The subject of a verb at {@code at}: the nearest to the left that no preposition governs. */
    @Nullable Filler subject(int at, Predicate<Agent> fits) {
        int from = scan.clauseStart(at);
        for (int i = at - 1; i >= from; i--) {
            Who who = scan.who(i);
            if (who != null && (!scan.isPreposition(i - 1) || scan.is(i + 1, ",") && scan.is(i + 2, "who")) && !scan.isPossessive(i + 1)) {
                Filler found = filler(who, i, fits);
                if (found != null) {
                    return found;
                }
            }
            if (scan.isIn(i, SUBJECTS)) {
                Filler found = pronoun(i, fits);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Anybody to the left, even behind a preposition. */
    @Nullable Filler anyLeft(int at, Predicate<Agent> fits) {
        for (int i = at - 1; i >= 0; i--) {
            Who who = scan.who(i);
            Filler found = who != null ? filler(who, i, fits) : scan.isIn(i, OWNERS) || scan.isIn(i, SUBJECTS) || scan.is(i, "him") ? pronoun(i, fits) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first to the right within a few words, before the clause ends. */
    @Nullable Filler firstRight(int end, int reach, Predicate<Agent> fits) {
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + reach); i++) {
            Who who = scan.who(i);
            Filler found = who == null ? null : filler(who, i, fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Filler filler(Who who, int at, Predicate<Agent> fits) {
        Agent agent = memory.agent(who);
        return fits.test(agent) ? new Filler(agent, at) : null;
    }

    private @Nullable Filler pronoun(int at, Predicate<Agent> fits) {
        String word = scan.word(at);
        for (int i = at - 1; i >= 0 && !word.startsWith("the"); i--) {
            Who who = scan.who(i);
            if (who != null && who.form() != Who.Form.BODY && genderAgrees(word, who.gender()) && !scan.isPossessive(i + 1)) {
                Filler found = filler(who, i, fits);
                if (found != null && !scan.isPreposition(i - 1)) {
                    return found;
                }
            }
        }
        Agent agent = memory.pronoun(word, fits);
        return agent == null ? null : new Filler(agent, at);
    }

    private static boolean genderAgrees(String word, char gender) {
        boolean she = word.equals("she") || word.equals("her");
        return gender == '-' || (gender == 'f') == she;
    }

    /** The people and bodies listed from {@code from} on: "A, B of C; and D". */
    List<Filler> list(int from) {
        List<Filler> out = new ArrayList<>();
        int i = from;
        while (i < scan.size()) {
            Who who = scan.who(i);
            if (who != null) {
                who.agents().forEach(a -> {});
                out.add(new Filler(memory.agent(who), i));
                i++;
            } else if (scan.is(i, ",", "and", "as", "well", "along", "with", ";", "&", "then", "also", "both", "the", "(", ")", "first")
                    && goesOn(i + 1)) {
                i++;
            } else {
                break;
            }
        }
        return out;
    }

    private boolean goesOn(int i) {
        for (int k = i; k < Math.min(scan.size(), i + 5); k++) {
            if (scan.who(k) != null) {
                return true;
            }
            if (!scan.is(k, ",", "and", "as", "well", "along", "with", ";", "&", "then", "also", "both", "the", "(", ")", "first")) {
                return false;
            }
        }
        return false;
    }

    /** The date told nearest to the act, in its own clause first. */
    @Nullable When nearestWhen(int at, int end) {
        When best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (int i : scan.places(When.class, 0, scan.size())) {
            boolean inClause = i >= scan.clauseStart(at) && i < scan.clauseEnd(at);
            int distance = (i >= end ? i - end : (at - i) * 3 / 2) + (inClause ? 0 : 30);
            When when = scan.when(i);
            if (when != null && when.date() != null && distance < bestDistance && distance < 60) {
                best = when;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The state that a place or a name of a state stands for. */
    static @Nullable State stateAt(@Nullable Chunk chunk) {
        return chunk instanceof Where where && where.kind() != Where.Kind.DEMONYM ? where.state() : null;
    }

    static boolean isDelegation(Agent agent) {
        return agent instanceof Body body && body.kind() == Body.Kind.DELEGATION;
    }

    static boolean speaksBetween(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scan.isIn(i, VERB_BETWEEN)) {
                return true;
            }
        }
        return false;
    }
}
