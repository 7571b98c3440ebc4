package org.diplograph.server.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.diplograph.query.Federation;
import org.diplograph.query.Prefixes;
import org.diplograph.server.http.Limits;

/** Fuseki's update operation for those who may write, which reads from nowhere but the graph and the request. */
public final class GuardedUpdate extends SPARQL_Update {

    private final Limits limits;

    public GuardedUpdate(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        String text = Prefixes.before(text(input));
        if (QueryGate.nesting(text) > limits.nesting()) {
            ServletOps.errorBadRequest("an update may have %d brackets within each other".formatted(limits.nesting()));
        }
        try {
            UpdateRequest update = UpdateFactory.create(text, "http://server/", Syntax.syntaxARQ);
            boolean choosesGraphs = action.getRequestParameter("using-graph-uri") != null
                    || action.getRequestParameter("using-named-graph-uri") != null;
            update.getOperations().forEach(each -> check(each, choosesGraphs));
            QueryGate.of(update).objection(Federation.NONE).ifPresent(ServletOps::errorBadRequest);
        } catch (QueryException | UpdateException wrong) {
            ServletOps.errorBadRequest(String.valueOf(wrong.getMessage()));
        } catch (StackOverflowError deep) {
            ServletOps.errorBadRequest("the update is nested too deeply");
        }
        super.execute(action, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void check(Update update, boolean choosesGraphs) {
        if (update instanceof UpdateLoad) {
            ServletOps.errorBadRequest("LOAD is not allowed here: the server fetches nothing and reads no file");
        }
        if (choosesGraphs
                && update instanceof UpdateModify modify
                && (modify.getWithIRI() != null
                        || !modify.getUsing().isEmpty()
                        || !modify.getUsingNamed().isEmpty())) {
            ServletOps.errorBadRequest("graphs are chosen by the update (WITH, USING) or by the request, not by both");
        }
    }

    private String text(InputStream input) {
        try {
            byte[] body = input.readNBytes(limits.write() + 1);
            if (body.length > limits.write()) {
                ServletOps.error(413, "an update may have %,d bytes at most".formatted(limits.write()));
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            ServletOps.error(400, "the update has not arrived whole");
            return "";
        }
    }
}
