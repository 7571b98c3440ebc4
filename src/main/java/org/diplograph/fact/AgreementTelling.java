package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Documents.Subject;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Parties.Found;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** One document in one sentence: the drafts that it gives, one for each subject of a list. */
final class AgreementTelling {

    /** Kinds that are known by a name of their own, whoever the parties are. */
    private static final Set<String> FAMOUS = Set.of("agreement", "treaty", "convention", "protocol", "declaration");

    /** Kinds to which many states are parties, whoever speaks of them. */
    private static final Set<String> WORLDWIDE = Set.of("convention", "charter", "declaration");

    private final Scan scan;
    private final Memory memory;
    private final @Nullable LocalDate today;
    private final String text;
    private final DocumentDate dates;
    private final Parties parties;
    private final PartyContext context;
    private final DocumentStanding standing;

    AgreementTelling(Scan scan, Memory memory, MeetingBook meetings, @Nullable LocalDate today, String text) {
        this.scan = scan;
        this.memory = memory;
        this.today = today;
        this.text = text;
        this.dates = new DocumentDate(scan, memory, meetings, today);
        this.parties = new Parties(scan, memory);
        this.context = new PartyContext(scan, memory);
        this.standing = new DocumentStanding(scan, dates, today);
    }

    /**
     * The drafts of the document at {@code noun}, which ends where the {@code next} begins, licensed by {@code act}.
     */
    List<AgreementDraft> drafts(DocumentNoun noun, int next, Hit act, @Nullable Hit anniversary) {
        AgreementDraft model = new AgreementDraft();
        if (!standing.into(model, noun, act)) {
            return List.of();
        }
        model.date = anniversary == null ? model.date : dates.before(anniversary);
        model.attended = parties.isAttended(act);
        Found found = parties.of(noun, next, act);
        List<Agent> agents = bound(model, noun, found);
        model.open = !suffice(agents, noun);
        if (isLoose(model, noun, act, found) || model.open && !mayWait(noun, act)) {
            return List.of();
        }
        List<AgreementDraft> out = new ArrayList<>();
        for (@Nullable Subject subject : Documents.subjects(scan, noun, next, found.end())) {
            for (List<Agent> pair : pairs(agents, noun, found)) {
                out.add(draft(model, noun, act, subject, pair));
            }
        }
        return out;
    }

    /** Those found, but for a document with a name of its own that need not be theirs: then bodies alone. */
    private List<Agent> bound(AgreementDraft model, DocumentNoun noun, Found found) {
        boolean others = model.status == Status.IN_FORCE && isOfOthers(noun, found.agents());
        boolean unsaid =
                noun.isProper() && !found.told() && (others || found.agents().size() < 2);
        return unsaid ? found.agents().stream().filter(Body.class::isInstance).toList() : found.agents();
    }

    /** "under the plan", "a contract": words that mean a document of states only where they say so. */
    private boolean isLoose(AgreementDraft model, DocumentNoun noun, Hit act, Found found) {
        boolean cited = model.status == Status.IN_FORCE
                && !found.told()
                && !FAMOUS.contains(noun.kind())
                && !noun.isMemorandum();
        return cited
                || noun.isCommercial()
                        && !isOfficial(found.told() || parties.subjects(act).size() > 1);
    }

    /** Whether the parties may be told later: of a document that somebody signs or adopts. */
    private boolean mayWait(DocumentNoun noun, Hit act) {
        return Licences.isDone(act)
                && (noun.isCounted() || noun.isStatement())
                && !noun.isCommercial()
                && !noun.isAnaphor();
    }

    private boolean suffice(List<Agent> agents, DocumentNoun noun) {
        boolean body = agents.size() == 1 && agents.getFirst() instanceof Body b && b.kind() == Body.Kind.INTERNATIONAL;
        boolean famous = noun.isProper() && FAMOUS.contains(noun.kind()) && context.isAmongStates();
        return agents.size() > 1 || body || famous;
    }

    /** Whether those of whom the report tells need not be the parties: they only cite the document. */
    private boolean isOfOthers(DocumentNoun noun, List<Agent> ours) {
        int before = noun.hit().at() - 1;
        Where place = noun.isNamedAfter(before) ? scan.where(before) : null;
        State state = place == null ? null : place.state();
        boolean home = state != null && ours.contains(state);
        boolean dated = noun.yearAt() >= 0 && ours.size() == 2;
        return !home
                && (WORLDWIDE.contains(noun.kind())
                        || !dated && context.inSentence().size() != 2);
    }

    /** Whether the sentence names a state or whoever serves one: a singer's contract is none. */
    private boolean isOfficial(boolean sides) {
        long named = scan.places(Where.class, 0, scan.size()).stream()
                .filter(i -> Objects.requireNonNull(scan.where(i)).kind() == Where.Kind.NAME)
                .count();
        return !scan.places(Who.class, 0, scan.size()).isEmpty() || named > 1 || sides && named > 0;
    }

    /** "joint communiqués with A, B and C": a document with each. */
    private List<List<Agent>> pairs(List<Agent> agents, DocumentNoun noun, Found found) {
        boolean each =
                found.told() && noun.isPlural() && agents.size() > 2 && scan.find(noun.end(), found.end(), "with") > 0;
        return each
                ? agents.stream()
                        .skip(1)
                        .map(a -> List.of(agents.getFirst(), a))
                        .toList()
                : List.of(agents);
    }

    /** What the items of a list have in common, told by the words that announce it; null where nothing is told. */
    @Nullable
    AgreementDraft model(Hit act) {
        Status tense = Acts.tense(scan, act, today);
        if (tense == null) {
            return null;
        }
        AgreementDraft model = new AgreementDraft();
        boolean planned = tense == Status.PLANNED;
        model.status =
                planned ? Status.PLANNED : act.frame().form().equals("adopting") ? Status.ADOPTED : Status.SIGNED;
        EdtfDate told = dates.of(act.at(), planned);
        model.date = told == null ? dates.byReport(model.status) : told;
        model.parties.addAll(parties.around(act));
        return model;
    }

    /** A document that is only named so far: a later sentence may tell what became of it; null where it has no name. */
    @Nullable
    AgreementDraft named(DocumentNoun noun, int next) {
        if (noun.isPlural() || !FAMOUS.contains(noun.kind()) && !noun.isMemorandum()) {
            return null;
        }
        AgreementDraft model = new AgreementDraft();
        model.date = dates.inName(noun);
        Found found = parties.named(noun, next, null);
        Subject subject = Documents.subjects(scan, noun, next, found.end()).getFirst();
        return draft(model, noun, noun.hit(), subject, found.agents());
    }

    /** Tells of a document that was named before what the act makes of it; false where it makes nothing. */
    boolean complete(AgreementDraft named, Hit act) {
        AgreementDraft model = model(act);
        if (model == null) {
            return false;
        }
        named.status = model.status;
        named.date = model.date;
        if (named.parties.size() < 2) {
            named.parties.clear();
            named.states.clear();
            named.parties.addAll(model.parties);
            named.states.addAll(parties.states(model.parties));
        }
        named.evidence.add(evidence(act));
        return named.parties.size() > 1 || named.title != null && !named.parties.isEmpty();
    }

    private Evidence evidence(Hit act) {
        Span words = scan.cover(act.at(), act.end() - 1);
        String speaker = memory.speaker == null ? null : memory.speaker.name();
        return new Evidence(words, words.of(text), act.frame().id(), act.frame().confidence(), speaker);
    }

    /**
     * "Joint Statement of A and B": the document that is the report itself, where its title tells between whom it is.
     */
    List<AgreementDraft> titled(DocumentNoun noun) {
        boolean told = parties.named(noun, scan.size(), null).agents().size() > 1;
        return told ? drafts(noun, scan.size(), noun.hit(), null) : List.of();
    }

    /** A document of a list: what it does not tell itself, the announcement told. */
    List<AgreementDraft> listed(DocumentNoun noun, int next, AgreementDraft list) {
        Found found = parties.named(noun, next, null);
        List<Agent> agents = found.agents().size() > 1 ? found.agents() : list.parties;
        if (agents.size() < 2) {
            return List.of();
        }
        EdtfDate named = dates.inName(noun);
        AgreementDraft model = new AgreementDraft();
        model.status = list.status;
        model.date = named == null ? list.date : named;
        return Documents.subjects(scan, noun, next, found.end()).stream()
                .map(subject -> draft(model, noun, noun.hit(), subject, agents))
                .toList();
    }

    private AgreementDraft draft(
            AgreementDraft model, DocumentNoun noun, Hit act, @Nullable Subject subject, List<Agent> agents) {
        AgreementDraft draft = new AgreementDraft();
        draft.kind = noun.kind();
        draft.status = model.status;
        draft.date = model.date;
        draft.open = model.open;
        draft.attended = model.attended;
        draft.number = noun.isPlural() && subject == null ? Math.max(2, noun.number()) : 1;
        draft.bare = noun.isBare();
        draft.parties.addAll(agents);
        draft.states.addAll(states(agents));
        draft.subject = subject == null ? null : subject.span().of(text);
        draft.title = title(noun, subject);
        Where where = new Setting(scan).place();
        draft.place = where == null || draft.status == Status.IN_FORCE ? null : where.place();
        if (draft.status == Status.SIGNED) {
            draft.signatories.addAll(new Signatories(scan, memory).of(act.at()));
        }
        draft.evidence.addAll(evidence(noun, act, subject));
        return draft;
    }

    /** The states of the parties; where only one is told, with the other one of which the report tells. */
    private List<State> states(List<Agent> agents) {
        List<State> told = parties.states(agents);
        boolean bodies = agents.size() > 1
                && agents.stream().allMatch(a -> a instanceof Body b && b.kind() != Body.Kind.INTERNATIONAL);
        List<State> all = told.size() == 1 && bodies ? parties.states(context.agents(List.of(), List.of())) : told;
        return all.containsAll(told) ? all : told;
    }

    /** The words of the document with those of the act, and those of the act alone. */
    private List<Evidence> evidence(DocumentNoun noun, Hit act, @Nullable Subject subject) {
        String speaker = memory.speaker == null ? null : memory.speaker.name();
        Span span = scan.cover(noun.hit().at(), noun.hit().end() - 1, act.at(), act.end() - 1);
        span = subject == null ? span : span.cover(subject.span());
        Frame name = noun.hit().frame();
        List<Evidence> out = new ArrayList<>();
        out.add(new Evidence(span, span.of(text), name.id(), name.confidence(), speaker));
        if (!act.frame().equals(name)) {
            out.add(evidence(act));
        }
        return out;
    }

    /** The document's own name, where the report writes it with a capital. */
    private @Nullable String title(DocumentNoun noun, @Nullable Subject subject) {
        if (!noun.isProper()) {
            return null;
        }
        int first = noun.hit().at();
        while (first > noun.from() && Character.isUpperCase(scan.text(first - 1).charAt(0))) {
            first--;
        }
        Span words = scan.cover(first, noun.hit().end() - 1);
        return subject == null || subject.span().start() < words.start()
                ? words.of(text)
                : words.cover(subject.span()).of(text);
    }
}
