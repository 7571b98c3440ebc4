package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** The agreements of a report: tellings of one document become one draft. */
final class AgreementBook {

    private final String keys;
    private final Allegiance allegiance;
    private final @Nullable LocalDate today;
    private final List<AgreementDraft> drafts = new ArrayList<>();

    AgreementBook(String keys, Allegiance allegiance, @Nullable LocalDate today) {
        this.keys = keys;
        this.allegiance = allegiance;
        this.today = today;
    }

    /** Adds a telling of a document; one whose words do not say which ("the agreement") is the last told. */
    void add(AgreementDraft draft, boolean anaphor) {
        AgreementDraft known = anaphor ? last(draft.kind) : null;
        known = known != null
                ? known
                : drafts.stream().filter(k -> k.mayBe(draft)).findFirst().orElse(null);
        if (known == null) {
            drafts.add(draft);
        } else {
            known.add(draft);
        }
    }

    private @Nullable AgreementDraft last(String kind) {
        return drafts.reversed().stream()
                .filter(d -> d.kind.equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Adds a document that is surely another one, where it is not there yet. */
    void open(AgreementDraft draft) {
        if (!drafts.contains(draft)) {
            drafts.add(draft);
        }
    }

    /** The document that these words have told, or null. */
    @Nullable
    AgreementDraft of(DocumentNoun noun) {
        Span words = noun.scan().cover(noun.hit().at(), noun.hit().end() - 1);
        return drafts.stream()
                .filter(d -> d.evidence.getFirst().span().overlaps(words) && d.kind.equals(noun.kind()))
                .findFirst()
                .orElse(null);
    }

    /** Gives documents that wait for their parties to the two states of which the report told in the end. */
    void settle(List<State> two) {
        for (AgreementDraft draft : List.copyOf(drafts)) {
            if (!draft.open) {
                continue;
            }
            AgreementDraft known = !draft.settle(two)
                    ? null
                    : drafts.stream()
                            .filter(k -> k != draft && !k.open && k.mayBe(draft))
                            .findFirst()
                            .orElse(null);
            if (known != null) {
                known.add(draft);
            }
            if (known != null || draft.open) {
                drafts.remove(draft);
            }
        }
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** The document told last, or null. */
    @Nullable
    AgreementDraft last() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    /** Forgets a sum of documents that have been told one by one. */
    void drop(AgreementDraft sum) {
        drafts.remove(sum);
    }

    /** Adds one document of a series; their sum is no document of its own any more. */
    void replace(AgreementDraft sum, AgreementDraft one) {
        drafts.remove(sum);
        drafts.add(one);
    }

    List<Agreement> facts(List<Visit> visits) {
        List<Agreement> out = new ArrayList<>();
        for (AgreementDraft draft : drafts) {
            out.add(fact(keys + "agreement-" + (out.size() + 1), draft, during(draft, visits)));
        }
        return out;
    }

    private Agreement fact(String key, AgreementDraft d, @Nullable Visit during) {
        EdtfDate date = d.date != null || during == null
                ? d.date
                : during.date() == null ? null : MeetingBook.bounded(Objects.requireNonNull(during.date()));
        return new Agreement(
                key,
                d.kind,
                d.title,
                d.subject,
                allegiance.settled(d.parties),
                d.states,
                allegiance.settled(d.signatories),
                d.place,
                date,
                d.status,
                during == null ? null : during.key(),
                d.evidence);
    }

    /**
     * The visit on whose occasion the states of visitor and host made the document, or on which the visitor saw it
     * made.
     */
    private @Nullable Visit during(AgreementDraft d, List<Visit> visits) {
        for (Visit visit : visits) {
            State sender = allegiance.stateOf(visit.visitor());
            if (d.status == Status.IN_FORCE) {
                return null;
            }
            boolean attended = d.attended && d.parties.isEmpty();
            boolean states =
                    attended || (sender == null || d.states.contains(sender)) && d.states.contains(visit.receiving());
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
