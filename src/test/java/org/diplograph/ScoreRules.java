package org.diplograph;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How much a found fact is like an annotated one: 0 for different facts, more for a better match. The annotations' own
 * rules, in Java; a row is a query's answer by column.
 */
@NullMarked
final class ScoreRules {

    private static final Map<String, String> ALIASES = aliases();
    private static final Set<String> TITLES =
            words("the of and a an for to in on mr mrs ms he dr sheikh sheikha his her"
                    + " majesty highness royal excellency minister president prime foreign affairs secretary general deputy vice"
                    + " chairman chairwoman speaker king queen prince princess crown leader head state government party central"
                    + " committee national assembly ambassador");
    private static final Set<String> SMALL = words("the of and for");
    private static final Pattern SOMEBODY =
            Pattern.compile("delegation|minister|president|leader|king|chairman|speaker");
    private static final Map<String, Set<String>> DOCUMENTS = documents();

    private ScoreRules() {}

    static double match(String type, JsonObject gold, Map<String, String> row) {
        return switch (type) {
            case "visits" -> visit(gold, row);
            case "meetings" -> meeting(gold, row);
            case "agreements" -> agreement(gold, row);
            case "offices" -> office(gold, row);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static double visit(JsonObject gold, Map<String, String> row) {
        if (!state(text(gold, "to")).equals(state(cell(row, "to")))) {
            return 0;
        }
        double name = name(text(gold, "visitor"), cell(row, "visitor"));
        boolean sameSender = state(text(gold, "of")).equals(state(cell(row, "of")));
        if (name == 0
                && sameSender
                && SOMEBODY.matcher(fold(text(gold, "visitor"))).find()) {
            name = .3;
        }
        Boolean dates = compatible(text(gold, "start"), cell(row, "start"));
        if (Boolean.FALSE.equals(dates) && !near(text(gold, "start"), cell(row, "start"), 3)) {
            return 0;
        }
        return name == 0 ? 0 : name + (Boolean.TRUE.equals(dates) ? .2 : 0);
    }

    private static double meeting(JsonObject gold, Map<String, String> row) {
        List<String> people = Arrays.stream(cell(row, "between").split("\\s*\\|\\s*"))
                .filter(p -> !p.isEmpty())
                .toList();
        List<String> wanted = list(gold, "between");
        long hit = wanted.stream()
                .filter(w -> people.stream().anyMatch(p -> name(w, p) >= .6))
                .count();
        if (clash(gold, row, 1)) {
            return 0;
        }
        return hit >= 2 ? (double) hit / Math.max(2, wanted.size()) : 0;
    }

    private static double agreement(JsonObject gold, Map<String, String> row) {
        if (clash(gold, row, 3)) {
            return 0;
        }
        double kind = document(text(gold, "kind")).equals(document(cell(row, "kind"))) ? 1 : .5;
        String parties = String.join(
                " ",
                Stream.of("parties", "states")
                        .flatMap(m -> list(gold, m).stream())
                        .toList());
        Set<String> wanted = without(parties, TITLES);
        Set<String> found = without(cell(row, "parties") + " " + cell(row, "states"), TITLES);
        Set<String> subject = without(text(gold, "subject"), TITLES);
        Set<String> told = without(cell(row, "subject") + " " + cell(row, "title"), TITLES);
        int same = common(wanted, found);
        double score = .5 * kind
                + (.3 * same / Math.max(1, wanted.size()))
                + (.2 * common(subject, told) / Math.max(1, subject.size()));
        return same > 0 || wanted.isEmpty() ? score : 0;
    }

    private static double office(JsonObject gold, Map<String, String> row) {
        double name = name(text(gold, "person"), cell(row, "person"));
        Set<String> wanted = without(text(gold, "office") + " " + text(gold, "of"), SMALL);
        Set<String> found = without(cell(row, "office") + " " + cell(row, "of"), SMALL);
        int least = Math.min(wanted.size(), found.isEmpty() ? 1 : found.size());
        return !wanted.isEmpty() && (double) common(wanted, found) / least >= .5 ? name : 0;
    }

    private static boolean clash(JsonObject gold, Map<String, String> row, int days) {
        return Boolean.FALSE.equals(compatible(text(gold, "date"), cell(row, "date")))
                && !near(text(gold, "date"), cell(row, "date"), days);
    }

    /** 1 for the same name, 0.6 and more where one is a part of the other, 0 for different people. */
    static double name(String one, String other) {
        String a = state(one);
        String b = state(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        List<String> x =
                Arrays.stream(a.split(" ")).filter(w -> !TITLES.contains(w)).toList();
        List<String> y =
                Arrays.stream(b.split(" ")).filter(w -> !TITLES.contains(w)).toList();
        if (!x.isEmpty() && !y.isEmpty()) {
            return parts(x, y);
        }
        Set<String> s = words(a);
        Set<String> t = words(b);
        return (double) common(s, t) / Math.max(1, Math.min(s.size(), t.size())) >= .6 ? .6 : 0;
    }

    private static double parts(List<String> x, List<String> y) {
        Set<String> s = Set.copyOf(x);
        Set<String> t = Set.copyOf(y);
        if (t.containsAll(s) || s.containsAll(t)) {
            return .8;
        }
        List<String> longX = x.stream().filter(w -> w.length() > 1).toList();
        List<String> longY = y.stream().filter(w -> w.length() > 1).toList();
        boolean family = !longX.isEmpty() && !longY.isEmpty() && longX.getLast().equals(longY.getLast());
        if (family && x.getFirst().charAt(0) == y.getFirst().charAt(0)) {
            return .7;
        }
        int same = common(s, t);
        return same >= 2 || same > 0 && (double) same / Math.min(s.size(), t.size()) >= .6 ? .6 : 0;
    }

    /** Null where one side is silent, true where they agree to the coarser precision, false where they contradict. */
    static @Nullable Boolean compatible(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        String a = bare(one);
        String b = bare(other);
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            if (a.charAt(i) != b.charAt(i) && a.charAt(i) != 'X' && b.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    /** A date without its marks of doubt. */
    static String bare(String date) {
        return date.replaceFirst("[~?%]+$", "");
    }

    private static boolean near(String one, String other, int days) {
        try {
            LocalDate a = LocalDate.parse(one.substring(0, Math.min(10, one.length())));
            LocalDate b = LocalDate.parse(other.substring(0, Math.min(10, other.length())));
            return Math.abs(ChronoUnit.DAYS.between(a, b)) <= days;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** The family that a kind of document belongs to. */
    static String document(String kind) {
        Set<String> words = words(fold(kind));
        return DOCUMENTS.entrySet().stream()
                .filter(e -> common(words, e.getValue()) > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("agreement");
    }

    static String fold(String words) {
        String plain = words.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ı', 'i')
                .replace('ə', 'a')
                .replace('Ə', 'A');
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String state(String name) {
        String folded = fold(name);
        String bare = folded.startsWith("the ") ? folded.substring(4) : folded;
        return ALIASES.getOrDefault(bare, bare);
    }

    /** A member of an annotation; "" where it has none. */
    static String text(JsonObject gold, String member) {
        String text = Shared.text(gold, member);
        return text == null ? "" : text;
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<String> list(JsonObject gold, String member) {
        JsonElement array = gold.get(member);
        List<String> out = new ArrayList<>();
        if (array instanceof JsonArray members) {
            members.forEach(m -> out.add(m.getAsString()));
        }
        return out;
    }

    private static Set<String> without(String text, Set<String> stop) {
        Set<String> out = words(fold(text));
        out.removeAll(stop);
        return out;
    }

    private static Set<String> words(String text) {
        Set<String> out = new LinkedHashSet<>(Arrays.asList(text.split(" ")));
        out.remove("");
        return out;
    }

    private static int common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static Map<String, Set<String>> documents() {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        out.put("mou", words("memorandum mou understanding"));
        out.put("declaration", words("declaration statement communique"));
        out.put("protocol", words("protocol"));
        out.put("programme", words("programme program plan"));
        out.put("letter", words("letter intent"));
        out.put("treaty", words("treaty"));
        out.put("contract", words("contract"));
        return out;
    }

    private static Map<String, String> aliases() {
        Map<String, String> out = new LinkedHashMap<>();
        Gaps.rows("score-aliases.tsv").forEach(row -> out.put(row.get(0), row.get(1)));
        return out;
    }
}
