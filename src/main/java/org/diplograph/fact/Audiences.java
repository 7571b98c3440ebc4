package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/**
 * Callers whom one host receives one after the other, each in words of their own: "the King received the new
 * ambassadors. For Chile it was A; next came B; C followed."
 */
final class Audiences {

    private static final Pattern CALLERS =
            Pattern.compile("(?i).*\\b(ambassadors|envoys|diplomats|callers|heads of mission|high commissioners)\\b.*");
    private static final Set<String> RECEPTION = Set.of(("received receives receive receiving credentials credence "
                    + "accredit accredits accreditation audience audiences before farewell called leave presented turn")
            .split(" "));
    private static final Set<String> ORDER = Set.of(("for next then last first second third fourth fifth followed turn "
                    + "also too finally came caller guest visitor behalf sent represents later afterwards preceded saw")
            .split(" "));
    private static final Set<String> ENTOURAGE = Set.of("present", "attended", "accompanied", "attendance");
    /** How many sentences may pass without a caller. */
    private static final int PATIENCE = 3;

    private static final int NEAR = 9;

    private final Memory memory;
    private @Nullable Agent host;
    private int quiet;

    Audiences(Memory memory) {
        this.memory = memory;
    }

    /** The host of the audiences that go on, or null. */
    @Nullable
    Filler host() {
        return host == null ? null : new Filler(host, -1);
    }

    /** Those whom the sentence names as callers of the host. */
    List<Filler> callers(Scan scan) {
        if (scan.row.sentence().part() != Part.BODY) {
            return List.of();
        }
        Agent opened = opens(scan) ? receiver(scan) : null;
        host = opened != null ? opened : host;
        List<Filler> out = new ArrayList<>();
        for (int i : scan.places(Who.class, 0, host == null || scan.hasAny(ENTOURAGE) ? 0 : scan.size())) {
            if (isCaller(scan, i)) {
                out.add(new Filler(memory.agent(Objects.requireNonNull(scan.who(i))), i));
            }
        }
        quiet = opened != null || !out.isEmpty() ? 0 : quiet + 1;
        host = quiet > PATIENCE ? null : host;
        return out;
    }

    /** Whether the sentence tells that several callers were received. */
    private static boolean opens(Scan scan) {
        return CALLERS.matcher(scan.joined(0, scan.size())).matches() && scan.hasAny(RECEPTION);
    }

    /** The first official in the sentence who is no caller. */
    private @Nullable Agent receiver(Scan scan) {
        Roles roles = new Roles(scan, memory);
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Filler found = roles.filler(
                    i,
                    a -> a instanceof Person person
                            && memory.allegiance.isOfficial(a)
                            && !memory.allegiance.isEnvoy(person));
            if (found != null) {
                return found.agent();
            }
        }
        return null;
    }

    private boolean isCaller(Scan scan, int i) {
        Who who = scan.who(i);
        if (who == null || !(memory.agent(who) instanceof Person person) || person.equals(host)) {
            return false;
        }
        State own = memory.allegiance.stateOf(person);
        boolean colleague = own != null && Memory.same(own, memory.allegiance.stateOf(Objects.requireNonNull(host)));
        boolean sent = scan.hasAny(ORDER) && (own != null || isSent(scan, i));
        return !colleague && !scan.isPossessive(i + 1) && (memory.allegiance.isEnvoy(person) || sent);
    }

    /** "for the Swiss Confederation, A", "B of Chile", "C, whom Serbia has sent", "D of the European Commission". */
    private static boolean isSent(Scan scan, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 4) && scan.who(k) == null && !scan.isBreak(k); k--) {
            if (scan.where(k) != null) {
                return true;
            }
        }
        for (int k = i + 1; k < Math.min(scan.size(), i + NEAR) && !scan.isBreak(k); k++) {
            if (scan.where(k) != null) {
                return true;
            }
            if (Roles.isNamed(scan.who(k))) {
                return false;
            }
        }
        return false;
    }
}
