package org.diplograph.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reference data says about a state of today or of the past.
 *
 * @param state its key and usual English short name
 * @param otherNames official name, abbreviations, older names
 * @param isoCode ISO 3166-1 alpha-2 code in upper case, or null for a historical state
 * @param capital its capital, or null
 * @param predecessors keys of the states that it followed
 * @param successors keys of the states that followed it
 */
public record StateInfo(
        Agent.State state,
        List<String> otherNames,
        @Nullable String isoCode,
        @Nullable String capital,
        List<String> predecessors,
        List<String> successors) {

    public StateInfo {
        Objects.requireNonNull(state);
        otherNames = List.copyOf(otherNames);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
