package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Evidence;
import org.diplograph.model.Span;

/**
 * "Three memoranda were signed": documents told as a sum, which later sentences tell one by one.
 *
 * @param sum the draft of them all
 * @param announced the sentence that tells the sum
 * @param end where in it the sum's words end
 */
record Series(AgreementDraft sum, Scan announced, int end) {

    private static final String[] DEALS_WITH =
            ("links linking on for about with covers covering deals dealing concerns between provides "
                            + "is was memorandum agreement mou")
                    .split(" ");

    /** Whether a sentence stands near enough behind the sum to go on with it. */
    boolean reaches(Scan scan) {
        return announced == scan
                || scan.row.sentence().paragraph() <= announced.row.sentence().paragraph() + 2;
    }

    /** "one links A with B; a second deals with C": where the sentence begins a document of the series. */
    List<Integer> places(Scan scan) {
        List<Integer> out = new ArrayList<>();
        for (int i = announced == scan ? end : 0; i < scan.size(); i++) {
            boolean first = scan.is(i, "one")
                    && scan.find(i + 1, i + 4, DEALS_WITH) > 0
                    && (i < 2 || scan.isBreak(i - 1) || scan.is(i - 1, "in", ",", "and"))
                    && !scan.is(i + 1, "of", "another");
            boolean later = scan.is(i, "second", "third", "fourth", "fifth", "sixth", "first", "other", "last")
                    && scan.is(i - 1, "a", "the")
                    && scan.text(i).equals(scan.word(i))
                    && !scan.is(i + 1, "day", "time", "visit", "session", "round");
            if (first || later || scan.is(i, "another") && (!scan.isPreposition(i + 1) || scan.is(i + 1, DEALS_WITH))) {
                out.add(i);
            }
        }
        return out;
    }

    /** The documents that begin at these places: what is told of each, and of the sum where nothing is. */
    List<AgreementDraft> each(Scan scan, List<Integer> places, String text) {
        List<AgreementDraft> out = new ArrayList<>();
        String kind = sum.kind;
        for (int at : places) {
            DocumentNoun noun = DocumentNoun.in(scan).stream()
                    .filter(n -> n.hit().at() > at && n.hit().at() < at + 6)
                    .findFirst()
                    .orElse(null);
            kind = noun == null ? kind : noun.kind();
            out.add(one(scan, at, noun == null ? at + 1 : noun.end(), kind, text));
        }
        return out;
    }

    private AgreementDraft one(Scan scan, int at, int end, String kind, String text) {
        AgreementDraft draft = new AgreementDraft();
        draft.kind = kind;
        draft.date = sum.date;
        Documents.Subject subject = Documents.near(scan, end);
        draft.subject = subject == null ? null : subject.span().of(text);
        draft.status = sum.status;
        draft.parties.addAll(sum.parties);
        draft.states.addAll(sum.states);
        List<Agent> bodies = bodies(scan, at);
        if (bodies.size() == 2) {
            draft.parties = bodies;
        }
        Span span = scan.cover(at, Math.min(scan.clauseEnd(at), at + 12) - 1);
        draft.evidence.add(new Evidence(span, span.of(text), "agreement.series", 0.6, null));
        return draft;
    }

    private static List<Agent> bodies(Scan scan, int at) {
        List<Agent> bodies = new ArrayList<>();
        for (int i = at; i < Math.min(scan.clauseEnd(at), at + 16); i++) {
            if (scan.at(i) instanceof Who who && who.agent() instanceof Body body) {
                bodies.add(body);
            }
        }
        return bodies;
    }
}
