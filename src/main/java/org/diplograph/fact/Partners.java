package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Who takes part in an encounter: those who stand before its words, and those whom they lead to. */
final class Partners {

    /** The two sides of an encounter; either may be empty, or hold everybody. */
    record Sides(List<Filler> left, List<Filler> right) {

        static final Sides NONE = new Sides(List.of(), List.of());

        boolean isEmpty() {
            return left.isEmpty() && right.isEmpty();
        }

        /** The guest first, and then the hosts. */
        Sides turned() {
            List<Filler> guest = right;
            return new Sides(guest, left);
        }
    }

    private static final Set<String> BETWEEN_ACT_AND_PARTNER = Set.of(("with by the also separately in turn his her "
                    + "their to for between of from on at held yesterday individually briefly one first both then "
                    + "official bilateral private afternoon morning evening night a an here there each and warmly "
                    + "later today visiting after another respectively , went alone again privately informally "
                    + "personally was were taking")
            .split(" "));
    private static final String[] REFERRED =
            "him her them guest visitor host guests visitors dignitary me caller callers party newcomer newcomers"
                    .split(" ");

    private static final String[] CALLERS_PURPOSE = ("congratulate express discuss offer convey thank inform wish ask "
                    + "assure brief tell condole invite extend review welcome")
            .split(" ");

    private final Scan scan;
    private final Hit hit;
    private final Roles roles;
    private final Company company;
    private final PartnerList lists;
    private final MovedPartners moved;

    Partners(Scan scan, Hit hit, Memory memory) {
        this.scan = scan;
        this.hit = hit;
        this.roles = new Roles(scan, memory);
        this.company = new Company(scan, hit, memory);
        this.lists = new PartnerList(scan, memory, company);
        this.moved = new MovedPartners(scan, hit, memory, company, lists);
    }

    /** Both sides, as the form of the frame places them. */
    Sides sides() {
        return switch (hit.frame().form()) {
            case "around" -> new Sides(company.left(), lists.inside(hit.at(), hit.end()));
            case "topic" -> topic();
            case "tell" -> tell();
            case "ring" -> ring();
            case "speak" -> speak();
            case "pair" -> pair();
            case "show" -> show();
            case "inverted" -> inverted();
            case "summit" -> summit();
            case "sides" -> new Sides(company.everybody(), List.of());
            case "list" -> new Sides(List.of(), lists.from(hit.end()));
            default -> bothPlaces();
        };
    }

    /** Each side is looked for first in its own place and then in the places where English may move it. */
    private Sides bothPlaces() {
        Sides relative = relative();
        if (!relative.isEmpty()) {
            return relative;
        }
        List<Filler> left = company.left();
        List<Filler> right = right(left);
        right = right.isEmpty() ? moved.those(left) : right;
        left = left.isEmpty() ? moved.left(right) : left;
        if (left.isEmpty() && right.isEmpty() && scan.is(hit.end(), "by")) {
            right = lists.from(hit.end() + 1);
        }
        right = right.isEmpty() ? moved.right(left) : right;
        if (left.isEmpty() && right.isEmpty() && hit.frame().kind().equals("consultation")) {
            return new Sides(company.everybody(), List.of());
        }
        left = company.foreignTo(right, left);
        right = company.foreignTo(left, right);
        boolean active = scan.find(hit.at() - 2, hit.at(), "was", "been", "were", "being") < 0;
        left = active ? lists.withMore(hit.end(), left) : left;
        right = active ? right : lists.withMore(hit.end(), right);
        boolean alone = left.isEmpty()
                || company.isOneSide(both(left, right)) && left.stream().noneMatch(f -> scan.who(f.at()) != null);
        boolean implied =
                alone && !right.isEmpty() && !moved.isNoun() && (!company.isBetween(right) || moved.isLedByWith(right));
        return implied ? moved.understood(right) : new Sides(left, right);
    }

    /** "Greeting him were A and B", "Waiting at the airport was A": the guest is named between, or understood. */
    private Sides inverted() {
        List<Filler> hosts = lists.from(hit.end());
        List<Filler> guest = lists.inside(hit.at(), hit.end());
        return hosts.isEmpty()
                ? Sides.NONE
                : new Sides(guest.isEmpty() ? moved.implied(hosts.getFirst()) : guest, hosts);
    }

    /** "A and B looked on", "in the presence of A and B", "with A and B as witnesses". */
    private Sides show() {
        if (scan.is(hit.end() - 1, "of", "by")) {
            List<Filler> plural = company.several(hit.end() + (scan.is(hit.end(), "the", "both") ? 1 : 0));
            return new Sides(List.of(), plural.isEmpty() ? lists.from(hit.end()) : plural);
        }
        List<Filler> left = company.people(company.left());
        return new Sides(left.size() > 1 ? left : company.people(company.before()), List.of());
    }

    /** "A spoke with B": the partner has to stand behind; "spoke well of B" leads nowhere. */
    private Sides speak() {
        List<Filler> left = company.left();
        List<Filler> right = right(left);
        boolean opens = left.isEmpty() && !right.isEmpty();
        if (right.isEmpty()) {
            boolean spoke = !scan.is(hit.end(), "well", "highly", "warmly", "for", "out", "up", "in");
            return spoke && left.size() > 1 ? new Sides(left, right) : Sides.NONE;
        }
        return opens ? new Sides(moved.opening(right), right) : new Sides(left, right);
    }

    /** "the summit of A and B", "their summit": people alone, for a summit of an organisation tells of no encounter. */
    private Sides summit() {
        Sides sides = bothPlaces();
        return new Sides(company.people(sides.left()), company.people(sides.right()));
    }

    /** "A called B on Monday": no name that B is called, and nothing that B is called on to do. */
    private Sides ring() {
        Filler subject = roles.subject(hit.at(), company::takesPart);
        boolean object = scan.who(hit.end()) != null || scan.is(hit.end(), "him", "her");
        int next = hit.end() + 1;
        boolean ends = scan.at(next) == null
                || scan.when(next) != null
                || scan.is(
                        next, ".", ",", "on", "from", "and", "again", "today", "yesterday", "late", "early", "earlier")
                || scan.is(next, "to") && scan.is(next + 1, CALLERS_PURPOSE);
        Filler partner = subject == null || !object || !ends
                ? null
                : roles.filler(hit.end(), other(company::takesPart, List.of(subject)));
        return subject == null || partner == null ? Sides.NONE : new Sides(List.of(subject), List.of(partner));
    }

    /** Several who act together: before the act, behind "by", or right before "in the chair". */
    private Sides pair() {
        boolean passive = scan.find(hit.at() - 2, hit.at(), "was", "were", "been", "be", "being") >= 0;
        List<Filler> agents = company.people(agents());
        if (agents.size() > 1 || passive) {
            return new Sides(List.of(), agents);
        }
        List<Filler> left = company.people(company.left());
        return new Sides(left.size() > 1 ? left : company.people(company.before()), List.of());
    }

    /** "discussed gas with B", "gas was discussed by both": the partner stands behind what they spoke of. */
    private Sides topic() {
        List<Filler> left = company.left();
        int with = scan.find(hit.end(), Math.min(hit.end() + 16, scan.clauseEnd(hit.end())), "with");
        List<Filler> right = with < 0 ? List.of() : rightFrom(with, true, other(company::takesPart, left));
        int by = scan.find(hit.end(), hit.end() + 2, "by");
        if (by > 0 && scan.find(hit.at() - 3, hit.at(), "was", "were", "been") >= 0) {
            return new Sides(List.of(), company.several(by + 1));
        }
        boolean people = company.people(left).size() == left.size();
        return people && (left.size() > 1 || !right.isEmpty()) ? new Sides(left, right) : Sides.NONE;
    }

    /** "told the visiting B", "handed B a letter": the one spoken to stands right behind. */
    private Sides tell() {
        Filler subject =
                roles.subject(hit.at(), a -> a instanceof Person || a instanceof Holder && company.takesPart(a));
        if (subject == null) {
            List<Filler> guest = hit.at() < 4 ? rightFrom(hit.end(), true, company::takesPart) : List.of();
            return guest.isEmpty() ? Sides.NONE : new Sides(moved.opening(guest), guest);
        }
        List<Filler> right = rightFrom(hit.end(), true, other(company::takesPart, List.of(subject)));
        right = company.people(right);
        boolean named = scan.who(subject.at()) != null || right.stream().anyMatch(f -> scan.who(f.at()) != null);
        boolean diary = subject.at() < 0 && !right.isEmpty();
        return (right.size() == 1 || diary) && named ? new Sides(List.of(subject), right) : Sides.NONE;
    }

    /** "a call which X made to Y", "the talks that X had with Y": both parties stand in the relative clause. */
    private Sides relative() {
        Who next = scan.who(hit.end());
        boolean had = next != null && scan.is(hit.end() + 1, "had", "held", "conducted", "made");
        if (!had && !scan.is(hit.end(), "which", "that")) {
            return Sides.NONE;
        }
        Filler first = roles.firstRight(hit.end(), 3, company::isPartner);
        int to = first == null ? -1 : scan.find(first.at() + 1, first.at() + 10, "to", "with", "for");
        List<Filler> partners = to < 0 ? List.of() : lists.from(to + 1);
        if (first != null
                && partners.isEmpty()
                && scan.is(first.at() + 1, "gave", "hosted", "offered", "held", "gives", "hosts", "threw")) {
            partners = company.left();
        }
        return first == null || partners.isEmpty() ? Sides.NONE : new Sides(List.of(first), partners);
    }

    /** "was co-chaired on April 21 by A and B": those behind "by". */
    private List<Filler> agents() {
        int by = scan.find(hit.end() - 1, hit.end() + 5, "by");
        return by < 0 ? List.of() : lists.from(by + 1);
    }

    /** The list of partners behind the act. */
    private List<Filler> right(List<Filler> left) {
        int at = hit.end();
        int by = scan.find(hit.end(), hit.end() + 12, "by");
        boolean passive = scan.find(hit.at() - 2, hit.at(), "was", "been", "were", "being") >= 0;
        if (by > 0
                && scan.who(scan.behindTitle(by + 1)) != null
                && (hit.frame().form().equals("host") || passive)) {
            return lists.from(by + 1);
        }
        boolean led = hit.frame().prepositions().contains("")
                || hit.frame().prepositions().isEmpty();
        if (scan.is(at, ",") && scan.find(at + 1, at + 10, ",") > 0) {
            at = scan.find(at + 1, at + 10, ",") + 1;
            led |= scan.who(at) != null;
        }
        List<Filler> found = rightFrom(at, led, other(company::isPartner, left));
        int colon = found.isEmpty() ? scan.find(hit.end(), hit.end() + 12, ":") : -1;
        return colon < 0 ? found : lists.from(colon + 1);
    }

    /** The partners that stand behind nothing but small words; {@code led} is whether a preposition has led there. */
    private List<Filler> rightFrom(int from, boolean led, Predicate<Agent> other) {
        boolean ledHere = led;
        for (int at = from; at < Math.min(scan.size(), from + 12); at++) {
            ledHere |= hit.frame().prepositions().contains(scan.word(at));
            if (scan.behindTitle(at) > at || scan.behindOwner(at) > at) {
                at = Math.max(scan.behindTitle(at), scan.behindOwner(at));
            }
            if (scan.who(at) != null) {
                boolean possessive = scan.isPossessive(at + 1);
                return ledHere && !possessive ? lists.from(at) : List.of();
            }
            boolean object = scan.is(at, REFERRED);
            Filler referred = object && ledHere ? moved.object(at, other) : null;
            if (referred != null) {
                return List.of(referred);
            }
            boolean skip = scan.isIn(at, BETWEEN_ACT_AND_PARTNER) || scan.when(at) != null || scan.where(at) != null;
            if (!skip) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<Filler> both(List<Filler> left, List<Filler> right) {
        List<Filler> out = new ArrayList<>(left);
        out.addAll(right);
        return out;
    }

    /** Whether several met one guest. */
    boolean areHosts(Sides sides) {
        return sides.left().size() > 1
                && sides.right().size() == 1
                && company.isForeignTo(sides.right().getFirst().agent(), sides.left());
    }

    /** Whether the partners were met one by one. */
    boolean isApart(List<Filler> list) {
        return lists.isApart(list);
    }

    /** The day on which one of several was met, where it is told; or null. */
    @Nullable
    When day(Filler one, List<Filler> all) {
        return lists.day(one, all);
    }

    /** Whoever fits and does not stand on the given side already. */
    private static Predicate<Agent> other(Predicate<Agent> fits, List<Filler> side) {
        return fits.and(a -> side.stream().noneMatch(f -> f.agent().equals(a)));
    }
}
