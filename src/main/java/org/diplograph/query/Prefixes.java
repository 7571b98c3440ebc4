package org.diplograph.query;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** The short names that queries may use without declaring them, and that answers are shown with. */
public final class Prefixes {

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("dg", "https://w3id.org/diplograph/ontology#"),
            Map.entry("id", "https://w3id.org/diplograph/id/"),
            Map.entry("code", "https://w3id.org/diplograph/code/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "https://schema.org/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("wd", "http://www.wikidata.org/entity/"),
            Map.entry("wdt", "http://www.wikidata.org/prop/direct/"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final Pattern DECLARES = Pattern.compile("(?i)\\bPREFIX\\s+[\\w-]*:");

    private Prefixes() {}

    public static Map<String, String> all() {
        return ALL;
    }

    /** What a short name stands for. */
    static String namespace(String prefix) {
        return Objects.requireNonNull(ALL.get(prefix), prefix);
    }

    public static PrefixMap map() {
        PrefixMap map = PrefixMapFactory.create();
        map.putAll(ALL);
        return map;
    }

    /**
     * The query with all prefixes declared, if it declares none itself; on its first line, so that line numbers hold.
     */
    public static String before(String query) {
        if (DECLARES.matcher(query).find()) {
            return query;
        }
        String declarations = ALL.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "PREFIX " + e.getKey() + ": <" + e.getValue() + "> ")
                .collect(Collectors.joining());
        return declarations + query;
    }
}
