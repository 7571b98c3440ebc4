package org.diplograph.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Who is meant by several at once: "the two leaders", "both ministers", "the three", "they", "the two sides". */
final class Groups {

    private static final int RECENT = 6;
    private static final Set<String> NOUNS = Set.of(("sides parties delegations countries interlocutors men women "
                    + "statesmen visitors guests travellers travelers dignitaries emissaries colleagues companions")
            .split(" "));
    private static final Pattern TWO = Pattern.compile("(the )?(two|both|pair|duo|couple)\\b.*");
    private static final Pattern THREE = Pattern.compile("(the )?(all )?(three|trio|threesome)\\b.*");
    private static final Pattern FOUR = Pattern.compile("(the )?(all )?(four|quartet)\\b.*");
    private static final Pattern PLURAL =
            Pattern.compile("(the )?(host )?(two |both |three |four |all )?(foreign |prime |defen[cs]e )?"
                    + "(leaders|presidents|ministers|premiers|statesmen|diplomats|monarchs|speakers|secretaries|chiefs|heads"
                    + "|chancellors|kings|counterparts|interlocutors|officials)\\b.*");

    private final Memory memory;
    private final List<List<Agent>> met = new ArrayList<>();
    private final List<List<Agent>> groups = new ArrayList<>();

    Groups(Memory memory) {
        this.memory = memory;
    }

    /** Remembers who met. */
    void met(List<Agent> participants) {
        keep(met, List.copyOf(participants));
        keep(groups, List.copyOf(participants));
    }

    private static void keep(List<List<Agent>> lists, List<Agent> group) {
        lists.remove(group);
        lists.addFirst(group);
        if (lists.size() > RECENT) {
            lists.removeLast();
        }
    }

    /** Takes note of those whom a sentence names together: people of as many states. */
    void note(Scan scan) {
        LinkedHashSet<Agent> people = new LinkedHashSet<>();
        for (int i = 0; i < scan.size(); i++) {
            Who who = scan.who(i);
            if (who != null && who.agents().size() == 1 && memory.agent(who) instanceof Person person) {
                people.add(person);
            }
        }
        Set<String> states = new HashSet<>();
        for (Agent person : people) {
            State state = memory.allegiance.stateOf(person);
            if (state == null || !states.add(state.id())) {
                return;
            }
        }
        if (people.size() > 1) {
            keep(groups, List.copyOf(people));
        }
    }

    /** A plural: how many it means (0 for any number), and who can be one of them. */
    private record Plural(int size, Predicate<Agent> fits) {}

    /** Whom the plural at {@code i} means, or nobody: for two, the guest and the host where no group is known. */
    List<Agent> at(Scan scan, int i) {
        Plural plural = plural(scan, i);
        if (plural == null) {
            return List.of();
        }
        List<Agent> known = known(groups, plural.size(), plural.fits());
        List<Agent> pair = known.isEmpty() && (plural.size() == 0 || plural.size() == 2) ? pair() : List.of();
        return pair.stream().allMatch(plural.fits()) && !pair.isEmpty() ? pair : known;
    }

    /** The group that the plural at {@code i} means if everybody has to fit; those put first are tried first. */
    List<Agent> at(Scan scan, int i, List<Agent> first, Predicate<Agent> fits) {
        Plural plural = plural(scan, i);
        if (plural == null) {
            return List.of();
        }
        List<Agent> found = known(List.of(first), plural.size(), fits.and(plural.fits()));
        return found.isEmpty() ? known(groups, plural.size(), fits.and(plural.fits())) : found;
    }

    private @Nullable Plural plural(Scan scan, int i) {
        Who who = scan.who(i);
        if (who != null) {
            String words = scan.is(i - 1, "two", "both", "three", "four")
                    ? scan.word(i - 1) + " " + who.text().toLowerCase(Locale.ROOT)
                    : who.text().toLowerCase(Locale.ROOT);
            boolean plural = who.form() == Who.Form.OFFICE
                    && who.agents().size() == 1
                    && who.agent() instanceof Holder holder
                    && Allegiance.of(holder.office()) == null
                    && PLURAL.matcher(words).matches();
            return plural && who.agent() instanceof Holder h ? new Plural(size(words), holders(h.office())) : null;
        }
        if (scan.is(i, "they", "their", "them", "themselves")) {
            return new Plural(0, a -> true);
        }
        boolean noun = scan.isIn(i, NOUNS);
        boolean alone = scan.is(i, "two", "both", "pair", "duo", "trio", "threesome", "quartet", "three", "four")
                && scan.who(i + 1) == null;
        boolean counted = scan.is(i - 1, "two", "both", "three", "four");
        return noun && counted || noun && scan.is(i - 1, "the")
                ? new Plural(size(scan.word(i - 1)), a -> true)
                : alone && !followedByNoun(scan, i) ? new Plural(size(scan.word(i)), a -> true) : null;
    }

    /** "the two met", "both found that", "the two of them": not "the two documents". */
    private static boolean followedByNoun(Scan scan, int i) {
        String next = scan.word(i + 1);
        boolean noun = next.endsWith("s") && !next.equals("discuss") && !next.equals("was") && !next.equals("has");
        return noun
                || scan.where(i + 1) != null
                || scan.is(i + 1, "-", "million", "billion", "days", "memoranda", "of") && !scan.is(i + 2, "them");
    }

    private static int size(String words) {
        return TWO.matcher(words).matches()
                ? 2
                : THREE.matcher(words).matches() ? 3 : FOUR.matcher(words).matches() ? 4 : 0;
    }

    /** Whether somebody may be one of several who hold the office: "ministers", "leaders". */
    private Predicate<Agent> holders(Office several) {
        String noun = Allegiance.head(several.title());
        String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        boolean any = Set.of(
                        "leader",
                        "statesman",
                        "statesmen",
                        "diplomat",
                        "official",
                        "chief",
                        "head",
                        "interlocutor",
                        "counterpart")
                .contains(one);
        return a -> any || mayHold(a, one);
    }

    private boolean mayHold(Agent agent, String noun) {
        return switch (agent) {
            case Person p ->
                memory.allegiance.posts(p).stream()
                        .anyMatch(post -> Allegiance.head(post.office().title()).equals(noun));
            case Holder h -> Allegiance.head(h.office().title()).equals(noun);
            case Agent.Body body -> false;
            case State state -> false;
        };
    }

    /** The first group of that size (0 for any) in which everybody fits. */
    private static List<Agent> known(List<List<Agent>> groups, int size, Predicate<Agent> fits) {
        return groups.stream()
                .filter(g -> g.size() > 1 && (size == 0 || g.size() == size))
                .filter(g -> g.stream().allMatch(fits))
                .findFirst()
                .orElse(List.of());
    }

    /** Whom "the two" means: those who met last, else the guest and the first of the hosts. */
    List<Agent> pair() {
        VisitDraft open = memory.visits.open();
        List<Agent> last = met.isEmpty() ? List.of() : met.getFirst();
        if (last.size() == 2) {
            return last;
        }
        if (open == null) {
            List<Agent> leaders = memory.leaders();
            return leaders.size() == 2 ? leaders : last;
        }
        Agent host = top(a -> !a.equals(open.visitor) && Memory.same(memory.allegiance.stateOf(a), open.receiving));
        host = host != null ? host : top(a -> !a.equals(open.visitor) && memory.allegiance.stateOf(a) == null);
        return host == null ? last : List.of(open.visitor, host);
    }

    private @Nullable Agent top(Predicate<Agent> fits) {
        for (Person person : memory.allegiance.people()) {
            if (fits.test(person) && memory.allegiance.isLeader(person)) {
                return person;
            }
        }
        return null;
    }
}
