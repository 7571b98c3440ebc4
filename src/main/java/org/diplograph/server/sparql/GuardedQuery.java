package org.diplograph.server.sparql;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.diplograph.query.Federation;
import org.diplograph.query.Prefixes;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Sparql;
import org.jspecify.annotations.Nullable;

/** Fuseki's query operation behind {@link QueryGate}, with the project's prefixes for queries that declare none. */
public final class GuardedQuery extends SPARQL_QueryDataset {

    private static final int LONGEST = 100_000;

    private final Duration limit;
    private final Federation federation;

    public GuardedQuery(Duration limit, Federation federation) {
        this.limit = limit;
        this.federation = federation;
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

    /** Fuseki's own reading of {@code timeout} lets its first part exceed the server's limit. */
    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExecDatasetBuilder builder = QueryExec.newBuilder();
        long milliseconds = allowed(action.getRequestParameter("timeout"));
        builder.dataset(dataset).query(query).context(action.getContext());
        builder.set(ARQConstants.registryServiceExecutors, federation.registry(Duration.ofMillis(milliseconds)));
        builder.timeout(milliseconds, TimeUnit.MILLISECONDS);
        return builder.build();
    }

    /** What the client asks for in seconds, up to the limit; the limit where it asks for nothing that makes sense. */
    private long allowed(@Nullable String asked) {
        try {
            double seconds = asked == null ? 0 : Double.parseDouble(asked.strip());
            return seconds > 0 ? Math.clamp((long) (seconds * 1000), 1, limit.toMillis()) : limit.toMillis();
        } catch (NumberFormatException noNumber) {
            return limit.toMillis();
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > LONGEST) {
            ServletOps.errorBadRequest("a query may have " + LONGEST + " characters at most");
        }
        try {
            QueryGate.objection(Sparql.parse(query), federation).ifPresent(ServletOps::errorBadRequest);
        } catch (QueryProblem wrong) {
            ServletOps.errorBadRequest(wrong.reason());
        }
        super.execute(Prefixes.before(query), action);
    }
}
