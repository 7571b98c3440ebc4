package org.diplograph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A query of {@code queries/}, which explains itself in the lines at its top:
 *
 * <pre>
 * #+ summary: The journeys of one official, newest first.
 * #+ question: Where has an official been?
 * #+ data: travels
 * #+ param: official string "To Lam"
 * #+ param: from date "2014-01-01" optional
 * #+ finding: {official} went to {state} twice on {day} ({report})
 * </pre>
 *
 * @param name the file's name without {@code .rq}
 * @param summary what its rows are, one line
 * @param question the question in words that somebody asks who needs the answer
 * @param data the folder of {@code data/} on which its examples have an answer: {@code articles} unless stated
 * @param finding where each row is something to look at before the data go out, the sentence that says it, with the
 *     variables in braces; otherwise null
 * @param parameters what may be set
 * @param text the query, its header included
 */
public record NamedQuery(
        String name,
        String summary,
        String question,
        String data,
        @Nullable String finding,
        List<Parameter> parameters,
        String text) {

    private static final Pattern SUMMARY = Pattern.compile("(?m)^#\\+ summary: (.+)$");
    private static final Pattern QUESTION = Pattern.compile("(?m)^#\\+ question: (.+)$");
    private static final Pattern DATA = Pattern.compile("(?m)^#\\+ data: (\\w+)\\s*$");
    private static final Pattern FINDING = Pattern.compile("(?m)^#\\+ finding: (.+)$");
    private static final Pattern PARAMETER =
            Pattern.compile("(?m)^#\\+ param: (\\w+) (\\w+) \"([^\"]*)\"( optional)?\\s*$");
    private static final Pattern PARAMETER_LINE = Pattern.compile("(?m)^#\\+ param:");

    public NamedQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a query file.
     *
     * @throws QueryProblem where the header lacks summary or question, or has a parameter that cannot be read
     */
    public static NamedQuery parse(String name, String text) {
        Matcher summary = SUMMARY.matcher(text);
        Matcher question = QUESTION.matcher(text);
        if (!summary.find() || !question.find()) {
            throw new QueryProblem(name + ": no lines \"#+ summary:\" and \"#+ question:\"");
        }
        List<Parameter> parameters = PARAMETER
                .matcher(text)
                .results()
                .map(m -> new Parameter(m.group(1), Parameter.Type.of(m.group(2)), m.group(3), m.group(4) != null))
                .toList();
        if (parameters.size() != PARAMETER_LINE.matcher(text).results().count()) {
            throw new QueryProblem(
                    name + ": a parameter is written #+ param: name type \"example\", then perhaps optional");
        }
        Matcher data = DATA.matcher(text);
        Matcher finding = FINDING.matcher(text);
        return new NamedQuery(
                name,
                summary.group(1).strip(),
                question.group(1).strip(),
                data.find() ? data.group(1) : "articles",
                finding.find() ? finding.group(1).strip() : null,
                parameters,
                text);
    }

    /** The example of each parameter. */
    public Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        parameters.forEach(p -> examples.put(p.name(), p.example()));
        return examples;
    }

    /**
     * The terms to put in for the variables: those given, the examples for the rest. A parameter that may be left out
     * has none where none is given or the one given is blank: {@link Sparql#narrowed} takes out its lines.
     *
     * @throws QueryProblem where a name is no parameter or a value is not of its type
     */
    public Map<String, Node> values(Map<String, String> given) {
        given.keySet().stream()
                .filter(key -> !examples().containsKey(key))
                .findFirst()
                .ifPresent(this::refuse);
        Map<String, Node> values = new LinkedHashMap<>();
        parameters.stream()
                .filter(p -> !p.optional() || !given.getOrDefault(p.name(), "").isBlank())
                .forEach(p -> values.put(p.name(), p.node(given.getOrDefault(p.name(), p.example()))));
        return values;
    }

    /** The addresses of the other services that it asks: the values of its parameters of type {@code service}. */
    public List<String> services(Map<String, String> given) {
        return parameters.stream()
                .filter(p -> p.type() == Parameter.Type.SERVICE)
                .map(p -> p.node(given.getOrDefault(p.name(), p.example())).getURI())
                .toList();
    }

    private void refuse(String key) {
        String known = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        throw new QueryProblem(
                "%s has no parameter %s%s".formatted(name, key, known.isEmpty() ? "" : " (it has " + known + ")"));
    }
}
