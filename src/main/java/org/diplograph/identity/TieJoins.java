package org.diplograph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Figure;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Interview;
import org.diplograph.model.Fact.Relationship;

/** Joins of facts that are told in one phrase: the same phrase is the same fact, unless dates exclude each other. */
final class TieJoins {

    private TieJoins() {}

    /** Facts that agree in {@link #blocks} and may lack a date. */
    interface Plain<F extends Fact> extends Join<F> {
        @Override
        default boolean alike(F one, F other) {
            return true;
        }

        @Override
        default List<List<Claim<F>>> events(List<Claim<F>> claims) {
            return Clusters.of(claims, c -> blocks(c.fact()), Plain::fitInTime);
        }

        private static boolean fitInTime(Claim<?> one, Claim<?> other) {
            EdtfDate a = one.date();
            EdtfDate b = other.date();
            return a == null || b == null || Dates.fit(a, b, 0);
        }
    }

    record OfFoundings() implements Plain<Founding> {
        @Override
        public Collection<?> blocks(Founding founding) {
            return List.of(Names.titleKey(founding.name()));
        }

        @Override
        public Founding merge(List<Claim<Founding>> claims) {
            Founding first = claims.getFirst().fact();
            return new Founding(
                    Names.mostFrequent(claims.stream().map(c -> c.fact().name())),
                    Choice.date(claims, false),
                    Choice.most(claims, Founding::place, Comparator.comparing(Object::toString)),
                    claims.stream()
                            .flatMap(c -> c.fact().states().stream())
                            .distinct()
                            .sorted(Comparator.comparing(Agent.State::id))
                            .toList(),
                    first.evidence());
        }

        @Override
        public String name(Founding founding) {
            return founding.name();
        }
    }

    record OfRelationships() implements Plain<Relationship> {
        @Override
        public Collection<?> blocks(Relationship tie) {
            return List.of(List.of(tie.kind(), new HashSet<>(tie.between()), Optional.ofNullable(tie.within())));
        }

        @Override
        public Relationship merge(List<Claim<Relationship>> claims) {
            Relationship first = claims.getFirst().fact();
            return new Relationship(
                    first.kind(), first.between(), first.within(), Choice.date(claims, false), first.evidence());
        }

        @Override
        public String name(Relationship tie) {
            String sides = tie.between().stream().map(Agent::name).sorted().collect(Collectors.joining(" "));
            return tie.kind() + " " + sides
                    + (tie.within() == null ? "" : " in " + tie.within().name());
        }
    }

    /** Two figures of one quantity that differ are two claims, and stay so. */
    record OfFigures() implements Plain<Figure> {
        @Override
        public Collection<?> blocks(Figure f) {
            return List.of(List.of(
                    f.quantity(),
                    f.value(),
                    f.unit(),
                    f.qualifier(),
                    new HashSet<>(f.states()),
                    Optional.ofNullable(f.date())));
        }

        @Override
        public Figure merge(List<Claim<Figure>> claims) {
            return claims.getFirst().fact();
        }

        @Override
        public String name(Figure f) {
            String states = f.states().stream().map(Agent::name).sorted().collect(Collectors.joining(" "));
            return f.quantity() + " " + states;
        }
    }

    record OfInterviews() implements Plain<Interview> {
        @Override
        public Collection<?> blocks(Interview interview) {
            return List.of(List.of(interview.speaker(), interview.agency()));
        }

        @Override
        public Interview merge(List<Claim<Interview>> claims) {
            Interview first = claims.getFirst().fact();
            return new Interview(first.speaker(), first.agency(), Choice.date(claims, false), first.evidence());
        }

        @Override
        public String name(Interview interview) {
            return interview.speaker().name() + " " + interview.agency().name();
        }
    }
}
