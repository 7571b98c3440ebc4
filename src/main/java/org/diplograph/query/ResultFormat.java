package org.diplograph.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How answers are written. */
public enum ResultFormat {
    /** Aligned columns, for people. */
    TABLE("text/plain"),
    /** SPARQL 1.1 TSV: terms as in Turtle. */
    TSV("text/tab-separated-values"),
    /** SPARQL 1.1 CSV: plain values. */
    CSV("text/csv"),
    /** SPARQL 1.1 JSON. */
    JSON("application/sparql-results+json"),
    /** SPARQL XML. */
    XML("application/sparql-results+xml"),
    /** Turtle: the triples of CONSTRUCT and DESCRIBE; rows in the result-set vocabulary. */
    TTL("text/turtle");

    private final String mediaType;

    ResultFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The format of that name.
     *
     * @throws QueryProblem where there is none
     */
    public static ResultFormat of(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryProblem("no format " + name + "; there are " + names()));
    }

    /** {@code table, tsv, csv, json, xml, ttl}. */
    public static String names() {
        return Arrays.stream(values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    Lang rows() {
        return switch (this) {
            case TABLE -> ResultSetLang.RS_Text;
            case TSV -> ResultSetLang.RS_TSV;
            case CSV -> ResultSetLang.RS_CSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TTL -> Lang.TTL;
        };
    }

    Lang triples() {
        return switch (this) {
            case JSON -> Lang.JSONLD;
            case XML -> Lang.RDFXML;
            case TSV, CSV -> Lang.NTRIPLES;
            case TABLE, TTL -> Lang.TTL;
        };
    }
}
