package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the open journey goes on where no new one is told: "The visit ends today", "They stay until May 11", "One
 * day was all he had for it". How the guest leaves is for {@link Leaving}.
 */
final class Course {

    private static final Set<String> ENDS = Set.of(
            "ends ended end concludes concluded finishes finished closes closed until till through runs lasts last lasted"
                    .split(" "));
    private static final String[] TOURS = "tour swing trip journey".split(" ");

    /** "in his two days there", "he stays four days", "one day was all he had": how long, but not of what else. */
    private static final Pattern LENGTH =
            Pattern.compile("(?:^|\\b(?:his|her|their|stays?|stayed|staying|stay for|last for|lasts?|lasted|spends?"
                    + "|spent|there for|here for|away for) )(?:just |only |all of |barely |some |the )?"
                    + "(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})[- ]days?(?: \\p{Ll}+)?\\b");

    /** A visit of less than a day. */
    private static final Pattern HOURS = Pattern.compile(
            "\\b(?:24|a few|few|several|some|two|three|four|five|six|ten"
                    + "|twelve) hours (?:there|here|in|long|was|were|on the ground)\\b|\\bfor the day\\b|\\bthe same evening\\b");

    private final Memory memory;
    private final @Nullable LocalDate today;

    Course(Memory memory, @Nullable LocalDate today) {
        this.memory = memory;
        this.today = today;
    }

    /**
     * Gives the open journey the last day that the sentence tells, the one that was open before it the length, and
     * notes when a tour takes place.
     */
    void read(Scan scan, @Nullable VisitDraft before) {
        tour(scan);
        if (before != null) {
            length(scan, before);
        }
        VisitDraft open = memory.visits.open();
        if (open == null) {
            return;
        }
        Leaving leaving = new Leaving(scan, memory, today);
        for (int i = 0; i < scan.size(); i++) {
            EdtfDate last = scan.isIn(i, ENDS) ? leaving.dateBehind(i) : null;
            if (last != null && isAbout(scan, i, open)) {
                open.endOn(last);
            }
            leaving.read(i, open);
        }
    }

    /** "on a tour from July 23 to 31": its stops, told without a day, lie in these days. */
    private void tour(Scan scan) {
        int noun = scan.find(0, scan.size(), TOURS);
        Roles.Filler who = noun < 0
                ? null
                : new Roles(scan, memory).anyLeft(noun, a -> a instanceof Person && memory.allegiance.isOfficial(a));
        for (int i : scan.places(When.class, 0, who == null ? 0 : scan.size())) {
            EdtfDate date = Objects.requireNonNull(scan.when(i)).date();
            if (date != null && date.isDayRange()) {
                memory.visits.tour(Objects.requireNonNull(who).agent(), date);
            }
        }
    }

    private void length(Scan scan, VisitDraft open) {
        String words = scan.joined(0, scan.size());
        Matcher days = LENGTH.matcher(words);
        int told = days.find()
                ? NumberWords.of(days.group(1))
                : HOURS.matcher(words).find() ? 1 : 0;
        if (told > 0 && isOf(scan, open)) {
            VisitDraft meant = named(scan, open);
            meant.days = meant.days == 0 ? told : meant.days;
        }
    }

    /** The stop that the sentence names, else the journey that is open. */
    private VisitDraft named(Scan scan, VisitDraft open) {
        return scan.places(Where.class, 0, scan.clauseEnd(0)).stream()
                .map(i -> Objects.requireNonNull(scan.where(i)).state())
                .filter(Objects::nonNull)
                .map(state -> memory.visits.at(open.visitor, state))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(open);
    }

    /** Whether the sentence speaks of the traveller, or of the journey. */
    private boolean isOf(Scan scan, VisitDraft open) {
        List<Integer> people = scan.places(Who.class, 0, scan.size());
        boolean named = people.stream()
                .anyMatch(i -> memory.agent(Objects.requireNonNull(scan.who(i))).equals(open.visitor));
        return named || scan.has("he", "she", "his", "her", "visit", "stay", "trip", "guest", "visitor");
    }

    /** Whether the sentence tells it of the traveller or of the journey itself. */
    private boolean isAbout(Scan scan, int at, VisitDraft open) {
        boolean journey = scan.find(0, at, VisitNoun.JOURNEYS) >= 0
                || scan.is(0, "it") && scan.is(at, "lasts", "last", "ends", "runs", "end", "concludes");
        return journey || new Roles(scan, memory).subject(at, a -> a.equals(open.visitor)) != null;
    }
}
