package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** Reads a report once, from the first sentence to the last, with a memory; gives its facts with their evidence. */
public final class FactFinder {

    private final Lexicon lexicon;

    public FactFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public List<Fact> find(Reading reading) {
        String text = reading.document().article().text();
        EdtfDate published = reading.document().article().published();
        EdtfDate asOf = published != null ? published : reading.document().datelineDate();
        LocalDate today = asOf == null || !asOf.hasYear() ? null : asOf.latest().orElse(null);
        VisitBook visits = new VisitBook(new Succession(lexicon));
        Memory memory = new Memory(
                Allegiance.of(reading),
                visits,
                dateline(reading) != null ? dateline(reading) : firstPlace(reading),
                dateline(reading) != null);
        MeetingBook meetings = new MeetingBook(today);
        OfficeReader offices = new OfficeReader(memory, asOf, text);
        VisitReader visitReader = new VisitReader(memory, today, text);
        MeetingReader meetingReader = new MeetingReader(memory, meetings, today, text);
        AgreementReader agreements = new AgreementReader(memory, meetings, today, text);
        InterviewReader interview = new InterviewReader(memory, asOf, text);
        for (Row row : reading.rows()) {
            Scan scan = new Scan(row);
            interview.read(scan);
            offices.read(scan);
            if (row.sentence().part() != Part.HEADLINE && row.sentence().part() != Part.BYLINE) {
                visitReader.read(scan);
                meetingReader.read(scan);
                agreements.read(scan);
            }
            memory.note(scan);
        }
        List<Fact> out = new ArrayList<>();
        if (Standing.isDenial(reading)) {
            visits.dropRumours(today);
        }
        List<Visit> visitFacts = visits.facts(memory.allegiance, meetings, today, asOf);
        out.addAll(visitFacts);
        out.addAll(meetings.facts(visitFacts, memory.allegiance));
        out.addAll(agreements.facts(visitFacts));
        out.addAll(offices.facts());
        out.addAll(interview.facts());
        return out;
    }

    /** The state that the dateline names. */
    private @Nullable State dateline(Reading reading) {
        String place = reading.document().datelinePlace();
        if (place != null) {
            for (String name = place;
                    !name.isEmpty();
                    name = name.contains(" ") ? name.substring(name.indexOf(' ') + 1) : "") {
                State state = stateOf(name);
                if (state != null) {
                    return state;
                }
            }
        }
        return null;
    }

    /** Without a dateline: the first place that the report is in. */
    private static @Nullable State firstPlace(Reading reading) {
        for (Row row : reading.rows()) {
            Scan scan = new Scan(row);
            for (int i = 0; i < scan.size(); i++) {
                Chunk chunk = scan.at(i);
                if (chunk instanceof Where w && w.place() != null && w.state() != null && scan.is(i - 1, "in", "at")) {
                    return w.state();
                }
            }
        }
        return null;
    }

    private @Nullable State stateOf(String name) {
        String folded = org.diplograph.lexicon.Fold.fold(name);
        return lexicon.places().stream()
                .filter(p -> p.names()
                        .anyMatch(n -> org.diplograph.lexicon.Fold.fold(n).equals(folded)))
                .findFirst()
                .flatMap(p -> lexicon.state(p.state()))
                .map(org.diplograph.lexicon.StateEntry::asState)
                .or(() -> lexicon.stateByName(name).map(org.diplograph.lexicon.StateEntry::asState))
                .orElse(null);
    }
}
