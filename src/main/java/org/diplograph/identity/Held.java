package org.diplograph.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * An office as evidence of who its holder is.
 *
 * @param office in whatever wording
 * @param date as of which somebody holds it, or null
 */
record Held(Office office, @Nullable EdtfDate date) {

    /** Offices that nobody holds together are of two different levels. */
    private enum Level {
        HEAD,
        MINISTER,
        DEPUTY,
        ENVOY,
        LOCAL,
        OTHER
    }

    private static final int NEAR = 3 * 366;
    private static final int ONE_TIME = 31;
    private static final ActorWords WORDS = ActorWords.load();
    private static final Pattern DEPUTY = Pattern.compile("(?i)\\b(deputy|vice|assistant|under-?secretary)\\b.*");
    private static final Pattern LOCAL = Pattern.compile("(?i).*\\b(provincial|municipal|city|district|regional)\\b.*");
    private static final Set<String> HEADS = Set.of("head of state", "head of government", "monarch", "leader");
    private static final Set<String> LOCALS = Set.of("mayor", "governor", "regional");

    /** Whether the two are wordings of one office. */
    boolean sameOffice(Held other) {
        return office.canonical().equals(other.office.canonical())
                && (office.state() == null
                        || other.office.state() == null
                        || office.state().equals(other.office.state()))
                && Offices.same(office, other.office);
    }

    /** Whether one person holds it at a time: head of state or government, minister of something. */
    boolean isSeat() {
        return switch (level()) {
            case HEAD -> !office.title().matches("(?i)(crown )?princ.*");
            case MINISTER -> !DEPUTY.matcher(office.title()).lookingAt() && !matter().isEmpty();
            case OTHER -> office.canonical().equals("general secretary");
            case DEPUTY, ENVOY, LOCAL -> false;
        };
    }

    boolean isHead() {
        return level() == Level.HEAD;
    }

    /** Both dated, within three years of one another. */
    boolean near(Held other) {
        return within(other, NEAR);
    }

    /** Both dated, and more than that apart. */
    boolean isFar(Held other) {
        return width() < Long.MAX_VALUE && other.width() < Long.MAX_VALUE && !near(other);
    }

    /** Whether the two offices exclude each other: of one time, of two levels, of nothing in common. */
    boolean excludes(Held other) {
        Level a = level();
        Level b = other.level();
        boolean apart = a != b && a != Level.OTHER && b != Level.OTHER && !(isHigh(a) && isHigh(b));
        if (!apart || !within(other, ONE_TIME) || width() > ONE_TIME || other.width() > ONE_TIME) {
            return false;
        }
        Set<String> shared = matter();
        shared.retainAll(other.matter());
        return shared.isEmpty();
    }

    private static boolean isHigh(Level level) {
        return level == Level.HEAD || level == Level.MINISTER;
    }

    private boolean within(Held other, int days) {
        if (date == null || other.date == null) {
            return false;
        }
        Optional<LocalDate> from = date.earliest();
        Optional<LocalDate> to = date.latest();
        Optional<LocalDate> otherFrom = other.date.earliest();
        Optional<LocalDate> otherTo = other.date.latest();
        return from.isPresent()
                && to.isPresent()
                && otherFrom.isPresent()
                && otherTo.isPresent()
                && !from.get().isAfter(otherTo.get().plusDays(days))
                && !otherFrom.get().isAfter(to.get().plusDays(days));
    }

    private long width() {
        return date == null || date.earliest().isEmpty() || date.latest().isEmpty()
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(date.earliest().get(), date.latest().get());
    }

    /** What the office is about: the words of its title that are no ranks. */
    private Set<String> matter() {
        Set<String> words = new HashSet<>(List.of(office.canonical().split(" ")));
        words.removeAll(Offices.RANKS);
        return words;
    }

    private Level level() {
        String title = office.title();
        Body body = office.body();
        if (LOCAL.matcher(title).matches() || (body != null && body.kind() == Body.Kind.REGION)) {
            return Level.LOCAL;
        }
        boolean deputy = DEPUTY.matcher(title).lookingAt();
        Level level = ofRank(rank(deputy ? title.replaceFirst("(?i)^\\S+ ", "") : title));
        if (body != null && level == Level.HEAD) {
            return Level.OTHER;
        }
        return !deputy || level == Level.OTHER ? level : level == Level.HEAD ? Level.MINISTER : Level.DEPUTY;
    }

    private static Level ofRank(String rank) {
        return HEADS.contains(rank)
                ? Level.HEAD
                : LOCALS.contains(rank)
                        ? Level.LOCAL
                        : switch (rank) {
                            case "minister" -> Level.MINISTER;
                            case "ambassador", "envoy" -> Level.ENVOY;
                            case "spokesperson" -> Level.DEPUTY;
                            default -> Level.OTHER;
                        };
    }

    /** That of the whole title, else of its last word, else of its first: "Foreign Minister", "Ambassador to Laos". */
    private static String rank(String title) {
        List<String> words = List.of(title.toLowerCase(Locale.ROOT).split(" "));
        for (String part : List.of(title, words.getLast(), words.getFirst())) {
            String rank = WORDS.rank(part);
            if (rank != null) {
                return rank;
            }
        }
        return "";
    }
}
