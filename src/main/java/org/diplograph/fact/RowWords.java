package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diplograph.lexicon.Incumbent;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Reading;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/**
 * Spells out what the remarks of a row leave to the other fields: "President Bush" is who held that office on the day,
 * "the Foreign Minister" is the host's, "Cambridge (Mass.)" lies in the State that is visited.
 */
final class RowWords {

    private final Lexicon lexicon;
    private final LocalDate day;
    private final @Nullable State host;

    RowWords(Lexicon lexicon, LocalDate day, @Nullable State host) {
        this.lexicon = lexicon;
        this.day = day;
        this.host = host;
    }

    Reading spelledOut(Reading reading) {
        List<Reading.Row> rows = new ArrayList<>();
        for (Reading.Row row : reading.rows()) {
            rows.add(row.sentence().part() == Part.BODY ? spelledOut(row) : row);
        }
        return new Reading(reading.document(), rows, reading.people());
    }

    private Reading.Row spelledOut(Reading.Row row) {
        Scan scan = new Scan(row);
        List<Chunk> out = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = row.chunks().get(i);
            if (chunk instanceof Who who) {
                out.add(spelledOut(who));
            } else {
                out.add(chunk instanceof Where where ? there(scan, i, where) : chunk);
            }
        }
        return new Reading.Row(row.sentence(), out);
    }

    private Who spelledOut(Who who) {
        if (who.agents().size() > 1) {
            return who;
        }
        return who.agent() instanceof Person person
                ? named(who, person)
                : who.agent() instanceof Holder holder ? hosts(who, holder) : who;
    }

    private Who named(Who who, Person person) {
        for (Post post : who.posts()) {
            Office office = post.office();
            Incumbent found = lexicon.incumbents().stream()
                    .filter(i -> office.body() == null && post.standing().equals("current"))
                    .filter(i -> office.state() == null || office.state().id().equals(i.state()))
                    .filter(i -> i.is(person.name(), office.title(), day))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                State state = lexicon.state(found.state()).orElseThrow().asState();
                List<String> others = Stream.concat(found.aliases().stream(), Stream.of(person.name()))
                        .toList();
                return new Who(
                        who.span(),
                        who.text(),
                        List.of(new Person(found.name(), others, state)),
                        List.of(of(state, post)),
                        who.form(),
                        who.gender());
            }
        }
        return who;
    }

    private Who hosts(Who who, Holder holder) {
        Office office = holder.office();
        boolean open = office.state() == null && office.body() == null && host != null && Belonging.isNational(who);
        if (!open || office.title().equals("counterpart")) {
            return who;
        }
        List<Post> posts = who.posts().stream().map(p -> of(host, p)).toList();
        Holder of = new Holder(new Office(office.title(), null, host));
        return new Who(who.span(), who.text(), List.of(of), posts, who.form(), who.gender());
    }

    private static Post of(@Nullable State state, Post post) {
        return new Post(new Office(post.office().title(), null, state), post.standing(), true, post.span());
    }

    /** "Cambridge (Mass.)", "Sea Island, Georgia": town and region of the State that is visited, whatever else. */
    private Where there(Scan scan, int i, Where where) {
        boolean region = scan.is(i + 1, "(") || scan.is(i + 1, ",") && scan.is(i + 3, ".");
        boolean within = scan.is(i - 1, "(", ",")
                && lexicon.placesNamed(where.text()).stream().anyMatch(p -> isHosts(p.asPlace(lexicon)));
        Place place = where.place();
        if (host == null || !(place != null && region || place == null && within)) {
            return where;
        }
        String name = place == null ? where.text() : place.name();
        return new Where(where.span(), where.text(), host, new Place(name, host), Where.Kind.PLACE);
    }

    private boolean isHosts(Place place) {
        return Memory.same(place.state(), host);
    }
}
