package org.diplograph.pipeline;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.query.ServiceClient;
import org.diplograph.query.ServiceProblem;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * Sends the graph to another store, batch by batch. How much the other has taken is noted, so that a push that is
 * broken off goes on from there; a batch that it took without being able to say so is sent once more, which adds
 * nothing.
 */
public final class Push {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int TOO_LARGE = 413;

    private final PushTarget target;
    private final PushCredentials credentials;
    private final PushJournal journal;
    private final ServiceWatch watch;
    private final ServiceClient client;
    private int batch;

    /**
     * What a push came to.
     *
     * @param triples that the other store has now
     * @param before how many of them earlier runs had sent
     */
    public record Sent(long triples, long before) {}

    /**
     * A push that is about to begin.
     *
     * @param journal the file that says how far it has come
     * @param batch most triples in a request
     * @throws OperatorProblem where the journal cannot be read
     */
    public Push(PushTarget target, PushCredentials credentials, Path journal, int batch, ServiceWatch watch) {
        this.target = target;
        this.credentials = credentials;
        this.journal = new PushJournal(journal, target);
        this.batch = batch;
        this.watch = watch;
        this.client = new ServiceClient(ServiceClient.agent("push", ""), Duration.ZERO, TIMEOUT, watch::waiting);
    }

    /**
     * Sends what the other store has not yet taken.
     *
     * @throws ServiceProblem where it does not take it
     * @throws OperatorProblem where the journal cannot be written
     */
    public Sent send(GraphStore store) {
        return store.read(quads -> {
            PushContent content = PushContent.of(quads, target.allGraphs());
            long before = journal.taken(content);
            send(quads, content, before);
            return new Sent(content.triples(), before);
        });
    }

    private void send(DatasetGraph store, PushContent content, long before) {
        PeekIterator<Quad> quads = PeekIterator.create(PushContent.quads(store, target.allGraphs()));
        @Nullable Node graph = null;
        for (long taken = 0; taken < before; taken++) {
            graph = quads.next().getGraph();
        }
        for (long taken = before; quads.hasNext(); ) {
            boolean first = !quads.peek().getGraph().equals(graph);
            graph = quads.peek().getGraph();
            List<String> lines = new ArrayList<>();
            while (lines.size() < batch
                    && quads.hasNext()
                    && quads.peek().getGraph().equals(graph)) {
                lines.add(PushContent.line(quads.next()));
            }
            taken = send(content, graph, lines, first, taken);
        }
    }

    /** Sends some triples of one graph, in smaller batches where they are too many at a time, and notes it. */
    private long send(PushContent content, Node graph, List<String> lines, boolean first, long before) {
        int done = 0;
        while (done < lines.size()) {
            List<String> part = lines.subList(done, Math.min(lines.size(), done + batch));
            HttpResponse<String> answer = client.send(credentials.on(target.request(graph, part, first && done == 0)));
            if (answer.statusCode() == TOO_LARGE && part.size() > 1) {
                batch = part.size() / 2;
                continue;
            } else if (answer.statusCode() / 100 != 2) {
                throw refusal(answer);
            }
            done += part.size();
            journal.take(content, before + done);
            watch.done(before + done, content.triples());
        }
        return before + done;
    }

    private ServiceProblem refusal(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            String scheme =
                    answer.headers().firstValue("WWW-Authenticate").orElse("").split("[\\s,]")[0];
            return new ServiceProblem(answer.uri() + " answers " + status + ": "
                    + (credentials.areGiven()
                            ? "it refuses the credentials of the environment"
                            : "it wants credentials")
                    + (scheme.isEmpty() ? "" : " (" + scheme + ")") + "; they are taken from "
                    + PushCredentials.VARIABLES);
        }
        boolean misdirected = status == 400 || status == 404 || status == 405 || status == 415;
        return new ServiceProblem(ServiceClient.told(answer)
                + (misdirected ? "; is this the address of " + target.protocol().endpoint + "?" : ""));
    }
}
