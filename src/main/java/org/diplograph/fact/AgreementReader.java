package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Visit;
import org.jspecify.annotations.Nullable;

/** Reads agreements: the name of a document, licensed by words that say it was signed, adopted or is to be. */
final class AgreementReader {

    private static final String[] ANNOUNCED =
            "documents following agreements texts papers instruments memoranda memorandums mous series package"
                    .split(" ");
    private static final String[] BULLETS = {"-", "–", "—", "•", "*"};
    private static final int FIRST_WORDS = 10;
    private static final int FIRST_OF_TITLE = 3;

    private final Memory memory;
    private final MeetingBook meetings;
    private final AgreementBook book;
    private final @Nullable LocalDate today;
    private final String text;

    /** What the items of the list that is open have in common, or null where none is. */
    private @Nullable AgreementDraft listing;

    /** What a sign of signing in the sentence before tells of documents that this one may list. */
    private @Nullable AgreementDraft announced;

    /** What a sign of signing tells of the document that its sentence did not name. */
    private @Nullable AgreementDraft unnamed;

    /** A document that the sentence before named and told nothing of. */
    private @Nullable AgreementDraft named;

    private @Nullable Series series;

    /** The states for which somebody is told to have signed the document told last. */
    private final Set<State> shared = new HashSet<>();

    AgreementReader(String keys, Memory memory, MeetingBook meetings, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.meetings = meetings;
        this.book = new AgreementBook(keys, memory.allegiance, today);
        this.today = today;
        this.text = text;
    }

    List<Agreement> facts(List<Visit> visits) {
        book.settle(memory.protagonists());
        return book.facts(visits);
    }

    void read(Scan scan) {
        List<DocumentNoun> nouns = DocumentNoun.in(scan);
        Licences licences = new Licences(scan, nouns);
        AgreementTelling telling = new AgreementTelling(scan, memory, meetings, today, text);
        listing = listing == null && isList(scan, licences, nouns) ? announced : listing;
        List<AgreementDraft> told = told(scan, telling, licences, nouns);
        forgetSums(told);
        shared(scan);
        sequel(scan, licences, telling, nouns);
        boolean numbered = numbered(scan);
        list(scan, telling, licences, numbered || !told.isEmpty());
        unnamed = nouns.isEmpty() ? announced : null;
    }

    /** The documents that the sentence tells, each as it stands there. */
    private List<AgreementDraft> told(
            Scan scan, AgreementTelling telling, Licences licences, List<DocumentNoun> nouns) {
        List<AgreementDraft> out = new ArrayList<>();
        for (int i = 0; i < nouns.size(); i++) {
            DocumentNoun noun = nouns.get(i);
            int next = i + 1 < nouns.size() ? nouns.get(i + 1).start() : scan.size();
            List<AgreementDraft> drafts = drafts(telling, licences, noun, next);
            drafts.forEach(draft -> book.add(draft, noun.isAnaphor()));
            open(drafts, scan, noun);
            out.addAll(drafts);
        }
        return out;
    }

    /** Drops a number of documents where the same sentence tells them one by one. */
    private void forgetSums(List<AgreementDraft> told) {
        List<AgreementDraft> sums =
                told.stream().filter(d -> d.bare || d.number > 1).toList();
        for (AgreementDraft sum : sums) {
            if (sum.isToldBy(told.size() - sums.size())) {
                book.drop(sum);
                series = null;
            }
        }
    }

    /** A headline, read last: it tells a document where the text tells none, or is the title of the text itself. */
    void readHeadline(Scan scan) {
        book.settle(memory.protagonists());
        if (!book.isEmpty()) {
            return;
        }
        read(scan);
        List<DocumentNoun> nouns = DocumentNoun.in(scan);
        if (book.isEmpty() && !nouns.isEmpty() && nouns.getFirst().hit().at() < FIRST_OF_TITLE) {
            DocumentNoun title = nouns.getFirst();
            new AgreementTelling(scan, memory, meetings, today, text)
                    .titled(title)
                    .forEach(draft -> book.add(draft, false));
        }
    }

    /** Whether the open series tells the document itself: "in one memorandum". */
    private boolean isNumbered(DocumentNoun noun) {
        return series != null
                && series.announced() != noun.scan()
                && series.reaches(noun.scan())
                && series.places(noun.scan()).stream().anyMatch(at -> at < noun.end() && noun.start() - at < 3);
    }

    private List<AgreementDraft> drafts(AgreementTelling telling, Licences licences, DocumentNoun noun, int next) {
        if (isNumbered(noun)) {
            return List.of();
        }
        Hit act = licences.of(noun);
        AgreementDraft list = act == null || !Licences.isDone(act) ? listing : null;
        boolean behind = isBehindColon(noun);
        if (list != null && (behind || noun.hit().at() < FIRST_WORDS)) {
            boolean first = DocumentNoun.in(noun.scan()).getFirst().hit().equals(noun.hit());
            List<AgreementDraft> items =
                    first && !noun.isBare() || behind ? telling.listed(noun, next, list) : List.of();
            if (!items.isEmpty() && series != null) {
                book.drop(series.sum());
            }
            return items;
        }
        if (act == null && unnamed != null && noun.start() == 0 && noun.isDefinite() && !noun.isPlural()) {
            return telling.listed(noun, next, unnamed);
        }
        return act == null || noun.isExplained() || noun.isBare() && (noun.isVague() || noun.isDefinite())
                ? List.of()
                : telling.drafts(noun, next, act, licences.anniversary(noun));
    }

    /** "Four accords came of it: one on A, a memorandum on B": an item, named with its article. */
    private static boolean isBehindColon(DocumentNoun noun) {
        Scan scan = noun.scan();
        int colon = scan.find(0, noun.start(), ":");
        return colon > 0 && (!noun.isDefinite() && noun.start() < noun.from() || noun.start() == colon + 1);
    }

    /** "In it are:", "Four deals came on top:": a sentence that lists and says of nothing that it was signed. */
    private static boolean isList(Scan scan, Licences licences, List<DocumentNoun> nouns) {
        boolean colon = scan.is(scan.size() - 1, ":") && nouns.isEmpty()
                || nouns.stream().anyMatch(AgreementReader::isBehindColon);
        return colon && licences.acts().stream().noneMatch(Licences::isDone);
    }

    /** A sum of documents may be told one by one later. */
    private void open(List<AgreementDraft> drafts, Scan scan, DocumentNoun noun) {
        if (drafts.size() == 1 && noun.isPlural() && drafts.getFirst().number > 1) {
            series = new Series(drafts.getFirst(), scan, noun.end());
        }
    }

    /** "… the Oslo Accord. Signed in 1998, it …": what is told of the document that the sentence before named. */
    private void sequel(Scan scan, Licences licences, AgreementTelling telling, List<DocumentNoun> nouns) {
        AgreementDraft before = named;
        Hit act = before == null || nouns.stream().anyMatch(n -> !n.isAnaphor())
                ? null
                : licences.acts().stream()
                        .filter(a -> Licences.isDone(a) && Acts.refersBack(scan, a))
                        .findFirst()
                        .orElse(null);
        if (before != null && act != null && telling.complete(before, act)) {
            book.open(before);
        }
        DocumentNoun last = nouns.isEmpty() ? null : nouns.getLast();
        AgreementDraft told = last == null ? null : book.of(last);
        named = told != null || last == null ? told : telling.named(last, scan.size());
    }

    /** A document for each state for which somebody else signed than for the last. */
    private void shared(Scan scan) {
        Distribution distribution = new Distribution(scan, memory);
        for (Distribution.Share share : distribution.shares()) {
            AgreementDraft last = book.last();
            if (last == null || last.states.size() != 2) {
                return;
            }
            if (last.states.contains(share.state())) {
                shared.add(share.state());
                last.sign(share.signatory());
            } else {
                last.states.stream()
                        .filter(s -> !shared.contains(s))
                        .filter(s -> memory.last(a -> Memory.same(memory.allegiance.stateOf(a), s)) != null)
                        .findFirst()
                        .ifPresent(common -> book.open(distribution.one(last, share, common, text)));
                shared.add(share.state());
            }
        }
    }

    /** Each document of the open series, in the place of their sum. */
    private boolean numbered(Scan scan) {
        Series open = series;
        if (open == null || !open.reaches(scan)) {
            return false;
        }
        List<AgreementDraft> each = open.each(scan, open.places(scan), text);
        each.forEach(one -> book.replace(open.sum(), one));
        return !each.isEmpty();
    }

    /** Opens, keeps open or closes a list of documents. */
    private void list(Scan scan, AgreementTelling telling, Licences licences, boolean found) {
        boolean colon = scan.is(scan.size() - 1, ":") || scan.find(0, scan.size(), ":") > 0;
        Hit act = licences.acts().stream().filter(Licences::isDone).findFirst().orElse(null);
        boolean number =
                scan.size() < 4 && scan.places(Word.class, 0, scan.size()).size() == scan.size();
        announced = act == null ? null : telling.model(act);
        if (act != null && (scan.has(ANNOUNCED) || scan.is(scan.size() - 1, ":"))) {
            listing = announced;
        } else if (!found && !colon && !number && !scan.is(0, BULLETS)) {
            listing = null;
        }
    }
}
