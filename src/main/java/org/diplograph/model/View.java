package org.diplograph.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all reports together tell, each person, body and event once. Ids are relative IRIs such as
 * {@code official/to-lam-vn} or {@code visit/to-lam-azerbaijan-2025-05-07}; every list is sorted by id, so that the
 * same reports give the same view in whatever order they came.
 *
 * @param reports the reports that it was made from
 * @param states reference data on states
 * @param things ids of the agents, places and offices that {@code told} speaks of: each is the canonical form of all
 *     its mentions
 * @param links items of Wikidata by id, as far as reference data and tables of links give them
 * @param candidates pairs that may be one, and were not merged
 * @param told events, holdings and the rest
 * @param doubts claims that others speak against
 * @param replaced by the id that a correction retired, the id that took its place
 * @param idle corrections that name nothing in this view
 */
public record View(
        List<Report> reports,
        List<StateInfo> states,
        Map<Object, String> things,
        Map<String, Link> links,
        List<Candidate> candidates,
        List<Told> told,
        List<Doubt> doubts,
        Map<String, String> replaced,
        List<Correction> idle) {

    public View {
        reports = List.copyOf(reports);
        states = List.copyOf(states);
        things = Map.copyOf(things);
        links = Map.copyOf(links);
        candidates = List.copyOf(candidates);
        told = List.copyOf(told);
        doubts = List.copyOf(doubts);
        replaced = Map.copyOf(replaced);
        idle = List.copyOf(idle);
    }

    /** The id of a canonical {@link Agent}, {@link Place} or {@link Office}, or of the body that a founding founds. */
    public String id(Object thing) {
        return Objects.requireNonNull(things.get(thing), () -> "no id for " + thing);
    }

    /**
     * A fact as the view tells it, and who says so.
     *
     * @param id relative IRI
     * @param fact the consolidated fact: canonical agents, the most precise values that contradict none, and for its
     *     evidence that of its first source; the evidence of all is with the claims
     * @param sources the claims behind it
     * @param resolution the date where another claim completes the stated one, or null
     * @param during id of the visit that it belongs to, or null
     * @param journey id of the journey whose leg it is, or null
     * @param conflicts pairs of its claims that cannot both be right
     */
    public record Told(
            String id,
            Fact fact,
            List<Source> sources,
            @Nullable Resolution resolution,
            @Nullable String during,
            @Nullable String journey,
            List<Conflict> conflicts) {

        public Told {
            sources = List.copyOf(sources);
            conflicts = List.copyOf(conflicts);
        }

        /** The date to reckon with: the resolved one where there is one, else the stated one. */
        public Optional<EdtfDate> reckonedDate() {
            return Optional.ofNullable(resolution == null ? fact.date() : resolution.date());
        }
    }

    /**
     * One claim of one report.
     *
     * @param report the report's IRI
     * @param index the claim's place among the report's facts, from 0
     */
    public record Source(String report, int index) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byReport = report.compareTo(other.report);
            return byReport != 0 ? byReport : Integer.compare(index, other.index);
        }
    }

    /**
     * A date that no single claim states in full.
     *
     * @param date the completed date
     * @param reason why, in a sentence for the reader
     */
    public record Resolution(EdtfDate date, String reason) {}

    /**
     * Two claims about one event that differ in what cannot be two ways.
     *
     * @param about the property: {@code date}, {@code status}
     */
    public record Conflict(Source one, Source other, String about) {}

    /** A claim that somebody holds an office, and one by which another held it at the time. */
    public record Doubt(Source claim, Source other) {}

    /**
     * Two things that may be one; somebody has to decide.
     *
     * @param one the vaguer one's id
     * @param other the fuller one's id
     * @param score likelihood between 0 and 1, a rule of thumb
     * @param reasons what speaks for it
     */
    public record Candidate(String one, String other, double score, String reasons) {}
}
