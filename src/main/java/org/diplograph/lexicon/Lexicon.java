package org.diplograph.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reference data of {@code data/lexicon}, read once from the class path; immutable and safe for threads. */
public final class Lexicon {

    private static final class Holder {
        static final Lexicon INSTANCE = new Lexicon();
    }

    private final Map<String, StateEntry> states = new LinkedHashMap<>();
    private final Map<String, StateEntry> stateNames = new HashMap<>();
    private final List<StateEntry> stateList;
    private final List<PlaceEntry> places;
    private final Map<String, List<PlaceEntry>> placeNames = new HashMap<>();
    private final List<OrganisationEntry> organisations;
    private final List<AreaEntry> areas;
    private final List<LinkEntry> links;
    private final List<Incumbent> incumbents;

    private Lexicon() {
        stateList = entries("states.tsv", StateEntry::of);
        places = entries("places.tsv", PlaceEntry::of);
        places.forEach(place -> place.names()
                .forEach(name -> placeNames
                        .computeIfAbsent(Fold.fold(name), n -> new ArrayList<>())
                        .add(place)));
        organisations = entries("organisations.tsv", OrganisationEntry::of);
        areas = entries("areas.tsv", AreaEntry::of);
        links = Stream.of("people", "capitals", "offices")
                .flatMap(file -> entries("links/" + file + ".tsv", LinkEntry::of).stream())
                .toList();
        incumbents = entries("incumbents.tsv", Incumbent::of);
        for (StateEntry state : stateList) {
            if (states.put(state.id(), state) != null) {
                throw new IllegalStateException("states.tsv: two lines have the id '" + state.id() + "'");
            }
            state.names().forEach(name -> addName(name, state));
        }
    }

    private Lexicon(Lexicon other, List<LinkEntry> links) {
        states.putAll(other.states);
        stateNames.putAll(other.stateNames);
        stateList = other.stateList;
        places = other.places;
        placeNames.putAll(other.placeNames);
        organisations = other.organisations;
        areas = other.areas;
        incumbents = other.incumbents;
        this.links = links;
    }

    /** This lexicon with more links to Wikidata; an {@code accepted} one comes before others of the same name. */
    public Lexicon with(List<LinkEntry> moreLinks) {
        return moreLinks.isEmpty()
                ? this
                : new Lexicon(
                        this, Stream.concat(links.stream(), moreLinks.stream()).toList());
    }

    /**
     * The lexicon; the first call reads it.
     *
     * @throws IllegalStateException where a file of it is missing or malformed (a fault of the build)
     */
    public static Lexicon load() {
        return Holder.INSTANCE;
    }

    public List<StateEntry> states() {
        return stateList;
    }

    public Optional<StateEntry> state(String id) {
        return Optional.ofNullable(states.get(id));
    }

    public List<PlaceEntry> places() {
        return places;
    }

    /** The places of that name, by whatever spelling. */
    public List<PlaceEntry> placesNamed(String name) {
        return placeNames.getOrDefault(Fold.fold(name), List.of());
    }

    public List<OrganisationEntry> organisations() {
        return organisations;
    }

    /** Names that keep a reader from taking "Indian Ocean" for India: to be matched before states, longest first. */
    public List<AreaEntry> areas() {
        return areas;
    }

    /** Who and what is which item of Wikidata, from {@code data/links}; states and organisations carry theirs. */
    public List<LinkEntry> links() {
        return links;
    }

    /** Those who held an office, in order of time. */
    public List<Incumbent> incumbents() {
        return incumbents;
    }

    /**
     * The state whose name, official name or alias this is; not by demonym. Case and marks do not matter, except for
     * acronyms, which must be in capitals: "US" is a state, "us" is not. "Vietnam" is the state of today in whatever
     * year; only a label that says so means "Democratic Republic of Vietnam".
     */
    public Optional<StateEntry> stateByName(String name) {
        String plain = withoutArticle(name.strip());
        StateEntry byAcronym = stateNames.get(plain);
        return Optional.ofNullable(byAcronym != null ? byAcronym : stateNames.get(Fold.fold(plain)));
    }

    /**
     * The state that a label means on a day: the one of that name, or where that was not there at the time, the one of
     * its predecessors or successors that was; the first of several that {@code states.tsv} lists. So "Germany" is West
     * Germany in 1960, and "Zaire" the Democratic Republic of the Congo in 2000.
     */
    public Optional<StateEntry> stateAt(String label, LocalDate day) {
        return stateByName(label).map(named -> {
            if (named.existed(day)) {
                return named;
            }
            StateEntry earlier = relative(named, day, StateEntry::predecessors);
            StateEntry other = earlier != null ? earlier : relative(named, day, StateEntry::successors);
            return other != null ? other : named;
        });
    }

    private @Nullable StateEntry relative(StateEntry from, LocalDate day, Function<StateEntry, List<String>> next) {
        for (String id : next.apply(from)) {
            StateEntry entry = Objects.requireNonNull(states.get(id));
            StateEntry found = entry.existed(day) ? entry : relative(entry, day, next);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void addName(String name, StateEntry state) {
        StateEntry other = stateNames.putIfAbsent(key(name), state);
        if (other != null && !other.id().equals(state.id())) {
            throw new IllegalStateException(
                    "states.tsv: '" + name + "' names both '" + other.id() + "' and '" + state.id() + "'");
        }
    }

    /** Acronyms keep their case; no folded name has a capital, so the two kinds never meet. */
    private static String key(String name) {
        return isAcronym(name) ? name : Fold.fold(name);
    }

    /**
     * Whether {@code name} is written in capitals only and short enough to be an acronym, as US, U.S., DPRK or DRVN.
     */
    public static boolean isAcronym(String name) {
        if (name.length() > 8 || name.isEmpty()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isUpperCase(c) && c != '.' && c != '&') {
                return false;
            }
        }
        return true;
    }

    private static String withoutArticle(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }

    private static <T> List<T> entries(String file, Function<Table.Row, T> reader) {
        return Table.read(file).rows().stream().map(reader).toList();
    }
}
