package org.diplograph.model;

import java.util.Objects;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * A city, a region, a palace: somewhere that is not itself a state.
 *
 * @param name as the lexicon or the article writes it
 * @param state the state that it lies in, or null where unknown
 */
public record Place(String name, @Nullable State state) {
    public Place {
        Objects.requireNonNull(name);
    }
}
