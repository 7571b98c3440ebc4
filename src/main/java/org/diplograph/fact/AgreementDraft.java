package org.diplograph.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Place;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** A document as it is being told, bit by bit. */
final class AgreementDraft {

    private static final Set<String> GENERAL =
            Set.of("cooperation", "field", "fields", "between", "bilateral", "mutual", "countries", "their");

    String kind = "agreement";

    @Nullable
    String title;

    @Nullable
    String subject;

    /** How many documents the draft stands for. */
    int number = 1;

    /** Whether it waits for the report to tell whose document it is. */
    boolean open;

    /** Whether a guest is told to have seen it signed, of whom and of whose hosts it need not be. */
    boolean attended;

    /** Whether the words name no kind: "five documents". */
    boolean bare;

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
        boolean sameSubject = subject == null || other.subject == null || sharesSubject(other);
        boolean days = date == null || other.date == null || VisitDraft.close(date, other.date);
        boolean cited = status == Status.IN_FORCE || other.status == Status.IN_FORCE;
        days |= cited && (date == null || other.date == null);
        boolean sameSentence =
                evidence.getFirst().span().overlaps(other.evidence.getFirst().span());
        return kind.equals(other.kind) && sameParties && sameSubject && days && !sameSentence;
    }

    /** Whether the subjects are the same words, or share one where one telling only cites the document. */
    private boolean sharesSubject(AgreementDraft other) {
        String one = String.valueOf(subject);
        String two = String.valueOf(other.subject);
        Set<String> words = words(one);
        Set<String> common = words(two);
        int least = Math.min(words.size(), common.size());
        common.retainAll(words);
        boolean cited = status == Status.IN_FORCE || other.status == Status.IN_FORCE;
        return one.equalsIgnoreCase(two) || !common.isEmpty() && (cited || common.size() == least);
    }

    private static Set<String> words(String subject) {
        Set<String> out = new HashSet<>(List.of(subject.toLowerCase(Locale.ROOT).split("\\W+")));
        out.removeIf(w -> w.length() < 4 || GENERAL.contains(w));
        return out;
    }

    /** Whether the sentence tells the documents of this sum one by one: all of them, or any where they have no name. */
    boolean isToldBy(int singles) {
        return bare ? singles > 0 : number > 1 && singles == number;
    }

    /** Gives the document to the two states that the report turns out to tell of; false where it cannot be theirs. */
    boolean settle(List<State> two) {
        if (two.size() != 2 || !two.containsAll(states)) {
            return false;
        }
        parties = new ArrayList<>(two);
        states = new ArrayList<>(two);
        open = false;
        return true;
    }

    void sign(@Nullable Agent agent) {
        if (agent != null && !signatories.contains(agent)) {
            signatories.add(agent);
        }
    }

    void add(AgreementDraft other) {
        evidence.addAll(other.evidence);
        subject = subject == null ? other.subject : subject;
        date = date == null ? other.date : date;
    }
}
