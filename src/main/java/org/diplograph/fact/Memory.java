package org.diplograph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Place;
import org.diplograph.model.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** What the report has told so far: who was named last, where one is, which journey is open. */
final class Memory {

    private static final int RECENT = 12;

    /** Days after which an event is no longer of these days. */
    private static final int LONG_AGO = 45;

    final Allegiance allegiance;
    final VisitBook visits;
    final @Nullable State home;
    final boolean homeSure;
    final @Nullable Place homePlace;
    private final @Nullable Person diarist;
    private final References references;
    private final Groups groups;
    private final Topics topics;
    private final @Nullable LocalDate today;
    private @Nullable EdtfDate day;

    /** The time long ago of which the paragraph is telling. */
    private @Nullable EdtfDate past;

    private boolean toldOfThePast;

    private int paragraph = -1;
    private final List<Agent> lastFirst = new ArrayList<>();
    private final Map<Agent, Integer> named = new LinkedHashMap<>();
    private final Map<Agent, Character> genders = new HashMap<>();
    private final Map<State, Integer> mentions = new LinkedHashMap<>();
    private final List<State> statesLastFirst = new ArrayList<>();

    @Nullable
    Person speaker;

    @Nullable
    State addressed;

    Memory(Allegiance allegiance, VisitBook visits, Home home, @Nullable Person diarist, @Nullable LocalDate today) {
        this.diarist = diarist;
        this.today = today;
        this.homeSure = home.sure();
        this.homePlace = home.place();
        this.allegiance = allegiance;
        this.visits = visits;
        this.home = home.state();
        this.references = new References(this);
        this.groups = new Groups(this);
        this.topics = new Topics(this);
    }

    /** Who acts in a clause that leaves its subject out, where the report is kept like a diary. */
    @Nullable
    Agent diarist() {
        return diarist;
    }

    /** Turns to the next sentence: a new paragraph tells of these days again. */
    void begin(Scan scan) {
        int next = scan.row.sentence().paragraph();
        past = next == paragraph ? past : null;
        paragraph = next;
    }

    /** Takes note of a sentence after its facts have been read. */
    void note(Scan scan) {
        boolean headline = scan.row.sentence().part() == Part.HEADLINE
                || scan.row.sentence().part() == Part.BYLINE;
        for (int i = 0; i < scan.size(); i++) {
            Chunk chunk = scan.at(i);
            if (chunk instanceof Who who && !(headline && who.form() != Who.Form.NAMED)) {
                note(agent(who), who.gender());
            }
            noteState(chunk);
            if (chunk instanceof When when) {
                noteDay(scan, i, when);
            }
        }
        topics.note(scan, headline);
        groups.note(scan);
    }

    /** Whom the report is about: the traveller of the open journey, else the person it has named most. */
    @Nullable
    Agent protagonist() {
        VisitDraft open = visits.open();
        return open != null
                ? open.visitor
                : named.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    private void note(Agent agent, char gender) {
        if (agent instanceof Person person && allegiance.isOfficial(person)) {
            named.merge(agent, 1, Integer::sum);
        }
        lastFirst.remove(agent);
        lastFirst.addFirst(agent);
        if (lastFirst.size() > RECENT) {
            lastFirst.removeLast();
        }
        if (gender != '-') {
            genders.putIfAbsent(agent, gender);
        }
    }

    /** Remembers who met, so that "the two leaders" can be resolved. */
    void met(List<Agent> participants) {
        groups.met(participants);
    }

    /** Whom "the two leaders" means: those who met last, else the guest and the first of the hosts. */
    List<Agent> pair() {
        return groups.pair();
    }

    /** Whom a plural means, or nobody: see {@link Groups}. */
    List<Agent> several(Scan scan, int i) {
        return groups.at(scan, i);
    }

    /** Whom a plural means if everybody has to fit: those put first, where it can be they. */
    List<Agent> several(Scan scan, int i, List<Agent> first, Predicate<Agent> fits) {
        return groups.at(scan, i, first, fits);
    }

    /** The leaders named of late, the last first. */
    List<Agent> leaders() {
        return lastFirst.stream()
                .filter(a -> a instanceof Person p && allegiance.isLeader(p))
                .toList();
    }

    private void noteState(@Nullable Chunk chunk) {
        State state = chunk instanceof Where where
                ? where.state()
                : chunk instanceof Who who ? allegiance.stateOf(who.agent()) : null;
        if (state != null) {
            mentions.merge(state, 1, Integer::sum);
            statesLastFirst.removeIf(s -> same(s, state));
            statesLastFirst.addFirst(state);
        }
    }

    /** The time of which the report is telling: a past one that the paragraph has named, else the last recent day. */
    @Nullable
    EdtfDate day() {
        return past != null ? past : day;
    }

    /** Whether the report has told of a time long ago, so that what has no day need not be of these days. */
    boolean toldOfThePast() {
        return toldOfThePast;
    }

    private void noteDay(Scan scan, int i, When when) {
        boolean since = scan.is(i - 1, "since", "from") || when.text().startsWith("since");
        EdtfDate date = since ? null : when.date();
        LocalDate told = date == null ? null : date.latest().orElse(null);
        if (date == null || told == null || today == null || told.isAfter(today)) {
            return;
        }
        past = told.isBefore(today.minusDays(LONG_AGO)) ? date : null;
        toldOfThePast |= past != null;
        if (date.isDay() && !told.isBefore(today.minusDays(RECENT))) {
            day = date;
        }
    }

    @Nullable
    State lastState() {
        return statesLastFirst.isEmpty() ? null : statesLastFirst.getFirst();
    }

    /** The states spoken of, the last first. */
    List<State> statesLastFirst() {
        return statesLastFirst;
    }

    /** The two states that the report is about: the open journey's, else the two spoken of most. */
    List<State> protagonists() {
        VisitDraft open = visits.open();
        State sender = open == null ? null : allegiance.stateOf(open.visitor);
        if (open != null && sender != null && !same(sender, open.receiving)) {
            return List.of(sender, open.receiving);
        }
        List<State> most = mentions.entrySet().stream()
                .sorted(Map.Entry.<State, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        return most.size() == 2 ? most : List.of();
    }

    /** The state that somebody serves; who serves none that is told is one of the hosts of the guest. */
    @Nullable
    State sideOf(Agent agent) {
        State own = allegiance.stateOf(agent);
        VisitDraft open = visits.open();
        boolean told = own != null || allegiance.internationalOf(agent) != null;
        boolean host = open != null && open.isReal() && open.visitor instanceof Person p && !p.equals(agent);
        return told || !host ? own : Objects.requireNonNull(open).receiving;
    }

    /** Whom the chunk at {@code i} refers to, or null: see {@link References}. */
    @Nullable
    Agent referred(Scan scan, int i, Predicate<Agent> fits) {
        return references.referred(scan, i, fits);
    }

    /** Whom a mention means: the person who holds the office, where the report has told. */
    Agent agent(Who who) {
        return references.agent(who);
    }

    /** Of whom the sentences tell. */
    Topics topics() {
        return topics;
    }

    /** Whether the agent is a person to whom a pronoun of that gender can refer; {@code -} is any. */
    boolean isPerson(Agent agent, char gender) {
        boolean person = agent instanceof Person || agent instanceof Holder;
        Character told = genders.get(agent);
        return person && (gender == '-' || told == null || told == gender);
    }

    /** The last named agent that fits, or null. */
    @Nullable
    Agent last(Predicate<Agent> fits) {
        for (Agent agent : lastFirst) {
            if (fits.test(agent)) {
                return agent;
            }
        }
        return null;
    }

    static boolean same(@Nullable State a, @Nullable State b) {
        return a != null && b != null && a.id().equals(b.id());
    }
}
