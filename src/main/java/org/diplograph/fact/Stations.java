package org.diplograph.fact;

import java.util.List;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Goals.Goal;
import org.diplograph.fact.Goals.Stop;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads the stations of journeys that are spoken of: "Their next stop is Russia", "Peru (2018) and Chad (2019)". */
final class Stations {

    private final VisitTelling telling;
    private final Scan scan;
    private final Hit hit;
    private final Roles roles;

    Stations(VisitTelling telling) {
        this.telling = telling;
        this.scan = telling.scan;
        this.hit = telling.hit;
        this.roles = telling.roles;
    }

    /** "eleven of them to his name: Peru (2018), Chad (2019)": visits told by a list of places with dates. */
    void record() {
        List<Goal> dated = telling.goals.behind(hit.end(), List.of(), 0).stream()
                .filter(g -> g.stop() != null && g.stop().when() != null)
                .toList();
        VisitDraft open = telling.book.open();
        boolean spoken = open != null || scan.find(0, hit.at(), "visit", "visits", "trips", "journeys", "trip") >= 0;
        Filler who = roles.anyLeft(hit.at(), telling::isTraveller);
        if (dated.size() < 2 || !spoken || who == null) {
            return;
        }
        boolean same = open != null && open.visitor.equals(who.agent()) && scan.find(0, hit.at(), "them", "these") >= 0;
        for (Goal goal : dated) {
            if (telling.traveller(goal.state()).test(who.agent())) {
                telling.tell(who, goal, same && open != null ? open.kind : telling.kind());
            }
        }
    }

    /** "Their next stop is Russia", "Portugal and Greece are next": stations of the open journey. */
    void stops() {
        VisitDraft open = telling.book.open();
        for (Filler who : visitors()) {
            boolean planned = open != null && open.status == Status.PLANNED && open.visitor.equals(who.agent());
            boolean ahead = planned || scan.has("next", "further", "last", "final");
            List<Goal> stations = telling.around.stations(hit.at(), telling.memory.allegiance.stateOf(who.agent()));
            boolean onlyFirst = stations.size() > 1 && scan.find(hit.at() - 2, hit.end(), "first") >= 0;
            for (Goal each : stations) {
                Goal goal = onlyFirst && !each.equals(stations.getFirst()) ? each.undated() : each;
                if (telling.traveller(goal.state()).test(who.agent()) && telling.tell(who, goal, "")) {
                    telling.book.station(who.agent(), ahead ? Status.PLANNED : null);
                }
            }
        }
    }

    /** "Kigali follows", "to be followed by Doha": one more station of those who are on the open journey. */
    void next() {
        List<Goal> found = scan.is(hit.end() - 1, "by")
                ? telling.goals.listed(telling.goals.named(hit.end()))
                : before(hit.at() - 1);
        for (Goal goal : found) {
            for (Filler who : telling.travellers.companions(telling.traveller(goal.state()))) {
                VisitDraft open = telling.book.last(who.agent());
                boolean planned = open != null && open.status == Status.PLANNED;
                if (telling.tell(who, goal, "")) {
                    telling.book.station(who.agent(), planned ? Status.PLANNED : null);
                }
            }
        }
    }

    private List<Goal> before(int at) {
        Goal goal = telling.goals.goal(scan.is(at, "to", "will", "would", "then", "also") ? at - 1 : at);
        int date = scan.whenFrom(hit.end());
        Stop stop = new Stop(date < 0 ? null : scan.when(date));
        return goal == null ? List.of() : List.of(new Goal(goal.state(), goal.place(), goal.at(), stop));
    }

    /** Whose stations they are: the owner's, the subject's; else of those who are on the open journey. */
    private List<Filler> visitors() {
        List<Filler> several = telling.travellers.before(hit.at(), telling::isTraveller);
        if (!several.isEmpty()) {
            return several;
        }
        Filler who = roles.owner(hit.at(), telling::isTraveller);
        who = who != null ? who : roles.subject(hit.at(), telling::isTraveller);
        who = who != null ? who : named(hit.end());
        return who == null ? telling.travellers.companions(telling::isTraveller) : List.of(who);
    }

    /** The first traveller who is named within a few words. */
    private @Nullable Filler named(int from) {
        for (int i : scan.places(Who.class, from, Math.min(scan.clauseEnd(from), from + 12))) {
            Filler found = roles.filler(i, telling::isTraveller);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
