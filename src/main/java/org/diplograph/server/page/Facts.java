package org.diplograph.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.diplograph.query.Question;
import org.diplograph.query.Solution;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Claim.Quote;
import org.diplograph.server.page.Claim.Report;
import org.diplograph.store.GraphStore;

/** Asks the graph for what pages show, by the queries beside this class. */
final class Facts {

    private final GraphStore store;
    private final Base base;
    private final Duration timeout;
    private final Map<String, Question> questions = new ConcurrentHashMap<>();

    Facts(GraphStore store, Base base, Duration timeout) {
        this.store = store;
        this.base = base;
        this.timeout = timeout;
    }

    /** The time that a query has. */
    Duration timeout() {
        return timeout;
    }

    /** The answer of {@code NAME.rq} with terms in the place of variables. */
    List<Solution> ask(String name, Map<String, Node> terms) {
        return question(name).with(terms).solutions(store, timeout.toMillis());
    }

    /** The same, one variable of it. */
    List<Node> nodes(String name, Map<String, Node> terms, String variable) {
        return ask(name, terms).stream()
                .flatMap(row -> row.term(variable).stream())
                .toList();
    }

    /** The facts of a class in which a thing has a role, the newest first. */
    List<Node> byRole(Node thing, Node role, Node type) {
        return nodes("facts-by-role", Map.of("thing", thing, "role", role, "class", type), "fact");
    }

    /** What the view says about a thing; of no type where it says nothing. */
    Fact describe(Node node) {
        return describe(List.of(node)).getFirst();
    }

    /** What the view says about each of some things. */
    List<Fact> describe(List<Node> nodes) {
        Map<Node, List<Solution>> rows = among("describe", "thing", nodes);
        return nodes.stream()
                .map(node -> fact(node, rows.getOrDefault(node, List.of())))
                .toList();
    }

    private Map<Node, List<Solution>> among(String name, String variable, List<Node> nodes) {
        return question(name).among(variable, nodes).solutions(store, timeout.toMillis()).stream()
                .collect(Collectors.groupingBy(row -> row.term(variable).orElseThrow()));
    }

    private Fact fact(Node node, List<Solution> rows) {
        Map<String, List<Thing>> things = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        String type = "";
        for (Solution row : rows) {
            String property = local(row.text("property"));
            Node value = row.term("value").orElseThrow();
            if (property.equals("type")) {
                type = local(value.toString());
            } else if (value.isLiteral()) {
                texts.computeIfAbsent(property, p -> new ArrayList<>()).add(value.getLiteralLexicalForm());
            } else {
                things.computeIfAbsent(property, p -> new ArrayList<>()).add(thing(row, value));
            }
        }
        return new Fact(node, href(node), type, things, texts);
    }

    private Thing thing(Solution row, Node value) {
        String name = row.text("full").isEmpty() ? row.text("name") : row.text("full");
        Thing state = row.term("state").isEmpty() ? null : state(row);
        return new Thing(
                value,
                href(value),
                name.isEmpty() ? value.toString() : name,
                local(row.text("type")),
                row.text("iso"),
                state);
    }

    /** The state in the columns {@code state}, {@code stateName} and {@code stateIso}. */
    Thing state(Solution row) {
        Node node = row.term("state").orElseThrow();
        return new Thing(node, href(node), row.text("stateName"), "State", row.text("stateIso"), null);
    }

    /** Whoever or whatever stands in {@code column}, with the {@code name} and, perhaps, the state of the row. */
    Thing thing(Solution row, String column, String type) {
        Node node = row.term(column).orElseThrow();
        Thing state = row.term("state").isEmpty() ? null : state(row);
        return new Thing(node, href(node), row.text("name"), type, "", state);
    }

    /** Who says so: the claims behind a fact, by day. */
    List<Claim> claims(Node fact) {
        return claims(List.of(fact)).getOrDefault(fact, List.of());
    }

    /** The claims behind each of some facts. */
    Map<Node, List<Claim>> claims(List<Node> nodes) {
        return among("sources", "fact", nodes).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> told(entry.getValue())));
    }

    private List<Claim> told(List<Solution> rows) {
        Map<Node, Claim> claims = new LinkedHashMap<>();
        for (Solution row : rows) {
            Claim claim = claims.computeIfAbsent(
                    row.term("claim").orElseThrow(),
                    node -> new Claim(
                            node,
                            report(row),
                            row.text("date"),
                            local(row.text("status")).replace('-', ' '),
                            new ArrayList<>(),
                            new LinkedHashSet<>(),
                            new ArrayList<>()));
            addOnce(claim.quotes(), new Quote(row.text("words"), row.text("saidBy")));
            row.term("against").ifPresent(claim.against()::add);
            row.term("rival")
                    .ifPresent(rival -> addOnce(
                            claim.rivals(), new Thing(rival, href(rival), row.text("rivalName"), "", "", null)));
        }
        return List.copyOf(claims.values());
    }

    private static <T> void addOnce(List<T> list, T value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    /**
     * The article in the columns {@code article}, {@code id}, {@code title}, {@code outlet}, {@code day}, {@code url}.
     */
    Report report(Solution row) {
        Node node = row.term("article").orElseThrow();
        String id = row.text("id");
        String href = node.isURI() && node.getURI().startsWith(base.stem()) ? href(node) : "/article/" + Html.path(id);
        return new Report(node, href, id, row.text("title"), row.text("outlet"), row.text("day"), row.text("url"));
    }

    /** The page of a thing; "" for what is not of this graph. */
    String href(Node node) {
        return node.isURI() && node.getURI().startsWith(base.stem())
                ? "/doc/" + Html.path(node.getURI().substring(base.stem().length()))
                : "";
    }

    /** The key of a state in its IRI: {@code vn}. */
    String key(Node state) {
        String stem = base.state("").getURI();
        return state.getURI().startsWith(stem) ? state.getURI().substring(stem.length()) : "";
    }

    /** The last part of an IRI. */
    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private Question question(String name) {
        return questions.computeIfAbsent(name, n -> Question.of(text(n)));
    }

    /** The query {@code NAME.rq} as it is written. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(name + ".rq"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
