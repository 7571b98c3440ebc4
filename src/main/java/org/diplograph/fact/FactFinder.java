package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report once, from the first sentence to the last, with a memory; gives its facts with their evidence. What
 * the headline tells of a visit is read last, when everybody is known.
 */
public final class FactFinder {

    private final Lexicon lexicon;
    private final JointBodies bodies;
    private final Press press;

    public FactFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.bodies = new JointBodies(lexicon);
        this.press = new Press(lexicon);
    }

    public List<Fact> find(Reading reading) {
        TravelRow fields = reading.document().article().row();
        return fields == null ? prose(reading) : row(new RowReader(lexicon, reading, fields));
    }

    private List<Fact> prose(Reading reading) {
        EdtfDate asOf = reading.document().asOf();
        LocalDate today = asOf == null || !asOf.hasYear() ? null : asOf.latest().orElse(null);
        Allegiance allegiance = Allegiance.of(reading);
        Belonging.settle(reading, allegiance);
        List<SharedOffice.Holder> identified = Identities.settle(reading, allegiance);
        Pass pass =
                new Pass(reading, allegiance, Home.of(reading, lexicon), Diary.keeper(reading), new Days(asOf, today));
        pass.offices.add(identified);
        pass.read();
        if (Denial.isReport(reading)) {
            pass.visits.dropRumours(today);
        }
        return pass.facts();
    }

    /** A row is written in hindsight: no day is today. */
    private List<Fact> row(RowReader row) {
        Allegiance allegiance = Allegiance.of(row.reading());
        Belonging.settle(row.reading(), allegiance);
        Days days = new Days(row.first(), null);
        Pass pass = new Pass(row.reading(), allegiance, row.home(allegiance), row.traveller(), days);
        row.posts().forEach(post -> pass.offices.add(row.traveller(), post));
        row.visit().ifPresent(pass.visits::add);
        pass.visits.tour(row.traveller(), row.year());
        pass.read();
        return pass.facts();
    }

    /**
     * From when a report tells.
     *
     * @param asOf the date as of which offices are held
     * @param today the day from which what is told lies in the past or ahead, or null where all is past
     */
    private record Days(@Nullable EdtfDate asOf, @Nullable LocalDate today) {}

    /** One way through a report, with the memory and the readers that share it. */
    private final class Pass {
        final Reading reading;
        final Allegiance allegiance;
        final Days days;
        final VisitBook visits;
        final MeetingBook meetings;
        final OfficeReader offices;
        private final Memory memory;
        private final VisitReader visitReader;
        private final MeetingReader meetingReader;
        private final @Nullable AttendanceReader attendance;
        private final AgreementReader agreements;
        private final TieReader ties;
        private final FigureReader figures;
        private final InterviewReader interview;

        Pass(Reading reading, Allegiance allegiance, Home home, @Nullable Person diarist, Days days) {
            String text = reading.document().article().text();
            int part = reading.document().part();
            String keys = part == 0 ? "" : "part-" + part + "-";
            this.reading = reading;
            this.allegiance = allegiance;
            this.days = days;
            visits = new VisitBook(keys, new Succession(lexicon));
            memory = new Memory(allegiance, visits, home, diarist, days.today());
            meetings = new MeetingBook(keys, allegiance, diarist, days.today());
            offices = new OfficeReader(memory, days.asOf(), text);
            visitReader = new VisitReader(memory, days.today(), text);
            meetingReader = new MeetingReader(memory, meetings, bodies, days.today(), text);
            attendance = diarist == null ? null : new AttendanceReader(diarist, meetings, text);
            agreements = new AgreementReader(keys, memory, meetings, days.today(), text);
            ties = new TieReader(memory, text);
            figures = new FigureReader(memory, text);
            interview = new InterviewReader(memory, days.asOf(), text);
        }

        void read() {
            reading.rows().forEach(this::read);
            reading.rows().stream()
                    .filter(row -> row.sentence().part() == Part.HEADLINE)
                    .map(Scan::new)
                    .forEach(headline -> {
                        visitReader.read(headline);
                        agreements.readHeadline(headline);
                    });
        }

        private void read(Row row) {
            Scan scan = new Scan(row);
            memory.begin(scan);
            interview.read(scan);
            offices.read(scan);
            if (row.sentence().part() != Part.HEADLINE && row.sentence().part() != Part.BYLINE) {
                visitReader.read(scan);
                meetingReader.read(scan);
                if (attendance != null) {
                    attendance.read(scan);
                }
                agreements.read(scan);
                ties.read(scan);
                figures.read(scan);
            }
            memory.note(scan);
        }

        List<Fact> facts() {
            Belonging.send(
                    visits.drafts(), allegiance, press, reading.document().article());
            List<Visit> visitFacts = visits.facts(allegiance, meetings, days.today(), days.asOf());
            List<Fact> out = new ArrayList<>(visitFacts);
            out.addAll(meetings.facts(visitFacts));
            out.addAll(agreements.facts(visitFacts));
            out.addAll(offices.facts());
            out.addAll(ties.facts());
            out.addAll(figures.facts());
            out.addAll(interview.facts());
            return Confidence.rated(out, reading);
        }
    }
}
