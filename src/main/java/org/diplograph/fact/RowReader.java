package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.diplograph.fact.StateLabels.Meant;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.PlaceEntry;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Place;
import org.diplograph.model.Reading;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a row of a table of travels: who went, for whom, where to. */
final class RowReader {

    /** What the fields say needs no guess how likely it is right. */
    private static final double CONFIDENCE = 0.98;

    private final Lexicon lexicon;
    private final Reading reading;
    private final TravelRow row;
    private final String text;
    private final @Nullable Meant sending;
    private final @Nullable Meant receiving;
    private final Person traveller;
    private final List<Post> posts;

    RowReader(Lexicon lexicon, Reading reading, TravelRow row) {
        this.lexicon = lexicon;
        this.row = row;
        this.text = reading.document().article().text();
        LocalDate day = LocalDate.parse(row.date().start());
        StateLabels labels = new StateLabels(lexicon);
        this.sending = labels.at(row.sending(), day);
        this.receiving = labels.at(row.receiving(), day);
        this.reading = new RowWords(lexicon, day, receiving == null ? null : receiving.state()).spelledOut(reading);
        RowTraveller named = RowTraveller.of(reading, row, sending == null ? null : sending.state());
        this.traveller = named.person();
        this.posts = named.posts();
    }

    /** The row with the full names of those whom it need not introduce. */
    Reading reading() {
        return reading;
    }

    Person traveller() {
        return traveller;
    }

    /** The offices that the fields give, where the words of the traveller's name do not. */
    List<Post> posts() {
        return posts;
    }

    /** Where the row plays: in the State that is visited. Says whom traveller, company and hosts serve. */
    Home home(Allegiance allegiance) {
        State own = sending == null ? null : sending.state();
        State home = receiving == null ? null : receiving.state();
        if (own != null) {
            allegiance.serves(traveller, own);
        }
        for (Reading.Row sentence : reading.rows()) {
            Scan scan = new Scan(sentence);
            for (int i : scan.places(Who.class, 0, scan.size())) {
                State served = scan.is(i - 1, "accompanied", "joined", "accompanying") ? own : home;
                Who who = Objects.requireNonNull(scan.who(i));
                if (served != null
                        && who.agent() instanceof Person person
                        && Belonging.mayServe(who)
                        && allegiance.stateOf(person) == null) {
                    allegiance.serves(person, served);
                }
            }
        }
        return new Home(home, null, home != null);
    }

    /** The first day, as of which offices are told. */
    EdtfDate first() {
        return new EdtfDate(row.date().start());
    }

    /** The year in which a further leg without a date probably lies: uncertain, since the remarks do not say so. */
    EdtfDate year() {
        return new EdtfDate(row.date().end().substring(0, 4) + "?");
    }

    /** The visit as the fields tell it; empty where no State is known to receive it. */
    Optional<VisitDraft> visit() {
        if (receiving == null) {
            return Optional.empty();
        }
        VisitDraft draft = new VisitDraft(traveller, receiving.state(), Status.COMPLETED);
        draft.date = row.date();
        draft.recorded = true;
        Stream.concat(Stream.ofNullable(receiving.place()), row.places().stream())
                .map(this::place)
                .forEach(draft.places::add);
        places(draft);
        int end = row.remarks() == null
                ? text.length()
                : text.lastIndexOf('\n', row.remarks().start());
        draft.evidence.add(evidence(new Span(0, end)));
        RowKind kind = row.remarks() == null ? null : RowKind.of(text, row.remarks());
        if (kind != null) {
            draft.kind = kind.kind();
            draft.evidence.add(evidence(kind.words()));
        }
        return Optional.of(draft);
    }

    /** Further places in that State: "In U.S. May 5–21; visited Honolulu, Detroit (Michigan), and Los Angeles". */
    private void places(VisitDraft draft) {
        for (Reading.Row sentence : reading.rows()) {
            Scan scan = new Scan(sentence);
            int last = -1;
            for (int i : scan.places(Where.class, 0, scan.size())) {
                Place place = Objects.requireNonNull(scan.where(i)).place();
                boolean listed = last >= 0 && i - last < 7 && scan.is(i - 1, ",", "and");
                boolean stay =
                        scan.is(i - 1, "in", "at", "to", "visited", "visiting", "included", "revisited", "toured");
                if (place != null && (listed || stay) && Memory.same(place.state(), draft.receiving)) {
                    draft.places.add(place);
                    last = i;
                }
            }
        }
    }

    private Evidence evidence(Span span) {
        return new Evidence(span, span.of(text), TravelRow.PATTERN, CONFIDENCE, null);
    }

    /** The lexicon's place of that name in the State or in what became of it; else a place of that name. */
    private Place place(String name) {
        State state = Objects.requireNonNull(receiving).state();
        Succession same = new Succession(lexicon);
        for (PlaceEntry entry : lexicon.placesNamed(name)) {
            Place known = entry.asPlace(lexicon);
            if (same.same(known.state(), state)) {
                return known;
            }
        }
        return new Place(name, state);
    }
}
