package org.diplograph.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.diplograph.server.http.Limits;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that deliver a request or take an answer drop by drop: Jetty's idle timeout is content with a byte
 * now and then.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {

    private record Seen(Flow in, Flow out) {}

    private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
    private final Scheduler scheduler;
    private final Limits limits;
    private Scheduler.@Nullable Task next;

    SlowClients(Scheduler scheduler, Limits limits) {
        this.scheduler = scheduler;
        this.limits = limits;
    }

    @Override
    protected void doStart() {
        next = scheduler.schedule(this::look, limits.receiving().toMillis() / 8 + 1, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
        if (next != null) {
            next.cancel();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Seen(Flow.of(messages(connection), 0), Flow.of(connection.getMessagesOut(), 0)));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void look() {
        open.replaceAll(this::looked);
        if (isRunning()) {
            doStart();
        }
    }

    private Seen looked(Connection connection, Seen seen) {
        Flow in = seen.in.then(messages(connection), connection.getBytesIn());
        Flow out = seen.out.then(connection.getMessagesOut(), connection.getBytesOut());
        if (in.isSlow(limits.receiving().toNanos(), limits.slowest())
                || out.isSlow(limits.mostTime().toNanos(), limits.slowest())) {
            connection.getEndPoint().close();
        }
        return new Seen(in, out);
    }

    private static long messages(Connection connection) {
        return connection.getMessagesIn() + connection.getMessagesOut();
    }

    /**
     * Bytes that go one way since a message began.
     *
     * @param messages how many had begun
     * @param since when that was seen, by the nano clock
     * @param start bytes that had gone then
     * @param bytes bytes that have gone now
     * @param moves whether some have gone since the last look
     */
    private record Flow(long messages, long since, long start, long bytes, boolean moves) {

        static Flow of(long messages, long bytes) {
            return new Flow(messages, System.nanoTime(), bytes, bytes, false);
        }

        Flow then(long messagesNow, long bytesNow) {
            return messagesNow != messages || bytesNow == start
                    ? of(messagesNow, bytesNow)
                    : new Flow(messages, since, start, bytesNow, bytesNow > bytes);
        }

        boolean isSlow(long freeNanos, long slowest) {
            long nanos = System.nanoTime() - since;
            return moves && nanos > freeNanos && (bytes - start) * 1e9 / nanos < slowest;
        }
    }
}
