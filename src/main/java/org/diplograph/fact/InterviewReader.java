package org.diplograph.fact;

import java.util.List;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is interviewed by whom. In the answers "I" is the speaker, and "your country" is that of the agency that
 * asks.
 */
final class InterviewReader {

    private final Memory memory;
    private final @Nullable EdtfDate asOf;
    private final String text;
    private @Nullable Interview found;

    InterviewReader(Memory memory, @Nullable EdtfDate asOf, String text) {
        this.memory = memory;
        this.asOf = asOf;
        this.text = text;
    }

    void read(Scan scan) {
        if (found == null) {
            announce(scan);
        }
        Part part = scan.row.sentence().part();
        Interview interview = found;
        Interview answered = part == Part.ANSWER ? interview : null;
        memory.speaker = answered == null ? null : answered.speaker();
        memory.addressed = answered == null ? null : memory.allegiance.stateOf(answered.agency());
    }

    /** "X gave an interview to the Vietnam News Agency", "X was interviewed by …". */
    private void announce(Scan scan) {
        int at = scan.find(0, scan.size(), "interview", "interviewed");
        if (at < 0) {
            return;
        }
        Roles roles = new Roles(scan, memory);
        Roles.Filler speaker = roles.subject(at, a -> a instanceof Person);
        Roles.Filler agency = roles.firstRight(at, 8, a -> a instanceof Body);
        if (speaker != null && agency != null && speaker.agent() instanceof Person person) {
            Span span = scan.cover(speaker.at(), at, agency.at());
            Evidence evidence = new Evidence(span, span.of(text), "interview.given", 0.9, null);
            found = new Interview(person, agency.agent(), asOf, List.of(evidence));
        }
    }

    List<Interview> facts() {
        return found == null ? List.of() : List.of(found);
    }
}
