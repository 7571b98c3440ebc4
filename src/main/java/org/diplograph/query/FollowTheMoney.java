package org.diplograph.query;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The view as entities of FollowTheMoney, one JSON object a line, for Aleph and the tools of OpenSanctions. What
 * becomes of what stands in {@code tables/followthemoney.tsv}.
 *
 * @see <a href="https://followthemoney.tech/explorer/">FollowTheMoney, schemata</a>
 */
final class FollowTheMoney {

    private static final Pattern PATH = Pattern.compile("\\{([^}]+)}");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Gson GSON = new Gson();

    /** What fills one property. */
    private record Filling(String schema, String property, String path, String as) {}

    private final Map<String, List<Filling>> classes = Layout.rows("followthemoney.tsv").stream()
            .collect(Collectors.groupingBy(
                    List::getFirst,
                    LinkedHashMap::new,
                    Collectors.mapping(
                            row -> new Filling(row.get(1), row.get(2), row.get(3), row.get(4)), Collectors.toList())));

    private final Paths paths;

    FollowTheMoney(Graph view, Graph links) {
        this.paths = new Paths(view, links);
    }

    void write(PrintStream out) {
        classes.forEach((type, fillings) -> paths.instances(type)
                .map(node -> entity(node, fillings))
                .forEach(entity -> out.print(GSON.toJson(entity) + "\n")));
    }

    private JsonObject entity(Node node, List<Filling> fillings) {
        JsonObject properties = new JsonObject();
        for (Filling filling : fillings) {
            JsonArray values = new JsonArray();
            values(node, filling).distinct().forEach(values::add);
            if (!values.isEmpty()) {
                properties.add(filling.property(), values);
            }
        }
        JsonObject entity = new JsonObject();
        entity.addProperty("id", id(node.getURI()));
        entity.addProperty("schema", fillings.getFirst().schema());
        entity.add("properties", properties);
        return entity;
    }

    private Stream<String> values(Node node, Filling filling) {
        if (filling.path().contains("{")) {
            return Stream.of(filled(node, filling.path())).filter(text -> !text.isEmpty());
        }
        return paths.texts(node, filling.path()).stream().flatMap(reading(filling.as()));
    }

    private static Function<String, Stream<String>> reading(String as) {
        return switch (as) {
            case "text" -> Stream::of;
            case "address" -> text -> Stream.of(text).filter(t -> t.startsWith("http"));
            case "entity" -> text -> Stream.of(id(text));
            case "item" -> text -> Stream.of(text.substring(text.lastIndexOf('/') + 1));
            case "country" -> text -> Stream.of(text.toLowerCase(Locale.ROOT)).filter(t -> t.length() == 2);
            case "date" -> text -> dates(text, 0, 1);
            case "start" -> text -> dates(text, 0, 2);
            case "end" -> text -> dates(text, 1, 2);
            default -> throw new IllegalStateException("followthemoney.tsv: no reading " + as);
        };
    }

    /** The end with that number of an interval of so many ends, where it is a date that ISO 8601 knows. */
    private static Stream<String> dates(String edtf, int end, int ends) {
        String[] parts = edtf.split("/", -1);
        return parts.length == ends ? Stream.of(parts[end]).filter(ISO_DATE.asMatchPredicate()) : Stream.of();
    }

    private String filled(Node node, String template) {
        Matcher path = PATH.matcher(template);
        String text = path.replaceAll(
                m -> Matcher.quoteReplacement(paths.text(node, m.group(1)).replace(Paths.SEPARATOR, ", ")));
        return text.replace("()", "").replaceAll("[ ,]*,\\s*$|^[ ,]+", "").strip();
    }

    /** Ids there are short and have no slashes; this one is made of the IRI alone, so that it stays. */
    private static String id(String iri) {
        return "dg-" + UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8));
    }
}
