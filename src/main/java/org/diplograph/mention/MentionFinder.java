package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.diplograph.lexicon.ActorWords;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.mention.Gazetteer.Hit;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Document;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Span;
import org.diplograph.model.Token;

/**
 * Turns a document into rows of chunks: who, where, when and the words between. It goes over the report twice: the
 * first time for the full names, the second time for their short forms.
 */
public final class MentionFinder {

    private final Gazetteer gazetteer;
    private final ActorParser actors;
    private final Pairing pairing;

    public MentionFinder(Lexicon lexicon) {
        this.gazetteer = new Gazetteer(lexicon);
        this.actors = new ActorParser(ActorWords.load());
        this.pairing = new Pairing(gazetteer);
    }

    public Reading read(Document document) {
        String text = document.article().text();
        List<Line> lines = document.sentences().stream()
                .map(s -> new Line(text, s, gazetteer))
                .toList();
        WhenFinder dates = new WhenFinder(document.asOf());
        List<List<When>> times =
                document.sentences().stream().map(s -> dates.in(text, s.span())).toList();
        People people = introduced(lines, times);
        List<Row> rows = new ArrayList<>();
        Recency recency = new Recency(people);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(document.sentences().get(i), recency.named(chunks(lines.get(i), times.get(i), people))));
        }
        return new Reading(document, rows, people.all());
    }

    private People introduced(List<Line> lines, List<List<When>> times) {
        List<Who> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Chunk chunk : chunks(lines.get(i), times.get(i), People.NOBODY)) {
                if (chunk instanceof Who who && who.agent() instanceof Person) {
                    found.add(who);
                }
            }
        }
        return People.of(found);
    }

    private List<Chunk> chunks(Line line, List<When> times, People people) {
        List<Chunk> out = new ArrayList<>();
        int time = 0;
        int i = 0;
        while (i < line.size()) {
            Token token = line.tokens.get(i);
            while (time < times.size()
                    && times.get(time).span().end() <= token.span().start()) {
                time++;
            }
            if (time < times.size() && times.get(time).span().overlaps(token.span())) {
                out.add(times.get(time));
                i = after(line, times.get(time).span(), i);
                continue;
            }
            ActorParser.Found actor = actors.at(line, i, people);
            if (actor != null) {
                out.add(actor.who());
                i = sharing(line, actor, out);
                continue;
            }
            i = placeOrWord(line, i, out);
        }
        return out;
    }

    /** Adds the further holders of an office in the plural, and returns where the last of them ends. */
    private int sharing(Line line, ActorParser.Found first, List<Chunk> out) {
        int i = first.end();
        ActorParser.Found next = first.shared() == null ? null : actors.sharing(line, i, first.shared());
        while (next != null) {
            out.add(new Word(line.tokens.get(i).span(), line.word(i)));
            if (line.is(i + 1, "and")) {
                out.add(new Word(line.tokens.get(i + 1).span(), line.word(i + 1)));
            }
            out.add(next.who());
            i = next.end();
            next = actors.sharing(line, i, Objects.requireNonNull(next.shared()));
        }
        return i;
    }

    private static int after(Line line, Span span, int from) {
        int i = from;
        while (i < line.size() && line.tokens.get(i).span().start() < span.end()) {
            i++;
        }
        return i;
    }

    private int placeOrWord(Line line, int i, List<Chunk> out) {
        Hit hit = line.hit(i);
        if (hit != null && (hit.entry() instanceof Entry.OfState || hit.entry() instanceof Entry.OfPlace)) {
            out.add(where(line, i, hit));
            return hit.end();
        }
        NameParser.Honorifics title = actors.pronounLike(line, i);
        if (title != null) {
            String pronoun = title.gender() == 'f' ? "she" : "he";
            out.add(new Word(line.span(i, title.end()), line.words(i, title.end()), pronoun));
            return title.end();
        }
        Token token = line.tokens.get(i);
        List<Chunk> pair = pairing.in(token);
        if (pair.isEmpty()) {
            out.add(new Word(token.span(), token.text()));
        } else {
            out.addAll(pair);
        }
        return i + 1;
    }

    private static Where where(Line line, int i, Hit hit) {
        Span span = line.span(i, hit.end());
        String words = line.words(i, hit.end());
        if (hit.entry() instanceof Entry.OfState s) {
            return new Where(span, words, s.state(), null, s.demonym() ? Where.Kind.DEMONYM : Where.Kind.NAME);
        }
        Entry.OfPlace p = (Entry.OfPlace) hit.entry();
        return new Where(span, words, p.place().state(), p.place(), Where.Kind.PLACE);
    }
}
