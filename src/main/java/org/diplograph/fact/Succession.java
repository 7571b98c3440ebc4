package org.diplograph.fact;

import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** Which states are one country at two times: "Azerbaijan" of a recap and the Azerbaijan SSR. */
final class Succession {

    private final Lexicon lexicon;

    Succession(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean same(@Nullable State a, @Nullable State b) {
        return a != null && b != null && (a.id().equals(b.id()) || follows(a, b) || follows(b, a));
    }

    private boolean follows(State later, State earlier) {
        return lexicon.state(later.id())
                .map(StateEntry::predecessors)
                .map(p -> p.contains(earlier.id()))
                .orElse(false);
    }
}
