package org.diplograph.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A variable of a named query that whoever asks may set.
 *
 * @param name the variable, without its question mark
 * @param type what its values look like
 * @param example a value that gives an answer on the project's own articles; used where none is given
 * @param optional whether it may be left out: then the query asks for any value instead of the example
 */
public record Parameter(String name, Type type, String example, boolean optional) {

    private static final Pattern ABSOLUTE_IRI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    public Parameter {
        Objects.requireNonNull(name);
        type.node(name, example);
    }

    /** The RDF term for a value as somebody typed it. */
    public Node node(String value) {
        return type.node(name, value.strip());
    }

    /** The kinds of values. */
    public enum Type {
        /** A name or word. */
        STRING,
        /** A state's name, alias or ISO 3166 code. */
        STATE,
        /** A day, {@code 2025-05-07}. */
        DATE,
        /** Four digits. */
        YEAR,
        INTEGER,
        /** A number, {@code 0.8}. */
        DECIMAL,
        /** An absolute IRI. */
        IRI,
        /** The address of another SPARQL service, which the query asks if that is allowed. */
        SERVICE;

        static Type of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new QueryProblem("no type of parameter: " + word));
        }

        private Node node(String name, String value) {
            return switch (this) {
                case STRING, STATE -> NodeFactory.createLiteralString(value);
                case DATE -> {
                    require(isDay(value), name, value, "a day such as 2025-05-07");
                    yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
                }
                case YEAR -> {
                    require(FOUR_DIGITS.matcher(value).matches(), name, value, "a year such as 2025");
                    yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
                }
                case INTEGER -> {
                    require(WHOLE_NUMBER.matcher(value).matches(), name, value, "a whole number");
                    yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
                }
                case DECIMAL -> {
                    require(NUMBER.matcher(value).matches(), name, value, "a number such as 0.8");
                    yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
                }
                case SERVICE -> {
                    require(Federation.isAddress(value), name, value, "an address such as https://example.org/sparql");
                    yield NodeFactory.createURI(value);
                }
                case IRI -> {
                    require(ABSOLUTE_IRI.matcher(value).matches(), name, value, "an absolute IRI");
                    yield NodeFactory.createURI(value);
                }
            };
        }

        private static boolean isDay(String value) {
            try {
                return LocalDate.parse(value).getYear() <= 9999;
            } catch (DateTimeException noDay) {
                return false;
            }
        }

        private static void require(boolean right, String name, String value, String wanted) {
            if (!right) {
                throw new QueryProblem("%s: \"%s\" is not %s".formatted(name, value, wanted));
            }
        }
    }
}
