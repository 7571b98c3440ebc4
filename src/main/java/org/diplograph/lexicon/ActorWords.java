package org.diplograph.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words from which the genre builds its actors: titles of offices ({@code offices.tsv}), ministers' portfolios
 * ({@code portfolios.tsv}), honorifics ({@code honorifics.tsv}) and nouns that head the name of a body
 * ({@code bodynouns.tsv}).
 */
public final class ActorWords {

    private final Map<String, String> ranks = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, Character> honorifics = new HashMap<>();
    private final Set<String> officialTitles = new HashSet<>();
    private final Map<String, String> bodyNouns = new HashMap<>();
    private final Set<String> titleOpenings = new HashSet<>();
    private final Set<String> honorificOpenings = new HashSet<>();
    private final Set<String> portfolios = new HashSet<>();
    private final int longestTitle;
    private final int longestHonorific;

    private ActorWords() {
        Table.read("offices.tsv").rows().forEach(row -> {
            ranks.put(row.required("title"), row.required("rank"));
            if (!row.text("state").isEmpty()) {
                states.put(row.required("title"), row.text("state"));
            }
            if (!row.text("usual").isEmpty()) {
                usual.put(row.required("title"), row.text("usual"));
            }
        });
        Table.read("honorifics.tsv").rows().forEach(row -> {
            honorifics.put(row.required("title"), row.required("gender").charAt(0));
            if (row.required("standing").equals("official")) {
                officialTitles.add(row.required("title"));
            }
        });
        Table.read("bodynouns.tsv").rows().forEach(row -> bodyNouns.put(row.required("noun"), row.required("kind")));
        Table.read("portfolios.tsv").rows().forEach(row -> portfolios.add(row.required("word")));
        ranks.keySet().forEach(title -> addOpenings(title, titleOpenings));
        honorifics.keySet().forEach(title -> honorificOpenings.add(title.split(" ", 2)[0]));
        longestTitle = longest(ranks.keySet());
        longestHonorific = longest(honorifics.keySet());
    }

    public static ActorWords load() {
        return Holder.WORDS;
    }

    /** The rank of an office's title ("prime minister" gives {@code head of government}), or null. */
    public @Nullable String rank(String title) {
        return ranks.get(title.toLowerCase(Locale.ROOT));
    }

    /** The id of the one state that has such an office ("taoiseach" gives {@code ie}), or null. */
    public @Nullable String stateOf(String title) {
        return states.get(title.toLowerCase(Locale.ROOT));
    }

    /** The usual title of an office that the press has another word for ("top diplomat"); other titles as they are. */
    public String usual(String title) {
        return usual.getOrDefault(title.toLowerCase(Locale.ROOT), title);
    }

    public Set<String> titles() {
        return Set.copyOf(ranks.keySet());
    }

    /** {@code m}, {@code f} or {@code -} for an honorific, or null where it is none. */
    public @Nullable Character honorific(String words) {
        return honorifics.get(words.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** Whether an honorific is borne by holders of public office or rank: "Her Excellency", "Prince", "General". */
    public boolean isOfficialTitle(String words) {
        return officialTitles.contains(words.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** The kind of body that a noun heads ({@code ministry}, {@code party} …), or null. */
    public @Nullable String bodyKind(String noun) {
        return bodyNouns.get(noun.toLowerCase(Locale.ROOT));
    }

    public boolean isPortfolio(String word) {
        return portfolios.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** Whether some title, in the singular or the plural, begins with this lower-case word. */
    public boolean opensTitle(String word) {
        return titleOpenings.contains(word);
    }

    /** Whether some honorific begins with this lower-case word. */
    public boolean opensHonorific(String word) {
        return honorificOpenings.contains(word);
    }

    private static void addOpenings(String title, Set<String> openings) {
        String first = title.split(" ", 2)[0];
        openings.add(first);
        openings.add(first + "s");
        openings.add(first.replaceFirst("y$", "ies"));
        openings.add(first.replaceFirst("man$", "men"));
    }

    /** Words in the longest title. */
    public int longestTitle() {
        return longestTitle;
    }

    /** Words in the longest honorific. */
    public int longestHonorific() {
        return longestHonorific;
    }

    private static int longest(Set<String> phrases) {
        return phrases.stream().mapToInt(p -> p.split(" ").length).max().orElse(1);
    }

    private static final class Holder {
        static final ActorWords WORDS = new ActorWords();
    }
}
