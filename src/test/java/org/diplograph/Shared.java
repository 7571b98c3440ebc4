package org.diplograph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.source.ArticleReader;
import org.diplograph.source.Outcome;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Material that lies beside the project and not in it: published articles and annotated reports. Whoever asks for it
 * where it is absent is skipped with a message.
 */
@NullMarked
public final class Shared {

    private static final Path FOLDER = Path.of(System.getProperty("diplograph.shared", "../shared"));

    private Shared() {}

    /** A folder of the material, or of the project's own annotated reports. */
    public static Path folder(String name) {
        Path own = Path.of("src/test/resources", name);
        Path folder = Files.isDirectory(own) ? own : FOLDER.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "not beside the project: " + folder.toAbsolutePath());
        return folder;
    }

    /** The articles of a file or folder, as the command line would read them. */
    public static List<Article> articles(Path path) {
        List<Article> out = new ArrayList<>();
        ArticleReader.of(InputStream.nullInputStream()).read(List.of(path.toString()), outcome -> {
            if (outcome instanceof Outcome.Read read) {
                out.add(read.article());
            }
        });
        return out;
    }

    /** The annotated reports of a folder, in order of their names. */
    public static List<JsonObject> gold(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Shared::json)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article that an annotated report holds. */
    public static Article article(JsonObject gold) {
        JsonObject source = gold.getAsJsonObject("source");
        String id = gold.get("id").getAsString();
        String published = text(source, "published");
        return new Article(
                id,
                "https://corpus.example/" + id,
                text(source, "title"),
                gold.get("text").getAsString(),
                published == null ? null : EdtfDate.parse(published).orElse(null),
                text(source, "outlet"),
                "en");
    }

    /** A string member, or null where there is none. */
    public static @Nullable String text(JsonObject object, String member) {
        JsonElement value = object.get(member);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private static JsonObject json(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
