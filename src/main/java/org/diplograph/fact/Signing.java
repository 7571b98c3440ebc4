package org.diplograph.fact;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;

/** The words that license the name of a document as an agreement: it was signed or adopted, or is to be. */
final class Signing {

    private static final Set<String> SIGNED = Set.of(("signed sign signs signing signature signatures inked ink inks "
                    + "inking concluded conclude concluding exchanged exchange exchanging initialled initialed hands "
                    + "names penned sealed seal pens pen clinched struck finalised finalized signatories ratified "
                    + "public")
            .split(" "));
    private static final Set<String> ADOPTED =
            Set.of("adopted adopt adopts adopting issued issuing released release approved endorsed".split(" "));
    private static final String[] EXPECTED = ("ready groundwork expected planned negotiating negotiations negotiate "
                    + "drafted finalised finalized draft pipeline")
            .split(" ");

    private Signing() {}

    /** The nearest word of signing or adopting in the sentence, or -1. */
    static int nearest(Scan scan, Hit hit) {
        int best = -1;
        for (int i = 0; i < scan.size(); i++) {
            boolean itself = i >= hit.at() && i < hit.end();
            if (!itself && isAct(scan, i) && (best < 0 || Math.abs(i - hit.at()) < Math.abs(best - hit.at()))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isAct(Scan scan, int i) {
        if (scan.is(i, "exchange", "exchanged", "exchanging")
                && scan.find(i, i + 4, "views", "opinions", "program", "programme") >= 0) {
            return false;
        }
        if (scan.is(i, "hands", "names", "public", "pen")) {
            return scan.find(i - 4, i, "changed", "changing", "put", "putting", "made", "make", "puts") >= 0;
        }
        return scan.isIn(i, SIGNED) || isAdopted(scan, i);
    }

    static boolean isAdopted(Scan scan, int i) {
        return scan.isIn(i, ADOPTED);
    }

    /** Whether the sentence has any word of signing. */
    static boolean isIn(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            if (scan.isIn(i, SIGNED)) {
                return true;
            }
        }
        return false;
    }

    /** "is expected", "lie ready", "groundwork for": where a document to come is said to come, or -1. */
    static int expected(Scan scan, Hit hit) {
        int at = scan.find(hit.at() - 8, hit.end() + 10, EXPECTED);
        boolean plural = scan.word(hit.end() - 1).endsWith("s") || scan.is(hit.at() - 1, "a", "an", "new");
        return plural ? at : -1;
    }

    /** "the Motor Vehicles Agreement between A and B": a document known by name and parties. */
    static boolean isNamedTreaty(Scan scan, Hit hit) {
        boolean capital = Character.isUpperCase(
                Objects.requireNonNull(scan.at(hit.at())).text().charAt(0));
        return capital && scan.is(hit.end(), "between") && !scan.is(hit.at() - 1, "the");
    }

    /** "in agreement", "implementation of the agreement": a document of before, or none. */
    static boolean isReference(Scan scan, Hit hit) {
        return scan.is(hit.at() - 1, "in", "reach", "peace")
                || scan.is(hit.end(), "reached")
                || scan.find(hit.at() - 4, hit.at(), "implementation", "implement", "implementing") >= 0;
    }

    /** "A and B signed", "the two officials signed": the people who sign; those who watch do not. */
    static List<Agent> signatories(Scan scan, int act, Memory memory) {
        if (!scan.is(act, "signed", "sign", "signs", "inked", "initialled", "initialed")
                || scan.has("witnessed", "watched", "looked", "presence", "witness")) {
            return List.of();
        }
        boolean both = scan.find(Math.max(0, act - 4), act, "two", "both", "they") >= 0;
        if (both) {
            return memory.pair().stream().filter(Person.class::isInstance).toList();
        }
        Roles roles = new Roles(scan, memory);
        Roles.Filler subject = roles.subject(act, Person.class::isInstance);
        return subject == null
                ? List.of()
                : roles.coordinated(subject, Person.class::isInstance).stream()
                        .map(Roles.Filler::agent)
                        .toList();
    }
}
