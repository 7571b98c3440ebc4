package org.diplograph.fact;

import java.util.List;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Partners.Sides;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** Partners of an encounter in the places to which English may move them, and those left to be understood. */
final class MovedPartners {

    private final Scan scan;
    private final Hit hit;
    private final Memory memory;
    private final Roles roles;
    private final Company company;
    private final PartnerList lists;

    MovedPartners(Scan scan, Hit hit, Memory memory, Company company, PartnerList lists) {
        this.scan = scan;
        this.hit = hit;
        this.memory = memory;
        this.roles = new Roles(scan, memory);
        this.company = company;
        this.lists = lists;
    }

    /** Who acts, where nobody stands before the act. */
    List<Filler> left(List<Filler> right) {
        List<Filler> left = were(right);
        left = left.isEmpty() ? givenTo(right) : left;
        left = left.isEmpty() && !right.isEmpty() ? opening(right) : left;
        return left.isEmpty() && !right.isEmpty()
                ? one(roles.subject(hit.at(), other(company::isFullName, right)))
                : left;
    }

    /** With whom, where nobody stands behind the act. */
    List<Filler> right(List<Filler> left) {
        List<Filler> right = company.between();
        List<Filler> people = right.isEmpty() ? List.of() : company.people(company.everybody());
        right = people.size() > 1 && !company.isOneSide(people) ? people : right;
        right = right.isEmpty() ? objectBefore(left) : right;
        right = right.isEmpty() ? withWhom(left) : right;
        return right.isEmpty() ? fronted(left) : right;
    }

    /** "With B he had a meeting", "It was with B that he held talks": the partner opens the clause. */
    private List<Filler> fronted(List<Filler> left) {
        int from = Math.max(
                scan.clauseStart(hit.at()), left.isEmpty() ? 0 : left.getFirst().at() - 24);
        int with = scan.find(from, hit.at(), "with");
        boolean opens = with == from || with > 0 && scan.is(with - 1, "was", ",", "and", "were");
        boolean leads = hit.frame().prepositions().contains("with");
        return opens && leads ? lists.from(with + 1) : List.of();
    }

    /** "met him", "received the guests": the traveller, where one of the hosts acts; else who was named last. */
    @Nullable
    Filler object(int at, Predicate<Agent> other) {
        Agent traveller = memory.protagonist();
        boolean guest = memory.visits.open() != null && !scan.is(at, "host", "me");
        char gender = scan.is(at, "him") ? 'm' : scan.is(at, "her") ? 'f' : '-';
        if (traveller != null && guest && other.test(traveller) && memory.isPerson(traveller, gender)) {
            return new Filler(traveller, at);
        }
        return roles.filler(at, other.and(a -> a instanceof Person));
    }

    /** "A was among those he met": the partner opens the sentence. */
    List<Filler> those(List<Filler> left) {
        boolean those = scan.find(hit.at() - 4, hit.at(), "those", "whom", "people") >= 0;
        return those && !left.isEmpty()
                ? one(roles.firstRight(0, hit.at(), other(company::isPartner, left)))
                : List.of();
    }

    /** "Those who met him at the airport were A and B": the act's subject stands behind. */
    private List<Filler> were(List<Filler> right) {
        int were = right.isEmpty()
                ? -1
                : scan.find(right.getLast().at() + 1, right.getLast().at() + 8, "were", "was");
        boolean those =
                scan.find(hit.at() - 3, hit.at(), "those", "who") >= 0 || scan.is(hit.at(), "waiting", "awaiting");
        return were < 0 || !those ? List.of() : lists.from(were + 1);
    }

    /** "During talks with A, B proposed", "Receiving A, B recalled": the subject of the sentence stands behind. */
    List<Filler> opening(List<Filler> right) {
        int last = right.getLast().at();
        boolean opens = hit.at() < 4 && Roles.isNamed(scan.who(last));
        return opens ? one(roles.firstRight(last + 1, 12, other(company::takesPart, right))) : List.of();
    }

    /** "a dinner for B was given by A", "… in honour of B by A": the guest stands between the words and the host. */
    private List<Filler> givenTo(List<Filler> hosts) {
        boolean by = !hosts.isEmpty()
                && hit.frame().form().equals("host")
                && scan.is(hosts.getFirst().at() - 1, "by");
        int to = by ? scan.find(hit.end(), hosts.getFirst().at(), "for", "to", "of") : -1;
        return to < 0 ? List.of() : one(roles.firstRight(to + 1, 3, other(company::isPartner, hosts)));
    }

    /** "bid him a warm welcome": whom the act is done to stands before. */
    private List<Filler> objectBefore(List<Filler> left) {
        if (!hit.frame().form().equals("host")) {
            return List.of();
        }
        for (int i = hit.at() - 1; i >= Math.max(0, hit.at() - 4); i--) {
            if (scan.is(i, "him", "guest", "visitor", "them")
                    || scan.is(i, "her") && scan.is(i + 1, "a", "an", "the")) {
                return one(roles.filler(i, other(company::takesPart, left)));
            }
        }
        return List.of();
    }

    /** "B, with whom he held talks": the partner stands before the clause. */
    private List<Filler> withWhom(List<Filler> left) {
        int whom = scan.find(hit.at() - 6, hit.at(), "whom");
        for (int i = whom - 1; whom > 0 && i >= Math.max(0, whom - 5); i--) {
            Filler found = scan.who(i) == null ? null : roles.filler(i, other(company::isPartner, left));
            if (found != null) {
                return List.of(found);
            }
        }
        return List.of();
    }

    /** "talks with A and B": both are partners of somebody who is not named there. */
    boolean isLedByWith(List<Filler> list) {
        return scan.find(hit.end(), list.getFirst().at(), "with") >= 0;
    }

    /** Both sides, where the partners alone are named; "with A and B" tells nothing where nobody else can be meant. */
    Sides understood(List<Filler> partners) {
        List<Filler> other = implied(partners.getFirst());
        return other.isEmpty() && isLedByWith(partners) ? opened(partners) : new Sides(other, partners);
    }

    /** "At talks with A, B said": what looks like a list is the partner and the subject. */
    private Sides opened(List<Filler> list) {
        boolean opens = list.size() == 2
                && hit.at() < 4
                && scan.find(list.get(0).at(), list.get(1).at(), "and") < 0;
        return opens ? new Sides(list.subList(1, 2), list.subList(0, 1)) : Sides.NONE;
    }

    /** Where only one side is named, the other is the guest, the host, or whom the report is about. */
    List<Filler> implied(Filler one) {
        if (one.agent() instanceof Body) {
            return List.of();
        }
        VisitDraft open = memory.visits.open();
        State own = memory.allegiance.stateOf(one.agent());
        if (open != null
                && !open.visitor.equals(one.agent())
                && !Memory.same(memory.allegiance.stateOf(open.visitor), own)) {
            return List.of(new Filler(open.visitor, -1));
        }
        Agent hero = memory.protagonist();
        if (hero != null && !hero.equals(one.agent()) && !Memory.same(memory.allegiance.stateOf(hero), own)) {
            return List.of(new Filler(hero, -1));
        }
        Agent last = memory.last(a -> a instanceof Person
                && company.takesPart(a)
                && !a.equals(one.agent())
                && memory.allegiance.stateOf(a) != null
                && !Memory.same(memory.allegiance.stateOf(a), own));
        return last == null ? List.of() : List.of(new Filler(last, -1));
    }

    /** "there was an official welcome for X": who gave it is not told. */
    boolean isNoun() {
        String id = hit.frame().id();
        boolean adjective =
                scan.is(hit.at() - 1, "a", "an", "the", "official", "warm", "state", "ceremonial", "rousing");
        return id.equals("meeting.ceremony") || id.equals("meeting.meal") || scan.is(hit.at(), "welcome") && adjective;
    }

    private static List<Filler> one(@Nullable Filler filler) {
        return filler == null ? List.of() : List.of(filler);
    }

    /** Whoever fits and does not stand on the given side already. */
    private static Predicate<Agent> other(Predicate<Agent> fits, List<Filler> side) {
        return fits.and(a -> side.stream().noneMatch(f -> f.agent().equals(a)));
    }
}
