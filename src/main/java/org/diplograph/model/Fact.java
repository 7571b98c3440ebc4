package org.diplograph.model;

import java.util.List;
import java.util.Objects;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/**
 * Something that an article says happened, is planned or holds. Kinds ({@code state}, {@code talks}, {@code protocol})
 * are codes of the SKOS schemes under {@code https://w3id.org/diplograph/code/}. A null field means that the article
 * does not tell.
 */
public sealed interface Fact {

    /** Where the article says it; at least one. */
    List<Evidence> evidence();

    /** When, as the article states it. */
    @Nullable
    EdtfDate date();

    /** How likely it is right: the confidence of the surest of its words. */
    default double confidence() {
        return evidence().stream().mapToDouble(Evidence::confidence).max().orElseThrow();
    }

    /** The same fact, told by these words. */
    Fact with(List<Evidence> words);

    /** A fact that took place somewhere and has a standing. {@code key} names it within its article. */
    sealed interface Event extends Fact {
        String key();

        Status status();
    }

    /**
     * One leg: a representative of a sending State or organisation goes to a receiving State.
     *
     * @param sending a state or an international organisation, or null
     * @param invitedBy who invited, or null
     * @param journey groups the legs of one journey within the article, or null
     */
    record Visit(
            String key,
            Agent visitor,
            @Nullable Agent sending,
            State receiving,
            List<Place> places,
            String kind,
            @Nullable EdtfDate date,
            Status status,
            @Nullable Agent host,
            @Nullable Agent invitedBy,
            @Nullable String journey,
            List<Evidence> evidence)
            implements Event {
        public Visit {
            Objects.requireNonNull(visitor);
            Objects.requireNonNull(receiving);
            places = List.copyOf(places);
            evidence = evidenced(evidence);
        }

        @Override
        public Visit with(List<Evidence> words) {
            return new Visit(
                    key, visitor, sending, receiving, places, kind, date, status, host, invitedBy, journey, words);
        }
    }

    /**
     * People or bodies of different states meet, talk or telephone.
     *
     * @param during key of the visit that it belongs to, or null
     * @param occasion the larger event ("ASEAN Summit"), or null
     */
    record Meeting(
            String key,
            List<Agent> participants,
            String kind,
            @Nullable Place place,
            @Nullable EdtfDate date,
            Status status,
            @Nullable String during,
            @Nullable String occasion,
            List<Evidence> evidence)
            implements Event {
        public Meeting {
            participants = List.copyOf(participants);
            evidence = evidenced(evidence);
        }

        @Override
        public Meeting with(List<Evidence> words) {
            return new Meeting(key, participants, kind, place, date, status, during, occasion, words);
        }
    }

    /**
     * A document signed, exchanged or adopted between states or their bodies.
     *
     * @param kind the English name of its kind in the scheme: {@code memorandum of understanding}
     * @param during key of the visit during which it was signed, or null
     */
    record Agreement(
            String key,
            String kind,
            @Nullable String title,
            @Nullable String subject,
            List<Agent> parties,
            List<State> states,
            List<Agent> signatories,
            @Nullable Place place,
            @Nullable EdtfDate date,
            Status status,
            @Nullable String during,
            List<Evidence> evidence)
            implements Event {
        public Agreement {
            Objects.requireNonNull(kind);
            parties = List.copyOf(parties);
            states = List.copyOf(states);
            signatories = List.copyOf(signatories);
            evidence = evidenced(evidence);
        }

        @Override
        public Agreement with(List<Evidence> words) {
            return new Agreement(
                    key, kind, title, subject, parties, states, signatories, place, date, status, during, words);
        }
    }

    /**
     * A person holds an office, as of a date.
     *
     * @param standing {@code current}, {@code former}, {@code acting} or {@code designate}
     */
    record OfficeHolding(
            Person holder,
            Office office,
            String standing,
            @Nullable EdtfDate date,
            List<Evidence> evidence) implements Fact {
        public OfficeHolding {
            Objects.requireNonNull(holder);
            Objects.requireNonNull(office);
            evidence = evidenced(evidence);
        }

        @Override
        public OfficeHolding with(List<Evidence> words) {
            return new OfficeHolding(holder, office, standing, date, words);
        }
    }

    /** A body, association or venture is founded. */
    record Founding(
            String name, @Nullable EdtfDate date, @Nullable Place place, List<State> states, List<Evidence> evidence)
            implements Fact {
        public Founding {
            Objects.requireNonNull(name);
            states = List.copyOf(states);
            evidence = evidenced(evidence);
        }

        @Override
        public Founding with(List<Evidence> words) {
            return new Founding(name, date, place, states, words);
        }
    }

    /**
     * A lasting tie: {@code diplomatic-relations}, {@code party-ties}, {@code strategic-partnership},
     * {@code common-membership}, {@code working-group}, {@code consultation-mechanism} …
     *
     * @param within the organisation or framework, or null
     */
    record Relationship(
            String kind,
            List<Agent> between,
            @Nullable Agent within,
            @Nullable EdtfDate date,
            List<Evidence> evidence) implements Fact {
        public Relationship {
            Objects.requireNonNull(kind);
            between = List.copyOf(between);
            evidence = evidenced(evidence);
        }

        @Override
        public Relationship with(List<Evidence> words) {
            return new Relationship(kind, between, within, date, words);
        }
    }

    /**
     * A quantity that the article states: {@code trade-volume}, {@code students} …
     *
     * @param value the number, in {@code unit}
     * @param qualifier {@code exactly}, {@code about}, {@code over}, {@code under}
     */
    record Figure(
            String quantity,
            double value,
            String unit,
            String qualifier,
            List<State> states,
            @Nullable EdtfDate date,
            List<Evidence> evidence)
            implements Fact {
        public Figure {
            Objects.requireNonNull(quantity);
            states = List.copyOf(states);
            evidence = evidenced(evidence);
        }

        @Override
        public Figure with(List<Evidence> words) {
            return new Figure(quantity, value, unit, qualifier, states, date, words);
        }
    }

    /** Somebody answers an agency's questions; what follows is that person's word. */
    record Interview(Person speaker, Agent agency, @Nullable EdtfDate date, List<Evidence> evidence) implements Fact {
        public Interview {
            Objects.requireNonNull(speaker);
            Objects.requireNonNull(agency);
            evidence = evidenced(evidence);
        }

        @Override
        public Interview with(List<Evidence> words) {
            return new Interview(speaker, agency, date, words);
        }
    }

    private static List<Evidence> evidenced(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact without evidence");
        }
        return List.copyOf(evidence);
    }
}
