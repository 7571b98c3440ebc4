package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/**
 * Officials of two states of whom a sentence tells what they did side by side, with each other, or one as the other's
 * guest, meet, whatever the words: "the President walked him through the colonnade", "she and the visitor planted a
 * tree", "from the King he heard how". Read only where no words of an encounter are.
 */
final class SideBySide {

    /** Words that put distance between them: letters, plans, doubts, the company that somebody keeps. */
    private static final Set<String> APART =
            Set.of(("letter letters message messages cable telegram tweet wrote written statement interview invitation "
                            + "invited invites invite will would shall may might if scheduled planned plans due "
                            + "expected expecting awaits unlikely hopes wants programme agenda cancelled postponed "
                            + "accompanied appointed succeeded elected predecessor successor born retirement "
                            + "attended committed before since until praised praise criticised criticized accused blamed "
                            + "condemned congratulated congratulations condolences described called mentioned named "
                            + "quoted replaced defended endorsed lauded hailed commended remarks birthday mourned killed "
                            + "married resign refused declined denied never without telephone phone")
                    .split(" "));

    /** Words of those who only are there too. */
    private static final Set<String> ENTOURAGE =
            Set.of("part", "present", "among", "include", "included", "attendance");

    private static final Set<String> SAYING = Scan.words("said says noted added stressed stresses announced explained "
            + "recalled remarked believes believed thinks thought knows knew hoped affirmed declared stated confirmed");

    private static final Set<String> REFERENCES =
            Set.of("he", "she", "him", "her", "guest", "visitor", "caller", "host");
    private static final String[] SPOKEN_OF = {"of", "about", "like", "than", "against", "over"};

    private final Scan scan;
    private final Memory memory;
    private final Roles roles;

    private final MeetingBook book;
    private final @Nullable LocalDate today;

    SideBySide(Scan scan, Memory memory, MeetingBook book, @Nullable LocalDate today) {
        this.scan = scan;
        this.book = book;
        this.today = today;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
    }

    /** Two officials of different states, where the sentence does not keep them apart; or nobody. */
    List<Filler> together() {
        boolean body = scan.row.sentence().part() == Part.BODY;
        if (!body || scan.hasAny(APART) || isAhead()) {
            return List.of();
        }
        List<Filler> both = firstTwo();
        boolean one = both.size() == 1;
        return one ? withTraveller(both.getFirst()) : isApart(both) || isReported(both) ? List.of() : both;
    }

    /** "is to", "are to". */
    private boolean isAhead() {
        for (int i = 0; i < scan.size(); i++) {
            if (scan.is(i, "is", "are") && scan.is(i + 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private List<Filler> firstTwo() {
        List<Filler> out = new ArrayList<>();
        for (int i = 0; i < scan.size() && out.size() < 2; i++) {
            boolean mention = (scan.who(i) != null || scan.isIn(i, REFERENCES)) && !scan.is(i - 1, SPOKEN_OF);
            Filler next = mention ? roles.filler(i, this::isOfficial) : null;
            if (next != null && (out.isEmpty() || isForeign(next, out.getFirst()))) {
                out.add(next);
            }
        }
        return out;
    }

    /** Envoys of two states to each other, an envoy in somebody's company, and two who travel. */
    private boolean isApart(List<Filler> both) {
        long envoys =
                both.stream().filter(f -> memory.allegiance.isEnvoy(f.agent())).count();
        return envoys == 2
                || envoys == 1 && scan.hasAny(ENTOURAGE)
                || both.stream().allMatch(this::travels);
    }

    /** "he said B was well": what one says of the other. */
    private boolean isReported(List<Filler> both) {
        int before = both.isEmpty() ? 0 : both.getLast().at() - 1;
        return scan.isIn(scan.is(before, "that") ? before - 1 : before, SAYING);
    }

    /** One of the hosts alone, while the report tells of a journey to them. */
    private List<Filler> withTraveller(Filler host) {
        VisitDraft open = memory.visits.open();
        return open != null && isReal(open) && receives(open, host)
                ? List.of(host, new Filler(open.visitor, -1))
                : List.of();
    }

    private boolean isReal(VisitDraft visit) {
        return visit.isReal() && !MeetingDraft.isPast(visit.date, today);
    }

    private boolean receives(VisitDraft visit, Filler host) {
        return scan.who(host.at()) != null
                && Memory.same(visit.receiving, sideOf(host.agent()))
                && !visit.visitor.equals(host.agent())
                && !book.tells(List.of(visit.visitor, host.agent()));
    }

    private boolean isOfficial(Agent agent) {
        return agent instanceof Person && memory.allegiance.isOfficial(agent) && sideOf(agent) != null;
    }

    private boolean isForeign(Filler one, Filler other) {
        return !Memory.same(sideOf(one.agent()), sideOf(other.agent()));
    }

    /** Whether the sentence itself tells of a journey of somebody. */
    private boolean travels(Filler filler) {
        return memory.visits.drafts().stream()
                .anyMatch(v -> v.visitor.equals(filler.agent())
                        && v.evidence.stream()
                                .anyMatch(e -> scan.row.sentence().span().contains(e.span())));
    }

    private @Nullable State sideOf(Agent agent) {
        return memory.sideOf(agent);
    }
}
