package org.diplograph.fact;

import java.time.LocalDate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** How far a document has come and when, by the words that license it. */
record DocumentStanding(
        Scan scan, DocumentDate dates, @Nullable LocalDate today) {

    /** Gives the draft status and date; false where nothing is told to have been made or to be in the making. */
    boolean into(AgreementDraft draft, DocumentNoun noun, Hit act) {
        EdtfDate named = dates.inName(noun);
        if (noun.isDenied()) {
            return false;
        }
        return switch (act.frame().form()) {
            case "document", "documents", "exchange" -> told(draft, noun, act, named);
            case "citing", "anniversary" -> cited(draft, noun, act, named);
            case "planning" -> Acts.tense(scan, act, today) != null && planned(draft, act);
            default -> made(draft, noun, act, named);
        };
    }

    /** The name itself tells it: "in a joint statement", "the 1978 treaty". */
    private boolean told(AgreementDraft draft, DocumentNoun noun, Hit act, @Nullable EdtfDate named) {
        draft.status = named != null ? Status.IN_FORCE : noun.isStatement() ? Status.ADOPTED : Status.SIGNED;
        EdtfDate near = noun.isStatement() || noun.isExchange() ? dates.of(act.at(), false) : dates.year(act.at());
        draft.date = named != null ? named : near;
        draft.date = draft.date == null && noun.isStatement() ? dates.byReport(draft.status) : draft.date;
        return true;
    }

    private boolean cited(AgreementDraft draft, DocumentNoun noun, Hit act, @Nullable EdtfDate named) {
        draft.status = act.frame().form().equals("anniversary") ? Status.SIGNED : Status.IN_FORCE;
        boolean entered = scan.find(act.at() - 2, act.end(), "entered", "came", "took", "dating", "dates") >= 0;
        draft.date = named != null ? named : entered ? dates.of(act.at(), false) : null;
        if (act.frame().prepositions().contains("weak") && Acts.tense(scan, act, today) != Status.COMPLETED) {
            return !noun.isAnaphor() && planned(draft, act);
        }
        return !noun.isAnaphor() && !(noun.isPlural() && !noun.isProper() && noun.number() < 2);
    }

    private boolean planned(AgreementDraft draft, Hit act) {
        EdtfDate coming = dates.of(act.at(), true);
        draft.status = Status.PLANNED;
        draft.date = coming != null && dates.isOver(coming) ? null : coming;
        return true;
    }

    /** Signed, adopted, or about to be, as tense and date say. */
    private boolean made(AgreementDraft draft, DocumentNoun noun, Hit act, @Nullable EdtfDate named) {
        Status tense = Acts.tense(scan, act, today);
        if (tense == null) {
            return false;
        }
        if (Acts.intends(scan, act)) {
            return planned(draft, act);
        }
        boolean ahead = tense == Status.PLANNED;
        EdtfDate told = named != null ? named : dates.of(act.at(), ahead);
        ahead |= dates.isAhead(told) && scan.is(act.at(), "signing", "signature", "exchange", "adoption", "conclusion");
        draft.status = ahead && !(told != null && dates.isOver(told)) ? Status.PLANNED : done(noun, act);
        draft.date = ahead || !isTerm(told) ? told : null;
        draft.date = draft.date == null ? dates.byReport(draft.status) : draft.date;
        return true;
    }

    private static Status done(DocumentNoun noun, Hit act) {
        String form = act.frame().form();
        boolean adopted = form.equals("adopting") || form.equals("closing") && noun.isStatement();
        return adopted ? Status.ADOPTED : Status.SIGNED;
    }

    /** A year to come is no date of a past act: the document runs until then. */
    private boolean isTerm(@Nullable EdtfDate told) {
        return told != null && !told.isDay() && dates.isAhead(told);
    }
}
