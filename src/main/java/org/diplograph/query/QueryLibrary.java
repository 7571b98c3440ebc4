package org.diplograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The named queries that came with the program.
 *
 * @param queries in the order of their names
 */
public record QueryLibrary(List<NamedQuery> queries) {

    private static final String FOLDER = "queries/";
    private static final String ENDING = ".rq";

    public QueryLibrary {
        queries =
                queries.stream().sorted(Comparator.comparing(NamedQuery::name)).toList();
    }

    /** Reads the queries beside the program's classes or in its jar. */
    public static QueryLibrary load() {
        try {
            List<NamedQuery> queries = new ArrayList<>();
            for (String file : files(home())) {
                queries.add(
                        NamedQuery.parse(file.substring(FOLDER.length(), file.length() - ENDING.length()), text(file)));
            }
            return new QueryLibrary(queries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<NamedQuery> find(String name) {
        return queries.stream().filter(q -> q.name().equals(name)).findFirst();
    }

    /** The query's expected answer on {@code data/articles}, with the example values, as SPARQL TSV. */
    public static Optional<String> expected(NamedQuery query) {
        String file = FOLDER + query.name() + ".expected";
        try {
            return QueryLibrary.class.getResource("/" + file) == null ? Optional.empty() : Optional.of(text(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> files(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            try (JarFile jar = new JarFile(home.toFile())) {
                return jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
                        .toList();
            }
        }
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> FOLDER + p.getFileName())
                    .filter(name -> name.endsWith(ENDING))
                    .toList();
        }
    }

    private static Path home() {
        try {
            return Path.of(QueryLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = QueryLibrary.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IOException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
