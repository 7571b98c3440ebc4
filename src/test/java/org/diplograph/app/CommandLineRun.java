package org.diplograph.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One command run in this process.
 *
 * @param exit its exit code
 * @param out what it printed as its result
 * @param err what else it said
 */
record CommandLineRun(int exit, String out, String err) {

    static CommandLineRun of(Object... words) {
        return withInput("", words);
    }

    static CommandLineRun withInput(String input, Object... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var in = System.in;
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(results, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(rest, true, StandardCharsets.UTF_8));
            int exit = Diplograph.run(Stream.of(words)
                    .map(w -> w instanceof Path path ? path.toString() : w.toString())
                    .toArray(String[]::new));
            return new CommandLineRun(
                    exit, results.toString(StandardCharsets.UTF_8), rest.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
