package org.diplograph.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Founding;
import org.diplograph.model.Fact.Relationship;
import org.diplograph.model.Place;
import org.diplograph.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads what lasts: diplomatic relations, ties of parties, common membership, partnerships, and bodies founded. */
final class TieReader {

    private static final Pattern FOUNDED = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}-]+)(?:,? (?:(?:and|of|on|for) )?\\p{Lu}[\\p{L}-]+){0,14}(?: joint venture)?)"
                    + ",? (?:was |were )?(?:jointly )?(?:founded|established|set up)\\b");
    private static final Map<Pattern, String> TIES = new LinkedHashMap<>(Map.of(
            Pattern.compile("(?:establish|open|set up|forg)\\w* (?:formal )?diplomatic (?:relations|ties)"),
                    "diplomatic-relations",
            Pattern.compile("(?:comprehensive )?strategic partner(?:s|ship)?\\b"), "strategic-partnership",
            Pattern.compile("(?:regular )?political consultation mechanism|[Pp]olitical consultations are held"),
                    "consultation-mechanism",
            Pattern.compile("working groups? on inter-?parliamentary relations"), "working-group",
            Pattern.compile("comprehensive partner(?:s|ship)\\b"), "comprehensive-partnership"));
    private static final Pattern PARTIES =
            Pattern.compile("\\b(?:relations|cooperation|ties|relationship|exchanges)\\b");
    private static final Pattern TOGETHER = Pattern.compile(
            "\\b(?:framework of|within|cooperate|coordinat\\w+|multilateral forums?|forums|organi[sz]ations)\\b");

    private final Memory memory;
    private final String text;
    private final List<Fact> found = new ArrayList<>();

    TieReader(Memory memory, String text) {
        this.memory = memory;
        this.text = text;
    }

    void read(Scan scan) {
        String words = scan.row.sentence().span().of(text);
        boolean cue = scan.has("diplomatic", "strategic", "consultation", "consultations", "working", "comprehensive");
        TIES.forEach((pattern, kind) -> {
            Matcher m = pattern.matcher(words);
            if (cue && m.find()) {
                relation(scan, kind, span(scan, m), null);
            }
        });
        parties(scan, words);
        membership(scan, words);
        founding(scan, words);
    }

    private Span span(Scan scan, Matcher m) {
        int start = scan.row.sentence().span().start();
        return new Span(start + m.start(), start + m.end());
    }

    private void relation(Scan scan, String kind, Span span, @Nullable Agent within) {
        List<Agent> between = states(scan);
        if (between.size() < 2) {
            return;
        }
        boolean dated = kind.equals("diplomatic-relations") || kind.endsWith("partnership");
        When when = dated ? behind(scan, span) : null;
        add(new Relationship(
                kind, between, within, when == null ? null : when.date(), List.of(evidence("tie." + kind, span))));
    }

    /** The date that stands right behind the words. */
    private static @Nullable When behind(Scan scan, Span span) {
        return scan.places(When.class, 0, scan.size()).stream()
                .map(scan::when)
                .filter(w ->
                        w != null && w.span().start() >= span.end() && w.span().start() - span.end() < 12)
                .findFirst()
                .orElse(null);
    }

    /** Cooperation of two parties: both are named, or one with "the two ruling parties". */
    private void parties(Scan scan, String words) {
        LinkedHashSet<Agent> parties = new LinkedHashSet<>();
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = java.util.Objects.requireNonNull(scan.who(i));
            if (who.agent() instanceof Body body && body.kind() == Body.Kind.PARTY) {
                parties.add(body);
            }
        }
        Matcher m = PARTIES.matcher(words);
        if (parties.size() == 2 && m.find()) {
            add(new Relationship(
                    "party-ties",
                    List.copyOf(parties),
                    null,
                    null,
                    List.of(evidence("tie.party-ties", span(scan, m)))));
        }
    }

    private void membership(Scan scan, String words) {
        Matcher m = TOGETHER.matcher(words);
        if (!m.find()) {
            return;
        }
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = java.util.Objects.requireNonNull(scan.who(i));
            boolean listed = scan.is(i - 1, "within", "including", "in", "of", "and", "the", ",", "as") && i > 2;
            if (who.agent() instanceof Body body && body.kind() == Body.Kind.INTERNATIONAL && listed) {
                relation(scan, "common-membership", span(scan, m).cover(who.span()), body);
            }
        }
    }

    private void founding(Scan scan, String words) {
        Matcher m = FOUNDED.matcher(words);
        while (scan.has("founded", "established", "set") && m.find()) {
            String name = m.group(1)
                    .replaceFirst("^(?:In|The) ", "")
                    .replaceFirst(" joint venture$", "")
                    .strip();
            boolean proper = name.contains(" ") || words.contains("joint venture");
            When when = new Setting(scan).when(at(scan, m), at(scan, m) + 1);
            if (proper && !name.contains("relations")) {
                Where where = new Setting(scan).place();
                Place place = where == null ? null : where.place();
                EdtfDate date = when == null ? null : when.date();
                List<State> states =
                        states(scan).stream().map(State.class::cast).toList();
                add(new Founding(name, date, place, states, List.of(evidence("tie.founding", span(scan, m)))));
            }
        }
    }

    private int at(Scan scan, Matcher m) {
        int end = span(scan, m).end();
        for (int i = 0; i < scan.size(); i++) {
            if (scan.chunks.get(i).span().end() >= end) {
                return i;
            }
        }
        return scan.size() - 1;
    }

    /** The two states that the sentence names, else those that the report is about. */
    private List<Agent> states(Scan scan) {
        LinkedHashSet<Agent> states = new LinkedHashSet<>();
        for (Chunk chunk : scan.chunks) {
            if (chunk instanceof Where where && where.state() != null && where.place() == null) {
                states.add(where.state());
            }
        }
        if (states.size() != 2) {
            states.clear();
            memory.protagonists().forEach(states::add);
        }
        return states.size() == 2 ? List.copyOf(states) : List.of();
    }

    private Evidence evidence(String pattern, Span span) {
        return new Evidence(span, span.of(text), pattern, 0.7, memory.speaker == null ? null : memory.speaker.name());
    }

    /** A tie told twice is one. */
    private void add(Fact fact) {
        boolean known = found.stream()
                .anyMatch(f -> fact instanceof Relationship r
                        && f instanceof Relationship o
                        && r.kind().equals(o.kind())
                        && java.util.Objects.equals(r.within(), o.within())
                        && new LinkedHashSet<>(r.between()).equals(new LinkedHashSet<>(o.between())));
        if (!known) {
            found.add(fact);
        }
    }

    List<Fact> facts() {
        return List.copyOf(found);
    }
}
