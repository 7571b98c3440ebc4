package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that sign, adopt, cite or plan documents, and how far each has come. */
final class Acts {

    private static final Frame.Index WORDS = new Frame.Index(Frame.load(
            "documents.tsv", "signing", "handing", "adopting", "closing", "citing", "anniversary", "planning"));

    /** What else is concluded, exchanged, sealed, extended or issued. */
    private static final String[] OTHER_OBJECTS =
            ("views view opinions visit visits talks talk tour trip meeting meetings "
                            + "round stay day dialogue negotiations consultations session summit conference gifts pleasantries "
                            + "greetings thanks condolences congratulations invitation invitations experience experiences information "
                            + "ideas prisoners prisoners fire delegations students hand hostages ambassadors "
                            + "hospitality journey deadline warning appeal stamp coin victory win commitment support call")
                    .split(" ");

    private static final String[] PUTS = ("put puts putting set sets setting affix affixed affixing lent place "
                    + "placed placing append appended inscribed stand stands bears bore")
            .split(" ");
    private static final String[] AUXILIARY =
            ("was were be been being is are has have had will would shall to not never , ; "
                            + "and who they he she if once when")
                    .split(" ");
    private static final String[] FAILS =
            ("failed fail failing fails refused refuses refuse declined declines without unable instead yet backed "
                            + "dropped abandoned shelved rejected")
                    .split(" ");
    private static final Set<String> BASE = Set.of(
            "sign",
            "signing",
            "ink",
            "inking",
            "conclude",
            "concluding",
            "adopt",
            "adopting",
            "exchange",
            "exchanging",
            "strike",
            "clinch",
            "seal",
            "finalise",
            "finalize",
            "initial",
            "issue",
            "issuing",
            "release",
            "approve",
            "endorse",
            "renew",
            "extend",
            "signature",
            "conclusion",
            "ratify",
            "ratified",
            "put",
            "names",
            "name",
            "hands",
            "enter",
            "adoption");
    private static final String[] INTENDS = ("agreed agree agrees hope hopes hoped hoping likely ready intend intends "
                    + "intended intention want wants wanted wish wishes wished propose proposed proposes proposal invited "
                    + "possibility prospect prospects forward discussed discuss discussing consider considered "
                    + "considering may might could can should must aim aims aimed seek seeks sought eager keen willing "
                    + "willingness need needs needed urged urge called decided decide readiness desire possible soon "
                    + "preparing preparations prepare prepared work working towards toward speed accelerate early about "
                    + "for negotiate negotiating before plan plans planned")
            .split(" ");

    /** How far behind a document's name a clause may begin that tells what it contains. */
    private static final int CONTENTS = 10;

    private Acts() {}

    static List<Hit> in(Scan scan) {
        List<Hit> out = new ArrayList<>();
        int done = 0;
        for (Hit hit : WORDS.in(scan)) {
            if (hit.at() >= done) {
                out.add(hit);
                done = hit.end();
            }
        }
        return out;
    }

    /** Whether the word is one of signing or adopting. */
    static boolean isVerb(Scan scan, int i) {
        return WORDS.starts(scan, i);
    }

    /** "concluded their talks", "exchanged views", "gave other names to", "a protocol amending the treaty". */
    static boolean isOther(Scan scan, Hit hit, List<DocumentNoun> nouns) {
        if (hit.frame().form().equals("handing")) {
            return scan.find(hit.at() - 4, hit.end(), PUTS) < 0;
        }
        boolean contents = scan.word(hit.at()).endsWith("ing")
                && hit.frame().prepositions().contains("object")
                && nouns.stream().anyMatch(n -> n.end() == hit.at());
        if (contents) {
            return true;
        }
        if (scan.is(hit.at(), "exchange") && scan.is(hit.end(), "program", "programs", "programme", "programmes")) {
            return true;
        }
        int end = hit.end();
        while (end < hit.end() + 4 && !scan.isPreposition(end)) {
            end++;
        }
        int object = scan.find(hit.end(), end, OTHER_OBJECTS);
        boolean weak = hit.frame().prepositions().contains("object")
                && !hit.frame().form().equals("closing");
        return weak && object >= 0 && nouns.stream().noneMatch(n -> hit.end() <= n.start() && n.start() < object);
    }

    /** How far the act has come: null where it is denied or fails, planned where somebody only means to. */
    static @Nullable Status tense(Scan scan, Hit act, @Nullable LocalDate today) {
        if (isReduced(scan, act)) {
            return Status.COMPLETED;
        }
        Scan plain = withoutDocuments(scan, act);
        int at = plain.chunks.indexOf(scan.chunks.get(act.at()));
        Status told = Standing.of(plain, at, at + 1, null, today);
        boolean fails = scan.find(act.at() - 4, act.at(), FAILS) >= 0 && !scan.is(act.at() - 1, "and");
        if (told == null || told == Status.CANCELLED || fails) {
            return null;
        }
        return intends(scan, act) ? Status.PLANNED : told;
    }

    /** "will meet under a treaty signed on Monday": whatever is to come, the participle behind a document is past. */
    private static boolean isReduced(Scan scan, Hit act) {
        return scan.word(act.at()).matches("signed|concluded|inked|adopted|initialled|struck|reached|penned")
                && DocumentNoun.in(scan).stream()
                        .anyMatch(n -> n.end() <= act.at()
                                && scan.places(Word.class, n.end(), act.at()).size() < 6
                                && scan.find(n.end(), act.at(), AUXILIARY) < 0
                                && scan.places(Where.class, n.end(), act.at()).isEmpty()
                                && scan.places(Who.class, n.end(), act.at()).isEmpty());
    }

    /**
     * The sentence without names and contents of documents: an action plan plans nothing, nor does what a pact says.
     */
    private static Scan withoutDocuments(Scan scan, Hit act) {
        List<Chunk> chunks = new ArrayList<>(scan.chunks);
        for (DocumentNoun noun : DocumentNoun.in(scan).reversed()) {
            int contents = scan.find(noun.end(), noun.end() + CONTENTS, "that", "which", "whereby", "whose");
            if (noun.start() >= act.end() && contents > 0 && contents < chunks.size()) {
                chunks.subList(contents, chunks.size()).clear();
            }
            if (!noun.contains(act.at())) {
                chunks.subList(noun.from(), noun.end()).clear();
            }
        }
        return new Scan(new Row(scan.row.sentence(), chunks));
    }

    /** "Signed in 1998, it laid down", "they gave it their endorsement": the object is told before. */
    static boolean refersBack(Scan scan, Hit act) {
        boolean opens = act.at() < 2 && scan.find(act.end(), act.end() + 12, "it", "they", "this", "these") >= 0;
        return opens || scan.find(act.at() - 5, act.end() + 4, "it", "them") >= 0;
    }

    static boolean intends(Scan scan, Hit act) {
        int at = act.at();
        boolean base = scan.isIn(at, BASE);
        boolean noun = scan.is(at, "signature", "signing", "conclusion", "adoption", "inking");
        boolean passive = scan.is(at - 1, "be") && scan.is(at - 2, "to") && !scan.is(at - 3, "first", "last");
        if (passive) {
            return true;
        }
        if (!base || noun && !scan.is(at - 1, "of", "for", "the", "early", "speedy", "about", "discussed", "towards")) {
            return false;
        }
        if (scan.is(at - 1, "and") && scan.is(at - 2, "negotiate", "draft", "finalise", "prepare")) {
            return true;
        }
        boolean infinitive =
                scan.find(at - 4, at, "to", "may", "might", "could", "can", "should", "must", "that") >= 0 || noun;
        return infinitive && scan.find(at - (noun ? 4 : 8), at, INTENDS) >= 0;
    }
}
