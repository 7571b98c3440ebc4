package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Roles.Filler;
import org.jspecify.annotations.Nullable;

/** Reads meetings: finds the words of an encounter and has each of them told by a {@link MeetingTelling}. */
final class MeetingReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("meetings.tsv"));

    private static final Frame ENCOUNTER =
            new Frame("meeting.encounter", "tell", List.of(), List.of(), "", 0.55, "", "", "");

    private final Memory memory;
    private final MeetingBook book;
    private final @Nullable LocalDate today;
    private final String text;
    private final SessionReader sessions;

    MeetingReader(Memory memory, MeetingBook book, JointBodies bodies, @Nullable LocalDate today, String text) {
        this.sessions = new SessionReader(memory, book, bodies, today, text);
        this.memory = memory;
        this.book = book;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        if (scan.has("sidelines", "margins", "sideline")) {
            book.beside();
        }
        int done = -1;
        boolean ruledOut = false;
        for (Hit hit : FRAMES.in(scan)) {
            MeetingTelling telling = new MeetingTelling(scan, hit, memory, book, today, text);
            ruledOut |= telling.isRuledOut();
            if (hit.at() >= done && telling.read()) {
                done = hit.end();
            }
        }
        if (done < 0 && !ruledOut) {
            encounter(scan);
        }
        sessions.read(scan);
    }

    /** Where no words of an encounter stand: officials of two states whom the sentence brings together. */
    private void encounter(Scan scan) {
        List<Filler> both = new SideBySide(scan, memory, book, today).together();
        if (!both.isEmpty()) {
            int host = both.getFirst().at();
            Hit hit = new Hit(ENCOUNTER, host, host + 1);
            new MeetingTelling(scan, hit, memory, book, today, text).tell(both);
        }
    }
}
