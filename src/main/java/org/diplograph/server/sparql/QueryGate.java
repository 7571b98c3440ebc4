package org.diplograph.server.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.update.UpdateRequest;
import org.diplograph.query.Federation;

/**
 * Refuses queries that would make the server do more than answer from its graph: ask services that the operator has not
 * allowed, read files, run code of somebody's choice, or sleep.
 *
 * <p>The parsed query is written out again in full, without prefixes, base and string literals, and that text is
 * searched. A walk over the algebra is no substitute: Jena's walkers pass over the conditions of ORDER BY, the
 * arguments of aggregates and the steps of property paths.
 */
final class QueryGate {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?i)(file|jar|ftp|data|java):.*");

    private static final Pattern BRACKETS = Pattern.compile(
            "[{(\\[\\])}]|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'|<[^<>\"{}|^`\\s]*+>|#[^\n]*+");

    private record Rule(Pattern pattern, String reason) {
        Rule(String regex, String reason) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), reason);
        }
    }

    private static final Pattern SERVICE = Pattern.compile(
            "(?<![?$:\\w])SERVICE(?![\\w:])(?:\\s+SILENT)?(?:\\s*<([^>]*)>)?", Pattern.CASE_INSENSITIVE);

    private static final List<Rule> RULES = List.of(
            new Rule("(?<![?$:\\w])CALL\\s*\\(", "CALL is not allowed here: functions have to be named in the query"),
            new Rule(
                    "<(?:java|javascript|jar|file|data):[^>]*>",
                    "%s is not allowed here: the server runs no code and reads no file"),
            new Rule(
                    "<https?://jena\\.[^>/]+/ARQ/\\w+Function#[^>]*>",
                    "%s is not allowed here: the server runs no scripts"),
            new Rule(
                    "<https?://jena\\.[^>/]+/ARQ/function#(?:context|eval|print|wait)>",
                    "the function %s is not allowed here"));

    /** What gives another answer each time it is asked. */
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("(?i)(?<![?$:\\w])(?:NOW|RAND|UUID|STRUUID|SERVICE)(?![\\w:])|/ARQ/function#|#random>");

    private final List<String> graphs;
    private final String text;

    private QueryGate(List<String> graphs, String text) {
        this.graphs = graphs;
        this.text = STRING.matcher(text).replaceAll("\"\"");
    }

    static QueryGate of(Query query) {
        return new QueryGate(
                Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                        .toList(),
                writtenOut(query));
    }

    /** The update loses its prefixes. */
    static QueryGate of(UpdateRequest update) {
        update.getPrefixMapping().clearNsPrefixMap();
        return new QueryGate(List.of(), update.toString());
    }

    /** How many brackets are open at most, strings, IRIs and comments left out; of text that need not be SPARQL. */
    static int nesting(String text) {
        int deepest = 0;
        int open = 0;
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            switch (brackets.group().charAt(0)) {
                case '{', '(', '[' -> open++;
                case '}', ')', ']' -> open--;
                default -> {
                    // a string, an IRI or a comment
                }
            }
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }

    /** Why the query is refused, or empty where it may run. */
    Optional<String> objection(Federation federation) {
        return graphs.stream()
                .flatMap(iri -> graphObjection(iri).stream())
                .findFirst()
                .or(() -> services(text, federation))
                .or(() -> inText(text));
    }

    /** Whether the answer depends on more than the graph: the time, chance, other services. */
    boolean isOfTheMoment() {
        return OF_THE_MOMENT.matcher(text).find();
    }

    /** An address that only running the query tells is looked at then. */
    private static Optional<String> services(String text, Federation federation) {
        return SERVICE.matcher(text)
                .results()
                .filter(m -> federation.isOff() || (m.group(1) != null && !federation.allows(m.group(1))))
                .map(m -> "SERVICE is not allowed here: "
                        + (m.group(1) == null
                                ? "this server asks no other unless it is started with --federate"
                                : Federation.refusal(m.group(1))))
                .findFirst();
    }

    /** Why a graph may not be named in FROM or as a protocol parameter, or empty where it may. */
    static Optional<String> graphObjection(String iri) {
        return FILE.matcher(iri).matches()
                ? Optional.of("graphs are named graphs of this server; nothing is read from <" + iri + ">")
                : Optional.empty();
    }

    private static Optional<String> inText(String text) {
        return RULES.stream()
                .flatMap(rule -> {
                    Matcher found = rule.pattern().matcher(text);
                    return found.find() ? Stream.of(rule.reason().formatted(found.group())) : Stream.of();
                })
                .findFirst();
    }

    private static String writtenOut(Query query) {
        Query copy = query.cloneQuery();
        copy.getPrefixMapping().clearNsPrefixMap();
        copy.setBase((IRIx) null);
        return copy.serialize();
    }
}
