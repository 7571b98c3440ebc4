package org.diplograph.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in parts.
 *
 * @param words folded, without honorifics and articles, a ruler's number among them
 * @param keys the same in the form that all spellings share ({@link Spelling#key}), sorted
 * @param joined the same in the order of the words, written together
 * @param syllables all syllables in the form that the romanisations of Chinese and Korean share, written together
 * @param isHyphened whether a given name is written as these are ({@code Tse-tung}, {@code Geun-hye})
 * @param number a ruler's number ({@code ii}), or ""
 */
public record PersonName(
        List<String> words, List<String> keys, String joined, String syllables, boolean isHyphened, String number) {

    /** How two names agree, with the weight of it and how to say it. */
    public enum Agreement {
        SAME(0.85, "the same name"),
        SPELLING(0.8, "the same name in another spelling"),
        SOUND(0.55, "names that sound alike"),
        SHORT(0.55, "words of the full name"),
        SINGLE(0.45, "the same single word"),
        WORD(0.45, "one word of the name"),
        INITIALS(0.5, "initials that fit the full name");

        private final double weight;
        private final String words;

        Agreement(double weight, String words) {
            this.weight = weight;
            this.words = words;
        }

        /** What it is worth as a sign that the two are one person, from 0 to 1. */
        public double weight() {
            return weight;
        }

        public String words() {
            return words;
        }

        /** Whether neither name leaves a word out. */
        public boolean isWhole() {
            return this == SAME || this == SPELLING || this == SOUND || this == SINGLE;
        }
    }

    private static final ActorWords TITLES = ActorWords.load();
    private static final Spelling SPELLING = Spelling.load();
    private static final Pattern NUMBER = Pattern.compile(".*[ .](X{0,2}(?:IX|IV|V?I{0,3}))");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ad", "ar", "as", "ash", "at", "az", "bin", "ibn", "ben", "bint", "de", "da", "do", "dos",
            "das", "del", "di", "du", "van", "von", "der", "den", "ter", "zu");

    /** Particles that are forenames or family names where they come first. */
    private static final Set<String> NAMES_IN_FRONT = Set.of("ben", "den", "di", "do", "du", "ter", "as", "at", "az");

    private static final Pattern HYPHENED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}']*-\\p{Ll}");

    /** Titles that belong to a name where it is not known whose they are, beside those of rulers and clergy. */
    private static final Set<String> STYLES = Set.of("sir", "dr", "shri", "shah", "daw");

    /** A title in Burmese where a name of two words follows, else part of the name: U Thant. */
    private static final String BURMESE = "u";

    private static final int TELLING_TITLE = 4;
    private static final int TELLING = 3;
    private static final int LONG = 6;
    private static final int MISPRINTS = 2;

    public static PersonName of(String name) {
        String plain = Fold.fold(name.replace('ə', 'a').replace('Ə', 'A')).replace("'", "");
        List<String> words = new ArrayList<>(Fold.words(plain));
        var numbered = NUMBER.matcher(name.strip());
        String number = numbered.matches() ? numbered.group(1).toLowerCase(Locale.ROOT) : "";
        joinArticle(words);
        while (words.size() > (number.isEmpty() ? 1 : 2) && isTitle(words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() > 2 && words.getFirst().equals(BURMESE)) {
            words.removeFirst();
        }
        if (words.stream().anyMatch(w -> !Spelling.hasOneSyllable(w))) {
            words = withoutParticles(words);
        }
        List<String> keys = words.stream().map(SPELLING::key).toList();
        String syllables = words.stream().map(SPELLING::syllables).collect(Collectors.joining());
        boolean hyphened = HYPHENED.matcher(name).find();
        return new PersonName(List.copyOf(words), sorted(keys), String.join("", keys), syllables, hyphened, number);
    }

    /** Arabic writes the article that follows {@code abd} together with it or apart. */
    private static void joinArticle(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("abd") && PARTICLES.contains(words.get(i + 1))) {
                words.set(i, "abdul");
                words.remove(i + 1);
            }
        }
    }

    private static List<String> withoutParticles(List<String> words) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!PARTICLES.contains(word) || (i == 0 && NAMES_IN_FRONT.contains(word))) {
                bare.add(word);
            }
        }
        return bare.isEmpty() ? words : bare;
    }

    private static boolean isTitle(String word) {
        String rank = TITLES.rank(word);
        return STYLES.contains(word)
                || "monarch".equals(rank)
                || "clergy".equals(rank)
                || (word.length() >= TELLING_TITLE && TITLES.isOfficialTitle(word));
    }

    /** Names that agree in all words share one of these. */
    public List<String> blocks() {
        return Stream.concat(keys.stream(), Stream.of(joined, Spelling.consonants(syllables)))
                .toList();
    }

    /** In letters, so that an initial is shorter than a name. */
    public int length() {
        return words.stream().mapToInt(String::length).sum();
    }

    public boolean isOneWord() {
        return words.size() == 1;
    }

    /** How this name agrees with another; null where they cannot be one person's. Symmetric. */
    public @Nullable Agreement with(PersonName other) {
        if (!number.isEmpty() && !other.number.isEmpty() && !number.equals(other.number)) {
            return null;
        }
        if (sorted(words).equals(sorted(other.words))) {
            return isOneWord() ? Agreement.SINGLE : Agreement.SAME;
        }
        boolean ofSyllables = isHyphened || other.isHyphened;
        if (keys.equals(other.keys)
                || joined.equals(other.joined)
                || (ofSyllables && syllables.equals(other.syllables))) {
            return isOneWord() ? Agreement.SINGLE : Agreement.SPELLING;
        }
        if (ofSyllables && Spelling.consonants(syllables).equals(Spelling.consonants(other.syllables))) {
            return Agreement.SOUND;
        }
        if (keys.size() == other.keys.size()) {
            return sounds(other) ? Agreement.SOUND : initials(other);
        }
        return keys.size() < other.keys.size() ? shortens(other) : other.shortens(this);
    }

    /** Whether the two may be spellings or forms of one name, misprints among them: no more than a hint. */
    public boolean resembles(PersonName other) {
        boolean isShort = isOneWord() || other.isOneWord();
        return with(other) != null
                || keys.stream()
                        .anyMatch(a -> other.keys.stream()
                                .anyMatch(
                                        b -> a.equals(b) ? isShort || !Spelling.hasOneSyllable(a) : isMisprint(a, b)));
    }

    /** Long words of which one becomes the other by two letters more, fewer or others. */
    private static boolean isMisprint(String one, String other) {
        return Math.min(one.length(), other.length()) >= LONG && edits(one, other) <= MISPRINTS;
    }

    /** The Levenshtein distance. */
    private static int edits(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private boolean sounds(PersonName other) {
        Set<String> mine = new HashSet<>(keys);
        mine.removeAll(other.keys);
        Set<String> theirs = new HashSet<>(other.keys);
        theirs.removeAll(keys);
        return consonants(mine).equals(consonants(theirs))
                && mine.stream()
                        .allMatch(key -> !Spelling.hasOneSyllable(key)
                                && Spelling.consonants(key).length() >= TELLING);
    }

    private static List<String> consonants(Set<String> keys) {
        return keys.stream().map(Spelling::consonants).sorted().toList();
    }

    private @Nullable Agreement shortens(PersonName longer) {
        if (!longer.keys.containsAll(keys)) {
            return initials(longer);
        }
        return isOneWord() ? Agreement.WORD : Agreement.SHORT;
    }

    /** Each word of one is a word of the other or stands by its first letter for one that is left over. */
    private @Nullable Agreement initials(PersonName other) {
        boolean inOrder = keys.size() <= other.keys.size();
        PersonName shorter = inOrder ? this : other;
        PersonName longer = inOrder ? other : this;
        List<String> left = new ArrayList<>(shorter.keys);
        List<String> rest = new ArrayList<>(longer.keys);
        for (String key : shorter.keys) {
            if (rest.remove(key)) {
                left.remove(key);
            }
        }
        int full = shorter.keys.size() - left.size();
        for (String word : left) {
            String fitting = rest.stream()
                    .filter(r -> (word.length() == 1 || r.length() == 1) && r.charAt(0) == word.charAt(0))
                    .findFirst()
                    .orElse(null);
            if (fitting == null) {
                return null;
            }
            rest.remove(fitting);
        }
        return full == 0 ? null : full == 1 ? Agreement.INITIALS : Agreement.SHORT;
    }

    private static List<String> sorted(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return sorted;
    }
}
