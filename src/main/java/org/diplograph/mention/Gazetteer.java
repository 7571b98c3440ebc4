package org.diplograph.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.OrganisationEntry;
import org.diplograph.lexicon.PlaceEntry;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.diplograph.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds the lexicon's names of states, people of states, places and organisations in a row of tokens. */
final class Gazetteer {

    /** What a name means. */
    sealed interface Entry {
        record OfState(State state, boolean demonym) implements Entry {}

        record OfPlace(Place place, boolean city) implements Entry {}

        record OfBody(Body body) implements Entry {}

        /** A name whose words would mean a state, but does not: "Indian Ocean". */
        record OfArea() implements Entry {}
    }

    /** A name found at a token: what it means and the token after its last. */
    record Hit(Entry entry, int end) {}

    private static final int LONGEST_NAME = 9;
    private static final Set<String> REALMS = Set.of(
            "Republic",
            "Kingdom",
            "State",
            "Sultanate",
            "Federation",
            "Commonwealth",
            "Principality",
            "Union",
            "Emirate",
            "Duchy",
            "Confederation");
    private static final Set<String> STYLES = Set.of(
            "Democratic",
            "Socialist",
            "Islamic",
            "Federal",
            "Federative",
            "Co-operative",
            "Cooperative",
            "Arab",
            "United",
            "Hashemite",
            "Bolivarian",
            "Plurinational",
            "Oriental",
            "Independent",
            "Grand",
            "Sovereign");

    private final Map<String, Entry> byName = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Map<String, String> exactCase = new HashMap<>();
    private final Set<String> cautious = new HashSet<>();

    Gazetteer(Lexicon lexicon) {
        lexicon.places().forEach(place -> addPlace(lexicon, place));
        lexicon.organisations().forEach(body -> addOrganisation(lexicon, body));
        lexicon.states().forEach(this::addDemonyms);
        lexicon.states().forEach(this::addNames);
        lexicon.areas().forEach(area -> add(area.name(), new Entry.OfArea()));
    }

    /** The longest name that starts at token {@code i}, or null. */
    @Nullable
    Hit at(String text, List<Token> tokens, int i) {
        Hit named = longest(text, tokens, i);
        return named != null ? named : styled(text, tokens, i);
    }

    /** "Republic of Algeria", "the Democratic Socialist Republic of Sri Lanka", whatever the official name. */
    private @Nullable Hit styled(String text, List<Token> tokens, int i) {
        int at = i;
        while (at < i + 3
                && at < tokens.size()
                && STYLES.contains(tokens.get(at).text())) {
            at++;
        }
        if (at + 2 >= tokens.size()
                || !REALMS.contains(tokens.get(at).text())
                || !tokens.get(at + 1).is("of")) {
            return null;
        }
        int name = tokens.get(at + 2).is("the") ? at + 3 : at + 2;
        Hit hit = name < tokens.size() ? longest(text, tokens, name) : null;
        return hit != null && hit.entry() instanceof Entry.OfState s && !s.demonym() ? hit : null;
    }

    private @Nullable Hit longest(String text, List<Token> tokens, int i) {
        Token first = tokens.get(i);
        if (!first.isCapitalised() || !firstWords.contains(Fold.fold(first.text()))) {
            return null;
        }
        int start = first.span().start();
        for (int n = Math.min(LONGEST_NAME, tokens.size() - i); n > 0; n--) {
            Span span = new Span(start, tokens.get(i + n - 1).span().end());
            String written = span.of(text);
            String key = key(written);
            Entry entry = byName.get(key);
            if (entry != null && allowed(key, written)) {
                return new Hit(entry, i + n);
            }
        }
        return null;
    }

    /** The state, place or body of this very name, or null. */
    @Nullable
    Entry named(String name) {
        return byName.get(key(name));
    }

    private boolean allowed(String key, String written) {
        String exact = exactCase.get(key);
        return exact == null || exact.equals(written);
    }

    private void addNames(StateEntry entry) {
        Entry state = new Entry.OfState(entry.asState(), false);
        add(entry.name(), state);
        add(entry.official(), state);
        entry.aliases().forEach(alias -> add(alias, state));
    }

    private void addDemonyms(StateEntry entry) {
        if (!entry.historical()) {
            entry.demonyms().forEach(word -> add(word, new Entry.OfState(entry.asState(), true)));
        } else {
            entry.demonyms().forEach(word -> addIfNew(word, new Entry.OfState(entry.asState(), true)));
        }
    }

    private void addPlace(Lexicon lexicon, PlaceEntry entry) {
        State state = lexicon.state(entry.state()).map(StateEntry::asState).orElse(null);
        Entry place =
                new Entry.OfPlace(new Place(entry.name(), state), !entry.kind().equals("region"));
        add(entry.name(), place);
        entry.aliases().forEach(alias -> add(alias, place));
        if (entry.caution()) {
            cautious.add(key(entry.name()));
        }
    }

    private void addOrganisation(Lexicon lexicon, OrganisationEntry entry) {
        String id = entry.state();
        State state =
                id == null ? null : lexicon.state(id).map(StateEntry::asState).orElse(null);
        Entry body = new Entry.OfBody(new Body(entry.name(), kind(entry.kind()), state));
        add(entry.name(), body);
        entry.aliases().forEach(alias -> add(alias, body));
    }

    private static Agent.Body.Kind kind(String word) {
        return switch (word) {
            case "international" -> Body.Kind.INTERNATIONAL;
            case "party" -> Body.Kind.PARTY;
            case "parliament" -> Body.Kind.PARLIAMENT;
            case "company" -> Body.Kind.COMPANY;
            default -> Body.Kind.OTHER;
        };
    }

    private void addIfNew(String name, Entry entry) {
        if (!byName.containsKey(key(name))) {
            add(name, entry);
        }
    }

    private void add(String name, Entry entry) {
        String key = key(name);
        if (key.isEmpty()) {
            return;
        }
        boolean anyCase = byName.containsKey(key) && !exactCase.containsKey(key);
        byName.put(key, entry);
        firstWords.add(firstWord(name));
        if (!anyCase && name.length() <= 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            exactCase.put(key, name);
        } else {
            exactCase.remove(key);
        }
    }

    private static String firstWord(String name) {
        String word = name.split("[\\s,'’]", 2)[0];
        return Fold.fold(word);
    }

    private static String key(String name) {
        return Fold.fold(name).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
