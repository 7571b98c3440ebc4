package org.diplograph.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as plain text. A first line {@code date 2025-05-06 The Outlet} or {@code date 2023-11-20 The title} is
 * metadata and no part of the article's text; what follows it is kept as it stands, a title line too, since captions,
 * leads and titles are told apart later and every span points into the text. The words after the date are the outlet
 * where a line that looks like a title comes next, the title otherwise.
 */
final class PlainText implements Format {

    private static final Pattern HEADER =
            Pattern.compile("\\s*date[: ]\\s*(\\d\\S*)(?:[ \\t]+(\\S[^\\r\\n]*?))?\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 160;

    @Override
    public List<Outcome> read(Source source) throws BadInput {
        String whole = source.text();
        int end = lineEnd(whole, 0);
        Matcher header = HEADER.matcher(whole.substring(0, end));
        if (!header.matches()) {
            return List.of(article(source, whole, titleOf(whole), null, null));
        }
        EdtfDate day = Published.parse(header.group(1))
                .orElseThrow(() -> new BadInput("line 1: not a date: " + header.group(1)));
        String text = whole.substring(Math.min(whole.length(), end + 1));
        if (text.isBlank()) {
            throw new BadInput("a date line and nothing else");
        }
        Optional<String> title = Optional.ofNullable(titleOf(text));
        String rest = header.group(2);
        return List.of(
                title.isPresent()
                        ? article(source, text, title.get(), day, rest)
                        : article(source, text, rest, day, null));
    }

    private static Outcome article(
            Source source, String text, @Nullable String title, @Nullable EdtfDate day, @Nullable String outlet) {
        return new Outcome.Read(new Article(source.id(), null, title, text, day, outlet, null));
    }

    /** The first line with words in it, if it looks like a title: short, no full stop, a blank line after it. */
    private static @Nullable String titleOf(String text) {
        int start = 0;
        while (start < text.length()
                && text.substring(start, lineEnd(text, start)).isBlank()) {
            start = lineEnd(text, start) + 1;
        }
        int end = lineEnd(text, Math.min(start, text.length()));
        String line = start < end ? text.substring(start, end).strip() : "";
        boolean apart = end + 1 < text.length()
                && text.substring(end + 1, lineEnd(text, end + 1)).isBlank();
        boolean title = !line.isEmpty() && line.length() <= LONGEST_TITLE && !line.matches(".*[.:;,)”\"]");
        return title && apart ? line : null;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
