package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/**
 * Gives an office in the plural to each of its holders: "the presidents of A and B, X and Y"; "three presidents: X of
 * A, Y of B and Z of C"; "the foreign ministers of the day, A's X and B's Y"; "the foreign and defence ministers, X and
 * Y".
 */
final class SharedOffice {

    /** One of the holders and what he or she holds. */
    record Holder(Person person, Post post) {}

    /** @param field what the person's own share of the office is, where each has one; else "" */
    private record Item(Person person, @Nullable State state, String field, int end) {}

    /** "of the first two countries", "of the day": words between the office and its holders. */
    private static final Set<String> WHICH = Set.of(
            "of",
            "the",
            "day",
            "time",
            "at",
            "first",
            "last",
            "two",
            "three",
            "four",
            "both",
            "these",
            "those",
            "countries",
            "nations",
            "states",
            "sides",
            "neighbours",
            "neighbors",
            "themselves",
            "concerned",
            "involved",
            "present",
            "all",
            "five",
            "six",
            "seven",
            "host",
            "other",
            "alike",
            "their");

    /** What stands behind the rank in "Minister of Trade". */
    private static final Pattern RANK = Pattern.compile(" (of|for) .*");

    private static final int LONGEST_FIELD = 6;

    private static final Pattern OF_FIELDS = Pattern.compile("(?i)(minister (?:of|for) )(\\p{L}+) and (\\p{L}+)");

    private final Scan scan;
    private final Memory memory;

    SharedOffice(Scan scan, Memory memory) {
        this.scan = scan;
        this.memory = memory;
    }

    /** The holders of the office at {@code at}; none where it is one person's. */
    List<Holder> holders(int at, Who office) {
        if (!isSeveral(office)) {
            return List.of();
        }
        List<Item> items = behind(at);
        int n = office.posts().size();
        boolean each = n > 1 || scan.find(at + 1, at + 8, "respectively") > 0;
        items = items.isEmpty() ? each ? before(at) : subjects(at) : items;
        if (items.size() < 2 || n > 1 && items.size() != n) {
            return List.of();
        }
        List<Holder> out = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            Post post = office.posts().get(n > 1 ? k : 0);
            State state = item.state() != null ? item.state() : post.office().state();
            Office one = new Office(
                    title(post.office(), item.field(), k, items.size()),
                    post.office().body(),
                    state);
            out.add(new Holder(item.person(), new Post(one, post.standing(), true, post.span())));
        }
        return out;
    }

    /** Whether the office is that of several. */
    static boolean isSeveral(Who office) {
        return office.posts().size() > 1
                || OfficeTitles.isPlural(office.posts().getFirst().office())
                || office.text().matches("(?i).*\\b(counterparts|colleagues|peers|homologues)");
    }

    /** The people of the list that starts at {@code from}. */
    List<Person> people(int from) {
        return items(from).stream().map(Item::person).toList();
    }

    /** "the foreign and defence ministers", "the ministers of trade and defence": the first of two holds the first. */
    private static String title(Office office, String field, int k, int n) {
        String one = OfficeTitles.singular(office);
        if (!field.isEmpty()) {
            return RANK.matcher(one).replaceFirst("") + " of " + field;
        }
        String[] parts = one.split(" and ", -1);
        Matcher fields = OF_FIELDS.matcher(one);
        if (n == 2 && fields.matches()) {
            return fields.group(1) + fields.group(2 + k);
        }
        boolean each = n == 2 && parts.length == 2 && !parts[0].contains(" ") && parts[1].split(" ").length == 2;
        return !each ? one : k == 1 ? parts[1] : parts[0] + parts[1].substring(parts[1].indexOf(' '));
    }

    private List<Item> behind(int at) {
        int from = at + 1;
        while (from < at + 8 && scan.isIn(from, WHICH)) {
            from++;
        }
        List<Item> near = scan.is(from, ",", ":", "-", "--", "–", "—") ? items(from + 1) : List.of();
        int were = near.isEmpty() ? scan.find(at + 1, at + 7, "were", "are", "namely", "include", "included") : -1;
        near = were < 0 ? near : items(were + 1);
        int colon = near.isEmpty() ? scan.find(at + 1, scan.size(), ":") : -1;
        return colon < 0 ? near : items(colon + 1);
    }

    private List<Item> items(int from) {
        List<Item> out = new ArrayList<>();
        Item next = item(from);
        while (next != null) {
            out.add(next);
            int at = scan.is(next.end(), ",", ";") ? next.end() + 1 : next.end();
            at = scan.is(at, "and", "&") ? at + 1 : at;
            boolean more = at > next.end();
            next = more ? item(at) : null;
            next = next != null || !more ? next : ofField(at);
        }
        return out;
    }

    /** "(the ministers of trade, X,) of defence, Y, and foreign affairs, Z": the next field and who has it. */
    private @Nullable Item ofField(int from) {
        int first = scan.is(from, "of", "for") ? from + 1 : from;
        int comma = scan.find(first + 1, first + LONGEST_FIELD, ",");
        boolean words = comma > 0;
        for (int i = first; words && i < comma; i++) {
            words = scan.at(i) instanceof Word;
        }
        Item holder = words ? item(comma + 1) : null;
        return holder == null
                ? null
                : new Item(holder.person(), holder.state(), scan.joined(first, comma), holder.end());
    }

    /** "X", "X of A", "X (A)", "A's X", and "(the presidents of A, X,) B, Y". */
    private @Nullable Item item(int from) {
        Where owner = scan.where(from);
        boolean apart = scan.isPossessive(from + 1) || scan.is(from + 1, ",");
        int at = owner != null ? apart ? from + 2 : from + 1 : from;
        Who who = scan.who(at);
        if (!Roles.isNamed(who) || !(Objects.requireNonNull(who).agent() instanceof Person person)) {
            return null;
        }
        int of = scan.is(at + 2, "the") ? at + 3 : at + 2;
        boolean behind = scan.is(at + 1, "of", "(", "from") && scan.where(of) != null;
        Where where = behind ? scan.where(of) : owner;
        int end = !behind ? at + 1 : scan.is(of + 1, ")") ? of + 2 : of + 1;
        return new Item(person, where == null ? memory.allegiance.stateOf(person) : where.state(), "", end);
    }

    /** "X, in 1959, and Y, in 1969, had gone as presidents", "X and Y were ministers then". */
    private List<Item> subjects(int at) {
        List<Item> out = new ArrayList<>();
        if (scan.is(at - 1, "as", "were", "became", "are") && !scan.is(at - 2, "well", "such")) {
            for (int i : scan.places(Who.class, scan.clauseStart(at), at)) {
                Item item = scan.isPreposition(i - 1) ? null : item(i);
                if (item != null) {
                    out.add(item);
                }
            }
        }
        return out;
    }

    /** "X and Y, the presidents of A and B". */
    private List<Item> before(int at) {
        if (!scan.is(at - 1, ",")) {
            return List.of();
        }
        List<Item> out = new ArrayList<>();
        for (int i : scan.places(Who.class, 0, at)) {
            Item item = item(i);
            if (item != null) {
                out.add(new Item(item.person(), null, "", item.end()));
            }
        }
        return out;
    }
}
