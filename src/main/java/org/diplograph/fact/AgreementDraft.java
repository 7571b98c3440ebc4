package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Place;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** A document as it is being told, bit by bit. */
final class AgreementDraft {

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

    /** Whether another telling, of another sentence, can mean this document. */
    boolean mayBe(AgreementDraft other) {
        boolean sameParties = parties.equals(other.parties) || states.containsAll(other.states);
        boolean sameSubject = subject == null || other.subject == null || subject.equalsIgnoreCase(other.subject);
        boolean days = date == null || other.date == null || VisitDraft.close(date, other.date);
        boolean sameSentence =
                evidence.getFirst().span().overlaps(other.evidence.getFirst().span());
        return kind.equals(other.kind) && sameParties && sameSubject && days && !sameSentence;
    }

    void add(AgreementDraft other) {
        evidence.addAll(other.evidence);
        subject = subject == null ? other.subject : subject;
        date = date == null ? other.date : date;
    }
}
