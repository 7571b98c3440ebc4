package org.diplograph.fact;

import java.time.LocalDate;
import org.diplograph.fact.Frame.Hit;
import org.jspecify.annotations.Nullable;

/** Reads meetings: finds the words of an encounter and has each of them told by a {@link MeetingTelling}. */
final class MeetingReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("meetings.tsv"));

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
        int done = -1;
        for (Hit hit : FRAMES.in(scan)) {
            if (hit.at() >= done && new MeetingTelling(scan, hit, memory, book, today, text).read()) {
                done = hit.end();
            }
        }
        sessions.read(scan);
    }
}
