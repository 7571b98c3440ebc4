package org.diplograph.fact;

import java.time.LocalDate;
import org.diplograph.fact.Frame.Hit;
import org.jspecify.annotations.Nullable;

/** Reads visits: the words of a journey, who makes it, and where to. */
final class VisitReader {

    private static final Frame.Index FRAMES = new Frame.Index(Frame.load("visits.tsv"));

    private final Memory memory;
    private final @Nullable LocalDate today;
    private final String text;

    VisitReader(Memory memory, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        new Leadership(scan, memory).read();
        for (Hit hit : FRAMES.in(scan)) {
            read(new VisitTelling(scan, hit, memory, today, text));
        }
    }

    private static void read(VisitTelling telling) {
        switch (telling.frame.form()) {
            case "noun" -> new VisitNoun(telling).read();
            case "invite" -> new Invitation(telling).read();
            case "host" -> new VisitHost(telling).read();
            case "expect" -> new VisitHost(telling).places();
            case "reciprocal" -> new Reciprocal(telling).read();
            case "record" -> new VisitVerb(telling).record();
            case "bring" -> new VisitVerb(telling).bring();
            case "stops" -> new VisitVerb(telling).stops();
            default -> new VisitVerb(telling).read();
        }
    }
}
