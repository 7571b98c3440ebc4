package org.diplograph.query;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.http.sys.HttpRequestModifier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.util.Context;

/** Asks other services for one query, until its time is over: also one that answers drop by drop. */
final class ServiceCall {

    private static final String AGENT = ServiceClient.agent("SPARQL federation", "");
    private static final int GATEWAY_TIMEOUT = 504;
    private static final int BAD_GATEWAY = 502;

    private final Duration limit;
    private final long end;

    ServiceCall(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /**
     * All that a service answers.
     *
     * @throws QueryExceptionHTTP where it cannot be reached, refuses or takes too long
     */
    List<Binding> ask(OpService op) {
        String address = op.getService().getURI();
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        FutureTask<List<Binding>> answer = new FutureTask<>(() -> answer(op, left));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(left, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new QueryExceptionHTTP(
                    GATEWAY_TIMEOUT,
                    "<%s> has not answered: a query's services have %d seconds".formatted(address, limit.toSeconds()));
        } catch (ExecutionException failed) {
            throw new QueryExceptionHTTP(
                    BAD_GATEWAY, "<%s> cannot be asked: %s".formatted(address, reason(failed)), failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        }
    }

    private static List<Binding> answer(OpService op, long milliseconds) {
        Context context = new Context();
        context.set(ARQ.httpQueryClient, ServiceClient.HTTP);
        context.set(ARQ.httpQueryTimeout, milliseconds);
        context.set(
                ARQ.httpRequestModifer, (HttpRequestModifier) (params, headers) -> headers.put("User-Agent", AGENT));
        List<Binding> rows = new ArrayList<>();
        Service.exec(op, context).forEachRemaining(rows::add);
        return rows;
    }

    private static String reason(Throwable failed) {
        for (Throwable t = failed; ; t = t.getCause()) {
            if (t instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
                return "it answers " + http.getStatusCode();
            } else if (t.getCause() == null) {
                boolean unreachable = t instanceof IOException || t instanceof UnresolvedAddressException;
                return unreachable ? "it cannot be reached" : "what it answers is no result of SPARQL";
            }
        }
    }
}
