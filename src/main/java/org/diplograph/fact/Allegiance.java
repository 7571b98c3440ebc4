package org.diplograph.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Office;
import org.diplograph.model.Reading;
import org.jspecify.annotations.Nullable;

/** Whom the people of a report serve: every post that it gives them, and the state that follows from it. */
final class Allegiance {

    private static final Pattern ENVOY = Pattern.compile(
            "(?i).*\\b(ambassador|envoy|high commissioner|charg[eé]|nuncio|consul|head of mission)\\b.*");

    private static final Set<String> LEADERS =
            Set.of("president minister king queen sultan emir amir premier secretary chancellor leader".split(" "));
    /** What is rank in a title, and no field. */
    private static final Set<String> RANKS = Scan.words("minister secretary general deputy vice first second senior "
            + "acting state assistant under permanent parliamentary executive his her");

    private static final Pattern GENERAL = Pattern.compile("(secretary|director|governor|attorney) general");
    private static final Pattern COMPLEMENT = Pattern.compile(" (of|for|to|at|in|on)\\b.*");
    private static final Pattern GOVERNMENT =
            Pattern.compile("(?i)^(prime minister|premier|pm|chancellor|taoiseach)\\b");

    private static final Pattern HEADS = Pattern.compile("(?i)^(president|king|queen|sultan|emir|amir|prime minister"
            + "|premier|pm|chancellor|taoiseach|(party )?(general|first) secretary|supreme leader)\\b");

    private final Map<Person, List<Post>> posts = new LinkedHashMap<>();
    private final Map<Person, State> states = new HashMap<>();
    private final Map<Body, Person> leaders = new HashMap<>();

    /** People whose state only a title of honour tells so far: "Azerbaijani leader". An office tells it better. */
    private final Set<Person> byTitle = new HashSet<>();

    static Allegiance of(Reading reading) {
        Allegiance out = new Allegiance();
        for (Reading.Row row : reading.rows()) {
            for (Chunk chunk : row.chunks()) {
                if (chunk instanceof Who who && who.agent() instanceof Person person) {
                    who.posts().forEach(post -> out.add(person, post));
                }
            }
        }
        return out;
    }

    void add(Person person, Post post) {
        List<Post> known = posts.computeIfAbsent(person, p -> new ArrayList<>());
        if (known.stream()
                .noneMatch(p -> p.office().equals(post.office()) && p.standing().equals(post.standing()))) {
            known.add(post);
        }
        State state = of(post.office());
        boolean title = head(post.office().title()).equals("leader");
        if (state != null && (!states.containsKey(person) || !title && byTitle.contains(person))) {
            states.put(person, state);
        }
        if (!title && state != null) {
            byTitle.remove(person);
        } else if (state != null && posts(person).size() == 1) {
            byTitle.add(person);
        }
    }

    List<Post> posts(Person person) {
        return posts.getOrDefault(person, List.of());
    }

    /** The first office that the report gives the person, or null. */
    @Nullable
    Office office(Person person) {
        return posts(person).isEmpty() ? null : posts(person).getFirst().office();
    }

    Set<Person> people() {
        return posts.keySet();
    }

    /** Whether the report knows the person only as somebody's spouse. */
    boolean isKin(Person person) {
        return !posts(person).isEmpty()
                && posts(person).stream()
                        .allMatch(p -> isKin(p.office()) && !p.office().title().equals("honorific"));
    }

    static boolean isKin(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        return title.equals("honorific")
                || title.startsWith("spouse")
                || title.startsWith("wife")
                || title.startsWith("husband");
    }

    private static boolean isReal(Post post) {
        String title = post.office().title().toLowerCase(Locale.ROOT);
        return post.office().body() != null
                || post.definite() && !title.equals("director")
                || !OfficeTitles.needsBody(title);
    }

    boolean isOfficial(Agent agent) {
        return !(agent instanceof Person person)
                || posts(person).stream().anyMatch(Allegiance::isReal)
                || posts(person).isEmpty() && states.containsKey(person);
    }

    /** The state that an agent represents, or null. */
    @Nullable
    State stateOf(@Nullable Agent agent) {
        return switch (agent) {
            case null -> null;
            case State state -> state;
            case Body body -> body.state();
            case Holder holder -> of(holder.office());
            case Person person -> states.containsKey(person) ? states.get(person) : person.state();
        };
    }

    /** Somebody leads a group of people who are told without names. */
    void leads(Person leader, Body group) {
        leaders.putIfAbsent(group, leader);
    }

    /** The agent with the state that the report as a whole gives it; whoever leads a delegation stands for it. */
    Agent settled(Agent told) {
        Agent agent = told instanceof Body group ? Objects.requireNonNullElse(leaders.get(group), told) : told;
        return agent instanceof Person p ? new Person(p.name(), p.otherNames(), stateOf(p)) : agent;
    }

    List<Agent> settled(List<Agent> agents) {
        return agents.stream().map(this::settled).distinct().toList();
    }

    void serves(Person person, State state) {
        states.putIfAbsent(person, state);
    }

    /** The international body that an agent represents, or null. */
    @Nullable
    Body internationalOf(Agent agent) {
        if (agent instanceof Person person) {
            for (Post post : posts(person)) {
                Body body = post.office().body();
                if (body != null && body.kind() == Body.Kind.INTERNATIONAL) {
                    return body;
                }
            }
        }
        return agent instanceof Holder h
                        && h.office().body() != null
                        && h.office().body().kind() == Body.Kind.INTERNATIONAL
                ? h.office().body()
                : null;
    }

    static @Nullable State of(Office office) {
        Body body = office.body();
        return office.state() != null ? office.state() : body == null ? null : body.state();
    }

    /** Whether the words "the minister" can mean a person who is Foreign Minister: same last word of the title. */
    boolean mayHold(Person person, Office wanted) {
        State state = of(wanted);
        State own = stateOf(person);
        if (state != null && own != null && !state.id().equals(own.id())) {
            return false;
        }
        String head = head(wanted.title());
        if (head.equals("head") && isGovernment(wanted.body())) {
            return posts(person).stream()
                    .anyMatch(p -> GOVERNMENT.matcher(p.office().title()).find());
        }
        if (isLeading(head, wanted)) {
            boolean ofState = state != null && own != null;
            return isLeader(person) || head.equals("leader") && ofState;
        }
        return posts(person).stream().anyMatch(post -> matches(head, wanted, post.office()));
    }

    /** Whether the person can be the one of whom only an office or "his Russian counterpart" is told. */
    boolean mayBe(Person person, Holder holder) {
        State state = of(holder.office());
        boolean counterpart = holder.office().title().equals("counterpart");
        State own = stateOf(person);
        return state != null
                && own != null
                && own.id().equals(state.id())
                && (counterpart || mayHold(person, holder.office()));
    }

    private static boolean isGovernment(@Nullable Body body) {
        return body != null && body.name().toLowerCase(Locale.ROOT).contains("government");
    }

    /** Whether the office may be any leader's: "the leader", "head of state". */
    private static boolean isLeading(String head, Office wanted) {
        String title = wanted.title().toLowerCase(Locale.ROOT);
        return head.equals("leader")
                || title.startsWith("head of state")
                || title.startsWith("head of government")
                || head.equals("monarch");
    }

    /** Whether the report names a leader of another state: those without a state are then the home state's. */
    boolean hasForeignLeader(State home) {
        return states.entrySet().stream().anyMatch(e -> !e.getValue().id().equals(home.id()) && isLeader(e.getKey()));
    }

    /** Whether somebody represents a state abroad. */
    boolean isEnvoy(Agent agent) {
        return agent instanceof Person person
                && posts(person).stream()
                        .anyMatch(post -> ENVOY.matcher(post.office().title()).matches());
    }

    boolean isLeader(Person person) {
        return posts(person).stream().map(p -> head(p.office().title())).anyMatch(h -> LEADERS.contains(h));
    }

    /** Whether somebody heads a state, a government or the ruling party. */
    boolean isHead(Person person) {
        return posts(person).stream()
                .anyMatch(p -> HEADS.matcher(p.office().title()).find());
    }

    /** Whether a post of the person's is just this title: "queen". */
    boolean isTitled(Agent agent, String title) {
        return agent instanceof Person person
                && posts(person).stream().anyMatch(p -> head(p.office().title()).equals(title));
    }

    private static boolean matches(String head, Office wanted, Office held) {
        String title = held.title().toLowerCase(Locale.ROOT);
        boolean deputy = title.contains("deputy") || title.contains("vice");
        boolean wantsDeputy = wanted.title().toLowerCase(Locale.ROOT).matches(".*(deputy|vice).*");
        boolean prime = wanted.title().equalsIgnoreCase("prime minister");
        boolean bare = !wanted.title().contains(" ");
        return head.equals(head(held.title()))
                && (bare || deputy == wantsDeputy)
                && (!prime || title.startsWith("prime") || title.equals("pm"))
                && mayBeOneField(wanted, held);
    }

    /** "Foreign Minister" is neither the Minister of Trade nor the Prime Minister; "the Minister" may be any. */
    private static boolean mayBeOneField(Office wanted, Office held) {
        List<String> one = field(wanted);
        List<String> other = field(held);
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private static List<String> field(Office office) {
        return Arrays.stream(office.canonical().split(" "))
                .filter(word -> !RANKS.contains(word))
                .toList();
    }

    /** The title's own noun: {@code minister} of "Deputy Minister of Foreign Affairs". */
    static String head(String title) {
        String lower = title.toLowerCase(Locale.ROOT).replace("-general", " general");
        String t = COMPLEMENT.matcher(GENERAL.matcher(lower).replaceFirst("$1")).replaceFirst("");
        int space = t.lastIndexOf(' ');
        String word = space < 0 ? t : t.substring(space + 1);
        return switch (word) {
            case "pm", "fm", "premier" -> "minister";
            case "amir" -> "emir";
            default -> word;
        };
    }
}
