package org.diplograph.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.diplograph.query.Prefixes;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.Sparql;

/** Fuseki's query operation behind {@link QueryGate}, with the project's prefixes for queries that declare none. */
final class GuardedQuery extends SPARQL_QueryDataset {

    private static final int LONGEST = 100_000;

    @Override
    protected void validateRequest(HttpAction action) {
        for (String name : new String[] {"default-graph-uri", "named-graph-uri"}) {
            String[] graphs = action.getRequestParameterValues(name);
            for (String graph : graphs == null ? new String[0] : graphs) {
                QueryGate.graphObjection(graph).ifPresent(ServletOps::errorBadRequest);
            }
        }
    }

    @Override
    protected void execute(String query, HttpAction action) {
        if (query.length() > LONGEST) {
            ServletOps.errorBadRequest("a query may have " + LONGEST + " characters at most");
        }
        try {
            QueryGate.objection(Sparql.parse(query)).ifPresent(ServletOps::errorBadRequest);
        } catch (QueryProblem wrong) {
            ServletOps.errorBadRequest(wrong.reason());
        }
        super.execute(Prefixes.before(query), action);
    }
}
