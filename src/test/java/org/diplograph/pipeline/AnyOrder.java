package org.diplograph.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;

/**
 * Articles and rows of tables, to be loaded in random order, in random batches, some rows first in an earlier version,
 * by one thread or four. What the store then holds has one canonical form: it has no blank nodes, so sorted lines.
 */
final class AnyOrder {

    private static final Pattern ROW = Pattern.compile("(?s)<(visit|trip)\\b[^>]*>.*?</\\1>");
    private static final Pattern REMARKS = Pattern.compile("(?s)<(remarks|description)>.*?</\\1>");

    /** Depend on what was loaded when: the retired IRIs, and the log. */
    private static final List<String> OF_THE_WAY =
            List.of(Base.RETIRED.getURI(), "https://w3id.org/diplograph/graph/loads");

    /** An article's file, or one row in a file of its own. */
    private record Piece(String name, String text) {
        /** The row as it was before somebody wrote its remarks; an article is not changed. */
        Piece earlier() {
            return new Piece(name, name.endsWith(".xml") ? REMARKS.matcher(text).replaceAll("") : text);
        }
    }

    private final Path dir;
    private final List<Piece> pieces = new ArrayList<>();
    private int folders;

    /** Everything in the articles and tables of these folders, as files under {@code dir}. */
    AnyOrder(Path dir, List<Path> folders) {
        this.dir = dir;
        folders.stream().flatMap(folder -> files(folder).stream()).forEach(this::cut);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> f.toString().matches(".*\\.(json|xml)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void cut(Path file) {
        String text = read(file);
        if (file.toString().endsWith(".json")) {
            pieces.add(new Piece(file.getFileName().toString(), text));
            return;
        }
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        for (MatchResult row : rows) {
            String table = row.group(1) + "s";
            pieces.add(new Piece(table + ".xml", row.group()));
        }
    }

    /** What a store holds that loads all of it at once. */
    SortedSet<String> atOnce() {
        return lines(List.of(pieces), 2);
    }

    /** The same in {@code batches} loads. */
    SortedSet<String> shuffled(Random random, int batches) {
        List<Piece> shuffled = new ArrayList<>(pieces);
        Collections.shuffle(shuffled, random);
        List<List<Piece>> loads = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            loads.add(new ArrayList<>());
        }
        for (Piece piece : shuffled) {
            int last = random.nextInt(batches);
            loads.get(last).add(piece);
            if (last > 0 && random.nextInt(4) == 0) {
                loads.get(random.nextInt(last)).add(piece.earlier());
            }
        }
        return lines(loads, random.nextBoolean() ? 1 : 4);
    }

    private SortedSet<String> lines(List<List<Piece>> loads, int threads) {
        try (GraphStore store = GraphStore.inMemory()) {
            for (List<Piece> load : loads) {
                new Loader(store)
                        .load(new Inputs(List.of(write(load).toString()), System.in, Inputs.LARGEST, threads), r -> {});
            }
            return store.read(data -> {
                TreeSet<String> lines = new TreeSet<>();
                Iter.asStream(data.find())
                        .filter(quad -> !OF_THE_WAY.contains(quad.getGraph().getURI()))
                        .forEach(quad -> lines.add(line(quad)));
                return lines;
            });
        }
    }

    private static String line(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                .map(NodeFmtLib::strNT)
                .reduce("", String::concat);
    }

    private Path write(List<Piece> load) {
        Path folder = dir.resolve("load-" + folders++);
        try {
            Files.createDirectories(folder);
            for (Piece piece : load) {
                if (piece.name().endsWith(".json")) {
                    Files.writeString(folder.resolve(piece.name()), piece.text());
                }
            }
            for (String table : List.of("visits", "trips")) {
                List<String> rows = load.stream()
                        .filter(p -> p.name().equals(table + ".xml"))
                        .map(Piece::text)
                        .toList();
                Files.writeString(
                        folder.resolve(table + ".xml"),
                        "<" + table + ">\n" + String.join("\n", rows) + "\n</" + table + ">\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return folder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One number for all of it. */
    static String hash(Collection<String> lines) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> hash.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What one store has and the other has not, a few of each; empty where their hashes are one. */
    static String difference(SortedSet<String> expected, SortedSet<String> actual) {
        if (hash(expected).equals(hash(actual))) {
            return "";
        }
        return "missing:\n" + sample(expected, actual) + "\nspurious:\n" + sample(actual, expected);
    }

    private static String sample(SortedSet<String> all, SortedSet<String> without) {
        return String.join(
                "\n",
                all.stream().filter(line -> !without.contains(line)).limit(20).toList());
    }
}
