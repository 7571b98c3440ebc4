package org.diplograph.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Parameter;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Question;
import org.diplograph.query.ResultFormat;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to the store. */
@Command(
        name = "query",
        description =
                "Answers a named query, or one from a file or standard input (-). Without a name, lists the named queries.")
final class QueryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME|FILE",
            arity = "0..1",
            description = "A named query, or a file of SPARQL; - is standard input.")
    private @Nullable String query;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "Sets a parameter of a named query; its example is used otherwise, unless it may be left out.")
    private Map<String, String> params = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default), tsv, csv, json, xml or ttl.")
    private String format = "table";

    @Mixin
    private FederateOption federate = new FederateOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        QueryLibrary library = QueryLibrary.load();
        if (query == null) {
            library.queries().forEach(QueryCommand::print);
            return ExitCode.WELL.code;
        }
        Question question = question(library, query).asking(federate.federation());
        ResultFormat written = ResultFormat.of(format);
        try (GraphStore graph = store.existing()) {
            question.answer(graph, written, System.out);
        }
        return ExitCode.WELL.code;
    }

    private Question question(QueryLibrary library, String name) {
        Optional<NamedQuery> named = library.find(name);
        if (named.isPresent()) {
            tellExamples(named.get());
            return Question.of(named.get(), params);
        }
        if (!params.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "--param is for named queries; " + name + " is none");
        }
        return Question.of(text(name));
    }

    private static String text(String name) {
        try {
            if (name.equals("-")) {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new Problem(
                        ExitCode.UNREADABLE,
                        name + " is neither a named query (\"diplograph query\" lists them) nor a file");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Problem(ExitCode.UNREADABLE, name + ": cannot be read as text: " + unreadable.getMessage());
        }
    }

    private void tellExamples(NamedQuery named) {
        named.parameters().stream()
                .filter(p -> !p.optional() && !params.containsKey(p.name()))
                .forEach(p -> System.err.printf(
                        "%s: %s (the example; --param %s=… sets another)%n", p.name(), p.example(), p.name()));
    }

    private static void print(NamedQuery named) {
        System.out.printf("%-28s %s%n", named.name(), named.summary());
        for (Parameter p : named.parameters()) {
            String type = p.type().name().toLowerCase(Locale.ROOT);
            String may = p.optional() ? ", may be left out" : "";
            System.out.printf("%-28s   --param %s=\"%s\" (%s%s)%n", "", p.name(), p.example(), type, may);
        }
    }
}
