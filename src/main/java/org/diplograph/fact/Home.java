package org.diplograph.fact;

import java.util.Optional;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Place;
import org.diplograph.model.Reading;
import org.diplograph.model.Reading.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where the report is written: "here".
 *
 * @param sure whether the dateline says so; otherwise it is the first place that the report is in
 * @param place that first place, where there is no dateline
 */
record Home(@Nullable State state, @Nullable Place place, boolean sure) {

    static Home of(Reading reading, Lexicon lexicon) {
        String dateline = reading.document().datelinePlace();
        for (String name = dateline == null ? "" : dateline; !name.isEmpty(); name = withoutFirstWord(name)) {
            State state = stateOf(name, lexicon).orElse(null);
            if (state != null) {
                return new Home(state, null, true);
            }
        }
        for (Row row : reading.rows()) {
            Where where = new Setting(new Scan(row)).place();
            if (where != null && where.state() != null) {
                return new Home(where.state(), where.place(), false);
            }
        }
        return new Home(null, null, false);
    }

    private static String withoutFirstWord(String name) {
        return name.contains(" ") ? name.substring(name.indexOf(' ') + 1) : "";
    }

    private static Optional<State> stateOf(String name, Lexicon lexicon) {
        return lexicon.placesNamed(name).stream()
                .findFirst()
                .flatMap(p -> lexicon.state(p.state()))
                .or(() -> lexicon.stateByName(name))
                .map(StateEntry::asState);
    }
}
