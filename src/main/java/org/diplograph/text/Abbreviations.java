package org.diplograph.text;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not end a sentence. */
final class Abbreviations {

    private static final Set<String> TITLES = Set.of(
            "mr", "rt", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov",
            "hon", "rev", "st", "ste", "sr", "jr", "messrs", "mme", "amb", "pres", "dep", "brig", "cmdr", "fr", "eng",
            "ir", "drs", "engr", "smt", "barr", "arch", "arq", "mons", "msgr", "mgr", "ven", "cde", "h.e", "h.m", "h.h",
            "h.r.h", "th", "wm", "md", "yu", "kh", "zh", "ph", "joh", "chr");

    private static final Set<String> OTHERS = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "co",
            "corp", "ltd", "inc", "approx", "e.g", "i.e", "a.m", "p.m", "a.i", "u.s", "u.k", "u.n", "d.c");

    private Abbreviations() {}

    static boolean contains(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(w) || OTHERS.contains(w);
    }

    /** Abbreviations that always go on to a name. */
    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
