package org.diplograph.fact;

import java.time.LocalDate;
import java.util.Set;
import org.diplograph.fact.Aspect.Sign;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Reads how a guest leaves: "On Saturday he flies home", "From Sanaa the Minister took off on the 19th". */
final class Leaving {

    private static final Set<String> LEAVES =
            Scan.words("return returns returned returning left leave leaves leaving depart "
                    + "departs departed departing took takes take flew flies fly flying headed heads head goes go going went "
                    + "back home emplaned seen bound");

    /** Verbs that tell a leaving only with "home", "back", "off", "out". */
    private static final Set<String> LIGHT = Scan.words(
            "took takes take flew flies fly flying headed heads head goes go going " + "went seen back bound");

    private static final Set<String> PAST = Scan.words("returned left departed took flew headed went emplaned seen");
    private static final String[] AHEAD = "will to expected due scheduled shall".split(" ");
    private static final String[] PARTY = "delegation party mission team group entourage guests visitors".split(" ");

    private final Scan scan;
    private final Memory memory;
    private final @Nullable LocalDate today;

    Leaving(Scan scan, Memory memory, @Nullable LocalDate today) {
        this.scan = scan;
        this.memory = memory;
        this.today = today;
    }

    /** Gives the journey that the guest leaves behind its last day, where the word at {@code i} tells it. */
    void read(int i, VisitDraft open) {
        VisitDraft left = scan.isIn(i, LEAVES) && isLeaving(i) && isAbout(i, open) ? leftBehind(i, open) : null;
        if (left == null) {
            return;
        }
        EdtfDate last = dateBehind(i);
        last = last != null ? last : dateBefore(i);
        if (last != null) {
            left.endOn(last);
        }
        boolean past = scan.isIn(i, PAST) && scan.find(Math.max(0, i - 3), i, AHEAD) < 0;
        boolean gone =
                last == null || today == null || !last.earliest().orElse(today).isAfter(today);
        if (past && gone) {
            left.signs.addAll(Set.of(Sign.ENDED, Sign.LEFT));
        }
    }

    /** "left", "took off", "flew home", but not "left a wreath", "took part", "went to a museum". */
    private boolean isLeaving(int i) {
        int next = i + 1;
        if (scan.isIn(i, LIGHT)) {
            return scan.is(next, "home", "homeward", "out")
                    || scan.is(i, "took", "takes", "take", "seen") && scan.is(next, "off")
                    || scan.is(next, "back") && !scan.is(next + 1, "in");
        }
        boolean verb = !scan.is(i - 1, "the", "a", "his", "her", "their", "in", "at");
        boolean free = next >= scan.size()
                || scan.when(next) != null
                || scan.where(next) != null
                || scan.is(
                        next, ".", ",", "for", "from", "on", "to", "the", "after", "later", "at", "and", "here",
                        "home");
        boolean capital = !scan.is(next, "the") || scan.is(next + 1, "country", "capital", "city", "island", "same");
        return verb && free && capital;
    }

    private boolean isAbout(int i, VisitDraft open) {
        int from = scan.clauseStart(i);
        boolean party = scan.find(from, i, PARTY) >= 0;
        return party || new Roles(scan, memory).subject(i, a -> a.equals(open.visitor)) != null;
    }

    /** The journey that ends: the open one, or the one before where the open one is what the guest leaves for. */
    private @Nullable VisitDraft leftBehind(int i, VisitDraft open) {
        State home = memory.allegiance.stateOf(open.visitor);
        State from = null;
        State to = null;
        for (int k : scan.places(Where.class, scan.clauseStart(i), Math.min(scan.clauseEnd(i), i + 8))) {
            Where where = scan.where(k);
            int before = scan.is(k - 1, "the") ? k - 2 : k - 1;
            boolean towards = scan.is(before, "for", "to", "towards");
            to = towards && where != null ? where.state() : to;
            from = where != null && (scan.is(before, "from") || before == i) ? where.state() : from;
        }
        if (from != null) {
            return to == null || Memory.same(to, home) ? memory.visits.at(open.visitor, from) : null;
        }
        boolean onward = to != null && !Memory.same(to, home);
        return onward && Memory.same(to, open.receiving) ? memory.visits.before(open) : open;
    }

    /** The date within a few words behind the verb: as past or to come, by its tense. */
    @Nullable
    EdtfDate dateBehind(int at) {
        for (int i = at + 1; i < Math.min(scan.clauseEnd(at), at + 6); i++) {
            When when = scan.when(i);
            if (when != null) {
                return date(when, at);
            }
            if (scan.is(i, "and", "after", ",") || scan.is(i, "for", "from") && scan.where(i + 1) == null) {
                return null;
            }
        }
        return null;
    }

    /** "On Saturday he flies back": the date that opens the clause. */
    private @Nullable EdtfDate dateBefore(int at) {
        for (int i = at - 1; i >= Math.max(scan.clauseStart(at), at - 7); i--) {
            When when = scan.when(i);
            if (when != null) {
                return date(when, at);
            }
        }
        return null;
    }

    private @Nullable EdtfDate date(When when, int verb) {
        boolean ahead = scan.find(Math.max(0, verb - 6), verb, AHEAD) >= 0
                || scan.word(verb).endsWith("s");
        return ahead ? when.ahead() : when.date();
    }
}
