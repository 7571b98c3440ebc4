package org.diplograph.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML in pieces. Whatever comes from the graph or from a request goes through {@link #text}. */
public final class Html {

    private static final Pattern UNSAFE = Pattern.compile("(?!%[0-9A-Fa-f]{2})[^A-Za-z0-9/:._~-]");

    private static final String SEARCH = "<script type=\"module\" src=\"/static/search.js\"></script>\n";

    private Html() {}

    /** Text made safe between tags and in quoted attributes. */
    public static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    public static String page(String title, String body) {
        return page(title, "", body);
    }

    /**
     * A page.
     *
     * @param head more HTML for its head
     */
    public static String page(String title, String head, String body) {
        return document(title, SEARCH + head, """
                <a class="skip" href="#main">To the page's text</a>
                <header class="site">
                <a class="brand" href="/">diplograph</a>
                <nav aria-label="Site">
                <a href="/visits">Visits</a>
                <a href="/queries">Questions</a>
                <a href="/sparql">SPARQL</a>
                <a href="/api/">API</a>
                <a href="/ontology">Ontology</a>
                </nav>
                %s
                </header>
                <main id="main">
                %s
                </main>
                <footer class="site">Read from reports by a program, which can err: each fact shows the words that it was read
                from. <a href="/.well-known/void">About the data</a> · <a href="/limits">Limits</a></footer>""".formatted(search(false, ""), body));
    }

    /** The box in which names are looked for, with suggestions where scripts run. */
    public static String search(boolean isLarge, String words) {
        return """
                <form class="search%s" role="search" action="/search">
                <input type="search" name="q" value="%s" maxlength="200" aria-label="Search" placeholder="Person, state, body, place">
                <button>Search</button>
                </form>""".formatted(isLarge ? " large" : "", text(words));
    }

    /** What other sites show in a frame: a page without what leads elsewhere. */
    public static String card(String title, String body) {
        return document(title, "", "<main>\n" + body + "\n</main>");
    }

    private static String document(String title, String head, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/static/style.css">
                <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
                %s
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(text(title), head, body);
    }

    /** What went wrong with a request. */
    public static String problem(String reason) {
        return page("diplograph", "<p class=\"problem\" role=\"alert\">" + text(reason) + "</p>");
    }

    /** A table in a box of its own, which scrolls where the page is narrow. */
    public static String table(List<String> columns, List<List<String>> rows) {
        return "<div class=\"scroll\"><table>\n<thead><tr>" + cells("th scope=\"col\"", "th", columns)
                + "</tr></thead>\n<tbody>\n"
                + rows.stream()
                        .map(row -> "<tr>" + cells("td", "td", row) + "</tr>\n")
                        .collect(Collectors.joining())
                + "</tbody>\n</table></div>";
    }

    /** A link to another site; "" where the address is not one of the web. */
    public static String outside(String url, String words) {
        return url.matches("(?i)https?://[^\\s<>\"]+")
                ? "<a href=\"%s\" rel=\"noopener noreferrer external\">%s</a>".formatted(text(url), text(words))
                : "";
    }

    /** A path with all signs escaped that might mean something in an address, a header or a page. */
    public static String path(String path) {
        return UNSAFE.matcher(path)
                .replaceAll(sign ->
                        URLEncoder.encode(sign.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** {@code /query/travels?official=To+Lam}. */
    public static String address(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? path : path + "?", ""));
    }

    private static String cells(String open, String close, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + open + ">" + text(cell) + "</" + close + ">")
                .collect(Collectors.joining());
    }

    private static String encode(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8);
    }
}
