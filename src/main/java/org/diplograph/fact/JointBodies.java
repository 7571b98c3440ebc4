package org.diplograph.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.StateEntry;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Bodies that two states have together, "the Chile-Peru Joint Committee", and when they sit. */
final class JointBodies {

    private static final Pattern NAME = Pattern.compile("(?i).*\\b(commission|committee|council|dialogue|consultations?"
            + "|working group|retreat|forum|mechanism)\\b.*");
    private static final String[] SITTINGS = "session sessions meeting round sitting edition".split(" ");
    private static final String[] SITS = ("held holds met meets sat sits convened convenes gathered opened concluded "
                    + "session sitting wound closed")
            .split(" ");

    /** How far behind a body's name its states may stand: "between Peru and Chile". */
    private static final int REACH = 6;

    private final Map<String, State> states = new HashMap<>();

    JointBodies(Lexicon lexicon) {
        for (StateEntry entry : lexicon.states()) {
            entry.names().forEach(n -> states.putIfAbsent(Fold.fold(n), entry.asState()));
            entry.demonyms().forEach(n -> states.putIfAbsent(Fold.fold(n), entry.asState()));
        }
    }

    /** The states whose common body the chunk at {@code i} names, or none. */
    List<Agent> statesOf(Scan scan, int i) {
        Who who = scan.who(i);
        boolean body = who != null
                && who.agent() instanceof Body
                && NAME.matcher(who.text()).matches();
        if (who == null || !body) {
            return List.of();
        }
        List<Agent> named = inName(who.text());
        return named.size() == 2 ? named : behind(scan, i + 1);
    }

    private List<Agent> inName(String name) {
        List<Agent> out = new ArrayList<>();
        for (String part : name.replaceFirst("^(?i)the ", "").split("\\s*[-–—/]\\s*| and ")) {
            State state = opening(part);
            if (state != null && !out.contains(state)) {
                out.add(state);
            }
        }
        return out;
    }

    /** The state with whose name a part begins. */
    private @Nullable State opening(String part) {
        String words = part;
        while (!words.isEmpty()) {
            State state = states.get(Fold.fold(words));
            if (state != null) {
                return state;
            }
            words = words.contains(" ") ? words.substring(0, words.lastIndexOf(' ')) : "";
        }
        return null;
    }

    private static List<Agent> behind(Scan scan, int from) {
        List<Agent> out = new ArrayList<>();
        boolean led = scan.is(from, "between", "of");
        for (int i = from; led && i < from + REACH; i++) {
            Where where = scan.where(i);
            if (where != null && where.place() == null && where.state() != null && !out.contains(where.state())) {
                out.add(where.state());
            }
        }
        return out.size() == 2 ? out : List.of();
    }

    /** Whether the sentence says that the body at {@code i} sits: "the fourth session of …", "… met in Amman". */
    static boolean isInSession(Scan scan, int i) {
        return scan.find(i - 4, i, SITTINGS) >= 0 || scan.find(i + 1, i + 8, SITS) >= 0;
    }
}
