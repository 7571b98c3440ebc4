package org.diplograph.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diplograph.lexicon.Fold;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Fact.Meeting;

/**
 * One meeting: two who take part in both, kinds that agree; or, where one report names ministries or states only and
 * another people, the same states and the same kind; or an event of many by one name, which each tells of one who was
 * there.
 */
record MeetingJoin() implements Join<Meeting> {

    @Override
    public Collection<?> blocks(Meeting meeting) {
        List<Object> blocks = new ArrayList<>(meeting.participants());
        blocks.add(states(meeting));
        event(meeting).ifPresent(blocks::add);
        return blocks;
    }

    @Override
    public boolean alike(Meeting one, Meeting other) {
        return VisitJoin.agree(one.kind(), other.kind())
                && (shareTwo(one, other) || sameSides(one, other) || sameEvent(one, other));
    }

    private static boolean sameEvent(Meeting one, Meeting other) {
        return event(one).isPresent() && event(one).equals(event(other));
    }

    /** The name of an event of many. */
    private static Optional<String> event(Meeting meeting) {
        return meeting.kind().equals("conference")
                ? Optional.ofNullable(meeting.occasion())
                        .map(name -> Fold.fold(name).replaceAll("[.'’]", ""))
                : Optional.empty();
    }

    @Override
    public int slack() {
        return 1;
    }

    private static boolean shareTwo(Meeting one, Meeting other) {
        Set<Agent> both = new HashSet<>(one.participants());
        both.retainAll(other.participants());
        return both.size() >= 2;
    }

    private static boolean sameSides(Meeting one, Meeting other) {
        return one.kind().equals(other.kind())
                && !one.kind().equals(Choice.UNSPECIFIED)
                && isNamed(one) != isNamed(other)
                && states(one).size() >= 2
                && states(one).equals(states(other));
    }

    private static boolean isNamed(Meeting meeting) {
        return meeting.participants().stream().anyMatch(a -> a instanceof Person || a instanceof Holder);
    }

    private static Set<String> states(Meeting meeting) {
        return meeting.participants().stream()
                .flatMap(a -> stateOf(a).stream())
                .map(State::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<State> stateOf(Agent agent) {
        return Optional.ofNullable(
                switch (agent) {
                    case Person p -> p.state();
                    case Holder h -> h.office().state();
                    case Body b -> b.state();
                    case State s -> s;
                });
    }

    @Override
    public Meeting merge(List<Claim<Meeting>> claims) {
        Meeting first = claims.getFirst().fact();
        return new Meeting(
                first.key(),
                claims.stream()
                        .flatMap(c -> c.fact().participants().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Agent::name).thenComparing(Agent::toString))
                        .toList(),
                Choice.kind(claims, Meeting::kind),
                Choice.most(claims, Meeting::place, Comparator.comparing(Object::toString)),
                Choice.date(claims, false),
                Choice.status(claims),
                null,
                Choice.mostText(claims, Meeting::occasion),
                first.evidence());
    }

    @Override
    public String name(Meeting meeting) {
        if (event(meeting).isPresent()) {
            return event(meeting).get();
        }
        String kind = meeting.kind().equals(Choice.UNSPECIFIED) ? "" : meeting.kind() + " ";
        return kind + meeting.participants().stream().limit(2).map(Agent::name).collect(Collectors.joining(" "));
    }
}
