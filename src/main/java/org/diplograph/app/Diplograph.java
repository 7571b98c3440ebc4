package org.diplograph.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.diplograph.pipeline.OperatorProblem;
import org.diplograph.query.QueryProblem;
import org.diplograph.query.ServiceProblem;
import org.diplograph.server.ServerProblem;
import org.diplograph.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Results go to standard output, everything else to standard error. */
@Command(
        name = "diplograph",
        description =
                "Reads news articles and answers who visited whom, who met, who signed what and who held which office.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            ExtractCommand.class,
            QueryCommand.class,
            ExplainCommand.class,
            CorrectCommand.class,
            LinkCommand.class,
            StatsCommand.class,
            ValidateCommand.class,
            ExportCommand.class,
            PushCommand.class
        },
        footer = {
            "",
            "Start with: diplograph serve data/articles",
            "Exit codes: 0 well, 1 data problem (validate, --strict), 2 usage, 3 input unreadable, 4 store held by another process, "
                    + "5 store damaged, 6 store cannot be written (disk full or read-only), 130 interrupted."
        })
public final class Diplograph {

    @Option(names = "--debug", description = "Show the stack trace of what goes wrong.", scope = ScopeType.INHERIT)
    boolean debug;

    Diplograph() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        int exit = run(args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Runs one command in this process. */
    static int run(String... args) {
        Diplograph diplograph = new Diplograph();
        return new CommandLine(diplograph)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> diplograph.explain(thrown))
                .execute(args);
    }

    private int explain(Exception thrown) {
        if (debug) {
            thrown.printStackTrace(System.err);
        }
        return switch (thrown) {
            case Problem problem -> say(problem.exit(), problem.getMessage());
            case StoreException store -> say(ExitCode.of(store.reason()), store.getMessage());
            case OperatorProblem operator -> say(ExitCode.USAGE, operator.getMessage());
            case QueryProblem query -> say(ExitCode.USAGE, query.reason());
            case ServiceProblem service -> say(ExitCode.UNREADABLE, service.getMessage());
            case ServerProblem server -> say(ExitCode.UNREADABLE, server.getMessage());
            default ->
                say(
                        ExitCode.DATA_PROBLEM,
                        "a fault of diplograph itself: " + thrown + (debug ? "" : " (--debug shows where)"));
        };
    }

    private static int say(ExitCode exit, @Nullable String message) {
        System.err.println("diplograph: " + message);
        return exit.code;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
