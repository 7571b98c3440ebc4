package org.diplograph.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.OrganisationEntry;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Body.Kind;
import org.diplograph.model.Fact.Founding;
import org.jspecify.annotations.Nullable;

/**
 * When the names of two bodies are one: acronyms that the lexicon knows, "Foreign Ministry", a state's name left out.
 */
final class Bodies {

    /** Bodies that every state has, so that a name without a state says nothing. */
    private static final Set<Kind> EVERYWHERE = Set.of(Kind.MINISTRY, Kind.PARLIAMENT, Kind.REGION, Kind.DELEGATION);

    private static final int TELLING_NAME = 3;

    private final Map<String, OrganisationEntry> known = new HashMap<>();
    private final States states;

    Bodies(Lexicon lexicon, States states) {
        this.states = states;
        for (OrganisationEntry entry : lexicon.organisations()) {
            entry.names().forEach(name -> known.putIfAbsent(Names.key(name), entry));
        }
    }

    /** The same for names that mean one body where their states agree. */
    String key(Body body) {
        OrganisationEntry entry = known.get(Names.key(body.name()));
        if (entry != null
                && (body.state() == null
                        || Objects.equals(entry.state(), body.state().id()))) {
            return "known " + entry.id();
        }
        Set<String> words =
                new TreeSet<>(Arrays.asList(Names.titleKey(body.name()).split(" ", -1)));
        if (body.state() != null && EVERYWHERE.contains(body.kind())) {
            Set<String> rest = new TreeSet<>(words);
            rest.removeAll(states.words(body.state()));
            words = rest.isEmpty() ? words : rest;
        }
        boolean vague = body.state() == null && (EVERYWHERE.contains(body.kind()) || words.size() < TELLING_NAME);
        return String.join(" ", words) + (vague ? " of no state" : "");
    }

    /** The lexicon's line for a body of this name whose state does not differ, or null. */
    @Nullable
    OrganisationEntry entry(Body body) {
        OrganisationEntry entry = known.get(Names.key(body.name()));
        boolean agrees = entry != null
                && (body.state() == null
                        || Objects.equals(entry.state(), body.state().id()));
        return agrees ? entry : null;
    }

    /** What a founding founds. */
    static Body founded(Founding founding) {
        return new Body(founding.name(), Kind.OTHER, null);
    }

    /** The narrowest kind that the reports give. */
    static Kind kind(List<Kind> kinds) {
        String name = Names.mostFrequent(kinds.stream()
                .filter(k -> k != Kind.OTHER || kinds.stream().allMatch(Kind.OTHER::equals))
                .map(Kind::name));
        return Kind.valueOf(name);
    }
}
