package org.diplograph.fact;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Whatever one of the hosts does with the traveller of the open journey, they meet: "the President walked him through
 * the colonnade", "she and the visitor planted a tree". Read only where no words of an encounter are.
 */
final class HostAndGuest {

    /** Words that put distance between them: letters, plans, words about somebody. */
    private static final Set<String> APART =
            Set.of(("letter letters message messages cable telegram tweet wrote written statement invitation "
                            + "invited invites invite will would shall may might could not never no without before "
                            + "after until if about ahead awaits await due expected hopes wants plans parliament "
                            + "reporters journalists newspaper interview phone telephone telephoned accompanied "
                            + "appointed succeeded elected defeated mourned predecessor denied refused declined "
                            + "cancelled postponed since praised criticised criticized accused backed supported named "
                            + "blamed condemned congratulated killed quoted married born")
                    .split(" "));

    private static final Pattern PAST = Pattern.compile(
            "\\p{L}{3,}ed|gave|took|had|held|showed|kept|let|brought|sat|saw"
                    + "|spoke|told|heard|led|drove|shook|put|spent|rose|stood|went|found|made|laid|drank|ate|bade|bid|said|set");
    private static final String[] GUEST = "him her them guest visitor visitors guests caller envoy".split(" ");

    /** How far behind the host the guest may stand. */
    private static final int REACH = 7;

    private final Scan scan;
    private final Memory memory;
    private final Roles roles;

    HostAndGuest(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
    }

    /** The host and the guest, where the sentence tells that one does something with the other; or nobody. */
    List<Filler> together() {
        if (scan.row.sentence().part() != Part.BODY || !(guest() instanceof Person guest)) {
            return List.of();
        }
        for (int i = 0; i < scan.size(); i++) {
            Filler host = scan.who(i) == null || scan.isPreposition(i - 1) || scan.isPossessive(i + 1)
                    ? null
                    : roles.filler(i, a -> isHost(a, guest));
            Filler found = host == null ? null : guestNear(i, guest);
            if (host != null && found != null && !isApart(i)) {
                return List.of(host, found);
            }
        }
        return List.of();
    }

    /** The traveller of a journey that is under way or over; without a journey, of whom the last sentence told. */
    private @Nullable Agent guest() {
        VisitDraft open = memory.visits.open();
        boolean real = open != null && (open.status == Status.COMPLETED || open.status == Status.ONGOING);
        return open == null ? memory.subject() : real ? open.visitor : null;
    }

    /** Whether somebody official serves another state than the guest: that of the journey's end, where there is one. */
    private boolean isHost(Agent agent, Person guest) {
        VisitDraft open = memory.visits.open();
        State own = memory.allegiance.stateOf(agent);
        State other = memory.allegiance.stateOf(guest);
        boolean person = agent instanceof Person || agent instanceof Holder;
        boolean foreign = other != null && own != null && !Memory.same(own, other);
        return person
                && memory.allegiance.isOfficial(agent)
                && (open == null ? foreign : Memory.same(own, open.receiving));
    }

    /** The guest as the object of what the host does, or joined to the host before it. */
    private @Nullable Filler guestNear(int host, Person guest) {
        boolean joined = scan.is(host - 1, "and") && isGuest(host - 2, guest);
        if (joined && pastBehind(host + 1) >= 0) {
            return new Filler(guest, host - 2);
        }
        int and = scan.find(host + 1, host + 4, "and");
        for (int i = and; and > 0 && i < and + 4; i++) {
            if (isGuest(i, guest) && pastBehind(i + 1) >= 0) {
                return new Filler(guest, i);
            }
        }
        int verb = pastBehind(host + 1);
        for (int i = verb + 1; verb >= 0 && i < Math.min(verb + REACH, scan.clauseEnd(host)); i++) {
            if (isGuest(i, guest) && !scan.isPossessive(i + 1) && !scan.is(i - 1, "for", "that", "than", "of")) {
                return new Filler(guest, i);
            }
        }
        return null;
    }

    private boolean isGuest(int i, Person guest) {
        boolean pronoun = scan.is(i, "he", "she") || scan.is(i, GUEST);
        char gender = scan.is(i, "him", "he") ? 'm' : scan.is(i, "her", "she") ? 'f' : '-';
        boolean owner = scan.is(i, "her")
                && scan.who(i + 1) == null
                && !scan.is(i + 1, "to", "at", "in", "on", "with", "a", "the", "for", ".", ",");
        return pronoun && !owner
                ? memory.isPerson(guest, gender)
                : scan.who(i) != null && guest.equals(memory.referred(scan, i, a -> true));
    }

    /** The first verb in the past within a few words, before anybody else is named; or -1. */
    private int pastBehind(int from) {
        for (int i = from; i < Math.min(from + REACH, scan.size()); i++) {
            if (PAST.matcher(scan.word(i)).matches()) {
                return i;
            }
            if (scan.who(i) != null || scan.isBreak(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isApart(int host) {
        for (int i = Math.max(0, host - 6); i < Math.min(scan.size(), host + 14); i++) {
            if (scan.isIn(i, APART)) {
                return true;
            }
        }
        return false;
    }
}
