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
            "signed",
            "sign",
            "signs",
            "signing",
            "signature",
            "signatures",
            "inked",
            "ink",
            "inks",
            "inking",
            "concluded",
            "conclude",
            "concluding",
            "exchanged",
            "exchange",
            "exchanging",
            "initialled",
            "initialed",
            "hands",
            "names",
            "penned",
            "sealed",
            "seal",
            "pens",
            "pen",
            "clinched",
            "struck",
            "finalised",
            "finalized",
            "signatories",
            "ratified",
            "public");
    private static final Set<String> ADOPTED = Set.of(
            "adopted",
            "adopt",
            "adopts",
            "adopting",
            "issued",
            "issuing",
            "released",
            "release",
            "approved",
            "endorsed");

    private final String keys;
    private final Memory memory;
    private final MeetingBook meetings;
    private final @Nullable LocalDate today;
    private final String text;
    private final List<Draft> drafts = new ArrayList<>();

    AgreementReader(String keys, Memory memory, MeetingBook meetings, @Nullable LocalDate today, String text) {
        this.keys = keys;
        this.meetings = meetings;
        this.memory = memory;
        this.today = today;
        this.text = text;
    }

    /** A document as it is being told. */
    private static final class Draft {
        String kind = "agreement";

        @Nullable
        String title;

        @Nullable
        String subject;

        List<Agent> parties = new ArrayList<>();
        List<State> states = new ArrayList<>();
        List<Agent> signatories = new ArrayList<>();

        @Nullable
        Place place;

        @Nullable
        EdtfDate date;

        Status status = Status.SIGNED;
        final List<Evidence> evidence = new ArrayList<>();
    }

    /** Whether the sentence before announced a list of documents. */
    private boolean listing;

    void read(Scan scan) {
        int done = -1;
        boolean found = false;
        for (Hit hit : DOCUMENTS.in(scan)) {
            if (hit.at() < done) {
                continue;
            }
            int act = act(scan, hit);
            act = act < 0 && (listing && hit.at() < 10 || isNamedTreaty(scan, hit)) ? hit.at() : act;
            act = act < 0 ? expected(scan, hit) : act;
            if (act >= 0 && !isReference(scan, hit)) {
                found |= tell(scan, hit, act);
                done = hit.end();
            }
        }
        found |= numbered(scan);
        boolean announces = scan.has(
                        "documents",
                        "following",
                        "agreements",
                        "texts",
                        "papers",
                        "instruments",
                        "memoranda",
                        "memorandums",
                        "mous")
                && (scan.is(scan.size() - 1, ":") || hasAct(scan));
        listing = announces || listing && (found || scan.is(scan.size() - 1, ":"));
    }

    private boolean tell(Scan scan, Hit hit, int act) {
        boolean told = false;
        List<Documents.@Nullable Subject> subjects = Documents.subjects(scan, hit);
        for (Documents.@Nullable Subject subject : subjects) {
            Draft draft = draft(scan, hit, act, subject);
            if (draft != null) {
                add(draft);
                told = true;
                boolean several = subjects.size() == 1 && Documents.number(scan, hit.at()) > 1;
                series = several ? new Series(hit, act, draft, scan) : series;
            }
        }
        return told;
    }

    /** "Three memoranda were signed": the documents that later sentences tell one by one. */
    private record Series(Hit hit, int act, Draft whole, Scan scan) {}

    private @Nullable Series series;

    /** "one links A with B; a second deals with C": each document of the series, in the place of their sum. */
    private boolean numbered(Scan scan) {
        Series open = series;
        if (open == null
                || open.scan() == scan
                || scan.row.sentence().paragraph() > open.scan().row.sentence().paragraph() + 2) {
            return false;
        }
        boolean told = false;
        for (int i = 0; i < scan.size(); i++) {
            boolean first = scan.is(i, "one")
                    && scan.find(
                                    i + 1,
                                    i + 4,
                                    "links",
                                    "linking",
                                    "on",
                                    "for",
                                    "covers",
                                    "covering",
                                    "deals",
                                    "concerns",
                                    "between",
                                    "provides",
                                    "is",
                                    "was",
                                    "memorandum",
                                    "agreement",
                                    "mou")
                            > 0
                    && (i < 2 || scan.isBreak(i - 1) || scan.is(i - 1, "in", ","))
                    && !scan.is(i + 1, "of", "another");
            boolean later = scan.is(i, "second", "third", "fourth", "fifth", "sixth")
                    && scan.is(i - 1, "a", "the")
                    && !scan.is(i + 1, "day", "time", "visit", "session", "round");
            if (first || later || scan.is(i, "another") && !scan.isPreposition(i + 1)) {
                Draft draft = one(scan, i, open);
                drafts.remove(open.whole());
                drafts.add(draft);
                told = true;
            }
        }
        return told;
    }

    private Draft one(Scan scan, int at, Series open) {
        Draft draft = new Draft();
        Draft whole = open.whole();
        draft.kind = whole.kind;
        draft.date = whole.date;
        draft.status = whole.status;
        draft.parties.addAll(whole.parties);
        draft.states.addAll(whole.states);
        List<Agent> bodies = new ArrayList<>();
        for (int i = at; i < Math.min(scan.clauseEnd(at), at + 16); i++) {
            if (scan.at(i) instanceof Who who && who.agent() instanceof Body body) {
                bodies.add(body);
            }
        }
        if (bodies.size() == 2) {
            draft.parties = bodies;
        }
        DOCUMENTS.in(scan).stream()
                .filter(hit -> hit.at() > at && hit.at() < at + 6)
                .findFirst()
                .ifPresent(hit -> draft.kind = hit.frame().kind());
        Span span = scan.cover(at, Math.min(scan.clauseEnd(at), at + 12) - 1);
        draft.evidence.add(new Evidence(span, span.of(text), "agreement.series", 0.6, null));
        return draft;
    }

    private static boolean hasAct(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            if (scan.isIn(i, SIGNED)) {
                return true;
            }
        }
        return false;
    }

    /** "the Motor Vehicles Agreement between A and B": a document known by name and parties. */
    private static boolean isNamedTreaty(Scan scan, Hit hit) {
        boolean capital = Character.isUpperCase(
                java.util.Objects.requireNonNull(scan.at(hit.at())).text().charAt(0));
        return capital && scan.is(hit.end(), "between") && scan.is(hit.at() - 1, "the") == false;
    }

    /** "is expected", "lie ready", "groundwork for": a document to come. */
    private static int expected(Scan scan, Hit hit) {
        int at = scan.find(
                hit.at() - 8,
                hit.end() + 10,
                "ready",
                "groundwork",
                "expected",
                "planned",
                "negotiating",
                "negotiations",
                "negotiate",
                "drafted",
                "finalised",
                "finalized",
                "draft",
                "pipeline");
        boolean plural = scan.word(hit.end() - 1).endsWith("s") || scan.is(hit.at() - 1, "a", "an", "new");
        return plural ? at : -1;
    }

    private @Nullable Draft draft(Scan scan, Hit hit, int act, Documents.@Nullable Subject subject) {
        Roles roles = new Roles(scan, memory);
        When when = roles.nearestWhen(act, act + 1);
        Status tense = Standing.of(scan, act, act + 1, null, today);
        if (tense == null || tense == Status.CANCELLED) {
            return null;
        }
        Draft draft = new Draft();
        draft.kind = hit.frame().kind();
        boolean coming = scan.is(act, "ready", "groundwork", "expected");
        draft.date = when == null ? null : tense == Status.PLANNED || coming ? when.ahead() : when.date();
        Status dated = Standing.of(scan, act, act + 1, draft.date, today);
        boolean ahead = tense == Status.PLANNED
                || scan.is(act, "ready", "groundwork", "negotiating", "drafted", "draft", "pipeline");
        draft.status = ahead && dated != Status.COMPLETED || ahead && draft.date == null
                ? Status.PLANNED
                : scan.isIn(act, ADOPTED) ? Status.ADOPTED : Status.SIGNED;
        if (draft.date == null && draft.status != Status.PLANNED) {
            draft.date = memory.day() != null ? memory.day() : meetings.lastDate();
        }
        parties(scan, hit, draft);
        draft.subject = subject == null ? null : subject.span().of(text);
        Span span = scan.cover(hit.at(), hit.end() - 1, act);
        span = subject == null ? span : span.cover(subject.span());
        draft.evidence.add(new Evidence(
                span,
                span.of(text),
                hit.frame().id(),
                hit.frame().confidence(),
                memory.speaker == null ? null : memory.speaker.name()));
        return draft.parties.size() < 2 ? null : draft;
    }

    /** The nearest word of signing or adopting in the sentence, or -1. */
    private static int act(Scan scan, Hit hit) {
        int best = -1;
        for (int i = 0; i < scan.size(); i++) {
            boolean itself = i >= hit.at() && i < hit.end();
            if (!itself && isAct(scan, i) && (best < 0 || Math.abs(i - hit.at()) < Math.abs(best - hit.at()))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isAct(Scan scan, int i) {
        if (scan.is(i, "exchange", "exchanged", "exchanging")
                && scan.find(i, i + 4, "views", "opinions", "program", "programme") >= 0) {
            return false;
        }
        if (scan.is(i, "hands", "names", "public", "pen")) {
            return scan.find(i - 4, i, "changed", "changing", "put", "putting", "made", "make", "puts") >= 0;
        }
        return scan.isIn(i, SIGNED) || scan.isIn(i, ADOPTED);
    }

    private static boolean isReference(Scan scan, Hit hit) {
        return scan.is(hit.at() - 1, "in", "reach", "peace")
                || scan.is(hit.end(), "reached")
                || scan.find(hit.at() - 4, hit.at(), "implementation", "implement", "implementing") >= 0;
    }

    private void parties(Scan scan, Hit hit, Draft draft) {
        LinkedHashSet<Agent> parties = new LinkedHashSet<>();
        int between = scan.find(hit.end(), Math.min(scan.size(), hit.end() + 16), "between");
        if (between >= 0) {
            for (int i = between + 1; i < Math.min(scan.size(), between + 14) && !scan.is(i, ".", ";"); i++) {
                Agent party = party(scan.at(i));
                boolean adjective = scan.where(i) != null
                        && java.util.Objects.requireNonNull(scan.where(i)).kind() == Where.Kind.DEMONYM;
                if (party != null && !adjective) {
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
        if (chunk instanceof Who who && who.agent() instanceof Body body) {
            return body;
        }
        return chunk instanceof Where where ? where.state() : null;
    }

    /** States that the sentence names, else those of whom the report is about. */
    private List<Agent> context(Scan scan) {
        LinkedHashSet<Agent> states = new LinkedHashSet<>();
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = scan.at(i);
            if (chunk instanceof Who many && many.agents().size() > 1) {
                many.agents().stream()
                        .map(memory.allegiance::stateOf)
                        .filter(java.util.Objects::nonNull)
                        .forEach(states::add);
                continue;
            }
            State state = chunk instanceof Where w && w.place() == null
                    ? w.state()
                    : chunk instanceof Who who ? memory.allegiance.stateOf(memory.agent(who)) : null;
            if (state != null) {
                states.add(state);
            }
        }
        if (states.size() == 2) {
            return List.copyOf(states);
        }
        VisitDraft open = memory.visits.open();
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
        return pair.size() == 2
                ? List.copyOf(pair)
                : states.size() > 2 ? List.copyOf(states).subList(0, 2) : List.copyOf(states);
    }

    private void add(Draft draft) {
        for (Draft known : drafts) {
            boolean parties = known.parties.equals(draft.parties) || known.states.containsAll(draft.states);
            boolean subject =
                    known.subject == null || draft.subject == null || known.subject.equalsIgnoreCase(draft.subject);
            boolean days = known.date == null || draft.date == null || VisitDraft.close(known.date, draft.date);
            boolean sameSentence = known.evidence
                    .getFirst()
                    .span()
                    .overlaps(draft.evidence.getFirst().span());
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
            EdtfDate date = d.date != null || during == null
                    ? d.date
                    : during.date() == null ? null : MeetingBook.bounded(Objects.requireNonNull(during.date()));
            out.add(new Agreement(
                    keys + "agreement-" + (out.size() + 1),
                    d.kind,
                    d.title,
                    d.subject,
                    memory.allegiance.settled(d.parties),
                    d.states,
                    memory.allegiance.settled(d.signatories),
                    d.place,
                    date,
                    d.status,
                    during == null ? null : during.key(),
                    d.evidence));
        }
        return out;
    }

    private @Nullable Visit during(Draft d, List<Visit> visits) {
        for (Visit visit : visits) {
            State sender = memory.allegiance.stateOf(visit.visitor());
            boolean states = sender != null && d.states.contains(sender) && d.states.contains(visit.receiving());
            EdtfDate date = visit.date();
            boolean days = d.date == null || date == null
                    ? d.date != null || !MeetingDraft.isPast(date, today)
                    : VisitDraft.close(d.date, date);
            if (states && days && visit.status() != Status.INVITED) {
                return visit;
            }
        }
        return null;
    }
}
