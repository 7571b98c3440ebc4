package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Sentence.Part;

/**
 * Reads a report once, from the first sentence to the last, with a memory; gives its facts with their evidence. What
 * the headline tells of a visit is read last, when everybody is known.
 */
public final class FactFinder {

    private final Lexicon lexicon;
    private final JointBodies bodies;

    public FactFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.bodies = new JointBodies(lexicon);
    }

    public List<Fact> find(Reading reading) {
        String text = reading.document().article().text();
        EdtfDate asOf = reading.document().asOf();
        LocalDate today = asOf == null || !asOf.hasYear() ? null : asOf.latest().orElse(null);
        String keys = reading.document().part() == 0
                ? ""
                : "part-" + reading.document().part() + "-";
        VisitBook visits = new VisitBook(keys, new Succession(lexicon));
        Allegiance allegiance = Allegiance.of(reading);
        Belonging.settle(reading, allegiance);
        List<SharedOffice.Holder> identified = Identities.settle(reading, allegiance);
        Memory memory = new Memory(allegiance, visits, Home.of(reading, lexicon), today);
        MeetingBook meetings = new MeetingBook(keys, memory.allegiance, today);
        OfficeReader offices = new OfficeReader(memory, asOf, text);
        offices.add(identified);
        VisitReader visitReader = new VisitReader(memory, today, text);
        MeetingReader meetingReader = new MeetingReader(memory, meetings, bodies, today, text);
        AgreementReader agreements = new AgreementReader(keys, memory, meetings, today, text);
        TieReader ties = new TieReader(memory, text);
        FigureReader figures = new FigureReader(memory, text);
        InterviewReader interview = new InterviewReader(memory, asOf, text);
        for (Row row : reading.rows()) {
            Scan scan = new Scan(row);
            memory.begin(scan);
            interview.read(scan);
            offices.read(scan);
            if (row.sentence().part() != Part.HEADLINE && row.sentence().part() != Part.BYLINE) {
                visitReader.read(scan);
                meetingReader.read(scan);
                agreements.read(scan);
                ties.read(scan);
                figures.read(scan);
            }
            memory.note(scan);
        }
        reading.rows().stream()
                .filter(row -> row.sentence().part() == Part.HEADLINE)
                .map(Scan::new)
                .forEach(headline -> {
                    visitReader.read(headline);
                    agreements.readHeadline(headline);
                });
        List<Fact> out = new ArrayList<>();
        if (Denial.isReport(reading)) {
            visits.dropRumours(today);
        }
        Belonging.send(
                visits.drafts(),
                allegiance,
                new Press(lexicon).of(reading.document().article()));
        List<Visit> visitFacts = visits.facts(memory.allegiance, meetings, today, asOf);
        out.addAll(visitFacts);
        out.addAll(meetings.facts(visitFacts));
        out.addAll(agreements.facts(visitFacts));
        out.addAll(offices.facts());
        out.addAll(ties.facts());
        out.addAll(figures.facts());
        out.addAll(interview.facts());
        return Confidence.rated(out, reading);
    }
}
