package org.diplograph.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Place;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;

/** One visit: the same visitor, the same land under whatever name it had, kinds that agree. */
record VisitJoin(States states) implements Join<Visit> {

    private static final int SLACK = 3;

    @Override
    public Collection<?> blocks(Visit visit) {
        return List.of(visit.visitor());
    }

    @Override
    public boolean alike(Visit one, Visit other) {
        return states.sameLand(one.receiving(), other.receiving())
                && agree(one.kind(), other.kind())
                && !(isRow(one) && isRow(other));
    }

    /** A table has a row for each visit: two rows are two visits, however near. */
    private static boolean isRow(Visit visit) {
        return visit.evidence().stream().anyMatch(words -> words.pattern().equals(TravelRow.PATTERN));
    }

    static boolean agree(String kind, String other) {
        return kind.equals(other) || kind.equals(Choice.UNSPECIFIED) || other.equals(Choice.UNSPECIFIED);
    }

    @Override
    public int slack() {
        return SLACK;
    }

    @Override
    public Visit merge(List<Claim<Visit>> claims) {
        Visit first = claims.getFirst().fact();
        List<Place> places = claims.stream()
                .flatMap(c -> c.fact().places().stream())
                .distinct()
                .sorted(Comparator.comparing(Place::toString))
                .toList();
        return new Visit(
                first.key(),
                first.visitor(),
                sending(claims),
                states.earliest(claims.stream().map(c -> c.fact().receiving())),
                places,
                Choice.kind(claims, Visit::kind),
                Choice.date(claims, true),
                Choice.status(claims),
                Choice.agent(claims, Visit::host),
                Choice.agent(claims, Visit::invitedBy),
                null,
                first.evidence());
    }

    /** The state of the past where one claim names it and the others may mean it. */
    private @Nullable Agent sending(List<Claim<Visit>> claims) {
        List<State> named = claims.stream()
                .flatMap(c -> Optional.ofNullable(c.fact().sending()).stream())
                .flatMap(a -> a instanceof State s ? Stream.of(s) : Stream.empty())
                .distinct()
                .toList();
        boolean oneLand = named.stream().allMatch(a -> named.stream().allMatch(b -> states.sameService(a, b)));
        return !named.isEmpty() && oneLand
                ? states.earliest(named.stream())
                : Choice.most(claims, Visit::sending, Comparator.comparing(Objects::toString));
    }

    @Override
    public String name(Visit visit) {
        return visit.visitor().name() + " to " + visit.receiving().name();
    }
}
