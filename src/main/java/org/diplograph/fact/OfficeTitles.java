package org.diplograph.fact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.lexicon.OfficeNumber;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Office;

/** Brings the titles of offices into one form: short ones spelled out, plurals made one. */
final class OfficeTitles {

    private static final Pattern MINISTRY = Pattern.compile("(?i)\\bministry\\b");
    private static final Pattern PART_OF_MINISTRY = Pattern.compile("(?i)\\b(department|division|office|directorate|"
            + "commission|committee|service|bureau|unit|section|centre|center|institute|academy)\\b");
    /** "Peru's", "Norwegian" before "Minister of Trade". */
    private static final Pattern OWNER = Pattern.compile("(?i)^.*['’]s? (?=\\p{L})|^\\S+ (?=minister (of|for) )");

    /** Titles that say nothing without the body: "director" alone is a film's, "member" a club's. */
    private static final Set<String> OF_A_BODY =
            Set.of("head", "member", "director", "chief", "manager", "ceo", "founder", "general manager", "boss");

    /** Titles by which whoever leads a ministry is its minister. */
    private static final Set<String> HEADS = Set.of("head", "leader", "chief", "boss");

    private OfficeTitles() {}

    /** "PM" as Prime Minister; the head of a ministry as its minister. */
    static Office spelledOut(Office office) {
        String title = office.title().replaceAll("\\s+", " ").replace(" '", "'").strip();
        Body body = office.body();
        if (HEADS.contains(title.toLowerCase(Locale.ROOT))
                && body != null
                && MINISTRY.matcher(body.name()).find()
                && !PART_OF_MINISTRY.matcher(body.name()).find()) {
            return new Office(minister(body), null, office.state() != null ? office.state() : body.state());
        }
        String spelled = switch (title.toLowerCase(Locale.ROOT)) {
            case "pm" -> "Prime Minister";
            case "fm" -> "Foreign Minister";
            case "vp" -> "Vice President";
            case "dpm" -> "Deputy Prime Minister";
            case "mp",
                    "mps",
                    "parliamentarian",
                    "parliamentarians",
                    "lawmaker",
                    "lawmakers",
                    "legislator",
                    "legislators" -> "Member of Parliament";
            default -> Character.toUpperCase(title.charAt(0)) + title.substring(1);
        };
        return new Office(spelled, body, office.state());
    }

    /** "Foreign Ministry of Peru" gives {@code Foreign Minister}. */
    private static String minister(Body body) {
        String name = MINISTRY.matcher(body.name()).replaceFirst("Minister");
        String state = body.state() == null ? "" : body.state().name();
        String bare = name.replaceFirst("(?i) of (the )?" + Pattern.quote(state) + "$", "");
        bare = OWNER.matcher(bare).replaceFirst("");
        return bare.toLowerCase(Locale.ROOT).endsWith("minister") && bare.indexOf(' ') != bare.lastIndexOf(' ')
                ? bare.substring(bare.indexOf(' ') + 1)
                : bare;
    }

    /** Whether the title, in lower case, is an office only as some body's. */
    static boolean needsBody(String title) {
        return OF_A_BODY.contains(title);
    }

    static boolean isPlural(Office office) {
        return OfficeNumber.isPlural(office.title());
    }

    /** "Foreign ministers" gives {@code Foreign minister}. */
    static String singular(Office office) {
        return OfficeNumber.singular(office.title());
    }
}
