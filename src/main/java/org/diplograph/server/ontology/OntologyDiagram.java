package org.diplograph.server.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawing of the graph's shape ({@code docs/graph-shape.svg}), taken apart: a page may not have a style of its own,
 * so the drawing stands in the page and its style is a file beside it.
 */
record OntologyDiagram(String svg, String style) {

    /** Where the style is served, below the ontology's own path. */
    static final String STYLE = "/graph-shape.css";

    private static final Pattern STYLED = Pattern.compile("\\s*<style>(.*?)</style>", Pattern.DOTALL);

    static OntologyDiagram load() {
        try (InputStream in =
                Objects.requireNonNull(OntologyDiagram.class.getResourceAsStream("/docs/graph-shape.svg"))) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher style = STYLED.matcher(whole);
            return style.find()
                    ? new OntologyDiagram(
                            style.replaceFirst(""), style.group(1).stripIndent().strip() + "\n")
                    : new OntologyDiagram(whole, "");
        } catch (IOException e) {
            throw new UncheckedIOException("docs/graph-shape.svg", e);
        }
    }
}
