package org.diplograph.fact;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.OrganisationEntry;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Whose press tells the report: the state of the agency, the paper or the ministry. Its own officials it names without
 * their state.
 */
final class Press {

    /** Agencies that write for the whole world, and so name every state. */
    private static final Set<String> WORLDWIDE =
            Set.of("reuters", "afp", "ap", "upi", "bloomberg", "dpa", "efe", "prensa-latina");

    /** "(VNA)", "Source: TASS", "— KUNA": where an agency signs. */
    private static final Pattern SIGNED =
            Pattern.compile("(?:\\(|Source: ?|/|[-–—] ?)(\\p{Lu}[\\p{L} ]{1,30}?)(?:\\)|[ /,.]|$)", Pattern.MULTILINE);

    private static final int LEAD = 400;

    private final Lexicon lexicon;

    Press(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The state of whoever publishes the article, as far as its name or its mark in the lead tells; or null. */
    @Nullable
    State of(Article article) {
        String outlet = article.outlet();
        Optional<State> named =
                outlet == null ? Optional.empty() : agency(outlet).or(() -> stateIn(outlet));
        return named.or(() -> signed(article.text())).orElse(null);
    }

    private Optional<State> signed(String text) {
        Matcher m = SIGNED.matcher(text.substring(0, Math.min(LEAD, text.length())));
        while (m.find()) {
            Optional<State> found = agency(m.group(1));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<State> agency(String name) {
        String first = name.strip();
        return lexicon.organisations().stream()
                .filter(o -> o.kind().equals("agency") && !WORLDWIDE.contains(o.id()))
                .filter(o -> isNamed(o, first))
                .findFirst()
                .flatMap(o -> Optional.ofNullable(o.state()))
                .flatMap(lexicon::state)
                .map(StateEntry::asState);
    }

    private static boolean isNamed(OrganisationEntry agency, String name) {
        return agency.name().equalsIgnoreCase(name) || agency.aliases().contains(name);
    }

    /**
     * "The Jakarta Post", "Ministry of Foreign Affairs of China", "Korea Herald": the one state that the words name.
     */
    private Optional<State> stateIn(String outlet) {
        String[] words = outlet.split("[^\\p{L}\\p{M}'.-]+");
        State found = null;
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + 3); to > from; to--) {
                State state = named(String.join(" ", java.util.Arrays.copyOfRange(words, from, to)));
                if (state != null && found != null && !found.id().equals(state.id())) {
                    return Optional.empty();
                }
                found = state == null ? found : state;
            }
        }
        return Optional.ofNullable(found);
    }

    private @Nullable State named(String words) {
        return agency(words)
                .or(() -> lexicon.stateByName(words).map(StateEntry::asState))
                .or(() -> lexicon.states().stream()
                        .filter(s -> !s.historical() && (s.demonyms().contains(words) || words.equals(s.capital())))
                        .findFirst()
                        .map(StateEntry::asState))
                .orElse(null);
    }
}
