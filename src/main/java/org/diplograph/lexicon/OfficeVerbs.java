package org.diplograph.lexicon;

import java.util.Map;
import java.util.Set;

/** The verbs by which offices are held and given: whoever "chairs" a body is its Chairman; "elected", "sworn in". */
public final class OfficeVerbs {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("head", "Head"),
            Map.entry("run", "Head"),
            Map.entry("steer", "Head"),
            Map.entry("helm", "Head"),
            Map.entry("oversee", "Head"),
            Map.entry("lead", "Leader"),
            Map.entry("chair", "Chairman"),
            Map.entry("co-chair", "Co-Chair"),
            Map.entry("direct", "Director"),
            Map.entry("command", "Commander"),
            Map.entry("preside over", "President"),
            Map.entry("speak for", "Spokesperson"));

    private static final Set<String> CHOSEN = Set.of(("appointed elected named nominated chosen picked designated made "
                    + "re-elected reelected reappointed confirmed sworn installed promoted proclaimed crowned selected "
                    + "elevated inaugurated enthroned tapped")
            .split(" "));

    private OfficeVerbs() {}

    /** Whether the participle tells that somebody was given an office: "elected". */
    public static boolean isChosen(String participle) {
        return CHOSEN.contains(participle);
    }

    /** The title by the bare verb, which {@code next} may complete ("preside over"), or "". */
    public static String ofInfinitive(String verb, String next) {
        String alone = TITLES.getOrDefault(verb, "");
        return alone.isEmpty() ? TITLES.getOrDefault(verb + " " + next, "") : alone;
    }

    /** The title by the verb's present form in the third person, or "". */
    public static String ofPresent(String verb, String next) {
        return verb.endsWith("s") ? ofInfinitive(verb.substring(0, verb.length() - 1), next) : "";
    }

    /** The title by the verb's participle: "heading"; or "". */
    public static String ofParticiple(String verb, String next) {
        return verb.endsWith("ing")
                ? verb.equals("running") ? "Head" : ofInfinitive(verb.substring(0, verb.length() - 3), next)
                : "";
    }

    /** The title by the verb's past form: "headed", "led"; or "". */
    public static String ofPast(String verb, String next) {
        return switch (verb) {
            case "led" -> "Leader";
            case "ran" -> "Head";
            case "spoke" -> next.equals("for") ? "Spokesperson" : "";
            case "presided" -> next.equals("over") ? "President" : "";
            default -> verb.endsWith("ed") ? ofInfinitive(verb.substring(0, verb.length() - 2), next) : "";
        };
    }
}
