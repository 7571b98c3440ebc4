package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.lexicon.OfficeVerbs;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Reads an office from the verb of heading a body: "X heads the Agency", "the Committee, which X chairs", "led by X".
 */
final class Headship {

    private final Scan scan;
    private final Roles roles;

    Headship(Scan scan, Memory memory) {
        this.scan = scan;
        this.roles = new Roles(scan, memory);
    }

    /** Who heads what, by the sentence's verbs. */
    List<SharedOffice.Holder> all() {
        List<SharedOffice.Holder> out = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            String title = title(i);
            SharedOffice.Holder found = title.isEmpty() ? null : holder(i, title);
            if (found != null) {
                out.add(found);
            }
        }
        return out;
    }

    private String title(int verb) {
        String next = scan.word(verb + 1);
        boolean infinitive = scan.is(verb - 1, "to") && isCalled(verb);
        String title = infinitive
                ? OfficeVerbs.ofInfinitive(scan.word(verb), next)
                : OfficeVerbs.ofPresent(scan.word(verb), next);
        return title.isEmpty() ? OfficeVerbs.ofPast(scan.word(verb), next) : title;
    }

    /** "was appointed to head", "the first woman to lead". */
    private boolean isCalled(int verb) {
        for (int i = scan.clauseStart(verb); i < verb; i++) {
            if (OfficeVerbs.isChosen(scan.word(i)) || scan.is(i, "first", "became")) {
                return true;
            }
        }
        return false;
    }

    private SharedOffice.@Nullable Holder holder(int verb, String title) {
        boolean past = scan.word(verb).endsWith("ed") || scan.is(verb, "led");
        boolean passive = past && scan.is(verb + 1, "by");
        boolean relative = !passive && scan.is(verb - 2, "which", "that");
        int at = relative ? verb - 1 : verb;
        Body body = passive || relative ? before(relative ? verb - 2 : verb) : behind(verb + 1);
        Roles.Filler who = passive
                ? roles.filler(verb + 2, a -> a instanceof Person)
                : relative ? roles.filler(at, a -> a instanceof Person) : roles.subject(verb, a -> a instanceof Person);
        if (body == null || who == null || !(who.agent() instanceof Person person) || past && !passive) {
            return null;
        }
        Post post = new Post(new Office(title, body, body.state()), "current", true, scan.cover(verb, who.at()));
        return new SharedOffice.Holder(person, post);
    }

    /** The body that the verb's object names. */
    private @Nullable Body behind(int from) {
        int at = from;
        while (scan.is(at, "over", "the", "its", "his", "her", "up") && at < from + 3) {
            at++;
        }
        return body(at);
    }

    /** The body before "which", "is", "a comma". */
    private @Nullable Body before(int verb) {
        int at = verb - 1;
        while (scan.is(at, ",", "is", "was", "are", "been", "currently", "now") && at > verb - 4) {
            at--;
        }
        return body(at);
    }

    private @Nullable Body body(int at) {
        Who who = scan.who(at);
        boolean body = who != null && who.form() == Who.Form.BODY;
        return body
                        && Objects.requireNonNull(who).agent() instanceof Body b
                        && b.kind() != Body.Kind.DELEGATION
                        && b.kind() != Body.Kind.COMPANY
                ? b
                : null;
    }
}
