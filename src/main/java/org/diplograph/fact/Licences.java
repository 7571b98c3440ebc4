package org.diplograph.fact;

import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a sentence license the name of a document as a fact: those that sign or adopt it, else those that cite
 * it as in force or plan it.
 */
final class Licences {

    /** How near to the document words must stand that cite or plan it. */
    private static final int REACH = 24;

    /** How many words further off an act counts that need not be one of documents. */
    private static final int WEAK = 6;

    private static final Set<String> DONE = Set.of("signing", "handing", "adopting", "closing");

    private final Scan scan;
    private final List<DocumentNoun> nouns;
    private final List<Hit> acts;

    Licences(Scan scan, List<DocumentNoun> nouns) {
        this.scan = scan;
        this.nouns = nouns;
        this.acts = Acts.in(scan).stream()
                .filter(act -> nouns.stream().noneMatch(n -> n.contains(act.at())))
                .filter(act -> !Acts.isOther(scan, act, nouns))
                .toList();
    }

    List<Hit> acts() {
        return acts;
    }

    /** The words that license the document, or null. */
    @Nullable
    Hit of(DocumentNoun noun) {
        Hit own = inside(noun);
        own = own == null ? own(noun) : own;
        if (own != null) {
            return own;
        }
        Hit before = chained(noun);
        boolean weak = before != null && before.frame().prepositions().contains("weak");
        if (before != null && !weak) {
            return before;
        }
        Hit nearest = isComplement(noun) ? null : nearest(noun);
        Hit behind = behind(noun);
        if (nearest != null && (behind == null || distance(behind, noun) + 2 >= distance(nearest, noun))) {
            return planned(nearest);
        }
        Hit cited = behind != null ? behind : before;
        return cited != null ? cited : isTold(noun) ? noun.hit() : null;
    }

    /** "two signings are on the programme": the noun of an act that is to come. */
    private Hit planned(Hit act) {
        boolean noun = scan.is(act.at(), "signing", "signings", "signature", "signatures", "exchange", "adoption");
        return acts.stream()
                .filter(a -> noun && a.frame().prepositions().contains("around") && Math.abs(a.at() - act.at()) < 6)
                .findFirst()
                .orElse(act);
    }

    private static int distance(Hit act, DocumentNoun noun) {
        int words = act.at() < noun.start() ? noun.start() - act.at() : act.at() - noun.end() + 1;
        return isClose(act) ? words + WEAK : words;
    }

    /** Whether the words tell of a document only where it stands right by them: "agreed on", "reached". */
    private static boolean isClose(Hit act) {
        return act.frame().prepositions().contains("next");
    }

    /** "in a joint statement", "the Border Treaty between A and B", "the 1978 treaty": the name itself tells it. */
    private boolean isTold(DocumentNoun noun) {
        if (noun.isStatement()) {
            boolean joint = scan.is(noun.hit().at(), "joint");
            boolean in = scan.is(noun.start() - 1, "in", "by", "to", "says", "said");
            return joint && (in || scan.is(noun.end(), "said", "says", "reads", "read", "notes", "noted", "speaks"));
        }
        if (noun.isExchange()) {
            return true;
        }
        boolean parties = scan.is(noun.end(), "between") && (noun.isDefinite() || noun.start() == noun.from());
        boolean with =
                scan.is(noun.end(), "with") && (scan.where(noun.end() + 1) != null || scan.who(noun.end() + 1) != null);
        boolean recalled = noun.isRecalled() && (with || scan.find(noun.end(), noun.end() + 10, "between") > 0);
        return recalled || noun.isProper() && parties || noun.yearAt() >= 0 && noun.isDefinite();
    }

    /** "a newly signed agreement". */
    private @Nullable Hit inside(DocumentNoun noun) {
        return Acts.in(scan).stream()
                .filter(a -> isDone(a)
                        && scan.word(a.at()).endsWith("ed")
                        && a.at() >= noun.from()
                        && a.end() <= noun.hit().at())
                .findFirst()
                .orElse(null);
    }

    /** "the agreement on grain which they signed in 2019", "a treaty concluded in Rome". */
    private @Nullable Hit own(DocumentNoun noun) {
        int limit = Math.min(noun.end() + REACH, next(noun));
        int relative = scan.find(noun.end(), limit, "which", "that");
        for (Hit act : acts) {
            boolean participle = scan.word(act.at()).endsWith("ed") || scan.is(act.at(), "struck", "made");
            boolean behind = act.at() >= noun.end()
                    && act.at() < limit
                    && isDone(act)
                    && participle
                    && (noun.isCounted() || !isClose(act));
            boolean direct = scan.find(noun.end(), act.at(), ",", "and", "or", ";", ":") < 0;
            if (behind && (direct || relative >= 0 && relative < act.at() && act.at() - relative < 9)) {
                return act;
            }
        }
        return null;
    }

    private int next(DocumentNoun noun) {
        int at = nouns.indexOf(noun) + 1;
        return at < nouns.size() ? nouns.get(at).start() : scan.size();
    }

    /** "negotiating a treaty and a trade deal": the words before the first of several documents. */
    private @Nullable Hit chained(DocumentNoun noun) {
        Hit own = before(noun);
        int at = nouns.indexOf(noun);
        boolean joined = at > 0
                && scan.is(noun.start() - 1, "and", ",", "or")
                && noun.start() - 1 == nouns.get(at - 1).end();
        return own == null && joined ? chained(nouns.get(at - 1)) : own;
    }

    /** "under the agreement", "negotiations on an agreement": the words end right before the document. */
    private @Nullable Hit before(DocumentNoun noun) {
        Hit found = null;
        for (Hit act : acts) {
            List<String> places = act.frame().prepositions();
            int gap = noun.start() - act.end();
            boolean led = places.contains("before") && (gap == 0 || gap == 1 && !Acts.isVerb(scan, act.end()));
            boolean through = places.contains("through") && gap > 0 && gap <= 8 && isLedTo(act, noun);
            boolean old = act.frame().form().equals("planning") && noun.yearAt() >= 0;
            found = (led || through) && !old ? act : found;
        }
        return found;
    }

    /** "talks with the Union on a new agreement". */
    private boolean isLedTo(Hit act, DocumentNoun noun) {
        boolean planning = act.frame().form().equals("planning");
        return act.frame().prepositions().contains(scan.word(noun.start() - 1))
                && !scan.word(noun.start() - 1).isEmpty()
                && scan.find(act.end(), noun.start() - 1, ",", ";", ":", "—", "–") < 0
                && !(planning && noun.isPlural());
    }

    /** "instruments of ratification of the treaty", "a protocol to the treaty": the document of another one. */
    private boolean isComplement(DocumentNoun noun) {
        int at = nouns.indexOf(noun);
        return at > 0
                && noun.isDefinite()
                && scan.is(noun.start() - 1, "of", "to", "for", "under")
                && noun.start() - 1 == nouns.get(at - 1).end();
    }

    private @Nullable Hit nearest(DocumentNoun noun) {
        Hit best = null;
        int least = Integer.MAX_VALUE;
        for (Hit act : acts) {
            int distance = distance(act, noun);
            boolean led = act.frame().prepositions().contains("through");
            if (isDone(act) && !led && distance < least && isLinked(act, noun) && !isOfNext(act, noun)) {
                best = act;
                least = distance;
            }
        }
        return best;
    }

    /** "… the convention, and sign a code": the verb has its object behind it, another document. */
    private boolean isOfNext(Hit act, DocumentNoun noun) {
        return act.at() >= noun.end()
                && nouns.stream().anyMatch(n -> n.start() >= act.end() && n.start() - act.end() <= 1)
                && !scan.word(act.at() - 1).matches("was|were|been|be|is|are");
    }

    /** "twenty years of the treaty": the words that tell how old it is, or null. */
    @Nullable
    Hit anniversary(DocumentNoun noun) {
        return acts.stream()
                .filter(a -> a.frame().form().equals("anniversary"))
                .filter(a -> noun.start() >= a.end() && noun.start() - a.end() <= 1)
                .findFirst()
                .orElse(null);
    }

    /** Whether a verb that has many objects has this document for one. */
    private boolean isLinked(Hit act, DocumentNoun noun) {
        if (!act.frame().prepositions().contains("object")) {
            return true;
        }
        boolean passive =
                scan.find(act.at() - 4, act.at(), "was", "were", "been", "be", "being", "is", "are", "got") >= 0;
        if (isClose(act)) {
            return noun.isCounted()
                    && (act.end() <= noun.start()
                            ? noun.start() == act.end()
                            : passive && act.at() - noun.end() <= 8
                                    || scan.find(noun.end(), act.at(), "what", "which") >= 0);
        }
        if (act.end() <= noun.start()) {
            int at = nouns.indexOf(noun);
            boolean chained = at > 0 && act.end() <= nouns.get(at - 1).start() && isLinked(act, nouns.get(at - 1));
            boolean equals =
                    act.frame().form().equals("closing") && scan.is(noun.start() - 1, "are", "were", "is", "was");
            return chained || equals || noun.start() - act.end() <= 8 && scan.find(act.end(), noun.start(), ";") < 0;
        }
        boolean relative = scan.find(noun.end(), act.at(), "which", "that") >= 0;
        return passive || relative || act.at() - noun.end() <= 2 || scan.is(act.at(), "changed", "change", "outcome");
    }

    static boolean isDone(Hit act) {
        return DONE.contains(act.frame().form());
    }

    /** "the pact on which negotiations go on", "a treaty over whose wording the negotiators differ". */
    private boolean isDebated(Hit act, DocumentNoun noun, int limit) {
        int relative = scan.find(noun.end(), limit, "which", "whose");
        return act.frame().prepositions().contains("through")
                && act.frame().form().equals("planning")
                && relative >= 0
                && relative - noun.end() < 12
                && scan.isPreposition(relative - 1)
                && act.at() > relative
                && act.at() - relative < 6;
    }

    /** "is in the pipeline", "entered into force", "runs out": behind the document, in its clause. */
    private @Nullable Hit behind(DocumentNoun noun) {
        int limit = Math.min(Math.min(noun.end() + REACH, next(noun)), scan.clauseEnd(noun.end()));
        for (Hit act : acts) {
            if (isDebated(act, noun, limit)) {
                return act;
            }
            boolean near = act.at() >= noun.end() && act.at() < limit
                    || act.frame().prepositions().contains("around")
                            && !scan.is(act.at(), "expected")
                            && act.end() > noun.start() - 5
                            && act.end() <= noun.start();
            if (near
                    && (act.frame().prepositions().contains("after")
                            || act.frame().prepositions().contains("around"))) {
                return act;
            }
        }
        return null;
    }
}
