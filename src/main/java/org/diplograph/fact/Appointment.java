package org.diplograph.fact;

import java.util.Objects;
import java.util.Set;
import org.diplograph.lexicon.OfficeVerbs;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/**
 * Reads an office from the verb that gives or takes it: "was First Deputy Chairman", "appointed X foreign minister", "X
 * succeeded Y as governor", "resigned as", "his election as".
 */
final class Appointment {

    /** Who holds the office by these words, and since or until now. */
    record Told(Person holder, String standing) {}

    private static final String FORMER = "former";

    private static final Set<String> BETWEEN =
            Scan.words("then also now still the a an new its first to be once currently "
                    + "again officially post position office role of");
    private static final Set<String> COPULAS = Scan.words("is was became becomes remains being been become are time");
    private static final Set<String> LEFT = Scan.words(
            "resigned retired quit ousted dismissed sacked removed fired " + "stepped down replaced deposed");
    private static final Set<String> FOLLOWED =
            Scan.words("succeeded succeeds replaced replaces succeed replace follows " + "succeeding replacing");
    private static final Set<String> CHOICE = Scan.words("appointment election nomination re-election reelection "
            + "inauguration accession reappointment designation confirmation promotion role post position job capacity "
            + "assumption");

    private final Scan scan;
    private final Roles roles;

    Appointment(Scan scan, Memory memory) {
        this.scan = scan;
        this.roles = new Roles(scan, memory);
    }

    /** The holder of the office that is named alone at {@code at}, or null. */
    @Nullable
    Told of(int at, Post post) {
        if (OfficeTitles.isPlural(post.office())) {
            return null;
        }
        int verb = at - 1;
        while (scan.isIn(verb, BETWEEN)) {
            verb--;
        }
        boolean as = scan.is(verb, "as");
        int before = as ? verb - 1 : verb;
        if (named(before) != null && !scan.is(verb - 1, "such", "well", "same")) {
            Told object = objectOf(before, as, post);
            if (object != null) {
                return object;
            }
        }
        if (scan.isIn(before, CHOICE) && (as || scan.is(at - 1, "to"))) {
            return chosen(before, post);
        }
        return subjectOf(at, verb, as, post);
    }

    private @Nullable Person named(int i) {
        Who who = scan.who(i);
        return Roles.isNamed(who) && Objects.requireNonNull(who).agent() instanceof Person person ? person : null;
    }

    /** "appointed X foreign minister", "the election of X as speaker"; "Y succeeded X as governor" tells of Y too. */
    private @Nullable Told objectOf(int at, boolean as, Post post) {
        Person person = Objects.requireNonNull(named(at));
        boolean given = OfficeVerbs.isChosen(scan.word(at - 1))
                || as && !scan.isIn(at - 1, FOLLOWED) && !(scan.is(at - 1, "from") && scan.is(at - 2, "over"));
        return given ? new Told(person, post.standing()) : null;
    }

    /** Who leaves the office in "Y succeeded X as governor", or null. */
    @Nullable
    Told leaving(int at) {
        int as = scan.is(at - 1, "the", "a") ? at - 2 : at - 1;
        Person person = scan.is(as, "as") ? named(as - 1) : null;
        boolean followed = scan.isIn(as - 2, FOLLOWED) || scan.is(as - 2, "from") && scan.is(as - 3, "over");
        return person != null && followed ? new Told(person, FORMER) : null;
    }

    /** "his appointment as", "X's election as". */
    private @Nullable Told chosen(int noun, Post post) {
        boolean personal = scan.is(noun - 1, "his", "her") || scan.is(noun - 2, "his", "her");
        Roles.Filler owner = personal ? nearest(noun) : roles.owner(noun, a -> a instanceof Person);
        owner = owner != null ? owner : roles.anyLeft(noun, a -> a instanceof Person);
        return owner != null && owner.agent() instanceof Person person ? new Told(person, post.standing()) : null;
    }

    private @Nullable Told subjectOf(int at, int verb, boolean as, Post post) {
        int word = as ? verb - 1 : verb;
        word = as && scan.is(word, "in", "over", "down", "duty", "oath") ? word - 1 : word;
        word = scan.isIn(word, BETWEEN) ? word - 1 : word;
        boolean chosen = OfficeVerbs.isChosen(scan.word(word));
        boolean copula = !as && scan.isIn(verb, COPULAS) || scan.is(verb, "time");
        if (!as && !copula && !chosen || as && scan.is(verb - 1, "such", "well", "same", "soon", "far", "long")) {
            return null;
        }
        Person successor = as ? successor(verb) : null;
        if (successor != null) {
            return new Told(successor, post.standing());
        }
        Roles.Filler holder = chosen && !isPassive(word) ? whom(word) : subject(chosen ? word : verb);
        boolean other = holder == null || holder.at() == at || !(holder.agent() instanceof Person);
        return other
                ? null
                : new Told((Person) Objects.requireNonNull(holder).agent(), standing(verb, word, chosen, post));
    }

    private boolean isPassive(int verb) {
        return scan.is(
                        verb - 1,
                        "was",
                        "is",
                        "were",
                        "been",
                        "being",
                        "be",
                        "are",
                        "got",
                        "newly",
                        "recently",
                        ",",
                        "just")
                || scan.is(verb - 1, "also", "later", "then", "first", "unanimously")
                        && scan.is(verb - 2, "was", "been", ",");
    }

    /** X in "X, whom Y has named minister", or null. */
    private Roles.@Nullable Filler whom(int verb) {
        int whom = scan.find(scan.clauseStart(verb), verb, "whom");
        return whom < 0 ? null : nearest(whom);
    }

    /** The verb's subject; where that is "he" or "she" within a sentence, whoever was named last before. */
    private Roles.@Nullable Filler subject(int verb) {
        Roles.Filler near = scan.is(verb - 1, "he", "she") ? nearest(verb - 1) : null;
        return near != null ? near : roles.subject(verb, a -> a instanceof Person);
    }

    private Roles.@Nullable Filler nearest(int before) {
        for (int i = before - 1; i >= scan.clauseStart(before); i--) {
            Person person = named(i);
            if (person != null) {
                return new Roles.Filler(person, i);
            }
        }
        return null;
    }

    /** X in "X succeeded Y as governor", where "as" stands at {@code as}. */
    private @Nullable Person successor(int as) {
        boolean over = scan.is(as - 2, "from") && scan.is(as - 3, "over");
        int verb = over ? as - 4 : as - 2;
        if (named(as - 1) == null || !over && !scan.isIn(verb, FOLLOWED)) {
            return null;
        }
        Roles.Filler subject = roles.subject(verb, a -> a instanceof Person);
        return subject != null && subject.agent() instanceof Person person ? person : null;
    }

    private String standing(int verb, int word, boolean chosen, Post post) {
        boolean over = scan.isIn(word, LEFT) || scan.is(word, "served", "worked");
        boolean past = !chosen && (scan.is(verb, "was") || scan.is(verb, "been") && scan.is(verb - 1, "had"));
        boolean ahead = scan.is(verb - 1, "will") || scan.is(word, "nominated", "designated");
        return over || past ? FORMER : ahead ? "designate" : post.standing();
    }
}
