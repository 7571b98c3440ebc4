package org.diplograph.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What the view says about one thing, by the names of the properties ({@code visitor}, {@code date}).
 *
 * @param type the name of its class: {@code Visit}
 * @param things what it leads to
 * @param texts its literals
 */
record Fact(Node node, String href, String type, Map<String, List<Thing>> things, Map<String, List<String>> texts) {

    private static final Map<String, String> KINDS =
            Map.of("Visit", "visit", "Meeting", "meeting", "Agreement", "agreement", "OfficeHolding", "office");

    private static final Map<String, String> WORDS = Map.of(
            "OfficeHolding",
            "office held",
            "Founding",
            "founding",
            "Relationship",
            "relation",
            "Figure",
            "figure",
            "Interview",
            "interview");

    /** Below this half of what is told turned out wrong. */
    private static final double UNSURE = 0.6;

    /** Of the four colours of the style sheet, or "". */
    String kind() {
        return KINDS.getOrDefault(type, "");
    }

    /** {@code state visit}, {@code talks}, {@code memorandum of understanding}. */
    String label() {
        String word = WORDS.getOrDefault(type, type.toLowerCase(Locale.ROOT));
        return Stream.of("visitType", "meetingType", "agreementType", "relationshipType")
                .flatMap(role -> things(role).stream())
                .map(Thing::name)
                .filter(name -> !name.isEmpty() && !name.startsWith("unspecified"))
                .findFirst()
                .orElse(word);
    }

    /** The code of how far it has come: {@code planned}; "" where that is no question. */
    String status() {
        return things("status").stream()
                .map(status -> status.node().getURI().replaceFirst(".*/", ""))
                .filter(code -> code.matches("[a-z-]+"))
                .findFirst()
                .orElse("");
    }

    List<Thing> things(String role) {
        return things.getOrDefault(role, List.of());
    }

    List<String> texts(String property) {
        return texts.getOrDefault(property, List.of());
    }

    /** The first of the literals, "" where there is none. */
    String text(String property) {
        return texts(property).isEmpty() ? "" : texts(property).getFirst();
    }

    /** The date to reckon with, in EDTF. */
    String date() {
        return text("resolvedDate").isEmpty() ? text("date") : text("resolvedDate");
    }

    /** Its name, where it has one. */
    String name() {
        return text("prefLabel").isEmpty() ? text("title") : text("prefLabel");
    }

    boolean isUnsure() {
        double sure = sure();
        return sure >= 0 && sure < UNSURE;
    }

    /** {@code fairly sure, 8 in 10}; "" where nobody has judged it. */
    String confidence() {
        double sure = sure();
        if (sure < 0) {
            return "";
        }
        String words = sure < UNSURE ? "unsure" : sure < 0.85 ? "fairly sure" : "sure";
        return words + ", " + (int) Math.floor(sure * 10) + " in 10";
    }

    private double sure() {
        try {
            return Double.parseDouble(text("confidence"));
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }
}
