package org.diplograph.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * An office as evidence of who its holder is.
 *
 * @param office in whatever wording
 * @param canonical the same for most wordings of one office
 * @param level how high it is
 * @param from first day that "as of" can mean, or null
 * @param to last such day, or null
 */
record Held(
        Office office,
        String canonical,
        Level level,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Offices that nobody holds together are of two different levels. */
    enum Level {
        HEAD,
        MINISTER,
        JUDGE,
        DEPUTY,
        ENVOY,
        LOCAL,
        OTHER
    }

    /**
     * Most years between two offices of one person: those who come back after longer are children and grandchildren.
     */
    static final int LIFE = 45;

    private static final int NEAR = 3 * 366;
    private static final int KEPT = 12 * 366;
    private static final int RISE = 5 * 366;
    private static final int ONE_TIME = 31;
    private static final ActorWords WORDS = ActorWords.load();
    private static final Pattern DEPUTY = Pattern.compile("(?i)\\b(deputy|vice|assistant|under-?secretary)\\b.*");
    private static final Pattern LOCAL = Pattern.compile("(?i).*\\b(provincial|municipal|city|district|regional)\\b.*");
    private static final Set<String> HEADS = Set.of("head of state", "head of government", "monarch", "leader");
    private static final Set<String> LOCALS = Set.of("mayor", "governor", "regional");

    /** An office that somebody holds as of a date, or of nobody knows when. */
    static Held of(Office office, @Nullable EdtfDate date) {
        LocalDate from = date == null ? null : date.earliest().orElse(null);
        LocalDate to = date == null ? null : date.latest().orElse(null);
        boolean dated = from != null && to != null;
        return new Held(office, office.canonical(), level(office), dated ? from : null, dated ? to : null);
    }

    /** Whether the two are wordings of one office. */
    boolean sameOffice(Held other) {
        return canonical.equals(other.canonical)
                && (office.state() == null
                        || other.office.state() == null
                        || office.state().equals(other.office.state()))
                && Offices.same(office, other.office);
    }

    /** Whether one person holds it at a time: head of state or government, minister of something. */
    boolean isSeat() {
        return switch (level) {
            case HEAD -> !office.title().matches("(?i)(crown )?princ.*");
            case MINISTER -> !DEPUTY.matcher(office.title()).lookingAt() && !matter().isEmpty();
            case OTHER -> canonical.equals("general secretary");
            case JUDGE, DEPUTY, ENVOY, LOCAL -> false;
        };
    }

    /** Whether a minister's office is followed within some years by that of a head of the same state. */
    boolean risesTo(Held later) {
        return level == Level.MINISTER
                && later.level == Level.HEAD
                && Objects.equals(office.state(), later.office.state())
                && to != null
                && later.from != null
                && !later.from.isBefore(to)
                && ChronoUnit.DAYS.between(to, later.from) <= RISE;
    }

    /** Both dated, within three years of one another. */
    boolean near(Held other) {
        return within(other, NEAR);
    }

    /** Whether whoever of one name held the one seat at both times may have done so without a break. */
    boolean mayHaveKept(Held other) {
        return isSeat() && within(other, KEPT);
    }

    /** Both dated, and more than that apart. */
    boolean isFar(Held other) {
        return from != null && other.from != null && !near(other);
    }

    /** Whether the two offices exclude each other: of one time, of two levels, of nothing in common. */
    boolean excludes(Held other) {
        if (!within(other, ONE_TIME) || isLong() || other.isLong()) {
            return false;
        }
        boolean apart = level != other.level && level != Level.OTHER && other.level != Level.OTHER;
        if (!apart || (isHigh(level) && isHigh(other.level))) {
            return false;
        }
        Set<String> shared = matter();
        shared.retainAll(other.matter());
        return shared.isEmpty();
    }

    /** The first days of offices, in order. */
    static Stream<LocalDate> days(Collection<Held> offices) {
        return offices.stream().map(Held::from).filter(Objects::nonNull).sorted();
    }

    /** Whether both are known to have held offices, and never within {@link #LIFE} years of each other. */
    static boolean areLivesApart(List<Held> one, List<Held> other) {
        boolean known =
                days(one).findFirst().isPresent() && days(other).findFirst().isPresent();
        return known && days(one).noneMatch(a -> days(other).anyMatch(b -> !isLifeApart(a, b)));
    }

    static boolean isLifeApart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) > LIFE * 365.25;
    }

    private static boolean isHigh(Level level) {
        return level == Level.HEAD || level == Level.MINISTER || level == Level.JUDGE;
    }

    private boolean within(Held other, int days) {
        return from != null
                && to != null
                && other.from != null
                && other.to != null
                && !from.isAfter(other.to.plusDays(days))
                && !other.from.isAfter(to.plusDays(days));
    }

    private boolean isLong() {
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) > ONE_TIME;
    }

    /** What the office is about: the words of its title that are no ranks. */
    private Set<String> matter() {
        Set<String> words = new HashSet<>(List.of(canonical.split(" ")));
        words.removeAll(Offices.RANKS);
        return words;
    }

    private static Level level(Office office) {
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
                            case "judge" -> Level.JUDGE;
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
