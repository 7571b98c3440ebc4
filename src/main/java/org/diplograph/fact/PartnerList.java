package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.fact.Roles.Filler;
import org.diplograph.model.Chunk.When;
import org.jspecify.annotations.Nullable;

/** Lists of partners: "B, C and, later, D", "B on Monday and C on Tuesday", "with B and with C". */
final class PartnerList {

    private static final String[] AGAIN = "with by to between".split(" ");

    private final Scan scan;
    private final Roles roles;
    private final Company company;

    PartnerList(Scan scan, Memory memory, Company company) {
        this.scan = scan;
        this.company = company;
        this.roles = new Roles(scan, memory);
    }

    /** The partners listed from {@code from} on, over the days and places told between them. */
    List<Filler> from(int from) {
        int first = Math.max(scan.behindTitle(from), scan.behindOwner(from));
        List<Filler> out = withoutSubject(roles.list(first));
        int next = out.isEmpty() ? -1 : resumed(out.getLast().at() + 1);
        while (next >= 0) {
            List<Filler> more = roles.list(next);
            int end = more.getLast().at() + 1;
            if (isSubject(end)) {
                break;
            }
            out.addAll(more);
            next = resumed(end);
        }
        return out.stream().filter(f -> company.isPartner(f.agent())).toList();
    }

    /** "was met by B, and C kept him": the last is the subject of the next clause. */
    private List<Filler> withoutSubject(List<Filler> list) {
        int last = list.isEmpty() ? -1 : list.getLast().at();
        boolean next = list.size() > 1 && scan.is(last - 1, "and") && scan.is(last - 2, ",") && isSubject(last + 1);
        return new ArrayList<>(next ? list.subList(0, list.size() - 1) : list);
    }

    /** The partners, and those told behind them: "met B, as did C and D", "B was there, and so was C". */
    List<Filler> withMore(int from, List<Filler> partners) {
        List<Filler> out = new ArrayList<>(partners);
        for (int i = from; !partners.isEmpty() && i < scan.size() - 1; i++) {
            if (scan.is(i, "as", "so") && scan.is(i + 1, "did", "were", "was", "had")) {
                from(i + 2).stream()
                        .filter(f -> out.stream().noneMatch(o -> o.agent().equals(f.agent())))
                        .forEach(out::add);
            }
        }
        return out;
    }

    /** Where the list goes on behind a day or a place: "… on Monday and, in Geneva, …"; or -1. */
    private int resumed(int from) {
        int i = overSettings(from);
        if (i == from || !scan.is(i, "and", ",", ";")) {
            return -1;
        }
        while (scan.is(i, "and", ",", ";", "later", "then", "also", "finally") || scan.is(i, AGAIN)) {
            i = overSettings(i + 1);
        }
        return scan.who(i) != null ? i : -1;
    }

    /** Steps over "on Monday in Geneva". */
    private int overSettings(int from) {
        int i = from;
        while (true) {
            int at = scan.is(i, "on", "in", "at", "there", "here") ? i + 1 : i;
            if (scan.when(at) == null && scan.where(at) == null) {
                return scan.is(i, "there", "here") ? i + 1 : i;
            }
            i = at + 1;
        }
    }

    /** Whether what stands behind a name makes it the subject of the next clause. */
    private boolean isSubject(int i) {
        boolean open = scan.at(i) == null || scan.when(i) != null || scan.where(i) != null;
        return !open
                && !scan.isPreposition(i)
                && !scan.isBreak(i)
                && !scan.is(i, ",", ".", "and", "(", ")", "here", "there", "respectively");
    }

    /** The partners between two places, "him" and "the guest" among them. */
    List<Filler> inside(int from, int to) {
        List<Filler> out = new ArrayList<>();
        for (int i = from + 1; i < to; i++) {
            boolean pronoun = scan.is(i, "him", "her", "guest", "visitor");
            Filler found = scan.who(i) != null || pronoun ? roles.filler(i, company::isPartner) : null;
            if (found != null && out.stream().noneMatch(f -> f.agent().equals(found.agent()))) {
                out.add(found);
            }
        }
        return out;
    }

    /** Whether each of them is led to by a preposition of their own, or has a day of their own. */
    boolean isApart(List<Filler> list) {
        long led = list.stream().skip(1).filter(f -> scan.is(f.at() - 1, AGAIN)).count();
        long days = list.stream().filter(f -> day(f, list) != null).count();
        return list.size() > 1 && (led == list.size() - 1 || days == list.size());
    }

    /** The day told of one of several, behind the name and before the next; or null. */
    @Nullable
    When day(Filler one, List<Filler> all) {
        int next = all.stream()
                .mapToInt(Filler::at)
                .filter(at -> at > one.at())
                .min()
                .orElse(scan.clauseEnd(one.at()));
        for (int i = one.at() + 1; all.size() > 1 && i < next; i++) {
            if (scan.when(i) != null) {
                return scan.when(i);
            }
        }
        return null;
    }
}
