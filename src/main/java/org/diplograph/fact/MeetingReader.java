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
            new Frame("meeting.encounter", "tell", List.of(), List.of(), "talks", 0.55, "", "", "");

    private static final Frame AUDIENCE =
            new Frame("meeting.audience", "host", List.of(), List.of(), "reception", 0.7, "", "", "");

    private final Memory memory;
    private final Audiences audiences;
    private final MeetingBook book;
    private final @Nullable LocalDate today;
    private final String text;
    private final SessionReader sessions;

    MeetingReader(Memory memory, MeetingBook book, JointBodies bodies, @Nullable LocalDate today, String text) {
        this.sessions = new SessionReader(memory, book, bodies, today, text);
        this.memory = memory;
        this.audiences = new Audiences(memory);
        this.book = book;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        if (scan.has("sidelines", "margins", "sideline") || MeetingWords.isAtEvent(scan, text)) {
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
        if (!audiences(scan) && done < 0 && !ruledOut) {
            encounter(scan);
        }
        sessions.read(scan);
    }

    /** Whom the host of the audiences receives next; whether there is anybody. */
    private boolean audiences(Scan scan) {
        List<Filler> callers = audiences.callers(scan);
        Filler host = audiences.host();
        for (Filler caller : callers) {
            if (host != null && !book.tells(List.of(host.agent(), caller.agent()))) {
                Hit hit = new Hit(AUDIENCE, caller.at(), caller.at() + 1);
                new MeetingTelling(scan, hit, memory, book, today, text).tell(List.of(host, caller));
            }
        }
        return !callers.isEmpty();
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
