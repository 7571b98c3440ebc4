package org.diplograph.server.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplograph.query.QueryProblem;
import org.diplograph.server.http.Html;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of visits: the fields of the form, as they stand in the page's address.
 *
 * @param conditions what is asked for, by the names of {@link #FIELDS}; a field that is empty is missing
 * @param view how the answer is shown
 * @param page which part of a long table, from 1
 */
record VisitsAsked(Map<String, String> conditions, View view, int page) {

    static final List<String> FIELDS = List.of("who", "whom", "from", "until", "kind", "status");

    private static final String PATH = "/visits";

    /** The ways of showing an answer. */
    enum View {
        TABLE,
        TIMELINE,
        MAP,
        NETWORK;

        /** A table of states with numbers goes with it, rather than one of visits. */
        boolean isOfStates() {
            return this == MAP || this == NETWORK;
        }

        /** The comment that asks the SPARQL page for the same view. */
        String inSparql() {
            return switch (this) {
                case TABLE -> "";
                case TIMELINE -> "#defaultView:Timeline\n";
                case MAP -> "#defaultView:Map\n";
                case NETWORK -> "#defaultView:Graph\n";
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(@Nullable String word) {
            return List.of(values()).stream()
                    .filter(view -> view.word().equals(word))
                    .findFirst()
                    .orElse(TABLE);
        }
    }

    VisitsAsked {
        conditions = Map.copyOf(conditions);
    }

    /** Reads the parameters of a request. */
    static VisitsAsked of(Map<String, String> given) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = given.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                conditions.put(field, value);
            }
        }
        String page = given.getOrDefault("page", "1");
        return new VisitsAsked(
                conditions, View.of(given.get("view")), page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    /** What stands in a field of the form. */
    String value(String field) {
        return Objects.requireNonNullElse(conditions.get(field), "");
    }

    boolean asks(String field) {
        return conditions.containsKey(field);
    }

    /**
     * The terms for the query's variables.
     *
     * @param codes the codes of kinds and of statuses, by field and name
     * @throws QueryProblem where a date is none, or where there is no such kind or status
     */
    Map<String, Node> terms(Map<String, Map<String, Node>> codes) {
        Map<String, Node> terms = new LinkedHashMap<>();
        conditions.forEach((field, value) -> terms.put(
                field,
                switch (field) {
                    case "from", "until" -> day(field, value);
                    case "kind", "status" -> code(field, value, codes.getOrDefault(field, Map.of()));
                    default -> NodeFactory.createLiteralString(value);
                }));
        return terms;
    }

    private static Node code(String field, String value, Map<String, Node> codes) {
        Node code = codes.get(value);
        if (code == null) {
            throw new QueryProblem("%s: no visit here is \"%s\", but there are: %s"
                    .formatted(field, value, String.join(", ", codes.keySet())));
        }
        return code;
    }

    /** A day; of a year or a month its first or its last. */
    private static Node day(String field, String value) {
        try {
            LocalDate day = LocalDate.parse(value + "-01-01".substring(Math.min(6, value.length() - 4)));
            if (field.equals("until") && value.length() < 10) {
                day = value.length() == 4
                        ? day.plusYears(1).minusDays(1)
                        : day.plusMonths(1).minusDays(1);
            }
            return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
        } catch (DateTimeException | IndexOutOfBoundsException noDate) {
            throw new QueryProblem(
                    "%s: \"%s\" is no date; write a year, a month or a day: 2014, 2014-05 or 2014-05-07"
                            .formatted(field, value),
                    noDate);
        }
    }

    /** The page's address with another view. */
    String as(View other) {
        return address(Map.of("view", other.word()));
    }

    /** The page's address at another part of its table. */
    String at(int part) {
        return address(Map.of("view", view.word(), "page", Integer.toString(part)));
    }

    /** Where the answer can be had as a file. */
    String as(String format) {
        return address(Map.of("format", format));
    }

    /** The same without a condition. */
    VisitsAsked without(String field) {
        Map<String, String> fewer = new LinkedHashMap<>(conditions);
        fewer.remove(field);
        return new VisitsAsked(fewer, view, 1);
    }

    private String address(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        FIELDS.stream().filter(this::asks).forEach(field -> all.put(field, value(field)));
        List.of("view", "page", "format").stream()
                .filter(more::containsKey)
                .filter(name -> !Objects.equals(more.get(name), View.TABLE.word()))
                .filter(name -> !name.equals("page") || !Objects.equals(more.get(name), "1"))
                .forEach(name -> all.put(name, more.getOrDefault(name, "")));
        return Html.address(PATH, all);
    }
}
