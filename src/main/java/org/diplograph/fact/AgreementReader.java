package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads agreements: the name of a document, licensed by words that say it was signed, adopted or is to be. */
final class AgreementReader {

    private static final Frame.Index DOCUMENTS = new Frame.Index(Frame.load("documents.tsv"));
    private static final Set<String> SIGNED = Set.of(
            "signed", "sign", "signs", "signing", "signature", "signatures", "inked", "ink", "inks", "inking", "concluded", "conclude", "concluding",
            "exchanged", "exchange", "exchanging", "initialled", "initialed", "hands", "names", "penned", "sealed", "seal", "pens", "pen", "clinched",
            "struck", "reached", "finalised", "finalized", "signatories", "ratified", "entered");
    private static final Set<String> ADOPTED = Set.of("adopted", "adopt", "adopts", "adopting", "issued", "issue", "issues", "issuing", "released", "release", "approved", "endorsed");
    private static final Set<String> IN_FORCE = Set.of("force", "expires", "expired", "under", "provides", "governs", "implementation", "implementing");

    private final Memory memory;
    private final VisitBook visits;
    private final @Nullable LocalDate today;
    private final String text;
    private final List<Draft> drafts = new ArrayList<>();

    AgreementReader(Memory memory, VisitBook visits, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.visits = visits;
        this.today = today;
        this.text = text;
    }

    /** A document as it is being told. */
    private static final class Draft {
        String kind = "agreement";
        @Nullable String title;
        @Nullable String subject;
        List<Agent> parties = new ArrayList<>();
        List<State> states = new ArrayList<>();
        List<Agent> signatories = new ArrayList<>();
        @Nullable Place place;
        @Nullable EdtfDate date;
        Status status = Status.SIGNED;
        final List<Evidence> evidence = new ArrayList<>();
    }

    void read(Scan scan) {
        int done = -1;
        for (Hit hit : DOCUMENTS.in(scan)) {
            if (hit.at() < done) {
                continue;
            }
            Draft draft = draft(scan, hit);
            if (draft != null) {
                add(draft);
                done = hit.end();
            }
        }
    }

    private @Nullable Draft draft(Scan scan, Hit hit) {
        int act = act(scan, hit);
        if (act < 0 || isReference(scan, hit)) {
            return null;
        }
        Roles roles = new Roles(scan, memory);
        When when = roles.nearestWhen(act, act + 1);
        Status tense = Standing.of(scan, act, act + 1, null, today);
        if (tense == null || tense == Status.CANCELLED) {
            return null;
        }
        Draft draft = new Draft();
        draft.kind = hit.frame().kind();
        draft.date = when == null ? null : tense == Status.PLANNED ? when.ahead() : when.date();
        Status dated = Standing.of(scan, act, act + 1, draft.date, today);
        boolean adopted = scan.isIn(act, ADOPTED);
        draft.status = tense == Status.PLANNED && dated != Status.COMPLETED ? Status.PLANNED : adopted ? Status.ADOPTED : Status.SIGNED;
        parties(scan, hit, draft);
        draft.subject = subject(scan, hit);
        Span span = scan.cover(hit.at(), hit.end() - 1, act);
        draft.evidence.add(new Evidence(span, span.of(text), hit.frame().id(), hit.frame().confidence(), memory.speaker == null ? null : memory.speaker.name()));
        return draft.parties.isEmpty() ? null : draft;
    }

    /** The nearest word of signing or adopting in the sentence, or -1. */
    private static int act(Scan scan, Hit hit) {
        int best = -1;
        for (int i = 0; i < scan.size(); i++) {
            boolean act = scan.isIn(i, SIGNED) || scan.isIn(i, ADOPTED);
            boolean itself = i >= hit.at() && i < hit.end();
            boolean views = scan.is(i, "exchange", "exchanged", "exchanging") && scan.find(i, i + 3, "views", "opinions") >= 0;
            if (act && !itself && !views && (best < 0 || Math.abs(i - hit.at()) < Math.abs(best - hit.at()))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isReference(Scan scan, Hit hit) {
        return scan.is(hit.at() - 1, "in", "reach", "peace") || scan.is(hit.end(), "reached") || scan.find(hit.at() - 4, hit.at(), "implementation", "implement", "implementing") >= 0;
    }

    private void parties(Scan scan, Hit hit, Draft draft) {
        LinkedHashSet<Agent> parties = new LinkedHashSet<>();
        int between = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 16), "between");
        if (between >= 0) {
            for (int i = between + 1; i < Math.min(scan.size(), between + 12) && parties.size() < 2; i++) {
                Agent party = party(scan.at(i));
                if (party != null) {
                    parties.add(party);
                }
            }
        }
        if (parties.size() < 2) {
            parties.clear();
            parties.addAll(context(scan));
        }
        draft.parties.addAll(parties);
        for (Agent party : parties) {
            State state = memory.allegiance.stateOf(party);
            if (state != null && draft.states.stream().noneMatch(s -> s.id().equals(state.id()))) {
                draft.states.add(state);
            }
        }
    }

    private static @Nullable Agent party(@Nullable Chunk chunk) {
        return switch (chunk) {
            case Who who when who.agent() instanceof Body body -> body;
            case Where where when where.state() != null -> where.state();
            case null, default -> null;
        };
    }

    /** States that the sentence names, else those of whom the report is about. */
    private List<Agent> context(Scan scan) {
        LinkedHashSet<Agent> states = new LinkedHashSet<>();
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = scan.at(i);
            State state = chunk instanceof Where w && w.place() == null ? w.state() : chunk instanceof Who who ? memory.allegiance.stateOf(memory.agent(who)) : null;
            if (state != null) {
                states.add(state);
            }
        }
        if (states.size() == 2) {
            return List.copyOf(states);
        }
        VisitDraft open = visits.open();
        State sender = open == null ? null : memory.allegiance.stateOf(open.visitor);
        if (open != null && sender != null) {
            return List.of(sender, open.receiving);
        }
        LinkedHashSet<Agent> pair = new LinkedHashSet<>();
        memory.pair().forEach(a -> {
            State s = memory.allegiance.stateOf(a);
            if (s != null) {
                pair.add(s);
            }
        });
        return pair.size() == 2 ? List.copyOf(pair) : states.size() > 2 ? List.copyOf(states).subList(0, 2) : List.copyOf(states);
    }

    private @Nullable String subject(Scan scan, Hit hit) {
        if (!scan.is(hit.end(), "on", "for", "of", "in", "establishing", "concerning", "regarding")) {
            return null;
        }
        int end = hit.end() + 1;
        while (end < scan.size() && end < hit.end() + 14 && !scan.is(end, ",", ".", ";", "between", "was", "were", "which", "and", ":", "(")) {
            end++;
        }
        return end == hit.end() + 1 ? null : scan.cover(hit.end() + 1, end - 1).of(text);
    }

    private void add(Draft draft) {
        for (Draft known : drafts) {
            boolean parties = known.parties.equals(draft.parties) || known.states.containsAll(draft.states);
            boolean subject = known.subject == null || draft.subject == null || known.subject.equalsIgnoreCase(draft.subject);
            boolean days = known.date == null || draft.date == null || VisitDraft.close(known.date, draft.date);
            boolean sameSentence = known.evidence.getFirst().span().overlaps(draft.evidence.getFirst().span());
            if (known.kind.equals(draft.kind) && parties && subject && days && !sameSentence) {
                known.evidence.addAll(draft.evidence);
                known.subject = known.subject == null ? draft.subject : known.subject;
                known.date = known.date == null ? draft.date : known.date;
                return;
            }
        }
        drafts.add(draft);
    }

    List<Agreement> facts(List<Visit> visits) {
        List<Agreement> out = new ArrayList<>();
        for (Draft d : drafts) {
            Visit during = during(d, visits);
            EdtfDate date = d.date != null || during == null ? d.date : during.date() == null ? null : MeetingBook.bounded(Objects.requireNonNull(during.date()));
            out.add(new Agreement(
                    "agreement-" + (out.size() + 1), d.kind, d.title, d.subject, d.parties, d.states, d.signatories, d.place, date, d.status, during == null ? null : during.key(), d.evidence));
        }
        return out;
    }

    private @Nullable Visit during(Draft d, List<Visit> visits) {
        for (Visit visit : visits) {
            State sender = memory.allegiance.stateOf(visit.visitor());
            boolean states = sender != null && d.states.contains(sender) && d.states.contains(visit.receiving());
            EdtfDate date = visit.date();
            boolean days = d.date == null || date == null || VisitDraft.close(d.date, date);
            if (states && days && visit.status() != Status.INVITED) {
                return visit;
            }
        }
        return null;
    }
}
