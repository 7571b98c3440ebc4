package org.diplograph.server.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.diplograph.query.Federation;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Sparql;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.AnswerCache;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Limits;
import org.diplograph.server.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Fuseki's query operation behind {@link QueryGate} and within the limits, with the project's prefixes for queries that
 * declare none. An answer that cannot be finished is refused with a reason, or broken off where some of it has gone
 * out.
 */
public final class GuardedQuery extends SPARQL_QueryDataset {

    /** Rows that ORDER BY and DISTINCT hold in memory before they take the disk to help. */
    private static final long SPILL = 100_000;

    private final Limits limits;
    private final Federation federation;
    private final Semaphore patient;

    public GuardedQuery(Limits limits, Federation federation) {
        this.limits = limits;
        this.federation = federation;
        this.patient = new Semaphore(limits.patientAtOnce());
    }

    @Override
    protected void validateRequest(HttpAction action) {
        for (String name : new String[] {"default-graph-uri", "named-graph-uri"}) {
            String[] graphs = action.getRequestParameterValues(name);
            for (String graph : graphs == null ? new String[0] : graphs) {
                QueryGate.graphObjection(graph).ifPresent(ServletOps::errorBadRequest);
            }
        }
    }

    /** A query that is the body itself. */
    @Override
    protected void executeBody(HttpAction action) {
        try {
            byte[] body = action.getRequestInputStream().readNBytes(limits.body() + 1);
            if (body.length > limits.body()) {
                ServletOps.error(413, "the body of a request may have %,d bytes at most".formatted(limits.body()));
            }
            execute(new String(body, StandardCharsets.UTF_8), action);
        } catch (IOException gone) {
            ServletOps.error(400, "the request has not arrived whole");
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        Query query = accepted(text, action);
        Duration time = limits.allowed(seconds(action.getRequestParameter("timeout")));
        boolean isPatient = time.compareTo(limits.time()) > 0;
        if (isPatient && !patient.tryAcquire()) {
            action.setResponseHeader("Retry-After", Long.toString(limits.time().toSeconds()));
            ServletOps.error(503, "too many queries run that asked for more time; try again later, or with less");
        }
        try {
            answer(query, new Bounds(limits, time), action);
        } finally {
            if (isPatient) {
                patient.release();
            }
        }
    }

    /** The query, or a 4xx answer. */
    private Query accepted(String text, HttpAction action) {
        if (text.length() > limits.characters()) {
            ServletOps.error(413, "a query may have %,d characters at most".formatted(limits.characters()));
        }
        if (QueryGate.nesting(text) > limits.nesting()) {
            ServletOps.errorBadRequest(
                    "a query may have %d brackets within each other at most".formatted(limits.nesting()));
        }
        try {
            Query query = Sparql.parse(text, Base.DEFAULT.stem());
            QueryGate gate = QueryGate.of(query);
            gate.objection(federation).ifPresent(ServletOps::errorBadRequest);
            if (gate.isOfTheMoment()) {
                AnswerCache.changes(action.getRequest());
            }
            return query;
        } catch (QueryProblem wrong) {
            ServletOps.errorBadRequest(wrong.reason());
        } catch (StackOverflowError deep) {
            ServletOps.errorBadRequest("the query is nested too deeply");
        }
        throw new IllegalStateException("an error has been sent");
    }

    private void answer(Query query, Bounds bounds, HttpAction action) {
        action.beginRead();
        try (QueryExec run = execution(query, bounds, action)) {
            sendResults(action, result(query, run, bounds), query.getPrologue());
        } catch (Refusal refused) {
            refuse(action, refused);
        } catch (QueryCancelledException late) {
            refuse(action, bounds.late());
        } catch (StackOverflowError deep) {
            refuse(action, new Refusal(400, "the query is nested too deeply"));
        } catch (RuntimeException failed) {
            if (action.getResponse().isCommitted()) {
                Answers.breakOff(action.getRequest());
            }
            action.getResponse().resetBuffer();
            throw failed;
        } finally {
            action.endRead();
        }
    }

    private QueryExec execution(Query query, Bounds bounds, HttpAction action) {
        var decided = decideDataset(action, query, "");
        long milliseconds = bounds.time().toMillis();
        return QueryExec.newBuilder()
                .dataset(decided.getLeft())
                .query(decided.getRight())
                .context(action.getContext())
                .set(ARQ.spillToDiskThreshold, SPILL)
                .set(ARQConstants.registryServiceExecutors, federation.registry(bounds.time()))
                .timeout(milliseconds, TimeUnit.MILLISECONDS)
                .build();
    }

    private QueryExecResult result(Query query, QueryExec run, Bounds bounds) {
        if (query.isSelectType()) {
            return new QueryExecResult(BoundedRows.begun(run.select(), bounds));
        } else if (query.isConstructType()) {
            return new QueryExecResult(constructed(query, run, bounds));
        } else if (query.isDescribeType()) {
            return new QueryExecResult(run.describe(new BoundedGraph(bounds)));
        } else if (query.isAskType()) {
            return new QueryExecResult(run.ask());
        }
        throw new Refusal(400, "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
    }

    private static DatasetGraph constructed(Query query, QueryExec run, Bounds bounds) {
        DatasetGraph answer = DatasetGraphFactory.create();
        answer.prefixes().putAll(query.getPrefixMapping());
        long n = 0;
        for (Iterator<Quad> quads = run.constructQuads(); quads.hasNext(); n++) {
            bounds.require(n);
            answer.add(quads.next());
        }
        return answer;
    }

    /** With a status as long as there is time for one. */
    private static void refuse(HttpAction action, Refusal refused) {
        if (action.getResponse().isCommitted()) {
            Answers.breakOff(action.getRequest());
        } else {
            action.getResponse().resetBuffer();
            ServletOps.error(refused.status(), refused.reason());
        }
    }

    /** What a client asks for, or 0 where that makes no sense. */
    private static double seconds(@Nullable String asked) {
        try {
            return asked == null ? 0 : Double.parseDouble(asked.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
