package org.diplograph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Reads who holds which office, as of the day of the report. */
final class OfficeReader {

    /** Titles that say little unless the words say of what. */
    private static final Set<String> VAGUE =
            Set.of(("head, member, chief, director, leader, representative, chair, commander, aide, secretary, envoy, "
                            + "coordinator, members, co-chair, counterpart, manager, official, general manager, "
                            + "executive director")
                    .split(", "));

    private final Memory memory;
    private final CounterpartReader counterparts;
    private final @Nullable EdtfDate asOf;
    private final String text;
    private final Map<String, OfficeHolding> found = new LinkedHashMap<>();

    OfficeReader(Memory memory, @Nullable EdtfDate asOf, String text) {
        this.memory = memory;
        this.counterparts = new CounterpartReader(memory);
        this.asOf = asOf;
        this.text = text;
    }

    void read(Scan scan) {
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            if (who.form() == Who.Form.NAMED && who.agent() instanceof Person person) {
                for (Post post : who.posts()) {
                    add(scan, i, person, post);
                }
            } else if (who.form() == Who.Form.OFFICE) {
                told(scan, i, who);
                inverted(scan, i, who);
                respectively(scan, i, who);
            }
        }
    }

    /** "when he was First Deputy Chairman", "X, as a Minister": an office told of its holder. */
    private void told(Scan scan, int at, Who office) {
        int verb = scan.is(at - 1, "then", "also", "now", "still", "the", "a") ? at - 2 : at - 1;
        if (!scan.is(verb, "is", "was", "became", "becomes", "remains", "being", "as", "time")
                || office.agents().size() > 1
                || scan.is(verb - 1, "such", "well", "same")) {
            return;
        }
        Roles.Filler holder = new Roles(scan, memory).subject(verb, a -> a instanceof Person);
        boolean own = holder != null && holder.at() == at;
        if (holder != null && !own && holder.agent() instanceof Person person) {
            Post post = office.posts().getFirst();
            String standing = scan.is(verb, "was") ? "former" : post.standing();
            add(scan, at, person, new Post(post.office(), standing, post.definite(), post.span()));
        }
    }

    /** "The first general director of Vietsovpetro, established in 1981, was X": the office first. */
    private void inverted(Scan scan, int at, Who office) {
        int verb = scan.find(at + 1, scan.clauseEnd(at), "is", "was");
        int who = scan.where(verb + 1) != null || scan.is(verb + 1, "the", "an", "a") ? verb + 2 : verb + 1;
        boolean plain = verb > 0 && scan.places(Who.class, at + 1, verb).isEmpty() && scan.clauseStart(at) <= at;
        if (plain
                && Roles.isNamed(scan.who(who))
                && Objects.requireNonNull(scan.who(who)).agent() instanceof Person person) {
            add(scan, at, person, office.posts().getFirst());
        }
    }

    /** "The presidents of A and B, X and Y": the first holds the first, the second the second. */
    private void respectively(Scan scan, int at, Who office) {
        int n = office.posts().size();
        if (n < 2) {
            return;
        }
        List<Roles.Filler> behind = new Roles(scan, memory)
                .list(at + 2).stream().filter(f -> f.agent() instanceof Person).toList();
        List<Integer> before = scan.places(Who.class, 0, at).stream()
                .filter(i -> Roles.isNamed(scan.who(i)))
                .toList();
        boolean adjoining = scan.is(at + 1, ",") && behind.size() == n && scan.who(at + 2) != null;
        for (int k = 0; k < n; k++) {
            Post post = office.posts().get(k);
            Office one = new Office(
                    post.office().title().replaceFirst("s\\b", ""),
                    post.office().body(),
                    post.office().state());
            Agent holder = adjoining
                    ? behind.get(k).agent()
                    : scan.is(at - 1, ",") && before.size() == n
                            ? Objects.requireNonNull(scan.who(before.get(k))).agent()
                            : null;
            if (holder instanceof Person person) {
                add(scan, at, person, new Post(one, post.standing(), true, post.span()));
            }
        }
    }

    private void add(Scan scan, int at, Person person, Post post) {
        Office office = post.office();
        if (office.title().equals("counterpart")) {
            office = counterparts.read(scan, at, person, office);
        }
        if (office == null || isVague(office) || isNoOffice(office)) {
            return;
        }
        Office held = held(person, office);
        Evidence evidence = new Evidence(post.span(), post.span().of(text), "office.post", 0.9, null);
        String key = keyOf(person, held);
        OfficeHolding known = found.get(key);
        List<Evidence> all = new ArrayList<>(known == null ? List.of() : known.evidence());
        all.add(evidence);
        if (known == null) {
            found.put(key, new OfficeHolding(person, held, post.standing(), asOf, all));
        } else {
            boolean more = held.title().length() > known.office().title().length();
            Office fuller = known.office().body() == null && (held.body() != null || more) ? held : known.office();
            found.put(key, new OfficeHolding(person, fuller, known.standing(), asOf, all));
        }
        memory.allegiance.add(person, new Post(held, post.standing(), true, post.span()));
    }

    /** The office with its title spelled out, and with its holder's state where it tells none. */
    private Office held(Person person, Office office) {
        State state = office.state() != null ? office.state() : memory.allegiance.stateOf(person);
        return new Office(
                title(office),
                office.body(),
                office.body() != null && office.body().kind() == Agent.Body.Kind.INTERNATIONAL ? null : state);
    }

    /** "Deputy Minister Hang" is the Deputy Minister of Foreign Affairs that the report has introduced. */
    private String keyOf(Person person, Office held) {
        Set<String> words = words(held);
        for (Map.Entry<String, OfficeHolding> known : found.entrySet()) {
            Office office = known.getValue().office();
            boolean body =
                    held.body() == null || office.body() == null || held.body().equals(office.body());
            if (known.getValue().holder().equals(person)
                    && body
                    && (words(office).containsAll(words)
                            || words(office).size() > 1 && words.containsAll(words(office)))) {
                return known.getKey();
            }
        }
        return person.name() + "|" + held.canonical();
    }

    private static Set<String> words(Office office) {
        return new HashSet<>(Arrays.asList(office.canonical().split(" ")));
    }

    private static String title(Office office) {
        String title = office.title().replaceAll("\\s+", " ").replace(" '", "'").strip();
        return switch (title.toLowerCase(Locale.ROOT)) {
            case "pm" -> "Prime Minister";
            case "fm" -> "Foreign Minister";
            case "vp" -> "Vice President";
            case "dpm" -> "Deputy Prime Minister";
            default -> Character.toUpperCase(title.charAt(0)) + title.substring(1);
        };
    }

    private static boolean isVague(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        boolean bodiless = office.body() == null;
        return VAGUE.contains(title)
                && bodiless
                && (office.state() == null
                        || title.equals("leader")
                        || title.equals("head")
                        || title.equals("member")
                        || title.equals("director"));
    }

    /** "National Leader" and "Azerbaijani leader" honour a person and name no office. */
    private static boolean isNoOffice(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        return Allegiance.isKin(office)
                || title.startsWith("head of state")
                || title.startsWith("head of government")
                || title.equals("national leader")
                || title.equals("heads")
                || title.startsWith("deputies")
                || title.equals("first lady");
    }

    private OfficeHolding settled(OfficeHolding told) {
        Person holder = (Person) memory.allegiance.settled(told.holder());
        Office office = told.office();
        boolean international = office.body() != null && office.body().kind() == Agent.Body.Kind.INTERNATIONAL;
        State state = office.state() != null || international ? office.state() : holder.state();
        return new OfficeHolding(
                holder,
                new Office(office.title(), office.body(), state),
                told.standing(),
                told.date(),
                told.evidence());
    }

    List<OfficeHolding> facts() {
        return found.values().stream().map(this::settled).toList();
    }
}
