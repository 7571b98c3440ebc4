package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diplograph.fact.Aspect.Sign;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** The visits of a report: tellings of one visit become one draft. */
final class VisitBook {

    private static final int RECENT = 60;

    private final String keys;
    private final Succession states;
    private final List<VisitDraft> drafts = new ArrayList<>();
    private final Map<Agent, EdtfDate> tours = new HashMap<>();
    private @Nullable VisitDraft open;

    VisitBook(String keys, Succession states) {
        this.keys = keys;
        this.states = states;
    }

    void add(VisitDraft draft) {
        for (VisitDraft known : drafts) {
            boolean other = known.date == null && draft.isHistoric()
                    || known.isHistoric() && draft.date == null && draft.status == Status.ONGOING;
            if (known.mayBe(draft, states) && !other) {
                known.add(draft);
                open = known;
                return;
            }
        }
        drafts.add(draft);
        open = open != null && (draft.isHistoric() || isAside(draft, open)) ? open : draft;
    }

    /** A past journey of somebody else, told beside one that is under way or to come. */
    private static boolean isAside(VisitDraft draft, VisitDraft open) {
        boolean current = open.is(Sign.PRESENT) || open.status == Status.ONGOING || open.status == Status.PLANNED;
        boolean past = draft.status == Status.COMPLETED && !draft.is(Sign.PRESENT) && draft.date != null;
        return current && past && !draft.visitor.equals(open.visitor);
    }

    /** The last stop told is still to come, where its words say so. */
    void station(Agent visitor, @Nullable Status ahead) {
        VisitDraft last = drafts.getLast();
        if (ahead != null && last.visitor.equals(visitor) && last.date == null) {
            last.status = ahead;
        }
    }

    /** An invitation opens no journey. */
    void invited(VisitDraft draft) {
        drafts.add(draft);
    }

    /** Somebody leads the delegation whose visit was told: it is that person's. */
    void lead(VisitDraft sent, Agent leader) {
        VisitDraft led = new VisitDraft(leader, sent.receiving, sent.status);
        led.add(sent);
        drafts.remove(sent);
        open = open == sent ? null : open;
        add(led);
    }

    /** The journey that the report speaks of. */
    @Nullable
    VisitDraft open() {
        return open;
    }

    /** Those who make the open journey, told by the same words. */
    List<Agent> companions() {
        VisitDraft journey = open;
        return journey == null
                ? List.of()
                : drafts.stream()
                        .filter(d -> d == journey
                                || d.receiving.id().equals(journey.receiving.id()) && d.sharesWords(journey))
                        .map(d -> d.visitor)
                        .toList();
    }

    @Nullable
    VisitDraft last(Agent visitor) {
        for (VisitDraft draft : drafts.reversed()) {
            if (draft.visitor.equals(visitor)) {
                return draft;
            }
        }
        return null;
    }

    /** The last journey told of somebody to a state, or null. */
    @Nullable
    VisitDraft at(Agent visitor, State receiving) {
        return drafts.reversed().stream()
                .filter(d -> d.visitor.equals(visitor) && states.same(d.receiving, receiving))
                .findFirst()
                .orElse(null);
    }

    /** The stop that the traveller made before this one, or null. */
    @Nullable
    VisitDraft before(VisitDraft stop) {
        return drafts.subList(0, Math.max(0, drafts.indexOf(stop))).reversed().stream()
                .filter(d -> d.visitor.equals(stop.visitor) && !d.isHistoric())
                .findFirst()
                .orElse(null);
    }

    boolean has(Agent visitor, State receiving) {
        return drafts.stream()
                .anyMatch(d -> d.visitor.equals(visitor) && d.receiving.id().equals(receiving.id()));
    }

    /** In a report that denies, what is planned is what is denied. */
    void dropRumours(@Nullable LocalDate today) {
        drafts.removeIf(d -> {
            LocalDate last = d.date == null ? null : d.date.latest().orElse(null);
            return last == null || today == null || last.isAfter(today.minusDays(RECENT));
        });
    }

    List<VisitDraft> drafts() {
        return drafts;
    }

    /** Notes the days of somebody's tour. */
    void tour(Agent visitor, EdtfDate days) {
        tours.putIfAbsent(visitor, days);
    }

    /** A stop of a tour without a day of its own lies in the tour's month or year. */
    private void settle(VisitDraft draft) {
        boolean stop = draft.date == null && draft.status != Status.INVITED && draft.status != Status.CANCELLED;
        draft.date = stop ? MeetingBook.bounded(tours.get(draft.visitor)) : draft.date;
    }

    /** A visit told of an office alone is that of its holder, where the report tells the same visit by name. */
    private void name(Allegiance allegiance) {
        for (VisitDraft draft : List.copyOf(drafts)) {
            VisitDraft named = draft.visitor instanceof Holder holder
                    ? drafts.stream()
                            .filter(d -> d.visitor instanceof Person p && allegiance.mayBe(p, holder))
                            .filter(d -> d.mayBeNamed(draft, states))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (named != null) {
                named.add(draft);
                drafts.remove(draft);
            }
        }
    }

    /** The visits, but for those of people who turn out, further on in the report, to be at home there. */
    List<Visit> facts(
            Allegiance allegiance, MeetingBook meetings, @Nullable LocalDate today, @Nullable EdtfDate published) {
        name(allegiance);
        drafts.forEach(this::settle);
        drafts.forEach(d -> d.settle(today, published, meetings.dayOf(d.visitor)));
        List<Visit> out = new ArrayList<>();
        for (VisitDraft draft : drafts) {
            Agent body = allegiance.internationalOf(draft.visitor);
            Agent sending = body != null ? body : allegiance.stateOf(draft.visitor);
            if (draft.status == null || sending instanceof State home && Memory.same(home, draft.receiving)) {
                continue;
            }
            out.add(draft.fact(keys + "visit-" + (out.size() + 1), sending, allegiance));
        }
        return out;
    }
}
