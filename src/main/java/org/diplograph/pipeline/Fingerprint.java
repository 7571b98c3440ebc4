package org.diplograph.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.diplograph.model.Article;

/**
 * Tells whether an article was taken in before: a hash of all its fields and of the code and lexicon that read it, so
 * that a new version of the program reads everything anew and the same version nothing twice.
 */
final class Fingerprint {

    private static final List<String> EXTRACTOR = List.of(
            "org/diplograph/text/",
            "org/diplograph/lexicon/",
            "org/diplograph/mention/",
            "org/diplograph/fact/",
            "org/diplograph/identity/",
            "org/diplograph/model/",
            "org/diplograph/rdf/",
            "org/diplograph/pipeline/",
            "frames/",
            "lexicon/");

    private final byte[] extractor;

    private Fingerprint(byte[] extractor) {
        this.extractor = extractor;
    }

    /** For the program that is running. */
    static Fingerprint ofThisProgram() {
        try {
            Path home = Path.of(Fingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Fingerprint(Files.isDirectory(home) ? ofFolder(home) : ofJar(home));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String of(Article article) {
        MessageDigest hash = sha256();
        hash.update(extractor);
        Stream.of(
                        article.id(),
                        article.url(),
                        article.headline(),
                        article.published(),
                        article.outlet(),
                        article.language(),
                        article.text())
                .forEach(field -> hash.update((field + "\u0000").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(hash.digest(), 0, 16);
    }

    private static byte[] ofJar(Path jar) throws IOException {
        MessageDigest hash = sha256();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(e -> isExtractor(e.getName()))
                    .map(e -> e.getName() + " " + e.getCrc())
                    .sorted()
                    .forEach(line -> hash.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return hash.digest();
    }

    private static byte[] ofFolder(Path classes) throws IOException {
        MessageDigest hash = sha256();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (isExtractor(classes.relativize(file).toString().replace('\\', '/'))) {
                hash.update(Files.readAllBytes(file));
            }
        }
        return hash.digest();
    }

    private static boolean isExtractor(String name) {
        return EXTRACTOR.stream().anyMatch(name::startsWith) && !name.endsWith("/");
    }

    /** The same for the same bytes: 32 hexadecimal digits. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
