package org.diplograph.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of reconciliation services so far, one a line, written as they come: a run that is broken off goes on
 * from there, and nothing is asked twice. Without the file all is asked anew.
 */
final class LinkCache {

    private static final Gson GSON = new Gson();

    private final Path file;
    private final Map<String, List<LinkCandidate>> answers = new HashMap<>();

    private record Line(String asked, List<LinkCandidate> candidates) {}

    LinkCache(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String text = Files.readString(file);
            text.lines().forEach(this::take);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                Files.writeString(file, "\n", StandardOpenOption.APPEND);
            }
        }
    }

    @Nullable
    List<LinkCandidate> get(String asked) {
        return answers.get(asked);
    }

    void put(List<String> asked, List<List<LinkCandidate>> found) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i), found.get(i));
            lines.append(GSON.toJson(new Line(asked.get(i), found.get(i)))).append('\n');
        }
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A line that was being written when the run was broken off is none. */
    private void take(String line) {
        try {
            Line kept = GSON.fromJson(line, Line.class);
            if (kept != null) {
                answers.put(kept.asked(), kept.candidates());
            }
        } catch (JsonParseException | NullPointerException halfWritten) {
            return;
        }
    }
}
