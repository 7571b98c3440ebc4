package org.diplograph.source;

import java.util.List;
import java.util.Locale;

/** A kind of file. Each reads the whole of one {@link Source}. */
@FunctionalInterface
interface Format {

    /** Endings of the files that are picked up when a folder is walked. */
    List<String> ENDINGS = List.of(
            ".txt",
            ".json",
            ".jsonl",
            ".ndjson",
            ".html",
            ".htm",
            ".xhtml",
            ".xml",
            ".rss",
            ".atom",
            ".warc",
            ".warc.gz");

    List<Outcome> read(Source source) throws BadInput;

    static boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** The format that the file's name tells; where it tells none, the one that its first character suggests. */
    static Format of(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "txt" -> new PlainText();
            case "json" -> new NewsJson();
            case "html", "htm", "xhtml" -> new HtmlPage();
            case "xml", "rss", "atom" -> new XmlFile();
            default -> guess(bytes);
        };
    }

    private static Format guess(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("{") || head.startsWith("[")) {
            return new NewsJson();
        }
        if (head.startsWith("<?xml") || head.startsWith("<rss") || head.startsWith("<feed")) {
            return head.contains("<html") ? new HtmlPage() : new XmlFile();
        }
        return head.startsWith("<") ? new HtmlPage() : new PlainText();
    }
}
