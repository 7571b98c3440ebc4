package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Evidence;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * "For A it was signed by its minister X; for B by Y": who signs for which state. A state that is no party of the
 * document told last has one of its own, with the side that is common to all.
 */
record Distribution(Scan scan, Memory memory) {

    /** A state, whoever signs for it, and where the words stand. */
    record Share(State state, @Nullable Agent signatory, int from, int to) {}

    /** The shares that the sentence tells. */
    List<Share> shares() {
        List<Share> out = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            State state = scan.is(i, "for") ? state(i + 1) : null;
            int by = state == null ? -1 : scan.find(i + 2, i + 9, "by");
            Who who = by < 0 ? null : firstWho(by + 1);
            if (state != null && who != null) {
                Agent agent = memory.agent(who);
                out.add(new Share(state, agent instanceof Person ? agent : null, i, scan.chunks.indexOf(who)));
            }
        }
        return out;
    }

    private @Nullable State state(int at) {
        int i = scan.is(at, "the") ? at + 1 : at;
        Where where = scan.where(i);
        Who who = scan.who(i);
        return where != null ? where.state() : who == null ? null : memory.allegiance.stateOf(who.agent());
    }

    private @Nullable Who firstWho(int at) {
        for (int i = at; i < at + 4; i++) {
            if (scan.who(i) != null) {
                return scan.who(i);
            }
        }
        return null;
    }

    /** The document of a share beside {@code model}: with the side that no share has told. */
    AgreementDraft one(AgreementDraft model, Share share, State common, String text) {
        AgreementDraft draft = new AgreementDraft();
        draft.kind = model.kind;
        draft.subject = model.subject;
        draft.title = model.title;
        draft.date = model.date;
        draft.status = model.status;
        draft.place = model.place;
        draft.parties.addAll(List.of(common, share.state()));
        draft.states.addAll(List.of(common, share.state()));
        if (share.signatory() != null) {
            draft.signatories.add(share.signatory());
        }
        Span span = scan.cover(share.from(), share.to());
        draft.evidence.add(new Evidence(span, span.of(text), "agreement.share", 0.6, null));
        return draft;
    }
}
