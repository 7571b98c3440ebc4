package org.diplograph.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;
import org.diplograph.pipeline.Result;
import org.diplograph.pipeline.Result.Refused;
import org.diplograph.pipeline.ServiceWatch;
import org.diplograph.pipeline.Summary;
import org.diplograph.pipeline.Watch;

/**
 * Tells how a run goes, on standard error: one line for each input that gives no article, a count now and then, a
 * summary. On a terminal, as the launcher says, the count stays on one line; elsewhere it is printed every few seconds.
 */
final class Progress implements Watch {

    private static final long TERMINAL_GAP = 200_000_000L;
    private static final long LOG_GAP = 5_000_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final boolean debug;
    private long last = System.nanoTime();
    private int done;

    Progress(PrintStream err, boolean debug) {
        this.err = err;
        this.terminal = Boolean.getBoolean("diplograph.terminal");
        this.debug = debug;
    }

    @Override
    public void accept(Result result) {
        done++;
        if (result instanceof Refused refused) {
            err.println((terminal ? CLEAR : "") + refused.input() + ": " + refused.reason());
            if (debug && refused.mistake() != null) {
                refused.mistake().printStackTrace(err);
            }
        }
        count(done + " articles");
    }

    /** How far it has come, if it is time to say so again. */
    void count(String soFar) {
        if (System.nanoTime() - last > (terminal ? TERMINAL_GAP : LOG_GAP)) {
            last = System.nanoTime();
            err.print(terminal ? CLEAR + soFar + " …" : soFar + " …\n");
            err.flush();
        }
    }

    /**
     * Tells how the work with another server goes.
     *
     * @param what is done to so many of so many
     */
    ServiceWatch watch(String what) {
        return new ServiceWatch() {
            @Override
            public void done(long done, long all) {
                count(String.format("%,d of %,d %s", done, all, what));
                if (done == all) {
                    clear();
                }
            }

            @Override
            public void waiting(String why, Duration pause) {
                clear();
                err.println(why + "; waiting " + Math.max(1, pause.toSeconds()) + " s …");
            }
        };
    }

    @Override
    public void joining() {
        clear();
        err.print(count(done, "article") + " read; joining the claims …" + (terminal ? "" : "\n"));
        err.flush();
    }

    /** Takes the count off a terminal, before something else is printed there. */
    void clear() {
        err.print(terminal ? CLEAR : "");
        err.flush();
    }

    void summary(Summary run) {
        clear();
        err.printf(
                "%s: %d new, %d unchanged; %d refused%n",
                count(run.articles(), "article"), run.extracted(), run.unchanged(), run.refused());
        if (!run.facts().isEmpty()) {
            err.println(run.facts().entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey())
                    .collect(Collectors.joining(", ")));
        }
        run.idle().forEach(thing -> err.println("a correction fits nothing: " + thing));
    }

    /** How a run ends: an argument that gave nothing is an error, a bad file among good ones only under --strict. */
    static int exit(Summary run, boolean strict) {
        if (!run.fruitless().isEmpty()) {
            return ExitCode.UNREADABLE.code;
        }
        return strict && run.refused() > 0 ? ExitCode.DATA_PROBLEM.code : ExitCode.WELL.code;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
