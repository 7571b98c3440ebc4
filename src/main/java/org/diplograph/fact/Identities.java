package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.diplograph.model.Reading;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds who somebody is whom the report names in one sentence and calls by the office in the next: "A meeting with
 * Robert Novy is unlikely. The Slovak Prime Minister will be abroad"; "his ministry's spokesman says. Said Karimi made
 * it known". Such an office must be nobody else's, and such a name nobody's of whom another office is told.
 */
final class Identities {

    /** Words by which the one named and the one called by the office face each other. */
    private static final String[] FACING = {
        "him", "her", "them", "both", "two", "together", "counterpart", "guest", "visitor", "host", "each", "between"
    };

    private static final String[] SETTINGS = {"in", "to", "at", "into", "for", "from", "through", "near", "around"};

    private final List<Scan> scans;
    private final Allegiance allegiance;

    private Identities(Reading reading, Allegiance allegiance) {
        this.scans = reading.rows().stream().map(Scan::new).toList();
        this.allegiance = allegiance;
    }

    /** Gives the offices to those who are found to hold them, and tells which. */
    static List<SharedOffice.Holder> settle(Reading reading, Allegiance allegiance) {
        return new Identities(reading, allegiance).read();
    }

    private List<SharedOffice.Holder> read() {
        List<SharedOffice.Holder> out = new ArrayList<>();
        for (int row = 0; row < scans.size(); row++) {
            Scan scan = scans.get(row);
            for (int i : scan.places(Who.class, 0, scan.size())) {
                Post post = open(Objects.requireNonNull(scan.who(i)));
                Person holder = post == null ? null : holder(row, i, Allegiance.of(post.office()));
                if (post != null && holder != null) {
                    allegiance.add(holder, post);
                    out.add(new SharedOffice.Holder(holder, post));
                }
            }
        }
        return out;
    }

    /** The office that stands alone, is a state's or a body's, and nobody's so far; or null. */
    private @Nullable Post open(Who who) {
        Post post = who.form() != Who.Form.OFFICE
                        || who.agents().size() > 1
                        || who.posts().size() > 1
                ? null
                : who.posts().getFirst();
        if (post == null || !post.standing().equals("current") || !post.definite()) {
            return null;
        }
        Office office = post.office();
        boolean any = office.title().equals("counterpart")
                || Allegiance.isKin(office)
                || OfficeTitles.isPlural(office)
                || Allegiance.of(office) == null && office.body() == null;
        boolean held = !any && allegiance.people().stream().anyMatch(p -> allegiance.mayHold(p, office));
        return any || held ? null : post;
    }

    private @Nullable Person holder(int row, int at, @Nullable State state) {
        if (isHeadline(row)) {
            return null;
        }
        Scan scan = scans.get(row);
        boolean opens = at <= 1 && !scan.isPossessive(at + 1);
        Person before = opens && row > 0 && isFree(scan) ? only(row - 1, state) : null;
        return before != null || row + 1 >= scans.size() ? before : next(row + 1, state);
    }

    /** The one of whom the sentence tells where it names somebody of whom nothing is known. */
    private @Nullable Person only(int row, @Nullable State state) {
        Scan scan = scans.get(row);
        List<Person> people = unknown(scan);
        return people.size() == 1 && !isHeadline(row) && !isIn(scan, state) ? fitting(people.getFirst(), state) : null;
    }

    /** Who opens the next sentence with a full name that the report has not told before. */
    private @Nullable Person next(int row, @Nullable State state) {
        Scan scan = scans.get(row);
        List<Person> people = unknown(scan);
        Who first = scan.who(0);
        boolean opens = people.size() == 1
                && first != null
                && first.agent().equals(people.getFirst())
                && first.text().contains(" ");
        return opens && isFree(scan) && isFirst(people.getFirst(), row) ? fitting(people.getFirst(), state) : null;
    }

    private @Nullable Person fitting(Person person, @Nullable State state) {
        State own = allegiance.stateOf(person);
        return own == null || state == null || Memory.same(own, state) ? person : null;
    }

    private boolean isFirst(Person person, int row) {
        return scans.subList(0, row).stream().noneMatch(scan -> unknown(scan).contains(person));
    }

    private boolean isHeadline(int row) {
        Part part = scans.get(row).row.sentence().part();
        return part == Part.HEADLINE || part == Part.BYLINE;
    }

    private static boolean isFree(Scan scan) {
        return !scan.has(FACING);
    }

    /** "flew to Peru", "in Lima": the sentence is set in the state. */
    private static boolean isIn(Scan scan, @Nullable State state) {
        return scan.places(Where.class, 0, scan.size()).stream()
                .anyMatch(i -> Memory.same(Objects.requireNonNull(scan.where(i)).state(), state)
                        && scan.is(scan.is(i - 1, "the") ? i - 2 : i - 1, SETTINGS));
    }

    /** The people in the sentence of whom the report tells no office. */
    private List<Person> unknown(Scan scan) {
        List<Person> out = new ArrayList<>();
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            if (Roles.isNamed(who)
                    && who.agent() instanceof Person person
                    && !out.contains(person)
                    && allegiance.posts(person).stream().allMatch(p -> Allegiance.isKin(p.office()))) {
                out.add(person);
            }
        }
        return out;
    }
}
