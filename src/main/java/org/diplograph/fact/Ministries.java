package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;

/** "the foreign ministries of Peru and Chile", "the ministries of the two countries": one body of each state. */
final class Ministries {

    private static final Pattern SEVERAL =
            Pattern.compile("(?i)(the )?((foreign|defen[cs]e|health|trade) (ministries|offices)|ministries)\\b.*");

    private Ministries() {}

    /** The ministries that the chunk at {@code i} names together with the states behind it, or none. */
    static List<Agent> at(Scan scan, int i) {
        Who who = scan.who(i);
        Matcher words = SEVERAL.matcher(who == null ? "" : who.text());
        if (who == null || !(who.agent() instanceof Body body) || body.state() == null || !words.matches()) {
            return List.of();
        }
        List<Agent> out = new ArrayList<>(List.of(of(words.group(3), body.state())));
        for (int k = i + 1; scan.is(k, "and", ",") && scan.at(k + 1) instanceof Where where; k += 2) {
            if (where.state() != null && where.place() == null) {
                out.add(of(words.group(3), where.state()));
            }
        }
        return out.size() > 1 ? out : List.of();
    }

    private static Agent of(String field, State state) {
        String portfolio = field == null || field.equalsIgnoreCase("foreign")
                ? "Foreign Affairs"
                : Character.toUpperCase(field.charAt(0)) + field.substring(1).toLowerCase(java.util.Locale.ROOT);
        return new Body("Ministry of " + portfolio + " of " + state.name(), Body.Kind.MINISTRY, state);
    }
}
