package org.diplograph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** What a mention was read as, in a few words. */
final class Gloss {

    private static final String UNKNOWN = "?";

    private Gloss() {}

    /** What its words do not say themselves; where they say it all, what sort of mention it is. */
    static String of(Chunk mention) {
        String gloss = readings(mention).stream()
                .filter(reading -> !mention.text().equals(reading))
                .collect(Collectors.joining(", "));
        return gloss.isEmpty() ? sort(mention) : gloss;
    }

    private static String sort(Chunk mention) {
        return switch (mention) {
            case Who who -> who.agent().getClass().getSimpleName().toLowerCase(Locale.ROOT);
            case Where where -> where.place() == null ? "state" : "place";
            case When when -> "date";
            case Word word -> "";
        };
    }

    /** All of it: also the offices, and the date as told of the future. */
    static String inFull(Chunk mention) {
        List<String> out = new ArrayList<>(readings(mention));
        switch (mention) {
            case Who who ->
                who.posts()
                        .forEach(post ->
                                out.add(post.standing() + " " + post.office().fullTitle()));
            case When when -> {
                if (when.ahead() != null) {
                    out.add("ahead " + when.ahead());
                }
            }
            case Where where -> out.add(where.kind().name().toLowerCase(Locale.ROOT));
            case Word word -> {}
        }
        return String.join(", ", out);
    }

    /** Whoever takes part in a fact, with the state. */
    static String of(Agent agent) {
        return String.join(", ", readings(agent));
    }

    private static List<String> readings(Chunk mention) {
        return switch (mention) {
            case Who who ->
                who.agents().stream()
                        .flatMap(a -> readings(a).stream())
                        .distinct()
                        .toList();
            case Where where -> readings(where);
            case When when -> List.of(date(when));
            case Word word -> List.of();
        };
    }

    private static List<String> readings(Where where) {
        String state = where.state() == null ? UNKNOWN : where.state().name();
        return where.place() == null ? List.of(state) : List.of(where.place().name(), state);
    }

    private static String date(When when) {
        @Nullable EdtfDate date = when.date() == null ? when.ahead() : when.date();
        return date == null ? UNKNOWN : date.text();
    }

    private static List<String> readings(Agent agent) {
        return switch (agent) {
            case Person person -> with(person.name(), person.state());
            case Holder holder -> List.of(holder.office().fullTitle());
            case Body body -> with(body.name(), body.state());
            case State state -> List.of(state.name());
        };
    }

    private static List<String> with(String name, @Nullable State state) {
        return state == null ? List.of(name) : List.of(name, state.name());
    }
}
