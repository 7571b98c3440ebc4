package org.diplograph.fact;

import java.util.Map;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;

/** Words for documents that mean something else: "a great deal", "deal with", "protocol officer", "ten minutes". */
final class Homonyms {

    private static final Map<String, Set<String>> BEFORE = Map.ofEntries(
            Map.entry(
                    "deal",
                    Set.of("to", "great", "good", "that", "which", "must", "will", "would", "can", "not", "peace")),
            Map.entry("deals", Set.of("that", "which", "it", "document", "agreement")),
            Map.entry("agreement", Set.of("in", "reach", "reached", "without", "wide", "broad", "full", "total")),
            Map.entry("protocol", Set.of("state", "health", "diplomatic", "of", "security", "sanitary")),
            Map.entry("protocols", Set.of("health", "security", "safety", "medical", "sanitary")),
            Map.entry("convention", Set.of("party", "national", "republican", "democratic", "annual")),
            Map.entry("declaration", Set.of("customs", "tax", "income", "asset", "assets")),
            Map.entry("contracts", Set.of("players")),
            Map.entry("charter", Set.of("by")),
            Map.entry("minutes", Set.of("few", "several", "some", "many")));
    private static final Map<String, Set<String>> BEHIND = Map.ofEntries(
            Map.entry("deal", Set.of("with")),
            Map.entry("deals", Set.of("with")),
            Map.entry(
                    "protocol", Set.of("officer", "director", "department", "chief", "office", "service", "officers")),
            Map.entry("treaty", Set.of("port", "ports", "house")),
            Map.entry("convention", Set.of("center", "centre", "hall")),
            Map.entry("documents", Set.of("of")),
            Map.entry("instruments", Set.of("of")),
            Map.entry("charter", Set.of("flight", "flights", "plane", "member")),
            Map.entry("agreement", Set.of("reached", "to", "that", "in")),
            Map.entry("contract", Set.of("worker", "workers", "killing")),
            Map.entry("minutes", Set.of("later", "before", "after", "ago", "late", "long")));

    /** What makes a programme one of two sides. */
    private static final String[] SHARED = ("cooperation exchange exchanges consultations partnership joint executive "
                    + "co-operation measures")
            .split(" ");

    private Homonyms() {}

    static boolean isOther(Scan scan, Hit hit) {
        String word = scan.word(hit.at());
        if (word.startsWith("program") && hit.end() == hit.at() + 1) {
            boolean titled =
                    hit.at() > 1 && Character.isUpperCase(scan.text(hit.at()).charAt(0));
            return !(titled && scan.is(hit.at() - 1, "a") && scan.is(hit.end(), "of", "for", "on"))
                    && scan.find(hit.at() - 4, hit.at(), SHARED) < 0
                    && !(scan.is(hit.end(), "of", "for", "on") && scan.find(hit.end(), hit.end() + 5, SHARED) > 0);
        }
        boolean counted = word.equals("minutes") && org.diplograph.lexicon.NumberWords.of(scan.word(hit.at() - 1)) > 0;
        boolean behind = scan.isIn(hit.end(), BEHIND.getOrDefault(word, Set.of()))
                && !((word.equals("agreement") || word.equals("deal")) && hasArticle(scan, hit.at()));
        return counted || behind || scan.isIn(hit.at() - 1, BEFORE.getOrDefault(word, Set.of()));
    }

    /** "an agreement to", "a trade deal with"; not "in agreement to", "laws that deal with". */
    private static boolean hasArticle(Scan scan, int at) {
        return scan.find(at - 5, at, "a", "an", "the", "this", "their", "its", "another") >= 0
                || scan.isPossessive(at - 1);
    }
}
