package org.diplograph.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.diplograph.query.Question;
import org.diplograph.query.Solution;
import org.diplograph.query.Sparql;
import org.diplograph.server.http.Once;
import org.diplograph.store.GraphStore;

/**
 * The queries about visits: {@code visits.rq} says which are asked for, the {@code visits-*.rq} around it what is told
 * of them.
 */
final class VisitsQueries {

    private final GraphStore store;
    private final long milliseconds;
    private final Once<Map<String, Map<String, Node>>> codes;
    private final Once<List<String>> states;

    VisitsQueries(GraphStore store, long milliseconds) {
        this.store = store;
        this.milliseconds = milliseconds;
        this.codes = new Once<>(store, this::readCodes);
        this.states = new Once<>(store, this::readStates);
    }

    /** The codes of the kinds and of the statuses that there are, by the field of the form and the code's own name. */
    Map<String, Map<String, Node>> codes() {
        return codes.get();
    }

    /** The names of the states, to choose from. */
    List<String> states() {
        return states.get();
    }

    /**
     * Visits, the latest first.
     *
     * @param most how many at most
     * @param after how many to pass over
     */
    Question rows(VisitsAsked asked, int most, int after) {
        return question(
                "visits-rows", asked, "ORDER BY DESC(?earliest) ?visit LIMIT %d OFFSET %d".formatted(most, after));
    }

    /** All of them. */
    Question rows(VisitsAsked asked) {
        return question("visits-rows", asked, "");
    }

    /** How many went from which state to which. */
    Question between(VisitsAsked asked) {
        return question("visits-between", asked, "");
    }

    /** The triples. */
    Question graph(VisitsAsked asked) {
        return question("visits-graph", asked, "");
    }

    int count(VisitsAsked asked) {
        Solution row = question("visits-count", asked, "")
                .solutions(store, milliseconds)
                .getFirst();
        return Integer.parseInt(row.text("visits"));
    }

    private Question question(String name, VisitsAsked asked, String order) {
        String which = Sparql.narrowed(Facts.text("visits"), asked::asks);
        return Question.of(Facts.text(name).replace("#visits", which + "\n" + order))
                .with(asked.terms(codes()));
    }

    private Map<String, Map<String, Node>> readCodes() {
        Map<String, Map<String, Node>> codes = new LinkedHashMap<>();
        for (Solution row : Question.of(Facts.text("visits-codes")).solutions(store, milliseconds)) {
            String field = row.text("property").endsWith("status") ? "status" : "kind";
            codes.computeIfAbsent(field, f -> new LinkedHashMap<>())
                    .put(row.text("name"), row.term("code").orElseThrow());
        }
        return codes;
    }

    private List<String> readStates() {
        return Question.of("SELECT ?name { ?state a dg:State ; skos:prefLabel ?name } ORDER BY ?name")
                .solutions(store, milliseconds)
                .stream()
                .map(row -> row.text("name"))
                .toList();
    }
}
