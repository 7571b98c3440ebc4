package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import org.diplograph.fact.Documents.Subject;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads agreements: the name of a document, licensed by words that say it was signed, adopted or is to be. */
final class AgreementReader {

    static final Frame.Index DOCUMENTS = new Frame.Index(Frame.load("documents.tsv"));
    private static final String[] ANNOUNCED =
            "documents following agreements texts papers instruments memoranda memorandums mous".split(" ");

    private final Memory memory;
    private final MeetingBook meetings;
    private final AgreementBook book;
    private final @Nullable LocalDate today;
    private final String text;

    /** Whether the sentence before announced a list of documents. */
    private boolean listing;

    private @Nullable Series series;

    AgreementReader(String keys, Memory memory, MeetingBook meetings, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.meetings = meetings;
        this.book = new AgreementBook(keys, memory.allegiance, today);
        this.today = today;
        this.text = text;
    }

    List<Agreement> facts(List<Visit> visits) {
        return book.facts(visits);
    }

    void read(Scan scan) {
        int done = -1;
        boolean found = false;
        for (Hit hit : DOCUMENTS.in(scan)) {
            int act = hit.at() < done ? -1 : act(scan, hit);
            if (act >= 0 && !Signing.isReference(scan, hit)) {
                found |= tell(scan, hit, act);
                done = hit.end();
            }
        }
        found |= numbered(scan);
        boolean colon = scan.is(scan.size() - 1, ":");
        boolean announces = scan.has(ANNOUNCED) && (colon || Signing.isIn(scan));
        listing = announces || listing && (found || colon);
    }

    /** The word that licenses the document, the document itself where it needs none, or -1. */
    private int act(Scan scan, Hit hit) {
        int act = Signing.nearest(scan, hit);
        act = act < 0 && (listing && hit.at() < 10 || Signing.isNamedTreaty(scan, hit)) ? hit.at() : act;
        return act < 0 ? Signing.expected(scan, hit) : act;
    }

    private boolean tell(Scan scan, Hit hit, int act) {
        boolean told = false;
        List<@Nullable Subject> subjects = Documents.subjects(scan, hit);
        for (@Nullable Subject subject : subjects) {
            AgreementDraft draft = draft(scan, hit, act, subject);
            if (draft != null) {
                book.add(draft);
                told = true;
                boolean several = subjects.size() == 1 && Documents.number(scan, hit.at()) > 1;
                series = several ? new Series(draft, scan) : series;
            }
        }
        return told;
    }

    /** Each document of the open series, in the place of their sum. */
    private boolean numbered(Scan scan) {
        Series open = series;
        if (open == null || !open.reaches(scan)) {
            return false;
        }
        List<Integer> places = Series.places(scan);
        places.forEach(at -> book.add(open.one(scan, at, text), open.sum()));
        return !places.isEmpty();
    }

    private @Nullable AgreementDraft draft(Scan scan, Hit hit, int act, @Nullable Subject subject) {
        Status tense = Standing.of(scan, act, act + 1, null, today);
        if (tense == null || tense == Status.CANCELLED) {
            return null;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.kind = hit.frame().kind();
        date(draft, scan, act, tense);
        new Parties(scan, memory).into(draft, hit);
        draft.subject = subject == null ? null : subject.span().of(text);
        draft.title = title(scan, hit, subject);
        Where where = Roles.placeIn(scan);
        draft.place = where == null ? null : where.place();
        if (draft.status == Status.SIGNED) {
            draft.signatories.addAll(Signing.signatories(scan, act, memory));
        }
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

    /** The document's own name, where the report writes it with a capital. */
    private @Nullable String title(Scan scan, Hit hit, @Nullable Subject subject) {
        Span words = scan.cover(hit.at(), hit.end() - 1);
        boolean named = hit.at() > 0 && Character.isUpperCase(words.of(text).charAt(0)) && words.length() > 5;
        return !named
                ? null
                : subject == null ? words.of(text) : words.cover(subject.span()).of(text);
    }

    /** Gives the draft its date, and the status that follows from date, tense and words. */
    private void date(AgreementDraft draft, Scan scan, int act, Status tense) {
        When when = new Roles(scan, memory).nearestWhen(act, act + 1);
        boolean coming = scan.is(act, "ready", "groundwork", "expected");
        draft.date = when == null ? null : tense == Status.PLANNED || coming ? when.ahead() : when.date();
        Status dated = Standing.of(scan, act, act + 1, draft.date, today);
        boolean ahead = tense == Status.PLANNED
                || scan.is(act, "ready", "groundwork", "negotiating", "drafted", "draft", "pipeline");
        draft.status = ahead && dated != Status.COMPLETED || ahead && draft.date == null
                ? Status.PLANNED
                : Signing.isAdopted(scan, act) ? Status.ADOPTED : Status.SIGNED;
        if (draft.date == null && draft.status != Status.PLANNED) {
            draft.date = memory.day() != null ? memory.day() : meetings.lastDate();
        }
    }
}
