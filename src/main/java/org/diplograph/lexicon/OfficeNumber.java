package org.diplograph.lexicon;

import java.util.regex.Pattern;

/** Titles in the plural ("foreign ministers") and their singular. */
public final class OfficeNumber {

    private static final Pattern PLURAL = Pattern.compile(
            "(?i)\\b(president|minister|leader|premier|chancellor|king|queen|sultan|emir|prince|princesse?"
                    + "|speaker|ambassador|envoy|secretary[- ]general|head|chief|governor|mayor|commissioner|director"
                    + "|representative|prosecutor|commander|member|senator|deputy minister|parliamentarian|lawmaker"
                    + "|legislator|mp|counterpart|colleague|chairperson|chair|rapporteur|co-rapporteur|co-chair|adviser"
                    + "|advisor|councillor|counsellor|consul|nuncio|judge|spokesperson|negotiator|coordinator"
                    + "|captain(?= regent)|secretary(?= of state))s\\b");
    private static final Pattern IES = Pattern.compile("(?i)\\b(secretar|deput)ies\\b");
    private static final Pattern MEN = Pattern.compile("(?i)\\b(chair|spokes|congress)(wo)?men\\b");

    private OfficeNumber() {}

    public static boolean isPlural(String title) {
        return PLURAL.matcher(title).find()
                || IES.matcher(title).find()
                || MEN.matcher(title).find();
    }

    /** "Foreign ministers" gives {@code Foreign minister}. */
    public static String singular(String title) {
        String one = PLURAL.matcher(title).replaceFirst("$1");
        return MEN.matcher(IES.matcher(one).replaceFirst("$1y")).replaceFirst("$1$2man");
    }
}
