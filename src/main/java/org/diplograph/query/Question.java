package org.diplograph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.diplograph.store.GraphStore;

/**
 * A query with the values that are put in for its variables. Values are terms, bound by ARQ: no text of theirs is ever
 * read as SPARQL.
 */
public final class Question {

    private static final Pattern PREFIX = Pattern.compile("(?m)^PREFIX .*\\R");

    private final Query query;
    private final Map<String, Node> values;
    private final List<String> services;
    private final Federation federation;

    private Question(Query query, Map<String, Node> values, List<String> services, Federation federation) {
        this.query = query;
        this.values = Map.copyOf(values);
        this.services = services;
        this.federation = federation;
    }

    /**
     * A named query with the given values, and the examples for the rest.
     *
     * @throws QueryProblem as {@link NamedQuery#values}
     */
    public static Question of(NamedQuery named, Map<String, String> given) {
        Map<String, Node> values = named.values(given);
        String text = Sparql.narrowed(named.text(), values::containsKey);
        return new Question(Sparql.parse(text), values, named.services(given), Federation.NONE);
    }

    /**
     * A query as somebody wrote it.
     *
     * @throws QueryProblem where it is not SPARQL, with line and column
     */
    public static Question of(String sparql) {
        return new Question(Sparql.parse(sparql), Map.of(), List.of(), Federation.NONE);
    }

    /** The same with these terms in the place of variables. */
    public Question with(Map<String, Node> terms) {
        return new Question(query, terms, services, federation);
    }

    /** The same, asked for each of these terms in the place of a variable at once. */
    public Question among(String variable, Collection<Node> terms) {
        Var var = Var.alloc(variable);
        ElementData data = new ElementData(
                List.of(var),
                terms.stream().map(term -> BindingFactory.binding(var, term)).toList());
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(data);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
        Query narrowed = query.cloneQuery();
        narrowed.setQueryPattern(pattern);
        return new Question(narrowed, values, services, federation);
    }

    /** The same, allowed to ask other services; by itself it asks none. */
    public Question asking(Federation allowed) {
        return new Question(query, values, services, allowed);
    }

    /**
     * A part of the same rows.
     *
     * @param offset how many rows to pass over
     * @param limit the most rows to give
     */
    public Question part(long offset, long limit) {
        Query part = query.cloneQuery();
        long all = query.hasLimit() ? Math.max(0, query.getLimit() - offset) : Long.MAX_VALUE;
        part.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
        part.setLimit(Math.min(limit, all));
        return new Question(part, values, services, federation);
    }

    /** Answers on {@code out}, which is not closed. */
    public void answer(GraphStore store, ResultFormat format, OutputStream out) {
        answer(store, format, out, 0);
    }

    /**
     * The same, given up after a time.
     *
     * @param milliseconds the time allowed, 0 for as long as it takes
     * @throws org.apache.jena.query.QueryCancelledException where the time is over
     * @throws QueryProblem where it asks a service that is not allowed
     * @throws ServiceProblem where a service does not answer
     */
    public void answer(GraphStore store, ResultFormat format, OutputStream out, long milliseconds) {
        read(store, graph -> {
            answer(graph, format, out, milliseconds);
            return graph;
        });
    }

    private void answer(DatasetGraph graph, ResultFormat format, OutputStream out, long milliseconds) {
        try (QueryExec run = execution(graph, milliseconds)) {
            if (query.isSelectType()) {
                rows(run.select(), format, out);
            } else if (query.isAskType()) {
                yesOrNo(run.ask(), format, out);
            } else if (query.isConstructType()) {
                triples(run.construct(), format, out);
            } else if (query.isDescribeType()) {
                triples(run.describe(), format, out);
            } else {
                throw new QueryProblem("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
            }
        }
    }

    /**
     * The answer of a SELECT as text.
     *
     * @param milliseconds as for {@link #answer}
     */
    public Rows rows(GraphStore store, long milliseconds) {
        return read(store, graph -> {
            try (QueryExec run = execution(graph, milliseconds)) {
                return Rows.of(run.select());
            }
        });
    }

    /**
     * The answer of a SELECT as terms.
     *
     * @param milliseconds as for {@link #answer}
     */
    public List<Solution> solutions(GraphStore store, long milliseconds) {
        return read(store, graph -> {
            try (QueryExec run = execution(graph, milliseconds)) {
                return Iter.iter(run.select())
                        .map(row -> new Solution(row.detach()))
                        .toList();
            }
        });
    }

    /** The query as it is run, its values in their places; the project's prefixes go without saying. */
    public String sparql() {
        Map<Var, Node> terms = new HashMap<>();
        values.forEach((name, value) -> terms.put(Var.alloc(name), value));
        String whole = QueryTransformOps.replaceVars(query, terms).serialize();
        return PREFIX.matcher(whole).replaceAll("").strip();
    }

    /** The variables of a SELECT, in their order. */
    public List<String> columns() {
        return List.copyOf(query.getResultVars());
    }

    private <T> T read(GraphStore store, Function<DatasetGraph, T> work) {
        services.stream().filter(s -> !federation.allows(s)).findFirst().ifPresent(s -> {
            throw new QueryProblem(Federation.refusal(s));
        });
        try {
            return store.read(work);
        } catch (QueryDeniedException denied) {
            throw new QueryProblem(String.valueOf(denied.getMessage()), denied);
        } catch (QueryExceptionHTTP failed) {
            throw new ServiceProblem(String.valueOf(failed.getMessage()), failed);
        }
    }

    private QueryExec execution(DatasetGraph graph, long milliseconds) {
        QueryExecBuilder builder = QueryExec.dataset(graph).query(query);
        if (milliseconds > 0) {
            builder.timeout(milliseconds);
        }
        Duration limit = milliseconds > 0 ? Duration.ofMillis(milliseconds) : Federation.LIMIT;
        builder.set(ARQConstants.registryServiceExecutors, federation.registry(limit));
        values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
        return builder.build();
    }

    static void rows(RowSet rows, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
            Table.write(Rows.of(rows), printer);
            return;
        }
        if (format == ResultFormat.TTL) {
            triples(RDFOutput.encodeAsModel(ResultSet.adapt(rows)).getGraph(), format, out);
            return;
        }
        ResultsWriter.create().context(ARQ.getContext()).lang(format.rows()).write(out, rows);
    }

    private static void yesOrNo(boolean answer, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.JSON || format == ResultFormat.XML) {
            ResultsWriter.create().context(ARQ.getContext()).lang(format.rows()).write(out, answer);
        } else {
            new PrintStream(out, true, StandardCharsets.UTF_8).println(answer ? "yes" : "no");
        }
    }

    static void triples(Graph graph, ResultFormat format, OutputStream out) {
        graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
        RDFDataMgr.write(out, graph, format.triples());
    }
}
