package org.diplograph.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Reads visits: the words of a journey, who makes it, and where to. */
final class VisitReader {

    private static final List<Frame> ROWS = Frame.load("visits.tsv");
    private static final Frame.Index FRAMES = new Frame.Index(ROWS);

    /** "the visiting Minister": its word may stand in the mention itself. */
    private static final Frame GUEST =
            ROWS.stream().filter(f -> f.form().equals("guest")).findFirst().orElseThrow();

    /** Verbs that lead somewhere themselves. */
    private static final Frame.Index VERBS = rows("to", "arrive", "leave");

    private static final Frame.Index CARRYING = rows("bring");

    private final Memory memory;
    private final @Nullable LocalDate today;
    private final String text;

    VisitReader(Memory memory, @Nullable LocalDate today, String text) {
        this.memory = memory;
        this.today = today;
        this.text = text;
    }

    void read(Scan scan) {
        VisitDraft before = memory.visits.open();
        new Leadership(scan, memory).read();
        for (Hit hit : FRAMES.in(scan)) {
            read(new VisitTelling(scan, hit, memory, today, text));
        }
        for (int i : scan.places(Who.class, 0, scan.size())) {
            if (Objects.requireNonNull(scan.who(i))
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .contains("visiting ")) {
                read(new VisitTelling(scan, new Hit(GUEST, i, i + 1), memory, today, text));
            }
        }
        new Course(memory, today).read(scan, before);
    }

    private static Frame.Index rows(String... forms) {
        return new Frame.Index(
                ROWS.stream().filter(f -> List.of(forms).contains(f.form())).toList());
    }

    /** The first place at which a verb of a journey begins, or {@code to}. */
    static int verb(Scan scan, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean carries = scan.is(i + 1, "him", "her", "them") || scan.who(i + 1) != null;
            if (VERBS.starts(scan, i) || carries && CARRYING.starts(scan, i)) {
                return i;
            }
        }
        return to;
    }

    private static void read(VisitTelling telling) {
        switch (telling.frame.form()) {
            case "noun" -> new VisitNoun(telling).read();
            case "invite" -> new Invitation(telling).read();
            case "hope" -> new Invitation(telling).hope();
            case "guest" -> new VisitHost(telling).guest();
            case "host" -> new VisitHost(telling).host();
            case "guest-of" -> new GuestWord(telling).read();
            case "airport" -> new VisitHost(telling).airport();
            case "farewell" -> new VisitHost(telling).farewell();
            case "next" -> new Stations(telling).next();
            case "reciprocal" -> new Reciprocal(telling).read();
            case "record" -> new Stations(telling).record();
            case "bring" -> new VisitVerb(telling).bring();
            case "stops" -> new Stations(telling).stops();
            default -> new VisitVerb(telling).read();
        }
    }
}
