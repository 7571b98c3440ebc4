package org.diplograph.query;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.jspecify.annotations.Nullable;

/** SPARQL as text. */
public final class Sparql {

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("(?i)line:? (\\d+), col(?:umn)?:? (\\d+)");
    private static final Pattern PLACE = Pattern.compile("(?i)[ ,]*(at )?line:? \\d+, col(umn)?:? \\d+[.:]?\\s*");

    private static final Pattern CONDITION = Pattern.compile("#\\? (\\w+)$");

    private Sparql() {}

    /**
     * Parses a query; the project's prefixes need no declaration.
     *
     * @throws QueryProblem where it is not SPARQL: {@code [line: n, col: m]} of the text as given, then the reason
     */
    public static Query parse(String text) {
        return parse(text, null);
    }

    /**
     * The same for a query from elsewhere.
     *
     * @param base what relative IRIs are relative to; null for the folder in which the program runs
     */
    public static Query parse(String text, @Nullable String base) {
        String whole = Prefixes.before(text);
        try {
            return QueryFactory.create(whole, base, Syntax.syntaxARQ);
        } catch (QueryParseException wrong) {
            throw new QueryProblem(place(wrong, whole.length() - text.length()) + reason(wrong), wrong);
        } catch (QueryException wrong) {
            throw new QueryProblem(reason(wrong), wrong);
        } catch (StackOverflowError deep) {
            throw new QueryProblem("the query is nested too deeply");
        }
    }

    /**
     * A query that can be asked with fewer conditions: a line that ends in {@code #? NAME} stays only where that name
     * is given.
     */
    public static String narrowed(String text, Predicate<String> isGiven) {
        return text.lines()
                .filter(line -> {
                    Matcher condition = CONDITION.matcher(line);
                    return !condition.find() || isGiven.test(condition.group(1));
                })
                .collect(Collectors.joining("\n"));
    }

    /** The place as the message has it: the exception's own is that of the token before. */
    private static String place(QueryParseException wrong, int added) {
        Matcher place = LINE_AND_COLUMN.matcher(String.valueOf(wrong.getMessage()));
        if (!place.find()) {
            return "";
        }
        int line = Integer.parseInt(place.group(1));
        int column = Integer.parseInt(place.group(2)) - (line == 1 ? added : 0);
        return "[line: %d, col: %d] ".formatted(line, Math.max(1, column));
    }

    /** The parser's words without the place and the long list of what would have been right. */
    private static String reason(QueryException wrong) {
        String message = String.valueOf(wrong.getMessage()).replaceAll("(?s)\\s*Was expecting.*", "");
        return PLACE.matcher(message).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
