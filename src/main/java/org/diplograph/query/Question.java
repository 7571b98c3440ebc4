package org.diplograph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/**
 * A query with the values that are put in for its variables. Values are terms, bound by ARQ: no text of theirs is ever
 * read as SPARQL.
 */
public final class Question {

    private final Query query;
    private final Map<String, Node> values;

    private Question(Query query, Map<String, Node> values) {
        this.query = query;
        this.values = Map.copyOf(values);
    }

    /**
     * A named query with the given values, and the examples for the rest.
     *
     * @throws QueryProblem as {@link NamedQuery#values}
     */
    public static Question of(NamedQuery named, Map<String, String> given) {
        return new Question(parse(named.text()), named.values(given));
    }

    /**
     * A query as somebody wrote it.
     *
     * @throws QueryProblem where it is not SPARQL, with line and column
     */
    public static Question of(String sparql) {
        return new Question(parse(sparql), Map.of());
    }

    /** Answers on {@code out}; the caller holds a read transaction. */
    public void answer(DatasetGraph graph, ResultFormat format, OutputStream out) {
        answer(graph, format, out, 0);
    }

    /**
     * The same, given up after a time.
     *
     * @param milliseconds the time allowed, 0 for as long as it takes
     * @throws org.apache.jena.query.QueryCancelledException where the time is over
     */
    public void answer(DatasetGraph graph, ResultFormat format, OutputStream out, long milliseconds) {
        QueryExecBuilder builder = QueryExec.dataset(graph);
        builder.query(query);
        if (milliseconds > 0) {
            builder.timeout(milliseconds);
        }
        values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
        try (QueryExec run = builder.build()) {
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

    private static Query parse(String sparql) {
        try {
            return QueryFactory.create(Prefixes.before(sparql), Syntax.syntaxARQ);
        } catch (QueryParseException wrong) {
            String message = String.valueOf(wrong.getMessage())
                    .lines()
                    .limit(2)
                    .reduce((a, b) -> a + ": " + b)
                    .orElse("");
            String where =
                    wrong.getLine() < 0 ? "" : "[line: %d, col: %d] ".formatted(wrong.getLine(), wrong.getColumn());
            throw new QueryProblem(where + message, wrong);
        } catch (QueryException wrong) {
            throw new QueryProblem(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static void rows(RowSet rows, ResultFormat format, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
            Table.write(rows, printer);
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

    private static void triples(Graph graph, ResultFormat format, OutputStream out) {
        graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
        RDFDataMgr.write(out, graph, format.triples());
    }
}
