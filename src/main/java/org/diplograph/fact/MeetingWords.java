package org.diplograph.fact;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.MeetingDraft.Occasion;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the words around an encounter say of it, whoever takes part: whether it is one, or several, and of what kind.
 */
record MeetingWords(Scan scan, Hit hit) {

    private static final Set<String> WEAK = Set.of("tell", "show");
    private static final String[] MESSAGES =
            "letter message cable telegram statement tweet note post interview email phone-in wrote written".split(" ");
    private static final String[] MEALS = "lunch luncheon dinner banquet breakfast supper iftar".split(" ");
    private static final String[] ALONE =
            "alone delegations expanded one-on-one tete-a-tete tête-à-tête private doors restricted bilateral working"
                    .split(" ");

    private static final Set<String> PARTICIPLES =
            Scan.words("met had held been seen spoken sat gone taken made paid given come talked begun told run got");

    private static final String[] EACH = {"separately", "individually", "each", "turn", "respectively"};

    private static final String[] SESSIONS =
            "consultations consultation commission committee dialogue session".split(" ");
    private static final String[] SIGNING =
            ("sign signed signing signature signatures initialled initialed ratification "
                            + "unveiled inaugurated credentials ribbon")
                    .split(" ");

    private static final Pattern EVENT =
            Pattern.compile("\\b(?:at|during|attending|here for) (?:the |an? )?(?<name>\\p{Lu}[^,;]{0,60}?"
                    + "(?:Summit|General Assembly|Conference|Forum|Council)(?: (?:Meeting|meeting|Conference))?)\\b");

    private boolean is(String id) {
        return hit.frame().id().equals("meeting." + id);
    }

    /** "its 39th Regular Meeting", "a meeting of the OECD" name an event. */
    boolean isEventName() {
        String word = Objects.requireNonNull(scan.at(hit.at())).text();
        boolean title = hit.at() > 0
                && Character.isUpperCase(word.charAt(0))
                && scan.row.sentence().part() != Part.HEADLINE;
        return title || is("meet") && scan.is(hit.end(), "of") && isOrganisation(hit.end() + 1);
    }

    private boolean isOrganisation(int i) {
        Who who = scan.who(scan.is(i, "the") ? i + 1 : i);
        return who != null && who.agent() instanceof Body body && body.kind() == Body.Kind.INTERNATIONAL;
    }

    /**
     * "flew in to meet X": a purpose, not yet a meeting; who is at the airport to meet X does, and who is led to it.
     */
    boolean isPurpose() {
        boolean host = hit.frame().form().equals("host") || scan.has("airport");
        boolean led = scan.find(scan.clauseStart(hit.at()), hit.at(), Company.LED) >= 0;
        return !host
                && !led
                && scan.is(hit.at() - 1, "to")
                && !scan.is(hit.at(), "talks", "negotiations", "discussions")
                && scan.word(hit.at()).length() > 2
                && scan.find(hit.at() - 3, hit.at() - 1, "chance", "opportunity", "occasion", "able", "managed") < 0
                && (hit.frame().kind().isEmpty() || is("confer") || is("topic") || is("sit") || is("speak"));
    }

    /** "told X in a letter": nobody meets. Whoever hands X a letter does. */
    boolean isMessage() {
        return is("tell") && scan.has(MESSAGES);
    }

    /** "A meeting of A and B is not on the cards": denied behind those who would take part. */
    boolean isDenied(int last) {
        return hit.at() < 4 && last > hit.at() && scan.find(last + 1, last + 5, "not", "never") > 0;
    }

    /** "called on X to resign": no call, a demand. */
    boolean isDemand(int partner) {
        return is("call") && scan.is(partner + 1, "to") && scan.who(partner + 2) == null;
    }

    /** Whether the words tell of an encounter only where it is between states, and of no kind. */
    boolean isWeak() {
        return WEAK.contains(hit.frame().form()) || is("with");
    }

    /** "had met", "have already spoken", "at an earlier meeting": a meeting before those of which the report tells. */
    boolean isRecalled() {
        int from = Math.max(scan.clauseStart(hit.at()), hit.at() - 6);
        int had = scan.find(from, hit.at(), "had");
        had = scan.is(had + 1, "also", "already", "just", "earlier", "first", "last", "never") ? had + 1 : had;
        boolean pluperfect = had >= 0 && (scan.word(had + 1).endsWith("ed") || scan.isIn(had + 1, PARTICIPLES));
        return pluperfect
                || scan.find(from, hit.at(), "already", "ever", "previous", "previously", "once", "since") >= 0
                || scan.find(hit.end(), Math.min(scan.clauseEnd(hit.at()), hit.end() + 12), "before", "previously")
                        >= 0;
    }

    /** "also met", "separately conferred": one more of the kind. */
    boolean isAnother() {
        return scan.has("also", "separately", "likewise", "another", "too", "then", "later", "earlier");
    }

    /** "separate meetings with A and B", "met A, B and C": one each. */
    boolean isOneEach() {
        boolean plural = scan.find(hit.end(), hit.end() + 12, ":") > 0
                || scan.is(hit.end() - 1, "meetings", "audiences", "encounters", "talks", "calls")
                || scan.has("separately", "separate", "turn", "individually");
        boolean passive = scan.find(hit.end(), hit.end() + 2, "by") >= 0;
        boolean verb = !passive && (is("meet") || is("sit") && !scan.is(hit.at(), "at") || is("see"));
        return plural && !scan.is(hit.at(), "talks") || verb || scan.has("separately", "separate");
    }

    /** "A and B separately met C", "A met him, as did B", "B met him as well": one of several hosts after the other. */
    boolean isOneHostEach() {
        int as = scan.find(hit.end(), scan.size(), "as");
        boolean each = as > 0 && scan.is(as + 1, "did", "well", "were", "was", "had")
                || scan.find(scan.clauseStart(hit.at()), scan.clauseEnd(hit.at()), EACH) >= 0;
        return each && isOneEach() && occasion() != Occasion.ROAD;
    }

    /** Whether talks of the same people are another occasion. */
    Occasion occasion() {
        boolean table = !is("talks") && scan.find(hit.at() - 5, hit.end() + 5, MEALS) >= 0;
        if (is("meal") || is("dine") || table && hit.frame().kind().equals("reception")) {
            return Occasion.MEAL;
        }
        boolean road = scan.has("airport", "aerodrome", "airfield", "off", "farewell", "station", "border", "tarmac");
        boolean social = hit.frame().form().equals("host") || is("meet") || is("honour");
        boolean any = isWeak() && !is("with") || is("topic");
        return social && road ? Occasion.ROAD : any ? Occasion.ANY : Occasion.TABLE;
    }

    /** Whether a sentence sets what it tells at an event of many: "at the U.N. General Assembly". */
    static boolean isAtEvent(Scan scan, String text) {
        Span sentence = scan.row.sentence().span();
        return EVENT.matcher(text).region(sentence.start(), sentence.end()).find();
    }

    /** The larger event at which they met, or null: "at the U.N. General Assembly". */
    @Nullable
    String event(String text) {
        Span sentence = scan.row.sentence().span();
        Matcher m = EVENT.matcher(text).region(scan.cover(hit.end() - 1).start(), sentence.end());
        return m.find() ? m.group("name") : null;
    }

    /**
     * The code of the kind of meeting: the frame's own, unless the sentence tells more.
     *
     * @param several whether more than two take part
     */
    String kind(boolean several) {
        if (scan.has("sidelines", "margins", "sideline", "margin") && !isWeak()) {
            return "sidelines";
        }
        String kind = hit.frame().kind();
        boolean social = hit.frame().form().equals("host") || kind.isEmpty();
        boolean verb = hit.frame().form().equals("host") || is("meet") && !scan.is(hit.at(), "meeting");
        if (social && occasion() == Occasion.ROAD || isAudience()) {
            return "reception";
        }
        if (verb && !is("meal") && hasHonours()) {
            return "ceremony";
        }
        if (is("encounter") && scan.has(SESSIONS)) {
            return "consultation";
        }
        if (is("encounter") && scan.has(SIGNING)) {
            return "ceremony";
        }
        if (is("sit") && !scan.has("separately", "turn", "one")) {
            return isRemote() ? "consultation" : "talks";
        }
        boolean led =
                is("chair") && scan.has("talks", "negotiations") && !scan.has("commission", "committee", "session");
        return led ? "talks" : kind.isEmpty() || kind.equals("talks") ? plain(kind, several) : kind;
    }

    /** "During the audience the president told X": whatever word tells of it. */
    private boolean isAudience() {
        return scan.is(hit.at(), "audience", "audiences") || isWeak() && scan.has("audience", "audiences");
    }

    /** Anthems, a guard of honour: the pomp of a welcome; a guest of honour is none. */
    private boolean hasHonours() {
        return scan.has("anthems", "anthem", "ceremony", "ceremonially", "ceremonial", "honours", "honors")
                || scan.has("guard", "guards") && scan.has("honour", "honor");
    }

    private String plain(String kind, boolean several) {
        boolean telephone = scan.has("telephone", "phone", "telephoned", "phoned");
        boolean talks = kind.equals("talks") || scan.has("talks", "negotiations") || !isWeak() && scan.has(ALONE);
        boolean summit = scan.has("summit") && (hit.frame().form().equals("list") || several);
        return isRemote() ? "consultation" : telephone ? "phone" : summit ? "summit" : talks ? "talks" : "unspecified";
    }

    private boolean isRemote() {
        return scan.has(
                "video", "videoconference", "videolink", "virtual", "virtually", "teleconference", "online", "zoom");
    }
}
