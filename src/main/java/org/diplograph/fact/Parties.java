package org.diplograph.fact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.jspecify.annotations.Nullable;

/**
 * Between whom a document is: those whom its words name ("between A and B", "A's pact with B"), else those who act on
 * it, else those of whom sentence and report tell.
 */
record Parties(Scan scan, Memory memory) {

    /** Parties and the place behind the words that name them; {@code told} where the document's own words do. */
    record Found(List<Agent> agents, int end, boolean told) {}

    private static final int REACH = 16;

    /** Whom the document at {@code noun} binds, on which {@code act} works (null where nothing does). */
    Found of(DocumentNoun noun, int next, @Nullable Hit act) {
        Found named = named(noun, next, act);
        if (named.agents().size() > 1 || act != null && isAttended(act)) {
            return named;
        }
        List<Agent> actors = act == null ? List.of() : actors(act, noun);
        boolean own = actors.size() > 1 || act != null && isAdopting(act, actors);
        List<Agent> agents = own ? actors : new PartyContext(scan, memory).agents(named.agents(), actors);
        return new Found(agents, named.end(), false);
    }

    /** "attended the signing of the Canal Treaty": guests bind nobody, nor do those whom they came to see. */
    boolean isAttended(Hit act) {
        return scan.find(act.at() - 4, act.at(), "attended", "attend", "attends", "attending") >= 0;
    }

    /** "which the Union adopted": the document of an organisation alone. */
    private static boolean isAdopting(Hit act, List<Agent> actors) {
        return act.frame().form().equals("adopting") && PartyContext.isOrganisation(actors);
    }

    /** Who acts, or of whom sentence and report tell. */
    List<Agent> around(Hit act) {
        int by = scan.find(act.end(), scan.size(), "between");
        List<Agent> between = by < 0 ? List.of() : list(by + 1).agents();
        List<Agent> actors = between.size() > 1 ? between : subjects(act);
        return actors.size() > 1 || isAdopting(act, actors)
                ? actors
                : new PartyContext(scan, memory).agents(List.of(), actors);
    }

    /** Whom the words of the document name. */
    Found named(DocumentNoun noun, int next, @Nullable Hit act) {
        int limit = Math.min(next, noun.end() + REACH);
        int between = scan.find(noun.end(), limit, "between");
        if (between >= 0) {
            return list(between + 1);
        }
        Found before = led(noun, act);
        if (before.agents().size() > 1) {
            return before;
        }
        List<Agent> front = front(noun);
        if (front.size() > 1) {
            return new Found(front, noun.end(), true);
        }
        Found with = with(noun, limit, act);
        if (!with.agents().isEmpty()) {
            List<Agent> all = new ArrayList<>(with.agents());
            Agent owner = owner(noun, act, with.agents());
            all.addFirst(owner == null ? all.getFirst() : owner);
            return new Found(all.stream().distinct().toList(), with.end(), true);
        }
        if (scan.is(noun.end(), "of") && scan.is(noun.end() + 1, "the") || scan.is(noun.end(), "of")) {
            Found of = list(noun.end() + 1);
            if (of.agents().size() > 1) {
                return of;
            }
        }
        return new Found(front, noun.end(), false);
    }

    /** "negotiations between A and B on a treaty", "talks with A on a treaty". */
    private Found led(DocumentNoun noun, @Nullable Hit act) {
        int from = act == null || act.end() > noun.start() ? noun.start() : act.end();
        int between = scan.find(from, noun.start(), "between");
        if (between >= 0) {
            return new Found(list(between + 1).agents(), noun.end(), true);
        }
        int with = scan.find(from, noun.start(), "with");
        List<Agent> others = with < 0 ? List.of() : list(with + 1).agents();
        Agent owner = others.isEmpty() ? null : owner(noun, act, others);
        return owner == null
                ? new Found(List.of(), noun.end(), false)
                : new Found(List.of(owner, others.getFirst()), noun.end(), true);
    }

    /** "the Peru–Chile treaty", "OPEC's accord", "their country's pact": whom the words before the noun name. */
    private List<Agent> front(DocumentNoun noun) {
        Set<Agent> out = new LinkedHashSet<>();
        int places = 0;
        for (int i = noun.start() - (scan.isPossessive(noun.start() - 1) ? 2 : 0);
                i >= 0 && i < noun.hit().at();
                i++) {
            if (!noun.isNamedAfter(i) && (scan.where(i) != null || scan.who(i) != null)) {
                out.addAll(agents(i));
                places += scan.where(i) != null
                                && Objects.requireNonNull(scan.where(i)).place() != null
                        ? 1
                        : 0;
            }
        }
        return places == 1 && out.size() == 1 ? List.of() : List.copyOf(out);
    }

    /** "a treaty with Chad", "signed with Chad a treaty". */
    private Found with(DocumentNoun noun, int limit, @Nullable Hit act) {
        int with = scan.find(noun.end(), Math.min(limit, noun.end() + 9), "with");
        boolean before = with < 0 && act != null && scan.is(act.end(), "with");
        boolean nested = with > 0 && scan.find(noun.end(), with, "and", ",", "was", "were", "signed") >= 0;
        return nested || with < 0 && !before
                ? new Found(List.of(), noun.end(), false)
                : list((before ? Objects.requireNonNull(act).end() : with) + 1);
    }

    private @Nullable Agent owner(DocumentNoun noun, @Nullable Hit act, List<Agent> others) {
        Set<Object> taken = new LinkedHashSet<>();
        others.forEach(a -> taken.add(side(a)));
        Stream<Agent> near = Stream.concat(front(noun).stream(), act == null ? Stream.of() : subjects(act).stream());
        Stream<Agent> far = Stream.concat(memory.protagonists().stream(), Stream.ofNullable(memory.home));
        return Stream.concat(near, far)
                .filter(a -> !taken.contains(side(a)))
                .findFirst()
                .orElse(null);
    }

    private Object side(Agent agent) {
        State state = memory.allegiance.stateOf(agent);
        return state == null ? agent : state.id();
    }

    /** The parties listed from {@code from} on: "A, B and the Ministry of C". */
    Found list(int from) {
        return list(from, scan.size());
    }

    private Found list(int from, int to) {
        Set<Agent> out = new LinkedHashSet<>();
        int end = from;
        for (int i = from; i < Math.min(to, from + 24); i++) {
            List<Agent> here = agents(i);
            if (!here.isEmpty()) {
                out.addAll(here);
                end = i + 1;
            } else if (!isJoin(i, end) || scan.is(i, ",", "and") && !goesOn(i + 1)) {
                break;
            }
        }
        return new Found(List.copyOf(out), end, true);
    }

    private boolean isJoin(int i, int end) {
        return scan.is(i, ",", "and", "&", "the", "both", "as", "well", "-", "–", "of", "republic", "kingdom", "–")
                || scan.isPossessive(i)
                || i - end < 3
                        && !scan.isPreposition(i)
                        && !scan.is(i, ".", ";", ":", "which", "was", "were", "signed");
    }

    private boolean goesOn(int from) {
        for (int i = from; i < from + 4; i++) {
            if (!agents(i).isEmpty()) {
                return true;
            }
            if (scan.isPreposition(i) || scan.isBreak(i) || scan.isIn(i, Set.of("was", "were", "is", "has"))) {
                return false;
            }
        }
        return false;
    }

    /** The parties that one mention names: bodies themselves, states for whoever serves them. */
    private List<Agent> agents(int i) {
        Chunk chunk = scan.at(i);
        if (chunk instanceof Where where) {
            return where.state() == null || isOwner(where, i) ? List.of() : List.of(where.state());
        }
        if (!(chunk instanceof Who who)) {
            return List.of();
        }
        Stream<Agent> all = who.agents().size() > 1 ? who.agents().stream() : Stream.of(memory.agent(who));
        return all.map(this::party).filter(Objects::nonNull).toList();
    }

    /** "Chad's Cotton Company", "the Chadian state-owned Cotton Company": the state of a body, no party. */
    private boolean isOwner(Where where, int i) {
        if (scan.isPossessive(i + 1)) {
            return scan.who(i + 2) != null;
        }
        int at = i + 1;
        while (where.kind() == Where.Kind.DEMONYM
                && at < i + 4
                && scan.at(at) instanceof Word
                && !scan.is(at, ",", "and")) {
            at++;
        }
        return at > i + 1 && scan.who(at) != null;
    }

    private @Nullable Agent party(Agent agent) {
        if (agent instanceof Body body) {
            return body;
        }
        State state = memory.allegiance.stateOf(agent);
        return state != null ? state : memory.allegiance.internationalOf(agent);
    }

    /** Who signs: "A, B and C signed", "signed by A and B"; those who look on do not. */
    private List<Agent> actors(Hit act, DocumentNoun noun) {
        int by = scan.find(act.end(), act.end() + 10, "by", "between");
        if (by >= 0 && (by < noun.start() || noun.end() <= by)) {
            List<Agent> agents = list(by + 1).agents();
            if (agents.size() > 1) {
                return agents;
            }
        }
        return subjects(act);
    }

    /** The parties joined by commas and "and" that end nearest before the act, governed by no preposition. */
    List<Agent> subjects(Hit act) {
        for (int i = act.at() - 1; i >= Math.max(0, act.at() - 8); i--) {
            if (!agents(i).isEmpty()) {
                int first = i;
                while (first > 0 && (!agents(first - 1).isEmpty() || scan.is(first - 1, ",", "and", "the", "&"))) {
                    first--;
                }
                List<Agent> out = list(first, act.at()).agents();
                boolean governed = scan.is(first - 1, "in", "at", "to", "on", "during", "after", "from");
                return governed ? List.of() : out;
            }
            if (scan.isBreak(i)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The states that the parties are or belong to. */
    List<State> states(List<Agent> parties) {
        List<State> out = new ArrayList<>();
        for (Agent party : parties) {
            State state = memory.allegiance.stateOf(party);
            if (state != null && out.stream().noneMatch(s -> s.id().equals(state.id()))) {
                out.add(state);
            }
        }
        return out;
    }
}
