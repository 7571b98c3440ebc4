package org.diplograph.fact;

import java.util.Objects;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Sentence.Part;

/**
 * What the words around an encounter say of it, whoever takes part: whether it is one, or several, and of what kind.
 */
record MeetingWords(Scan scan, Hit hit) {

    /** "its 39th Regular Meeting" names an event. */
    boolean isEventName() {
        String word = Objects.requireNonNull(scan.at(hit.at())).text();
        return hit.at() > 0
                && Character.isUpperCase(word.charAt(0))
                && scan.row.sentence().part() != Part.HEADLINE;
    }

    /** "flew in to meet X": a purpose, not yet a meeting; one who is at the airport to meet X does meet. */
    boolean isPurpose() {
        boolean host = hit.frame().form().equals("host") || scan.has("airport");
        return !host
                && scan.is(hit.at() - 1, "to")
                && !scan.is(hit.at(), "talks", "negotiations", "discussions")
                && scan.word(hit.at()).length() > 2
                && (hit.frame().kind().isEmpty() || hit.frame().id().equals("meeting.confer"));
    }

    /** "separate meetings with A and B", "met A, B and C": one each. */
    boolean isOneEach() {
        boolean plural = scan.is(hit.at(), "meetings", "audiences", "encounters", "talks", "calls")
                || scan.has("separately", "separate", "turn", "individually");
        boolean passive = scan.find(hit.end(), hit.end() + 2, "by") >= 0;
        boolean verb = !passive
                && (hit.frame().id().equals("meeting.meet") || hit.frame().id().equals("meeting.sit"));
        return plural && !scan.is(hit.at(), "talks") || verb || scan.has("separately", "separate");
    }

    /** The code of the kind of meeting: the frame's own, unless the sentence tells more. */
    String kind() {
        if (scan.has("sidelines", "margins", "sideline")) {
            return "sidelines";
        }
        String kind = hit.frame().kind();
        boolean social = hit.frame().form().equals("host") || kind.isEmpty();
        if (social && scan.has("anthems", "honour", "honor", "ceremony", "ceremonially")) {
            return "ceremony";
        }
        if (social && scan.has("airport") || scan.is(hit.at(), "audience", "audiences")) {
            return "reception";
        }
        if (hit.frame().id().equals("meeting.sit") && !scan.has("separately", "turn", "one")) {
            return "talks";
        }
        if (kind.isEmpty()) {
            return scan.has("telephone", "phone", "telephoned")
                    ? "phone"
                    : scan.has("talks", "bilateral") ? "talks" : "unspecified";
        }
        return kind;
    }
}
